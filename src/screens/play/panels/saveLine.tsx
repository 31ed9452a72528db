/** Whether the game is on this device; why not is shown as long as it lasts, and interrupts a reader by ear once. */
import { useEffect } from 'preact/hooks';
import type { SaveState } from '../../../session/store.ts';
import { text } from '../../../words/text.ts';

export interface SaveLineProps {
  readonly state: SaveState;
  /** Why nothing is saved here, if another tab has to do with it. */
  readonly hold: 'follows' | 'free' | 'gone' | 'recorded' | undefined;
  readonly onHold: () => void;
  /** Current turn, from 1. */
  readonly turn: number;
  /** Without the turn. */
  readonly brief: boolean;
  /** Without the reason, which the menu tells. */
  readonly short: boolean;
  readonly onUnsaved: (words: string) => void;
  /** Absent: what is played here is not carried elsewhere as a file. */
  readonly onSaveFile: (() => void) | undefined;
}

export const isUnsaved = (state: SaveState): state is Exclude<SaveState, 'saved' | 'saving'> =>
  state !== 'saved' && state !== 'saving';

export function SaveLine({ state, hold, onHold, turn, brief, short, onUnsaved, onSaveFile }: SaveLineProps) {
  const unsaved = isUnsaved(state);
  const saved = brief ? text('play.save.brief') : text('play.save.saved', { turn });
  const words = state === 'saved' ? saved : text(`play.save.${state}`);
  useEffect(() => {
    if (unsaved) onUnsaved(words);
  }, [state]);
  if (hold !== undefined)
    return (
      <p class="saveline" data-unsaved="true">
        <button type="button" class="link" aria-haspopup="dialog" onClick={onHold}>
          {text(brief ? `play.hold.brief.${hold}` : `play.hold.${hold}`)}
        </button>
      </p>
    );
  return (
    <p class="saveline" data-unsaved={unsaved}>
      <SaveSign state={state} /> {unsaved && short ? text('play.save.unsaved') : words}{' '}
      {unsaved && onSaveFile === undefined && <b>{text('inLesson.keepTab')}</b>}
      {(unsaved || !brief) && onSaveFile !== undefined && (
        <button type="button" class="link saveline-file" onClick={onSaveFile}>
          {text('play.save.file')}
        </button>
      )}
    </p>
  );
}

const SIGNS = { tick: 'M3 9.5 7 13.5 15 4.5', dot: 'M9 8.9v.2' };

/** A tick, a dot while it is under way, a triangle with a stroke in it. */
function SaveSign({ state }: { readonly state: SaveState }) {
  const path = isUnsaved(state) ? 'M9 2.5 16.5 15.5H1.5ZM9 7v4M9 13v.5' : SIGNS[state === 'saved' ? 'tick' : 'dot'];
  return (
    <svg class="saveline-sign" viewBox="0 0 18 18" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
