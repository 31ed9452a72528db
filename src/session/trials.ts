/**
 * Trials of a game's own orders: which of them mattered, over many pairs of runs. All are first tried over a hundred
 * pairs; those that stand out are tried again over fresh pairs, and only these figures are told, since the largest of
 * many measured differences is too large on average.
 */

import { groupBy } from '../core/groups.ts';
import type { Result } from '../core/result.ts';
import { formatOrder } from '../engine/orders/text.ts';
import type { Gathered } from '../ensemble/gather.ts';
import type { EnsemblePlan, PlanProblem, TurnOrders } from '../ensemble/plan.ts';
import { type Ensemble, type EnsemblesEnd, playEnsembles, type Runner, type UnderWay } from '../ensemble/runner.ts';
import { effectOf, isClear, type LeftOut, type OrderEffect, planOfTrial, type TrialPlan } from '../lab/orderTrials.ts';
import { type Game, playedAt, seatOf } from './game.ts';
import { deskOf, pathTo, type TreeNode } from './tree.ts';
import { type GivenOrder, isPrice } from './without.ts';

/** One order, all of one turn, the same order in several turns, or every order of the run. */
export type TrialKind = 'one' | 'turn' | 'repeated' | 'all';

/** Orders that are left out together. */
export interface Trial {
  readonly kind: TrialKind;
  /** In the order in which they were given. */
  readonly given: readonly GivenOrder[];
}

export interface Tried extends Trial {
  readonly effect: OrderEffect;
}

export interface TrialsSoFar {
  /** Pairs played, and to be played. */
  readonly pairs: number;
  readonly of: number;
  /** Those that stand clear of chance, heaviest first, no order in two of them. */
  readonly found: readonly Tried[];
  /** Orders that stood out in the first pairs, and weigh less than those found. */
  readonly more: number;
  /** All orders of the run left out together; undefined until it is known. */
  readonly all: Tried | undefined;
  /** False while the figures are those of the first pairs, by which trials were chosen. */
  readonly isFinal: boolean;
}

export type TrialsEnd =
  | { readonly kind: 'done'; readonly found: TrialsSoFar }
  | Exclude<EnsemblesEnd, { kind: 'done' }>;

/** Pairs by which trials are chosen, and fresh ones for those chosen. */
export const FIRST_PAIRS = 100;
export const FRESH_PAIRS = 200;
/** Trials that are told. */
const MOST_FOUND = 3;
/** Smaller differences say nothing: thousandths of an aim, persons. */
export const WORTH = { aim: 5, killedCivilians: 2, displaced: 200 } as const;
/** One order is told rather than a group of its like unless the group weighs this much more. */
const GROUP_WEIGHS = 1.3;
const SEED = 'order trials';

/** Tries the shown seat's orders in the current line. `onFound` is called with what stands so far. */
export function tryOrders(runner: Runner, game: Game, onFound: (soFar: TrialsSoFar) => void): UnderWay<TrialsEnd> {
  const path = pathTo(game.tree, game.tree.current);
  const trials = trialsOf(game);
  const stretches = [...groupBy(trials, ({ given }) => given[0].turn).values()];
  const first = stretches.map((group) => ensembleOf(game, path, group, FIRST_PAIRS));
  const firstOf = first.length * FIRST_PAIRS;
  const tried: Tried[] = [];
  const soFar = (pairs: number, of: number, found: readonly Tried[], isFinal: boolean): TrialsSoFar => ({
    ...{ pairs, of, isFinal },
    found: found.filter((each) => each.kind !== 'all'),
    all: tried.find((each) => each.kind === 'all'),
    more: moreOf(game, tried),
  });
  const take = (group: readonly Trial[], found: Result<Gathered, readonly PlanProblem[]>): Tried[] => {
    if (!found.ok) throw new Error(`A plan of a game's own orders was refused: ${found.error[0].code}.`);
    return group.map((trial, i) => ({ ...trial, effect: effectOf(game.compiled, found.value, i, game.shown) }));
  };

  let pairs = 0;
  let under: UnderWay<EnsemblesEnd> = playEnsembles(runner, first, {
    onProgress: ({ runs }) => {
      pairs = runs;
      onFound(soFar(pairs, firstOf, chosenOf(game, tried), false));
    },
    onEnsemble: (index, found) => {
      tried.push(...take(stretches[index], found));
    },
  });

  async function play(): Promise<TrialsEnd> {
    const end = await under.end;
    if (end.kind !== 'done') return end;
    const chosen = chosenOf(game, tried);
    const of = firstOf + chosen.length * FRESH_PAIRS;
    const fresh: Tried[] = [];
    under = playEnsembles(
      runner,
      chosen.map((trial) => ensembleOf(game, path, [trial], FIRST_PAIRS + FRESH_PAIRS, FIRST_PAIRS)),
      {
        onProgress: ({ runs }) => onFound(soFar(firstOf + runs, of, chosen, false)),
        onEnsemble: (index, found) => fresh.push(...take([chosen[index]], found)),
      },
    );
    const confirmed = await under.end;
    if (confirmed.kind !== 'done') return confirmed;
    return { kind: 'done', found: soFar(of, of, chosenOf(game, fresh), true) };
  }

  return {
    end: play(),
    pause: () => under.pause(),
    resume: () => under.resume(),
    cancel: () => under.cancel(),
  };
}

