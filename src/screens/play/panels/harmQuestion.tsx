/** Asks about an order that may harm civilians. The order is given already: Escape takes it back. */
import { useState } from 'preact/hooks';
import { Dialog } from '../../../ui/dialog.tsx';
import { text } from '../../../words/text.ts';

export interface HarmAsked {
  readonly order: string;
  /** Whom it may harm, as a range. */
  readonly harm: string;
  /** What the rules say of that range. */
  readonly rule: string;
  readonly noMore: string;
}
interface HarmQuestionProps extends HarmAsked {
  /** `askAgain`: for the next order of this kind at this place. */
  readonly onKeep: (askAgain: boolean) => void;
  readonly onTakeBack: () => void;
}

export function HarmQuestion({ order, harm, rule, noMore, onKeep, onTakeBack }: HarmQuestionProps) {
  const [askAgain, setAskAgain] = useState(false);
  return (
    <Dialog title={text('harm.title')} onClose={onTakeBack}>
      <p>{text('harm.given', { order })}</p>
      <p class="harm">{harm}</p>
      <p class="small dim">{rule}</p>
      <label class="harm-again">
        <input type="checkbox" checked={!askAgain} onChange={(event) => setAskAgain(!event.currentTarget.checked)} />
        <span>{noMore}</span>
      </label>
      <p class="buttons">
        <button type="button" class="quiet" onClick={onTakeBack}>
          {text('harm.takeBack')}
        </button>
        <button type="button" class="danger" onClick={() => onKeep(askAgain)}>
          {text('harm.keep')}
        </button>
      </p>
    </Dialog>
  );
}
