/**
 * What was measured of the choices of a scenario's chairs and stands in its folder, so that a page can say how a run
 * compares with others of its start, and a gate can be asked without playing again. `npm run choices` writes it.
 */
import { round } from '../../core/exact.ts';
import type { IntervalOrNone } from '../../ensemble/statistics.ts';
import type { AimRange, ChairReport, HabitReport } from './choices.ts';
import type { DilemmaReport } from './dilemmas.ts';
import type { Gate } from './gates.ts';
import type { KindReport, MovedAim } from './orders.ts';
import type { PlayerName } from './players.ts';

export interface MeasuredChoices {
  readonly scenario: string;
  readonly contentHash: string;
  readonly rules: number;
  readonly seed: string;
  /** Of each player. */
  readonly runs: number;
  readonly chairs: readonly MeasuredChair[];
}

type Interval = readonly [number, number] | null;

export interface MeasuredChair {
  readonly chair: string;
  readonly players: readonly {
    readonly player: PlayerName;
    readonly sum: number;
    readonly interval: Interval;
    readonly aims: readonly number[];
    readonly falls: number;
    readonly overSilence: number;
  }[];
  /** The best play found, and the five best habits of one order or one trick. */
  readonly best: MeasuredHabit;
  readonly mover: MeasuredHabit;
  readonly habits: readonly MeasuredHabit[];
  readonly ranges: readonly MeasuredRange[];
  readonly states: number;
  readonly silenceBest: number;
  readonly doctrineBetter: number;
  readonly lastTurn: number;
  readonly kinds: readonly (Pick<KindReport, 'kind' | 'tried' | 'best'> & {
    readonly up: readonly MeasuredMove[];
    readonly down: readonly MeasuredMove[];
  })[];
  readonly dilemmas: readonly Omit<DilemmaReport, 'question'>[];
  readonly gates: readonly Gate[];
}

/** Scores in thousandths; `deciles`: the least, nine deciles and the most of mixed runs; `atEnds`: share of them. */
export type MeasuredRange = Omit<AimRange, 'atEnds'> & { readonly atEnds: number };

export type MeasuredHabit = Pick<HabitReport, 'habit' | 'aims'> & {
  readonly sum: number;
  readonly falls: number;
  readonly fallsBy: number;
};
export type MeasuredMove = Pick<MovedAim, 'aim' | 'order'> & { readonly by: number; readonly interval: Interval };

const HABITS_KEPT = 5;

const pairOf = ({ low, high }: IntervalOrNone): Interval => (low === null ? null : [low, high]);
const habitOf = ({ habit, sum, aims, falls, fallsBy }: HabitReport): MeasuredHabit => ({
  ...{ habit, sum: sum.mean, aims, falls: falls.share, fallsBy: fallsBy.difference },
});
const moveOf = ({ aim, order, by }: MovedAim): MeasuredMove => ({
  ...{ aim, order, by: by.difference, interval: pairOf(by) },
});

export function measuredChair(report: ChairReport & { readonly gates: readonly Gate[] }): MeasuredChair {
  const { chair, players, best, mover, habits, ranges, orders, dilemmas, gates } = report;
  return rounded({
    chair,
    players: players.map(({ player, sum, aims, falls, overSilence }) => ({
      ...{ player, sum: sum.mean, interval: pairOf(sum), aims, falls: falls.share, overSilence: overSilence.share },
    })),
    best: habitOf(best),
    mover: habitOf(mover),
    habits: [...habits]
      .sort((a, b) => b.sum.mean - a.sum.mean)
      .slice(0, HABITS_KEPT)
      .map(habitOf),
    ranges: ranges.map(({ atEnds, ...range }) => ({ ...range, atEnds: atEnds.share })),
    ...{ states: orders.states, silenceBest: orders.silenceBest, doctrineBetter: orders.doctrineBetter },
    lastTurn: orders.lastTurn,
    kinds: orders.kinds.map(({ kind, tried, best: bestIn, up, down }) => ({
      ...{ kind, tried, best: bestIn, up: up.map(moveOf), down: down.map(moveOf) },
    })),
    dilemmas: dilemmas.map(({ question: _, ...dilemma }) => dilemma),
    gates,
  });
}

/** Every number to two decimals: shares keep whole points of a hundred. */
const rounded = <Kept>(value: Kept): Kept =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? round(each * 100) / 100 : each)));

/** Expects a file that `npm run choices` wrote; undefined if it came cut. */
export function readChoices(text: string): MeasuredChoices | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The measured range of one aim of a chair; undefined where it was not measured. */
export function rangeOf(choices: MeasuredChoices, chair: string, aim: string): MeasuredRange | undefined {
  return choices.chairs.find((each) => each.chair === chair)?.ranges.find((range) => range.aim === aim);
}

/**
 * Of 100 mixed runs of the start, how many reach less than this score, 0 to 100; between two deciles in proportion, and
 * in the middle of those that many runs share.
 */
export function betterThan({ deciles }: Pick<MeasuredRange, 'deciles'>, score: number): number {
  const below = deciles.filter((each) => each < score).length;
  const same = deciles.filter((each) => each === score).length;
  const step = 100 / (deciles.length - 1);
  if (same > 0) return round(step * (Math.max(0, below) + (same - 1) / 2));
  if (below === 0) return 0;
  if (below === deciles.length) return 100;
  const [low, high] = [deciles[below - 1], deciles[below]];
  return round(step * (below - 1 + (score - low) / (high - low)));
}
