/**
 * Harm to civilians where fighting and strikes happen: the actual harm, and the harm expected before they are ordered.
 * Both use one formula. RULES.md, chapter HARM.
 */

import { clamp, growth, round } from '../../core/exact.ts';
import type { RegionIndex } from '../../core/indices.ts';
import { DRAW, drawNormal } from '../chance.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import type { Turn } from '../turn.ts';

/** Civilians killed, and displaced, per man lost at a place of usual population. */
const KILLED = 0.022;
const DISPLACED = 32;
/** Population of a usual place. */
const USUAL_PEOPLE = 300_000;

/** Weight of one sortie for the people below: equal to this many men lost in a fight. */
export const SORTIE_WEIGHT = 14;
/** The same of a rising, however many stand there. */
export const RISING_WEIGHT = 3;

/** Civilians that an order is expected to kill and displace if carried out, each as low and high. */
export interface ExpectedHarm {
  readonly killed: readonly [number, number];
  readonly displaced: readonly [number, number];
}

/** How crowded a place is, relative to the usual: 0.1 to 2.5. */
function crowdingOf(people: number): number {
  return clamp(people / USUAL_PEOPLE, 0.1, 2.5);
}

/**
 * Civilians harmed by fighting at a place, growing with its population: [HARM-1]. `weight`: men lost, or sorties times
 * `SORTIE_WEIGHT`; `rate`: civilians per man lost; `chance`: random factor, median 1.
 */
function harmBy(compiled: Compiled, r: RegionIndex, weight: number, rate: number, chance: number): number {
  return compiled.weights.civilianHarm * weight * rate * crowdingOf(compiled.region.people[r]) * chance;
}

/** Kills and displaces civilians by fighting of this weight at a place: [HARM-1]. */
export function harmPeople(turn: Turn, r: RegionIndex, weight: number): void {
  const { compiled, state } = turn;
  const people = compiled.region.people[r];
  if (weight <= 0 || people === 0) return;
  const chance = growth(0.5 * drawNormal(turn.key, turn.number, DRAW.harm, compiled.region.who[r]));
  const killed = Math.floor(harmBy(compiled, r, weight, KILLED, chance) + 0.2);
  const left = people - state.region.displaced[r];
  const fled = Math.max(0, Math.min(left, round(harmBy(compiled, r, weight, DISPLACED, chance))));
  if (killed <= 0 && fled <= 0) return;
  state.region.killed[r] = state.region.killed[r] + killed;
  state.region.displaced[r] = state.region.displaced[r] + fled;
  state.cost.killedCivilians[0] = state.cost.killedCivilians[0] + killed;
  state.cost.displaced[0] = state.cost.displaced[0] + fled;
  if (turn.recorder === undefined) return;
  turn.sum().add('killed', killed, r);
  turn.terms.add('displaced', fled, r);
  turn.tell('civiliansHarmed', 0, killed + fled, { region: r });
}

/**
 * Range of actual harm, as factors of the harm under typical luck. Sorties can be counted: theirs is within the range
 * nine times in ten. A fight has more unknowns (how good the men are, who joins it): four times in five. A rising may
 * not come at all; nine in ten that do come stay within theirs.
 */
export const REACH = {
  sorties: { low: 1 / 3, high: 2.5 },
  fight: { low: 1 / 5, high: 5 },
  rising: { low: 0, high: 2.5 },
} as const;

/** The harm to expect from an order of this weight at a place: [HARM-2]. */
export function expectedHarm(
  { compiled, state }: { readonly compiled: Compiled; readonly state: GameState },
  r: RegionIndex,
  weight: number,
  { low, high }: (typeof REACH)[keyof typeof REACH],
): ExpectedHarm {
  const left = compiled.region.people[r] - state.region.displaced[r];
  // Deaths are whole numbers: a fight that costs less than one man may harm nobody.
  const least = Math.floor(weight * low);
  const range = (rate: number, most: number): readonly [number, number] => [
    Math.min(most, Math.floor(harmBy(compiled, r, least, rate, 1))),
    Math.min(most, Math.floor(harmBy(compiled, r, weight, rate, high)) + 1),
  ];
  return { killed: range(KILLED, Number.POSITIVE_INFINITY), displaced: range(DISPLACED, left) };
}
