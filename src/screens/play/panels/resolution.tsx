/** The turn's result: at most five headlines, then the receipt of the player's orders. Announced as it appears. */
import { useEffect, useRef } from 'preact/hooks';
import { Headlines } from '../../../ui/headlines.tsx';
import { text } from '../../../words/text.ts';

export interface Receipt {
  readonly key: string;
  readonly order: string;
  readonly cost: string;
  readonly refused?: string;
  /** Direct effects of the order. */
  readonly effects: readonly string[];
  /** When effects not visible yet will show. */
  readonly later?: string;
}
export interface Effect {
  readonly what: string;
  readonly change: string;
}
export interface ResolutionProps {
  readonly moment: string;
  readonly headlines: readonly string[];
  readonly receipts: readonly Receipt[];
  /** Changes to which the orders contributed, largest first. */
  readonly shared: readonly Effect[];
  /** Number of further changes, found only in the log. */
  readonly more: number;
  readonly onNext: () => void;
  readonly onLog: () => void;
}

export function Resolution({ moment, headlines, receipts, shared, more, onNext, onLog }: ResolutionProps) {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus({ preventScroll: true }), [moment]);
  return (
    <section class="resolution" aria-labelledby="resolution-title">
      <p class="resolution-moment">{moment}</p>
      <h2 id="resolution-title">{text('resolution.title')}</h2>
      <Headlines lines={headlines} />
      <h3>{text('resolution.receipt')}</h3>
      {receipts.length === 0 && <p class="dim">{text('resolution.none')}</p>}
      <ul class="receipts">
        {receipts.map((receipt) => (
          <li key={receipt.key}>
            <p class="receipt-order">
              {receipt.order} <span class="small dim receipt-cost">{receipt.cost}</span>
            </p>
            {receipt.refused && <p class="refused">{receipt.refused}</p>}
            {!receipt.refused && receipt.effects.length === 0 && receipt.later === undefined && (
              <p class="small dim">{text('resolution.noEffect')}</p>
            )}
            {receipt.effects.map((effect) => (
              <p key={effect} class="small receipt-effect">
                {effect}
              </p>
            ))}
            {receipt.later && <p class="small dim">{receipt.later}</p>}
          </li>
        ))}
      </ul>
      {shared.length > 0 && (
        <>
          <h3>{text('resolution.shared')}</h3>
          <ul class="effects">
            {shared.map((effect) => (
              <li key={effect.what}>
                <span>{effect.what}</span> <span class="num">{effect.change}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {more > 0 && <p class="small dim">{text('resolution.more', { count: more })}</p>}
      <p class="buttons">
        <button type="button" class="primary" ref={next} onClick={onNext}>
          {text('resolution.next')}
        </button>
        <button type="button" class="quiet" onClick={onLog}>
          {text('resolution.log')}
        </button>
      </p>
    </section>
  );
}
