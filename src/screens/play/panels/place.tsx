/** One place: its holder, the forces there, the roads out, and the orders possible here. */

import { BandBar, type ShareBand } from '../../../ui/charts/bandBar.tsx';
import { type Mark, Swatch } from '../../../ui/charts/swatch.tsx';
import { Why, type WhyData } from '../../../ui/charts/why.tsx';
import { Glossed } from '../../../ui/glossed.tsx';
import { glossed } from '../../../words/glossary.ts';
import { text } from '../../../words/text.ts';

export interface PlaceForce {
  readonly key: string;
  readonly name: string;
  readonly side: string;
  readonly mark: Mark;
  readonly men: string;
  readonly willText: string;
  readonly trend: string;
  /** Whether it is counted or reported, in words. */
  readonly knowing: string;
  readonly will: ShareBand;
  readonly posture: string;
  readonly margin?: string;
  /** How worn out it is, of own columns. */
  readonly fatigue?: string;
  readonly exact: boolean;
}
/** A side at the place, all its forces together. */
export interface PlaceStanding {
  readonly key: string;
  readonly side: string;
  readonly mark: Mark;
  readonly men: string;
  readonly will: string;
  readonly trend: string;
  readonly knowing: string;
  readonly breaking?: string;
}
export interface PlaceRoad {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly mark: Mark;
  readonly km: string;
  readonly road: string;
}
export interface PlaceOrder {
  readonly key: string;
  readonly title: string;
  readonly cost: string;
  readonly harm?: string;
  readonly barred?: string;
}
/** A change of hands. */
export interface PlaceChange {
  readonly key: string;
  readonly moment: string;
  readonly words: string;
  readonly why: () => WhyData;
}
export interface PlaceProps {
  readonly place:
    | {
        readonly id: string;
        readonly name: string;
        readonly province: string;
        readonly holder: string;
        readonly mark: Mark;
        readonly contested?: string;
        readonly facts: readonly (readonly [label: string, value: string])[];
        readonly standings: readonly PlaceStanding[];
        readonly forces: readonly PlaceForce[];
        readonly roads: readonly PlaceRoad[];
        readonly orders: readonly PlaceOrder[];
        readonly note?: string;
        /** Newest first. */
        readonly changes: readonly PlaceChange[];
        /** Why the will of a force is where it is, by its key; absent while nothing has happened yet. */
        readonly whyWill?: (force: string) => WhyData;
      }
    | undefined;
  readonly onPlace: (id: string) => void;
  readonly onAdd: (key: string) => void;
}

export function Place({ place, onPlace, onAdd }: PlaceProps) {
  if (place === undefined) return <p class="dim pad">{text('place.none')}</p>;
  const { whyWill } = place;
  return (
    <section class="place" aria-labelledby="place-title">
      <h2 id="place-title">
        <Swatch mark={place.mark} id="place-holder" /> {place.name}
      </h2>
      <p class="place-sub">
        {text('briefing.heldBy', { side: place.holder })}, {place.province}
      </p>
      {place.contested && <p class="attacked">{place.contested}</p>}
      <ul class="standings">
        {place.standings.map((standing) => (
          <li key={standing.key}>
            <Swatch mark={standing.mark} id={`standing-${standing.key}`} /> <strong>{standing.side}</strong>:{' '}
            {standing.men} <span class="dim">({standing.knowing})</span>,{' '}
            <Glossed words={standing.will} term={glossed('will')} />, {standing.trend}
            {standing.breaking && <strong class="attacked"> {standing.breaking}</strong>}
          </li>
        ))}
      </ul>
      <h3>{text('place.forces')}</h3>
      {place.forces.length === 0 && <p class="dim">{text('place.noForces')}</p>}
      <ul class="forces">
        {place.forces.map((force) => (
          <li key={force.key} data-exact={force.exact}>
            <p class="force-name">
              <Swatch mark={force.mark} id={`force-${force.key}`} /> {force.name}
            </p>
            <p class="force-men">
              {force.men}{' '}
              <span class="dim">
                {force.posture}
                {force.fatigue && `, ${force.fatigue}`}
              </span>
            </p>
            <p class="force-will">
              <BandBar share={force.will} />{' '}
              <span>
                {force.willText}, {force.trend}
              </span>
            </p>
            <p class="small dim">
              {force.knowing}
              {force.margin && `, ${force.margin}`}
            </p>
            {whyWill && <Why why={() => whyWill(force.key)} label={text('place.whyWill')} what={force.name} />}
          </li>
        ))}
      </ul>
      {place.changes.length > 0 && (
        <>
          <h3>{text('place.changes')}</h3>
          <ul class="place-changes">
            {place.changes.map((change) => (
              <li key={change.key}>
                <span class="small dim">{change.moment}</span> {change.words}
                <Why why={change.why} label={text('why.open')} what={change.words} />
              </li>
            ))}
          </ul>
        </>
      )}
      <dl class="facts">
        {place.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{text('place.orders')}</h3>
      {place.orders.length === 0 && <p class="dim">{text('place.noOrders')}</p>}
      <ul class="place-orders">
        {place.orders.map((order) => (
          <li key={order.key}>
            <button
              type="button"
              class="line-button"
              disabled={order.barred !== undefined}
              title={order.barred}
              onClick={() => onAdd(order.key)}
            >
              <span>{order.title}</span>
              <span class="small dim">{order.cost}</span>
              {order.harm && <span class="harm">{order.harm}</span>}
            </button>
          </li>
        ))}
      </ul>
      <h3>{text('place.roads')}</h3>
      <ul class="roads">
        {place.roads.map((road) => (
          <li key={road.id}>
            <button type="button" class="line-button" onClick={() => onPlace(road.id)}>
              <span>
                <Swatch mark={road.mark} id={`road-${road.id}`} /> {road.name}
              </span>
              <span class="small dim">
                {road.km}, {road.road}, {road.holder}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {place.note && <p class="small">{place.note}</p>}
    </section>
  );
}
