/** The page's own services as fuzz targets use them: what somebody pastes is opened, and what comes of it is told. */
import 'fake-indexeddb/auto';
import { faultWords } from '../../src/app/services/faultWords.ts';
import type { DiffersWays, Notices } from '../../src/app/services/notices.ts';
import { openPasted } from '../../src/app/services/opening.ts';
import { ok } from '../../src/core/result.ts';
import type { Fault } from '../../src/session/fault.ts';
import type { Game } from '../../src/session/game.ts';
import { SHIPPED, textOf } from '../support/countries.ts';
import { createTestShell } from '../support/shell.ts';

/** What came of an opening. */
export type Opened =
  | { readonly kind: 'fault'; readonly fault: Fault; readonly words: string }
  | { readonly kind: 'differs'; readonly ways: DiffersWays }
  | { readonly kind: 'verified'; readonly game: Game }
  | { readonly kind: 'briefing' | 'games' | 'nothing' };

export async function openInPage(pasted: string): Promise<Opened> {
  const seen: Opened[] = [];
  const shell = createTestShell({
    bundled: SHIPPED.map((id) => ({ id, path: `${id}/scenario.json` })),
    texts: new Map(SHIPPED.map((id) => [`${id}/scenario.json`, Promise.resolve(ok(textOf(id)))])),
  });
  const notices: Notices = {
    ...shell.notices,
    fault: (fault) => void seen.push({ kind: 'fault', fault, words: faultWords(fault) }),
    differ: (ways) => void seen.push({ kind: 'differs', ways }),
    tell: () => void seen.push({ kind: 'games' }),
  };
  await openPasted({ ...shell, notices }, pasted);
  const game = shell.current.game.value;
  if (game !== undefined && shell.current.verdict.value?.kind === 'verified') seen.push({ kind: 'verified', game });
  if (shell.went.some(({ kind }) => kind === 'briefing')) seen.push({ kind: 'briefing' });
  return seen.at(-1) ?? { kind: 'nothing' };
}
