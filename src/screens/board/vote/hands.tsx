/** Hands counted and typed, or taken from the codes. What is typed is not seen: the class would vote by it. */
import { useState } from 'preact/hooks';
import { text } from '../../../words/text.ts';
import type { Hands } from './steps.ts';

interface CountProps {
  readonly options: readonly string[];
  /** What the codes say; undefined: nobody voted there, or they were asked once already. */
  readonly fromCodes: Hands | undefined;
  readonly onCounted: (hands: Hands) => void;
}

const sumOf = (hands: Hands): number => hands.reduce((sum, one) => sum + one, 0);
/** More hands than a hall has. */
const MOST_HANDS = 999;

export function CountHands({ options, fromCodes, onCounted }: CountProps) {
  const [hands, setHands] = useState<Hands>(options.map(() => 0));
  const set = (option: number, typed: string): void => {
    const count = Math.max(0, Math.min(MOST_HANDS, Math.floor(Number(typed)) || 0));
    setHands(hands.map((one, i) => (i === option ? count : one)));
  };
  const keep = (event: Event): void => {
    event.preventDefault();
    if (sumOf(hands) > 0) onCounted(hands);
  };
  return (
    <form class="board-hands" onSubmit={keep}>
      <p>{text('boardVote.countAbout')}</p>
      <p class="buttons">
        {options.map((option, i) => (
          <label key={option} class="board-hand">
            <span aria-hidden="true">{letterOf(i)}</span>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              aria-label={text('boardVote.hands', { option: `${letterOf(i)} ${option}` })}
              onInput={(event) => set(i, event.currentTarget.value)}
            />
          </label>
        ))}
        <span role="status">{text('boardVote.counted', { count: sumOf(hands) })}</span>
        <button type="submit" class="primary" disabled={sumOf(hands) === 0}>
          {text('boardVote.keep')}
        </button>
      </p>
      {fromCodes !== undefined && (
        <p>
          <button type="button" onClick={() => onCounted(fromCodes)}>
            {text('boardVote.fromCodes', { count: sumOf(fromCodes) })}
          </button>
        </p>
      )}
    </form>
  );
}

/** A, B, C. */
export const letterOf = (option: number): string => String.fromCharCode('A'.charCodeAt(0) + option);
