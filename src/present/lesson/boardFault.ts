/** Why a file opens no board, as the key of its words. */
import type { BoardFileProblem } from '../../lesson/boardFile.ts';

export function boardFault({ code }: BoardFileProblem): 'boardFile.large' | 'boardFile.newer' | 'boardFile.damaged' {
  switch (code) {
    case 'board/too-large':
      return 'boardFile.large';
    case 'board/newer':
      return 'boardFile.newer';
    default:
      return 'boardFile.damaged';
  }
}
