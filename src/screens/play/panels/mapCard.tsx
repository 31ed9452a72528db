/** The card of a place or a force beside its mark on the map: what is known, by whom, and what may be done. */
import { type Mark, Swatch } from '../../../ui/charts/swatch.tsx';
import { WillBlocks } from '../../../ui/charts/willBlocks.tsx';
import { text } from '../../../words/text.ts';

export interface CardRow {
  readonly key: string;
  readonly label: string;
  /** How it is known: "own count", "reported". */
  readonly note?: string;
  readonly value: string;
  /** Will in the form of the counters. */
  readonly blocks?: { readonly band: number; readonly trend: number };
}

export interface MapCardData {
  readonly name: string;
  readonly kind: string;
  readonly mark: Mark;
  readonly holder: string;
  readonly attacker?: { readonly mark: Mark; readonly words: string };
  /** Ground lost to the attacker, 0-1, and the same in words. */
  readonly ground?: { readonly lost: number; readonly words: string };
  readonly rows: readonly CardRow[];
  /** The question answered under the place. */
  readonly why?: string;
}

export interface MapCardProps {
  readonly data: MapCardData;
  /** Number of orders for the place. */
  readonly orders: number;
  /** An order that would tell more: its title and price. */
  readonly inspect?: string;
  /** Whether an order can be pulled from here. */
  readonly pulls: boolean;
  readonly onOrders: () => void;
  readonly onWhy: () => void;
  readonly onInspect: () => void;
}

export function MapCard({ data, orders, inspect, pulls, onOrders, onWhy, onInspect }: MapCardProps) {
  return (
    <section class="place-card" aria-label={data.name}>
      <p class="place-card-head">
        <strong>{data.name}</strong> <span class="small dim">{data.kind}</span>
      </p>
      <p class="place-card-holder">
        <Swatch mark={data.mark} id="card-holder" /> {data.holder}
        {data.attacker !== undefined && (
          <>
            {', '}
            <Swatch mark={data.attacker.mark} id="card-attacker" /> {data.attacker.words}
          </>
        )}
      </p>
      {data.ground !== undefined && (
        <>
          <span class="place-card-ground" aria-hidden="true">
            <span style={{ inlineSize: `${Math.round(data.ground.lost * 100)}%` }} />
          </span>
          <p>{data.ground.words}</p>
        </>
      )}
      <dl class="place-card-rows">
        {data.rows.map(({ key, label, note, value, blocks }) => (
          <div key={key}>
            <dt>
              {label} {note !== undefined && <span class="dim">{note}</span>}
              {blocks !== undefined && <WillBlocks {...blocks} />}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="place-card-foot">
        {data.why !== undefined && (
          <button type="button" class="link" onClick={onWhy}>
            {data.why}
          </button>
        )}
        {inspect !== undefined && (
          <button type="button" class="link" onClick={onInspect}>
            {inspect}
          </button>
        )}
        {orders > 0 && (
          <button type="button" class="link" onClick={onOrders}>
            {text('map.ordersHere', { n: orders })}
          </button>
        )}
      </p>
      {pulls && <p class="small dim">{text('map.drag')}</p>}
    </section>
  );
}
