/**
 * Explains a garrison: what holds it at the start, what each half day takes from it or gives it while nobody gives an
 * order, and how long it lasts alone, attacked, cut off, and both. Terms and times come out of runs of the real rules.
 */
import type { ForceIndex, RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { type Key, keyOf, keyOfRun } from '../../engine/chance.ts';
import { EventLog, type GameEvent } from '../../engine/events/events.ts';
import { TOO_TIRED } from '../../engine/knowledge/fatigue.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { createSimulation, type Simulation, scenarioShapeOf } from '../../engine/simulation.ts';
import { LOSS_MANNERS, type LossManner, POSTURE, type TermKind } from '../../engine/vocabulary.ts';
import { averageOf, type Share, shareOf } from '../../ensemble/statistics.ts';
import { sumTerms } from '../../play/courses.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { type Garrison, garrisonAt } from './garrison.ts';
import { SITUATIONS, type Situation, type SituationId, situationOf, type Untried } from './situations.ts';

export interface Explanation {
  readonly garrison: Garrison;
  readonly days: number;
  readonly trials: readonly (Trial | UntriedSituation)[];
}

export interface UntriedSituation {
  readonly id: SituationId;
  readonly untried: Untried;
}

/** What came of the runs of a situation. */
export interface Trial {
  readonly id: SituationId;
  /** Ids of the columns that attack, and the place beside it from which they were made to come. */
  readonly attackers: readonly string[];
  readonly movedTo: string | undefined;
  /** Runs in which the place is lost. */
  readonly lost: Share;
  /** Days after which a tenth, half and nine tenths of all runs have lost it; null where too few do. */
  readonly lostAfter: { readonly tenth: number | null; readonly half: number | null; readonly most: number | null };
  /** How it is lost, the most frequent first, with the number of runs. */
  readonly manners: readonly (readonly [manner: LossManner, runs: number])[];
  /** Runs in which attackers left again before the place fell. */
  readonly thrownBack: Share;
  /** Whether it is supplied after the first half day. */
  readonly isSupplied: boolean;
  /** After so many days; those before the end. */
  readonly course: readonly CoursePoint[];
}

/** A garrison some days on, in the mean of the runs in which the place still stands. */
export interface CoursePoint {
  readonly days: number;
  readonly standing: Share;
  /** Thousandths; undefined where it stands in no run. */
  readonly will: number | undefined;
  /** What has been taken and given since the start, by kind, thousandths; the largest at the end first. */
  readonly terms: readonly (readonly [kind: TermKind, value: number])[];
}

/** Days whose ends are told. */
const TOLD = [0.5, 1, 3, 7, 14, 30] as const;

/** @returns undefined where no garrison stands at the start. */
export function explainGarrison(
  compiled: CompiledScenario,
  place: RegionIndex,
  { runs, seed, days }: { readonly runs: number; readonly seed: string; readonly days: number },
): Explanation | undefined {
  const garrison = garrisonAt(compiled, place);
  if (garrison === undefined) return undefined;
  const key = keyOf(seed);
  const simulations = new Map<string, Simulation>();
  const trials = SITUATIONS.map((id) => {
    const situation = situationOf(compiled, garrison, id, 2 * days);
    if (typeof situation === 'string') return { id, untried: situation };
    const setting = compileScenario(situation.scenario);
    const shape = scenarioShapeOf(setting);
    const simulation = simulations.get(shape) ?? createSimulation(setting);
    simulations.set(shape, simulation);
    simulation.refill(setting);
    const played = Array.from({ length: runs }, (_, i) =>
      playRun(simulation, keyOfRun(key, i), garrison, situation, 2 * days),
    );
    return trialOf(id, situation, played, days);
  });
  return { garrison, days, trials };
}

interface Played {
  /** Half days until the place was lost; undefined: it was not. */
  readonly lostAfter: number | undefined;
  readonly manner: LossManner | undefined;
  readonly isThrownBack: boolean;
  readonly isSupplied: boolean;
  /** After each half day, from 0. */
  readonly will: readonly number[];
  /** Of the garrison's will. */
  readonly changes: readonly GameEvent[];
}

/** Plays until the place is lost. Nobody gives an order but who marches the attackers. */
function playRun(
  { compiled, state, begin, advance }: Simulation,
  key: Key,
  { region: r, side, force: f }: Garrison,
  { attackers }: Situation,
  turns: number,
): Played {
  begin(key);
  const { region, force } = state;
  const columns = attackers.map((id) => compiled.forceOf(id));
  const actors = [...new Set(columns.map((c) => compiled.force.actor[c]))];
  // As a staff would send them (FIGHT-8).
  const isReady = (c: ForceIndex): boolean =>
    force.region[c] !== r && force.posture[c] < POSTURE.travel && force.fatigue[c] <= TOO_TIRED;
  const log = new EventLog();
  const will = [force.will[f]];
  let isThrownBack = false;
  let isSupplied = true;
  let turn = 0;
  while (turn < turns && region.holder[r] === side) {
    const before = columns.filter((c) => force.region[c] === r);
    advance(
      actors.map((actor) => ({
        actor,
        desk: [],
        staff: columns
          .filter((c) => compiled.force.actor[c] === actor && isReady(c))
          .map((c): Order => ({ kind: 'move', force: c, region: r })),
      })),
      log,
    );
    if (turn === 0) isSupplied = region.connected[r] === 1;
    turn++;
    will.push(force.will[f]);
    if (region.holder[r] === side && before.some((c) => force.region[c] !== r)) isThrownBack = true;
  }
  const manner = region.firstLostManner[r];
  return {
    lostAfter: region.holder[r] === side ? undefined : turn,
    manner: manner === NONE ? undefined : LOSS_MANNERS[manner],
    isThrownBack,
    isSupplied,
    will,
    changes: log.events.filter((event) => event.kind === 'willChanged' && event.force === f),
  };
}

function trialOf(id: SituationId, { attackers, movedTo }: Situation, played: readonly Played[], days: number): Trial {
  const runs = played.length;
  const lost = played.flatMap(({ lostAfter }) => lostAfter ?? []).sort((a, b) => a - b);
  const after = (share: number): number | null => {
    const turns = lost[Math.ceil(share * runs) - 1];
    return turns === undefined ? null : turns / 2;
  };
  return {
    id,
    attackers,
    movedTo,
    lost: shareOf(lost.length, runs),
    lostAfter: { tenth: after(0.1), half: after(0.5), most: after(0.9) },
    manners: countsOf(played.flatMap(({ manner }) => manner ?? [])),
    thrownBack: shareOf(played.filter(({ isThrownBack }) => isThrownBack).length, runs),
    isSupplied: played.every(({ isSupplied }) => isSupplied),
    course: TOLD.filter((day) => day <= days).map((day) => pointOf(played, day)),
  };
}

function countsOf(manners: readonly LossManner[]): [LossManner, number][] {
  const counts = LOSS_MANNERS.map((manner): [LossManner, number] => [
    manner,
    manners.filter((one) => one === manner).length,
  ]);
  return counts.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
}

function pointOf(played: readonly Played[], days: number): CoursePoint {
  const turns = 2 * days;
  const standing = played.filter(({ lostAfter }) => lostAfter === undefined || lostAfter > turns);
  const terms = sumTerms(
    standing.flatMap(({ changes }) =>
      changes
        .filter(({ turn }) => turn < turns)
        .flatMap(({ turn, terms }) => terms.map(({ kind, value }) => ({ kind, value, turn }))),
    ),
  );
  return {
    days,
    standing: shareOf(standing.length, played.length),
    will: standing.length === 0 ? undefined : averageOf(standing.map(({ will }) => will[turns])),
    terms: terms.map(({ kind, value }) => [kind, value / standing.length]),
  };
}
