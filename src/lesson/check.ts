/**
 * The check of a lesson: will it have something to show? Two hundred runs by doctrine tell what luck does alone; thirty
 * players who give any legal orders by hand, at each desk, tell what choices can do on the lesson's luck.
 */
import type { RegionIndex } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Gathered } from '../ensemble/gather.ts';
import type { Branch, EnsemblePlan, PlanProblem } from '../ensemble/plan.ts';
import {
  type Ensemble,
  type EnsemblesEnd,
  type Failure,
  type Progress,
  playEnsembles,
  type Runner,
  type UnderWay,
} from '../ensemble/runner.ts';
import { meanOf } from '../ensemble/statistics.ts';
import { aimsOf, type RunTable } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { regionOf } from './forecasts.ts';
import type { Lesson } from './lesson.ts';
import { isTypical, type LuckStanding, standingOf, type TypicalLuck, turnsOf, typicalLuck } from './typicalLuck.ts';

export const CHECK_RUNS = 200;
export const CHECK_PLAYERS = 30;

/** What players at one desk can do. */
export interface DeskReach {
  readonly desk: string;
  readonly players: number;
  /** Players of whom the place falls on the same half day as by doctrine. */
  readonly same: number;
  /** Standard deviation of their half days. */
  readonly spread: number;
  /** Ids of the desk's aims that come out the same for every player. */
  readonly constantAims: readonly string[];
  /** How many aims it has. */
  readonly aims: number;
}

/** What a teacher is told, the weightiest first. `shows` is well, `beware` asks for another choice. */
export type LessonFinding =
  | { readonly kind: 'moves'; readonly mark: 'shows'; readonly reach: DeskReach }
  /** Next to nothing that pupils do at this desk moves the day; `better`: desks where it does, best first. */
  | { readonly kind: 'still'; readonly mark: 'beware'; readonly reach: DeskReach; readonly better: readonly string[] }
  | { readonly kind: 'sameForAll'; readonly mark: 'beware'; readonly reach: DeskReach }
  | { readonly kind: 'luck'; readonly mark: 'shows' | 'beware'; readonly standing: LuckStanding }
  /** It falls in every run, or in none: then only when is a question, or nothing is. */
  | { readonly kind: 'certain'; readonly mark: 'shows' | 'beware'; readonly falls: number };

export interface LessonCheck {
  /** The place that the first forecast is about. */
  readonly region: RegionIndex;
  readonly runs: number;
  /** Standard deviation of the half days of its fall, by luck alone. */
  readonly luckSpread: number;
  /** Runs in which it falls. */
  readonly falls: number;
  /** Every desk of the scenario. */
  readonly reach: readonly DeskReach[];
  readonly luck: TypicalLuck;
  /** Undefined where each device has its own luck, or the seed's own run is played. */
  readonly standing: LuckStanding | undefined;
  readonly findings: readonly LessonFinding[];
  /** The runs by doctrine, for whoever draws them or settles forecasts by them. */
  readonly table: RunTable;
}

/** Runs by doctrine. */
export const doctrinePlan = ({ luck }: Pick<Lesson, 'luck'>): EnsemblePlan => ({
  ...{ seed: luck.seed, runs: CHECK_RUNS, base: {}, course: 'none' },
});

/**
 * Random players at one desk: all on one run where the class shares its luck, else each on a run of its own.
 *
 * @param run of the luck that they share.
 */
export function playersPlan({ luck, byHand }: Lesson, desk: string, run: number): EnsemblePlan {
  const player = (n: number): Branch => ({
    chairs: { [desk]: 'random' },
    random: { choice: `player ${n}`, until: byHand },
  });
  const isShared = luck.kind === 'same';
  return {
    seed: luck.seed,
    ...(isShared ? { runs: run + 1, range: { from: run, to: run + 1 } } : { runs: CHECK_PLAYERS }),
    base: {},
    variants: Array.from({ length: isShared ? CHECK_PLAYERS : 1 }, (_, n) => player(n)),
    ...{ course: 'none', termRuns: 0 },
  };
}

const SAME_SHARE = 0.9;

/** @param players gathered by desk, in the order of the scenario's chairs. */
export function readCheck(
  compiled: CompiledScenario,
  lesson: Lesson,
  doctrine: RunTable,
  players: readonly Gathered[],
): LessonCheck {
  const region = regionOf(compiled, lesson.forecasts[0]);
  const turns = turnsOf(doctrine, region);
  const falls = turns.filter((turn) => turn < doctrine.shape.turns).length;
  const reach = compiled.scenario.chairs.map(({ actor }, d) => reachOf(compiled, region, actor, players[d]));
  const standing = standingIn(lesson, turns, doctrine.shape.turns);
  return {
    ...{ region, runs: doctrine.runs, luckSpread: deviationOf(turns), falls, reach, standing },
    luck: typicalLuck(compiled, region, doctrine),
    findings: findingsOf(lesson, reach, standing, falls, doctrine.runs),
    table: doctrine,
  };
}

const deviationOf = (values: readonly number[]): number => meanOf(values).deviation;

