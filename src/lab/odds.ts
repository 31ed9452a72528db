/**
 * Odds: in how many of a hundred runs from here something comes about that a chair asks about. They are played from
 * what its desk knows, with what it does not know drawn anew and keys of their own, so they tell nothing about this
 * game's luck; every desk, the chair's own too, goes by its doctrine.
 */
import type { ActorIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { indicesOf, NONE } from '../core/indices.ts';
import { momentOf } from '../core/moments.ts';
import type { Measure } from '../engine/conditions/measure.ts';
import { isCapital } from '../engine/tags.ts';
import type { Belief } from '../engine/view/belief.ts';
import type { EnsemblePlan } from '../ensemble/plan.ts';
import { aimsOf, type RunTable } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';

export const ODDS_RUNS = 100;
/** No game can be given this seed: what is typed has no capital letters. */
const SEED = 'Odds';
/** Questions about places, and about aims, that are asked at once at most: a glance, not a table. */
const PLACES = 3;
const AIMS = 1;
/** Counts of a hundred within so much of none or all are as good as settled. */
const SETTLED = 2;
/** Of the places that a chair does not watch, only those are asked about that are as open as this. */
const OPEN = 10;
/** Standard errors from zero at which a change between two half days is told. */
const CLEAR = 2;

/** Answered yes or no by each run. */
export type OddsQuestion =
  /** Whether a side holds a place, without a break from now on, when this turn (from 0) begins. */
  | { readonly kind: 'held'; readonly region: RegionIndex; readonly side: SideIndex; readonly turn: number }
  /** Whether an aim of an actor's chair, one that is either met or not, is met at the end. */
  | { readonly kind: 'aim'; readonly actor: string; readonly aim: string };

export interface Odds {
  readonly question: OddsQuestion;
  readonly runs: number;
  /** Runs in which it comes about. */
  readonly count: number;
  /**
   * How many more runs than half a day ago, paired by their luck; 0 unless that stands clear of chance; undefined if
   * nothing was known then.
   */
  readonly change: number | undefined;
}

export function planOfOdds(belief: Belief): EnsemblePlan {
  return {
    ...{ seed: SEED, runs: ODDS_RUNS, base: {}, course: 'none', termRuns: 0 },
    start: belief.state.words,
    redraw: { thresholds: belief.thresholds, wills: belief.wills },
  };
}

/** What is known at a moment, and the runs played from it. */
export interface OddsMoment {
  readonly belief: Belief;
  readonly table: RunTable;
}

/**
 * The chair's questions, answered. `asked`: those of half a day ago, which stay as long as they are open, so that a
 * count can be followed; `before`: that moment, if there was one.
 */
export function oddsOf(
  compiled: CompiledScenario,
  actor: ActorIndex,
  now: OddsMoment,
  before: OddsMoment | undefined,
  asked: readonly OddsQuestion[] = [],
): readonly Odds[] {
  return [...placeQuestions(compiled, actor, now, asked), ...aimQuestions(compiled, actor)].map((question) => {
    const [yes, earlier] = [
      answersOf(compiled, question, now.table),
      before && answersOf(compiled, question, before.table),
    ];
    return {
      question,
      runs: now.table.runs,
      count: countOf(yes),
      change: earlier && clearChange(yes, earlier),
    };
  });
}

const MET_OR_NOT: readonly Measure['kind'][] = ['roadOpen', 'exitOpen', 'ended', 'notEnded'];

const aimsOfChair = (compiled: CompiledScenario, actor: ActorIndex) =>
  aimsOf(compiled).filter((row) => row.actor === compiled.actor.ids[actor]);

function aimQuestions(compiled: CompiledScenario, actor: ActorIndex): readonly OddsQuestion[] {
  return aimsOfChair(compiled, actor)
    .filter(({ measure }) => MET_OR_NOT.includes(measure.kind))
    .slice(0, AIMS)
    .map(({ actor: id, aim }) => ({ kind: 'aim', actor: id, aim }));
}

/** Places still in first hands: those of the chair's aims, those the scenario watches, then the most open capitals. */
function placeQuestions(
  compiled: CompiledScenario,
  actor: ActorIndex,
  now: OddsMoment,
  asked: readonly OddsQuestion[],
): readonly OddsQuestion[] {
  const { region } = now.belief.state;
  const isHeld = (r: RegionIndex): boolean => region.firstLostTurn[r] === NONE;
  const found = (r: RegionIndex) => {
    const kept = asked.find((one) => one.kind === 'held' && one.region === r && one.side === region.holder[r]);
    const question = heldQuestion(compiled, now, r, kept?.kind === 'held' ? kept.turn : undefined);
    return { question, off: offHalf(countOf(answersOf(compiled, question, now.table))) };
  };
  const watched = new Set(watchedBy(compiled, actor).filter(isHeld));
  const others = indicesOf<RegionIndex>(compiled.region.count)
    .filter((r) => isCapital(compiled, r) && isHeld(r) && !watched.has(r))
    .map(found)
    .filter(({ off }) => off <= ODDS_RUNS / 2 - OPEN)
    .sort((a, b) => a.off - b.off);
  return [...[...watched].map(found), ...others].slice(0, PLACES).map(({ question }) => question);
}

function watchedBy(compiled: CompiledScenario, actor: ActorIndex): readonly RegionIndex[] {
  const own = aimsOfChair(compiled, actor).flatMap(({ measure }) =>
    (measure.kind === 'holds' || measure.kind === 'notHeldBy') && measure.regions.length === 1 ? measure.regions : [],
  );
  return [...own, ...compiled.scenario.watch].map((id) => compiled.regionOf(id));
}

/** By the evening, or the end, at which it is most open whether the place is held; `kept`: what was asked before. */
function heldQuestion(
  compiled: CompiledScenario,
  { belief: { state }, table }: OddsMoment,
  region: RegionIndex,
  kept: number | undefined,
): OddsQuestion & { readonly kind: 'held' } {
  const now = state.clock.turn[0];
  const at = (turn: number) =>
    ({ kind: 'held', region, side: state.region.holder[region] as SideIndex, turn }) as const;
  const heldAt = (turn: number): number => countOf(answersOf(compiled, at(turn), table));
  if (kept !== undefined && kept > now && offHalf(heldAt(kept)) < ODDS_RUNS / 2 - SETTLED) return at(kept);
  let best = compiled.turns;
  let least = Number.POSITIVE_INFINITY;
  for (let turn = now + 1; turn <= compiled.turns; turn++) {
    if (turn < compiled.turns && momentOf(compiled.scenario.start, turn).half !== 'pm') continue;
    const count = heldAt(turn);
    // Of two as open, the later one as long as the place is held in most runs.
    if (offHalf(count) > least || (offHalf(count) === least && count < ODDS_RUNS / 2)) continue;
    [best, least] = [turn, offHalf(count)];
  }
  return at(best);
}

const offHalf = (count: number): number => Math.abs(count - ODDS_RUNS / 2);

/** Run by run, 1: it comes about. */
function answersOf(compiled: CompiledScenario, question: OddsQuestion, table: RunTable): Uint8Array {
  const { runs, shape } = table;
  if (question.kind === 'held')
    return Uint8Array.from({ length: runs }, (_, run) => {
      const lost = table.lossTurn[run * shape.regions + question.region];
      return lost === NONE || lost >= question.turn ? 1 : 0;
    });
  const at = aimsOf(compiled).findIndex(({ actor, aim }) => actor === question.actor && aim === question.aim);
  return Uint8Array.from({ length: runs }, (_, run) => (table.score[run * shape.aims + at] >= 1000 ? 1 : 0));
}

const countOf = (answers: Uint8Array): number => answers.reduce((count, one) => count + one, 0);

/** Yes now and no before, less the reverse, over the same luck; 0 unless it stands clear of chance. */
function clearChange(now: Uint8Array, before: Uint8Array): number {
  let [more, fewer] = [0, 0];
  for (let run = 0; run < now.length; run++) {
    if (now[run] > before[run]) more++;
    else if (now[run] < before[run]) fewer++;
  }
  const change = more - fewer;
  return change * change >= CLEAR * CLEAR * (more + fewer) ? change : 0;
}
