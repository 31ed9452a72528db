/**
 * What changed between two models. All motion on the map derives from this alone, so undo, replay and opening a saved
 * game animate correctly without extra code.
 */
import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import type { SignalKind } from '../engine/vocabulary.ts';
import type { MapModel, MapSignal } from './model.ts';

export type MapChange =
  | { readonly kind: 'forceMoved'; readonly force: ForceIndex; readonly from: RegionIndex; readonly to: RegionIndex }
  | { readonly kind: 'forceArrived'; readonly force: ForceIndex; readonly at: RegionIndex }
  | { readonly kind: 'forceGone'; readonly force: ForceIndex; readonly from: RegionIndex }
  | { readonly kind: 'contestBegan'; readonly region: RegionIndex; readonly by: SideIndex }
  | { readonly kind: 'contestEnded'; readonly region: RegionIndex }
  | { readonly kind: 'holderChanged'; readonly region: RegionIndex; readonly from: SideIndex; readonly to: SideIndex }
  | { readonly kind: 'placeRose'; readonly region: RegionIndex; readonly to: SideIndex }
  | { readonly kind: 'evacuation'; readonly people: PeopleIndex; readonly region: RegionIndex }
  | { readonly kind: 'signal'; readonly signal: SignalKind; readonly region: RegionIndex; readonly actor: ActorIndex };
export type MapChangeKind = MapChange['kind'];

/** In display order: movement, fighting, places, people, news. */
export function diffOf(before: MapModel, after: MapModel): MapChange[] {
  return [
    ...forceChanges(before, after),
    ...placeChanges(before, after),
    ...peopleChanges(before, after),
    ...signalChanges(before, after),
  ];
}

function forceChanges(before: MapModel, after: MapModel): MapChange[] {
  const changes: MapChange[] = [];
  const was = new Map(before.forces.map((force) => [force.force, force]));
  const is = new Set(after.forces.map((force) => force.force));
  for (const { force, region } of after.forces) {
    const old = was.get(force);
    if (!old) changes.push({ kind: 'forceArrived', force, at: region });
    else if (old.region !== region) changes.push({ kind: 'forceMoved', force, from: old.region, to: region });
  }
  for (const { force, region } of before.forces)
    if (!is.has(force)) changes.push({ kind: 'forceGone', force, from: region });
  return changes;
}

function placeChanges(before: MapModel, after: MapModel): MapChange[] {
  const contests: MapChange[] = [];
  const holders: MapChange[] = [];
  after.places.forEach((place, i) => {
    const old = before.places[i];
    if (!old) return;
    const { region } = place;
    if (place.contester !== NONE && place.contester !== old.contester)
      contests.push({ kind: 'contestBegan', region, by: place.contester });
    if (place.contester === NONE && old.contester !== NONE && place.holder === old.holder)
      contests.push({ kind: 'contestEnded', region });
    if (place.holder === old.holder) return;
    if (place.manner === 'rising') holders.push({ kind: 'placeRose', region, to: place.holder });
    holders.push({ kind: 'holderChanged', region, from: old.holder, to: place.holder });
  });
  return [...contests, ...holders];
}

function peopleChanges(before: MapModel, after: MapModel): MapChange[] {
  const were = new Set(before.leaving.filter(({ stage }) => stage > 1).map((leaving) => leaving.people));
  return after.leaving
    .filter(({ people, stage }) => stage > 1 && !were.has(people))
    .map(({ people, region }) => ({ kind: 'evacuation', people, region }));
}

/** Losses and evacuations have their own changes; other signals pulse where they were given. */
function signalChanges(before: MapModel, after: MapModel): MapChange[] {
  if (before.turn === after.turn) return [];
  const keyOf = (signal: MapSignal): string => `${signal.kind}/${signal.region}/${signal.actor}/${signal.side}`;
  const known = new Set(before.signals.map(keyOf));
  const shown = after.signals.filter(
    (signal) => signal.kind !== 'placeLost' && signal.kind !== 'evacuation' && !known.has(keyOf(signal)),
  );
  return shown.map(({ kind, region, actor }) => ({ kind: 'signal', signal: kind, region, actor }));
}

/**
 * Places whose holder, last holder or contest differs, as painted on the ground. `undefined` if relations between
 * sides differ, since any front may then have changed.
 */
export function groundChanges(a: MapModel, b: MapModel): readonly RegionIndex[] | undefined {
  if (a.hostile.some((relation, i) => relation !== b.hostile[i])) return undefined;
  const changed = b.places.filter((place, i) => {
    const other = a.places[i];
    return (
      place.holder !== other?.holder || place.heldBefore !== other.heldBefore || place.contester !== other.contester
    );
  });
  return changed.map((place) => place.region);
}

/** Whether both show the same holders, contests and relations. */
export const sameGround = (a: MapModel, b: MapModel): boolean => groundChanges(a, b)?.length === 0;