function reachOf(
  compiled: CompiledScenario,
  region: RegionIndex,
  desk: string,
  { tables: [base, ...variants] }: Gathered,
): DeskReach {
  const before = turnsOf(base, region);
  const moves = variants.flatMap((table) => turnsOf(table, region).map((turn, run) => turn - before[run]));
  const aims = aimsOf(compiled).flatMap(({ actor, aim }, at) => (actor === desk ? [{ aim, at }] : []));
  const scoresOf = (at: number): ReadonlySet<number> =>
    new Set(
      variants.flatMap(({ runs, shape, score }) =>
        Array.from({ length: runs }, (_, run) => score[run * shape.aims + at]),
      ),
    );
  return {
    ...{ desk, players: moves.length, spread: deviationOf(moves), aims: aims.length },
    same: moves.filter((move) => move === 0).length,
    constantAims: aims.filter(({ at }) => scoresOf(at).size === 1).map(({ aim }) => aim),
  };
}

/** Of a run beyond those that were played, nothing is known. */
function standingIn(lesson: Lesson, turns: readonly number[], end: number): LuckStanding | undefined {
  const run = lesson.luck.kind === 'same' ? lesson.luck.run : undefined;
  return run === undefined || run >= turns.length ? undefined : standingOf(turns, run, end);
}

/** Whether next to nothing that players do at a desk moves the day. */
export const isStill = ({ same, players }: DeskReach): boolean => same >= SAME_SHARE * players;

function findingsOf(
  lesson: Lesson,
  reach: readonly DeskReach[],
  standing: LuckStanding | undefined,
  falls: number,
  runs: number,
): readonly LessonFinding[] {
  const own = reach.filter(({ desk }) => lesson.desks.includes(desk));
  const chosen = [...own.filter(isStill), ...own.filter((each) => !isStill(each))];
  const better = reach
    .filter((each) => !isStill(each) && !lesson.desks.includes(each.desk))
    .sort((a, b) => b.spread - a.spread)
    .map(({ desk }) => desk);
  const findings: LessonFinding[] = chosen.map((each) =>
    isStill(each)
      ? { kind: 'still', mark: 'beware', reach: each, better }
      : { kind: 'moves', mark: 'shows', reach: each },
  );
  for (const each of chosen)
    if (each.constantAims.length > 0) findings.push({ kind: 'sameForAll', mark: 'beware', reach: each });
  if (standing !== undefined) findings.push({ kind: 'luck', mark: isTypical(standing) ? 'shows' : 'beware', standing });
  if (falls === 0 || falls === runs) findings.push({ kind: 'certain', mark: falls === 0 ? 'beware' : 'shows', falls });
  return findings;
}

export type CheckEnd =
  | { readonly kind: 'done'; readonly check: LessonCheck }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problems: readonly PlanProblem[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Checks a lesson on a runner, in its country (`compiledForLesson`). Where the class shares its luck and no run of it
 * is named, the players play on the typical one.
 *
 * @param onProgress counts the runs of both parts.
 */
export function checkLesson(
  runner: Runner,
  compiled: CompiledScenario,
  lesson: Lesson,
  onProgress: (progress: Progress) => void = () => undefined,
): UnderWay<CheckEnd> {
  const { scenario } = compiled;
  const desks = scenario.chairs.map(({ actor }) => actor);
  const sizeOfDesk = lesson.luck.kind === 'same' ? 1 : CHECK_PLAYERS;
  const of = CHECK_RUNS + desks.length * sizeOfDesk;
  let before = 0;
  let current: UnderWay<EnsemblesEnd> | undefined;
  let isCancelled = false;

  async function play(plans: readonly EnsemblePlan[]): Promise<Result<readonly Gathered[], CheckEnd>> {
    const played: Gathered[] = [];
    let refused: readonly PlanProblem[] | undefined;
    const ensembles = plans.map((plan): Ensemble => ({ scenario, plan }));
    const under = playEnsembles(runner, ensembles, {
      onProgress: ({ runs }) => onProgress({ runs: before + runs, of }),
      onEnsemble(_, found) {
        if (found.ok) played.push(found.value);
        else {
          refused = found.error;
          under.cancel();
        }
      },
    });
    current = under;
    const end = await under.end;
    if (refused !== undefined) return fail({ kind: 'refused', problems: refused });
    return end.kind === 'done' ? ok(played) : fail(end);
  }

  async function run(): Promise<CheckEnd> {
    const doctrine = await play([doctrinePlan(lesson)]);
    if (!doctrine.ok) return doctrine.error;
    if (isCancelled) return { kind: 'cancelled' };
    before = CHECK_RUNS;
    const [table] = doctrine.value[0].tables;
    const region = regionOf(compiled, lesson.forecasts[0]);
    const shared = lesson.luck.kind === 'same' ? lesson.luck.run : undefined;
    const on = shared ?? typicalLuck(compiled, region, table).typical;
    const players = await play(desks.map((desk) => playersPlan(lesson, desk, on)));
    if (!players.ok) return players.error;
    return { kind: 'done', check: readCheck(compiled, lesson, table, players.value) };
  }

  return {
    end: run(),
    pause: () => current?.pause(),
    resume: () => current?.resume(),
    cancel() {
      isCancelled = true;
      current?.cancel();
    },
  };
}
