/** A half day as a reader learns of it: what stood before, what happened, what stands now. */

import { NONE, type RegionIndex, type SideIndex } from '../../core/indices.ts';
import type { GameEvent } from '../../engine/events/events.ts';
import { isNationalCapital } from '../../engine/tags.ts';
import type { View } from '../../engine/view/view.ts';
import { type Game, playedAt, seatView } from '../../session/game.ts';
import { pathTo } from '../../session/tree.ts';
import type { Reader } from '../events.ts';
import { readerOf } from '../reader.ts';
import type { Sight } from '../sight.ts';

export interface HalfDay {
  readonly reader: Reader;
  /** What the reader saw when the orders closed, and what it sees now. */
  readonly before: View;
  readonly after: View;
  readonly events: readonly GameEvent[];
  /** The events of every half day before this one, oldest first. */
  readonly history: readonly (readonly GameEvent[])[];
}

/**
 * The half day that led to a node of the game's history; undefined at the start, where nothing has happened. `open`:
 * read by somebody who sees everything.
 */
export function halfDayOf(game: Game, id: number = game.tree.current, open = false): HalfDay | undefined {
  const path = pathTo(game.tree, id);
  const node = path.at(-1);
  const parent = path.at(-2);
  if (node === undefined || parent === undefined) return undefined;
  const played = playedAt(game, node.id);
  const actor = open ? NONE : game.shown;
  return {
    reader: readerOf(game, open),
    before: seatView(game, playedAt(game, parent.id).state, actor),
    after: seatView(game, played.state, actor),
    events: played.events,
    history: path.slice(1, -1).map((each) => playedAt(game, each.id).events),
  };
}

/** What the reader sees now, and saw half a day ago. */
export const sightIn = ({ before, after }: HalfDay): Sight => ({ now: after, before });

/** The side whose fortunes are the reader's own: the one it commands, else its partner; NONE if it has neither. */
export function ownSideOf({ compiled, actor, side }: Reader): SideIndex {
  if (side !== NONE) return side;
  return actor === NONE ? NONE : compiled.actor.partner[actor];
}

/** Whether a place is the country's capital, or that of the reader's own side. */
export function isChief({ reader }: HalfDay, region: RegionIndex): boolean {
  const { compiled } = reader;
  const own = ownSideOf(reader);
  return isNationalCapital(compiled, region) || (own !== NONE && compiled.side.capital[own] === region);
}

/** Whether a side holds a place next to this one by road. */
export function isBeside(view: View, region: RegionIndex, side: SideIndex): boolean {
  const { road } = view.compiled;
  for (let k = road.first[region], end = road.first[region + 1]; k < end; k++)
    if (view.holder(road.to[k]) === side) return true;
  return false;
}

/** How much a place weighs among others: capitals first, then by people. */
export function sizeOf({ compiled }: Reader, region: RegionIndex): number {
  const rank = compiled.hasTag(region, 'nationalCapital') ? 3 : compiled.hasTag(region, 'provincialCapital') ? 1 : 0;
  return rank * 1_000_000_000 + compiled.region.people[region];
}
