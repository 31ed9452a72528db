/**
 * Counters: how often each of several things is expected, placed one by one, by the buttons of a row or by keys on it.
 */
import './counters.css';

export interface CounterRow {
  readonly key: string;
  readonly words: string;
  readonly count: number;
}

export interface CountersWords {
  /** On a row's buttons, and of its counters. */
  readonly fewer: (row: string) => string;
  readonly more: (row: string) => string;
  readonly on: (row: string) => string;
  readonly left: string;
  readonly unknown: string;
}

export interface CountersProps {
  readonly rows: readonly CounterRow[];
  /** Counters that are not placed yet. */
  readonly left: number;
  /** Whether somebody said that he does not know. */
  readonly isUnknown: boolean;
  readonly words: CountersWords;
  /** One counter more or fewer on a row; only where there is one. */
  readonly onMove: (row: number, by: 1 | -1) => void;
  readonly onUnknown: () => void;
}

export function Counters({ rows, left, isUnknown, words, onMove, onUnknown }: CountersProps) {
  const move = (row: number, by: 1 | -1): void => {
    if (rows[row].count + by >= 0 && by <= left) onMove(row, by);
  };
  return (
    <>
      {rows.map(({ key, words: name, count }, row) => (
        <div key={key} class="counter-row">
          <span>{name}</span>
          <button type="button" aria-label={words.fewer(name)} disabled={count === 0} onClick={() => move(row, -1)}>
            −
          </button>
          <span
            role="spinbutton"
            tabIndex={0}
            class="counters"
            aria-label={words.on(name)}
            aria-valuenow={count}
            aria-valuemin={0}
            aria-valuemax={count + left}
            onKeyDown={(event) => {
              const by = STEP_OF[event.key];
              if (by === undefined) return;
              event.preventDefault();
              move(row, by);
            }}
          >
            {'●'.repeat(count)}
            <span class="counters-none">{'○'.repeat(count === 0 ? 1 : 0)}</span>
          </span>
          <button type="button" aria-label={words.more(name)} disabled={left === 0} onClick={() => move(row, 1)}>
            +
          </button>
        </div>
      ))}
      <div class="counters-foot">
        <output class="small">{words.left}</output>
        <button type="button" class="quiet" aria-pressed={isUnknown} onClick={onUnknown}>
          {words.unknown}
        </button>
      </div>
    </>
  );
}

const STEP_OF: Readonly<Record<string, 1 | -1>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  '+': 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  '-': -1,
};
