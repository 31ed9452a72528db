/**
 * Tournament of levels: each level against the one below it in the same chair and on the same luck, everybody else on
 * doctrine, by the chair's own ranked aims.
 */
import { round } from '../core/exact.ts';
import type { Branch, PolicyName } from '../ensemble/plan.ts';
import { type PairedDifference, pairedDifference } from '../ensemble/statistics.ts';
import { LEVELS, type Level } from '../policies/levels.ts';
import { type Bench, playBranches } from './choices/bench.ts';
import { chairOf, scoresOf } from './choices/chair.ts';

/** Share of the pairs that a level should win against the one below, ties counting half. */
export const LEAST_SHARE = 0.6;

export interface Step {
  readonly upper: Level;
  readonly lower: Level;
  /** Pairs won by the upper level, ties counting half, 0 to 1. */
  readonly share: number;
  /** The chair's aims by rank, thousandths: `base` with the lower level, `variant` with the upper. */
  readonly by: PairedDifference;
}

export interface ChairTournament {
  readonly chair: string;
  readonly pairs: number;
  readonly steps: readonly Step[];
}

/** The policy of a level: doctrine as written is that of a staff. */
const policyOf = (level: Level): PolicyName => (level === 'staff' ? 'doctrine' : level);

/** @param pairs of games for each step. */
export async function playTournament(bench: Bench, chair: string, pairs: number): Promise<ChairTournament> {
  const branches = LEVELS.map((level): Branch => ({ chairs: { [chair]: policyOf(level) } }));
  const tables = await playBranches(bench, `tournament/${chair}`, branches, { from: 0, to: pairs });
  const sums = tables.map((table) => [...scoresOf(bench.compiled, table, chairOf(bench.compiled, chair)).sum]);
  const steps = LEVELS.slice(1).map((upper, i): Step => {
    const [below, above] = [sums[i], sums[i + 1]];
    const points = above.map((sum, run) => (sum > below[run] ? 1 : sum < below[run] ? 0 : 0.5));
    const share = points.reduce<number>((total, point) => total + point, 0) / points.length;
    return { upper, lower: LEVELS[i], share, by: pairedDifference(below, above) };
  });
  return { chair, pairs, steps };
}

export const isWon = ({ share }: Step): boolean => share >= LEAST_SHARE;

/** As it stands in a scenario's folder. */
export interface MeasuredTournament {
  readonly scenario: string;
  readonly contentHash: string;
  readonly rules: number;
  readonly seed: string;
  /** Pairs of each step. */
  readonly runs: number;
  readonly chairs: readonly {
    readonly chair: string;
    readonly steps: readonly (Pick<Step, 'upper' | 'lower' | 'share'> & {
      /** Mean of the chair's aims by rank with the lower level, and by how much the upper one moves it: thousandths. */
      readonly below: number;
      readonly by: number;
      readonly interval: readonly [number, number] | null;
    })[];
  }[];
}

/** What is written down of a chair's tournament: whole thousandths. */
export const measuredSteps = ({ chair, steps }: ChairTournament): MeasuredTournament['chairs'][number] => ({
  chair,
  steps: steps.map(({ upper, lower, share, by }) => ({
    ...{ upper, lower, share: round(share * 1000) / 1000, below: round(by.base), by: round(by.difference) },
    interval: by.low === null ? null : [round(by.low), round(by.high)],
  })),
});
