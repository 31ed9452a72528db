/**
 * Harm to civilians where people fight, fly and rise, and their flight before a taker: what happens, and what is
 * expected before it is ordered. Both use one formula. RULES.md, chapter HARM.
 */

import { clamp, growth, round } from '../../core/exact.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { DRAW, draw, drawNormal } from '../chance.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import type { Turn } from '../turn.ts';
import { changeCredibility } from './credibility.ts';

const HARM_KINDS = ['fighting', 'sortie', 'rising'] as const;
export type HarmKind = (typeof HARM_KINDS)[number];

/** Civilians killed and driven out at a usual place, by each of a kind. RULES.md says where the figures are from. */
const TOLL: Record<HarmKind, { readonly killed: number; readonly displaced: number }> = {
  /** A man who dies in a fight for a place whose defenders are of middling will: see `fightToll`. */
  fighting: { killed: 0.25, displaced: 110 },
  sortie: { killed: 0.13, displaced: 250 },
  /** A rising, however many stand there. */
  rising: { killed: 20, displaced: 500 },
};

/** Population of a usual place. */
const USUAL_PEOPLE = 300_000;

/** Share of a place's people who flee before a taker of whom nothing good is believed. */
const MOST_FLEEING = 0.5;
/** How many flee for each who dies on the way, or by the taker's hand in the first hours. */
const FLEEING_FOR_EACH_DEAD = 2000;

/** Civilians that an order is expected to kill and displace if carried out, each as low and high. */
export interface ExpectedHarm {
  readonly killed: readonly [number, number];
  readonly displaced: readonly [number, number];
}

/**
 * How close people live to each other, relative to the usual place: 0.2 to 1.6. A town of a hundred times the people is
 * about ten times as dense.
 */
function crowdingOf(people: number): number {
  return clamp(Math.sqrt(people / USUAL_PEOPLE), 0.2, 1.6);
}

/**
 * How many dead of a fight count towards its toll: who defends a town to the last does it among its houses.
 * `fierceness`: 0.1 to 2, see losses.ts.
 */
export const fightToll = (dead: number, fierceness: number): number => dead * fierceness;

/** Civilians harmed at a place, at a rate for each of `amount`; `chance`: random factor, median 1: [HARM-1]. */
function harmBy(compiled: Compiled, r: RegionIndex, amount: number, rate: number, chance: number): number {
  return compiled.weights.civilianHarm * amount * rate * crowdingOf(compiled.region.people[r]) * chance;
}

/**
 * Kills and displaces civilians at a place: so many dead of a fight, sorties or risings: [HARM-1]. Returns the killed.
 */
export function harmPeople(turn: Turn, r: RegionIndex, kind: HarmKind, amount: number): number {
  const { compiled } = turn;
  if (amount <= 0 || compiled.region.people[r] === 0) return 0;
  const who = compiled.region.who[r];
  const chance = growth(0.5 * drawNormal(turn.key, turn.number, DRAW.harm, who));
  const { killed, displaced } = TOLL[kind];
  // Parts of a person are drawn, so that many small fights kill as many as they should.
  const part = draw(turn.key, turn.number, DRAW.harm, who, 1 + HARM_KINDS.indexOf(kind));
  const dead = Math.floor(harmBy(compiled, r, amount, killed, chance) + part);
  addHarm(turn, r, dead, round(harmBy(compiled, r, amount, displaced, chance)));
  return dead;
}

/** Killed civilians for each thousandth of belief that their attacker loses; the most he loses in a place and turn. */
const KILLED_FOR_ONE = 5;
const MOST_LOST = 60;

/** Whoever attacks where civilians die is believed less: [HARM-4]. */
export function answerForHarm(turn: Turn, s: SideIndex, killed: number): void {
  const lost = Math.min(MOST_LOST, round(killed / KILLED_FOR_ONE));
  if (lost > 0 && s !== NONE) changeCredibility(turn, s, -lost, 'killed');
}

/**
 * People are killed where order has broken down: by looters, in old quarrels, in revenge: [BEHIND-6].
 */
export function disorderKills(turn: Turn, r: RegionIndex): void {
  const { compiled, state } = turn;
  const { civilianHarm, disorderHarm } = compiled.weights;
  const lawless = state.region.disorder[r] / 1000;
  const usual = (civilianHarm * disorderHarm * lawless * lawless * compiled.region.people[r]) / 100_000;
  const who = compiled.region.who[r];
  const chance = growth(0.5 * drawNormal(turn.key, turn.number, DRAW.disorder, who, 2 * turn.halfDay));
  const killed = Math.floor(usual * chance + draw(turn.key, turn.number, DRAW.disorder, who, 2 * turn.halfDay + 1));
  if (killed === 0) return;
  state.cost.killedInDisorder[0] = state.cost.killedInDisorder[0] + killed;
  addHarm(turn, r, killed, 0);
}

/** People flee before a taker of whom they do not believe that he will spare them: [HARM-3]. */
export function fleeBefore(turn: Turn, r: RegionIndex, taker: SideIndex): void {
  const { compiled, state } = turn;
  const doubt = 1 - state.side.credibility[taker] / 1000;
  const share = MOST_FLEEING * doubt * doubt * doubt * doubt;
  const fleeing = round(compiled.weights.civilianHarm * share * compiled.region.people[r]);
  const part = draw(turn.key, turn.number, DRAW.harm, compiled.region.who[r], 1 + HARM_KINDS.length);
  addHarm(turn, r, Math.floor(fleeing / FLEEING_FOR_EACH_DEAD + part), fleeing);
}

function addHarm(turn: Turn, r: RegionIndex, killed: number, displaced: number): void {
  const { compiled, state } = turn;
  const left = compiled.region.people[r] - state.region.displaced[r];
  const fled = clamp(displaced, 0, Math.max(0, left));
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
const REACH = {
  sortie: { low: 1 / 3, high: 2.5 },
  fighting: { low: 1 / 5, high: 5 },
  rising: { low: 0, high: 2.5 },
} as const satisfies Record<HarmKind, object>;

/** The harm to expect from an order that means so many dead of a fight, sorties or risings at a place: [HARM-2]. */
export function expectedHarm(
  { compiled, state }: { readonly compiled: Compiled; readonly state: GameState },
  r: RegionIndex,
  kind: HarmKind,
  amount: number,
): ExpectedHarm {
  const left = compiled.region.people[r] - state.region.displaced[r];
  const { low, high } = REACH[kind];
  // Deaths are whole numbers: a fight that costs less than one man may harm nobody.
  const least = kind === 'fighting' ? Math.floor(amount * low) : amount * low;
  const range = (rate: number, most: number): readonly [number, number] => [
    Math.min(most, Math.floor(harmBy(compiled, r, least, rate, 1))),
    Math.min(most, Math.floor(harmBy(compiled, r, amount, rate, high)) + 1),
  ];
  return { killed: range(TOLL[kind].killed, Number.POSITIVE_INFINITY), displaced: range(TOLL[kind].displaced, left) };
}
