/**
 * Counters: how often each of several things is expected, placed one by one: by the buttons of a row, by keys on it, or
 * dragged by pointer from those left to a row, between rows, and back.
 */
import './counters.css';
import { useState } from 'preact/hooks';

export interface CounterRow {
  readonly key: string;
  readonly words: string;
  readonly count: number;
}

/** Where a counter lies: on a row, or among those that are left. */
export type CounterPlace = number | 'left';

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
  /** One counter moves from a place that has one to another. */
  readonly onMove: (from: CounterPlace, to: CounterPlace) => void;
  readonly onUnknown: () => void;
}

/** A counter under the pointer: whence, over which place, and where on the screen, CSS pixels. */
interface Carried {
  readonly from: CounterPlace;
  readonly over: CounterPlace | undefined;
  readonly x: number;
  readonly y: number;
}

/** Marks a place on the page, so that it is known under a pointer. */
const MARK = 'data-counters';

export function Counters({ rows, left, isUnknown, words, onMove, onUnknown }: CountersProps) {
  const [carried, setCarried] = useState<Carried | undefined>(undefined);
  const countOn = (place: CounterPlace): number => (place === 'left' ? left : (rows[place]?.count ?? 0));
  const move = (from: CounterPlace, to: CounterPlace): void => {
    if (from !== to && countOn(from) > 0) onMove(from, to);
  };
  const markOf = (place: CounterPlace) => ({
    [MARK]: String(place),
    'data-over': carried !== undefined && carried.over === place && carried.from !== place,
  });
  const grips = (place: CounterPlace) => {
    const carry = (event: PointerEvent): Carried => {
      const { clientX: x, clientY: y } = event;
      return { from: place, over: placeUnder(event.currentTarget, x, y), x, y };
    };
    return {
      onPointerDown(event: PointerEvent): void {
        if (event.button !== 0 || countOn(place) === 0 || !(event.currentTarget instanceof Element)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setCarried(carry(event));
      },
      onPointerMove(event: PointerEvent): void {
        if (carried?.from === place) setCarried(carry(event));
      },
      onPointerUp(event: PointerEvent): void {
        if (carried?.from !== place) return;
        const { over } = carry(event);
        setCarried(undefined);
        if (over !== undefined) move(place, over);
      },
      onPointerCancel: () => setCarried(undefined),
    };
  };
  /** Those that stay while one is carried. */
  const lying = (place: CounterPlace): string => '●'.repeat(countOn(place) - (carried?.from === place ? 1 : 0));
  return (
    <div class="counters-desk" data-carrying={carried !== undefined}>
      {rows.map(({ key, words: name, count }, row) => (
        <div key={key} class="counter-row" {...markOf(row)}>
          <span>{name}</span>
          <button type="button" aria-label={words.fewer(name)} disabled={count === 0} onClick={() => move(row, 'left')}>
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
              if (by > 0) move('left', row);
              else move(row, 'left');
            }}
            {...grips(row)}
          >
            {lying(row)}
            <span class="counters-none">{count === 0 ? '○' : ''}</span>
          </span>
          <button type="button" aria-label={words.more(name)} disabled={left === 0} onClick={() => move('left', row)}>
            +
          </button>
        </div>
      ))}
      <div class="counters-foot" {...markOf('left')}>
        <output class="small">{words.left}</output>
        {left > 0 && (
          <span class="counters counters-left" aria-hidden="true" {...grips('left')}>
            {lying('left')}
          </span>
        )}
        <button type="button" class="quiet" aria-pressed={isUnknown} onClick={onUnknown}>
          {words.unknown}
        </button>
      </div>
      {carried !== undefined && (
        <span class="counter-carried" aria-hidden="true" style={{ translate: `${carried.x}px ${carried.y}px` }}>
          ●
        </span>
      )}
    </div>
  );
}

/** The place of these counters that lies under a point of the screen. */
function placeUnder(grip: EventTarget | null, x: number, y: number): CounterPlace | undefined {
  const desk = grip instanceof Element ? grip.closest('.counters-desk') : null;
  const found = document.elementFromPoint(x, y)?.closest(`[${MARK}]`);
  const name = found != null && desk?.contains(found) === true ? found.getAttribute(MARK) : null;
  return name === null ? undefined : name === 'left' ? name : Number(name);
}

const STEP_OF: Readonly<Record<string, 1 | -1>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  '+': 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  '-': -1,
};
