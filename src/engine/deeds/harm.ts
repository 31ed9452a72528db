/**
 * Harm to civilians: what fighting and strikes do to those who live where they happen, and what they must be expected
 * to do before they are ordered. Both by one formula. RULES.md, chapter HARM.
 */

import { clamp, growth, round } from '../../core/exact.ts';
import type { RegionIndex } from '../../core/indices.ts';
import { DRAW, drawNormal } from '../chance.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import type { Turn } from '../turn.ts';

/** Civilians killed, and put to flight, by one man lost at a place of usual crowding. */
const KILLED = 0.022;
const DISPLACED = 32;
/** People of a place of usual crowding. */
const USUAL_PEOPLE = 300_000;

/** Weight of one sortie for the people under it: as much as so many men lost in a fight. */
export const SORTIE_WEIGHT = 14;

/** Civilians killed and displaced that an order must be expected to cost where it is carried out, from and to. */
export interface ExpectedHarm {
  readonly killed: readonly [number, number];
  readonly displaced: readonly [number, number];
}

/** How crowded a place is, times the usual: 0.1 to 2.5. */
function crowdingOf(people: number): number {
  return clamp(people / USUAL_PEOPLE, 0.1, 2.5);
}

/**
 * Civilians harmed by fighting of a weight (men lost, or sorties flown by `SORTIE_WEIGHT`) at a place, by how many live
 * there: [HARM-1]. `rate` is how many each man lost costs, `chance` the factor by which chance makes it more or less.
 */
function harmBy(compiled: Compiled, r: RegionIndex, weight: number, rate: number, chance: number): number {
  return compiled.weights.civilianHarm * weight * rate * crowdingOf(compiled.region.people[r]) * chance;
}

/** Civilians are killed and put to flight by fighting of this weight at a place: [HARM-1]. */
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
 * How far harm may fall short of what the mean luck would do, and exceed it, times. Sorties are counted: nine times in
 * ten theirs lies between. Of a fight more is unknown (how good the men are, who joins it): four times in five.
 */
export const REACH = { sorties: { low: 1 / 3, high: 2.5 }, fight: { low: 1 / 5, high: 5 } } as const;

/** The harm that an order of this weight at a place must be expected to do: [HARM-2]. */
export function expectedHarm(
  { compiled, state }: { readonly compiled: Compiled; readonly state: GameState },
  r: RegionIndex,
  weight: number,
  { low, high }: (typeof REACH)[keyof typeof REACH],
): ExpectedHarm {
  const left = compiled.region.people[r] - state.region.displaced[r];
  // Men die whole: of a fight that costs less than one, nobody may be harmed.
  const least = Math.floor(weight * low);
  const range = (rate: number, most: number): readonly [number, number] => [
    Math.min(most, Math.floor(harmBy(compiled, r, least, rate, 1))),
    Math.min(most, Math.floor(harmBy(compiled, r, weight, rate, high)) + 1),
  ];
  return { killed: range(KILLED, Number.POSITIVE_INFINITY), displaced: range(DISPLACED, left) };
}
