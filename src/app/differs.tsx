/** Where a game parts from what was kept of it, and three ways on. */
import { Dialog } from '../ui/dialog.tsx';
import { text } from '../words/text.ts';
import type { DiffersWays } from './services/notices.ts';

export function DiffersDialog({ ways, onClose }: { readonly ways: DiffersWays; readonly onClose: () => void }) {
  const { parts, rules, next, onLook, onPlayOn, onSave } = ways;
  const { cause, turn } = parts;
  const title = text(cause === 'altered' ? 'differs.title.altered' : 'differs.title');
  const choose = (way: () => void) => (): void => {
    onClose();
    way();
  };
  return (
    <Dialog title={title} onClose={onClose} close={text('app.close')}>
      <p>
        {cause === 'rules' ? text('differs.rules', { rules: String(rules) }) : text(`differs.${cause}`)}{' '}
        {whereWords(turn)}
      </p>
      <p class="dim">{text('differs.ways')}</p>
      <ul class="ways">
        <li>
          <button type="button" class="quiet" onClick={choose(onLook)}>
            {text('differs.look')}
          </button>
          <span class="dim">{text('differs.lookText')}</span>
        </li>
        <li>
          <button type="button" class="quiet" onClick={choose(onPlayOn)}>
            {text('differs.playOn', { turn: next })}
          </button>
          <span class="dim">{text('differs.playOnText')}</span>
        </li>
        <li>
          <button type="button" class="quiet" onClick={onSave}>
            {text('differs.save')}
          </button>
          <span class="dim">{text('differs.saveText')}</span>
        </li>
      </ul>
    </Dialog>
  );
}

function whereWords(turn: number | undefined): string {
  if (turn === undefined) return text('differs.never');
  if (turn === 0) return text('differs.start');
  return turn === 1 ? text('differs.first') : text('differs.from', { before: turn - 1, turn });
}