/** Every order alone; those of a turn together; repeated ones together; all together. */
function trialsOf(game: Game): readonly Trial[] {
  const given = ordersGiven(game);
  const trials: Trial[] = given.map((one) => ({ kind: 'one', given: [one] }));
  const add = (kind: TrialKind, groups: Iterable<readonly GivenOrder[]>): void => {
    for (const group of groups) if (group.length > 1) trials.push({ kind, given: group });
  };
  add('turn', groupBy(given, ({ turn }) => turn).values());
  add('repeated', groupBy(given, ({ order }) => formatOrder(game.compiled, order)).values());
  if (given.length > 1) trials.push({ kind: 'all', given });
  return trials;
}

/** The shown seat's orders in the current line. */
export function ordersGiven(game: Game): readonly GivenOrder[] {
  return pathTo(game.tree, game.tree.current)
    .slice(1)
    .flatMap((node, turn) => (deskOf(node.given, game.shown) ?? []).map((order) => ({ turn, order })));
}

/** `group`: trials that begin in one turn. `from`: the first run. */
function ensembleOf(game: Game, path: readonly TreeNode[], group: readonly Trial[], runs: number, from = 0): Ensemble {
  const { compiled } = game;
  const [{ turn }] = group[0].given;
  const leftOut: LeftOut[] = group.map(({ given }) =>
    given.map((each) => ({ turn: each.turn, order: formatOrder(compiled, each.order) })),
  );
  const trial: TrialPlan = {
    ...{ seed: SEED, runs, leftOut },
    ...(from === 0 ? {} : { range: { from, to: runs } }),
    actor: compiled.actor.ids[game.shown],
    start: {
      words: playedAt(game, path[turn].id).state.words,
      turn,
      until: path.length - 1,
      given: path.slice(turn + 1).flatMap((node, i): TurnOrders[] =>
        node.given.map(({ actor, orders }) => ({
          turn: turn + i,
          actor: compiled.actor.ids[actor],
          orders: orders.map((order) => formatOrder(compiled, order)),
        })),
      ),
    },
  };
  const plan: EnsemblePlan = planOfTrial(compiled, trial);
  return { scenario: compiled.scenario, plan };
}

/** The heaviest trials that stand clear of chance, without those that share an order with a heavier one. */
function chosenOf(game: Game, tried: readonly Tried[]): readonly Tried[] {
  const weighed = tried
    .filter(({ kind }) => kind !== 'all')
    .map((each) => ({ each, weight: weightOf(game, each.effect) * (each.kind === 'one' ? GROUP_WEIGHS : 1) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.each.given[0].turn - b.each.given[0].turn);
  const chosen: Tried[] = [];
  for (const { each } of weighed) {
    const overlaps = chosen.some(({ given }) => given.some((one) => each.given.includes(one)));
    if (!overlaps && chosen.length < MOST_FOUND) chosen.push(each);
  }
  return chosen;
}

/** Single orders that stand clear of chance, but are in none of those chosen. */
function moreOf(game: Game, tried: readonly Tried[]): number {
  const chosen = chosenOf(game, tried).flatMap(({ given }) => given);
  return tried.filter(
    ({ kind, given, effect }) => kind === 'one' && !chosen.includes(given[0]) && weightOf(game, effect) > 0,
  ).length;
}

/** How much orders moved beyond their own price: the aims, weighted by the player's ranking, and people. */
export function weightOf(game: Game, { aims, killedCivilians, displaced }: OrderEffect): number {
  const ranking = seatOf(game)?.aims ?? [];
  let weight = 0;
  for (const { aim, by } of aims) {
    if (isPrice(game, aim) || !isClear(by, WORTH.aim)) continue;
    const rank = ranking.indexOf(aim);
    weight += Math.abs(by.difference) / (1 + (rank < 0 ? ranking.length : rank) / 2);
  }
  for (const [by, worth] of [
    [killedCivilians, WORTH.killedCivilians],
    [displaced, WORTH.displaced],
  ] as const)
    if (isClear(by, worth)) weight += (500 * Math.abs(by.difference)) / Math.max(1, by.base, by.variant);
  return weight;
}
