/**
 * The best play of a chair that a search finds: habits by successive halving. All are played a little; the better half
 * goes on, with more runs; on the way the best are changed and joined, and those found so compete with them. What is
 * reported of the winners comes from runs of their own, since whoever wins a search has been lucky too.
 */
import { type Key, keyOf } from '../../engine/chance.ts';
import type { Habit } from '../../ensemble/plan.ts';
import { averageOf } from '../../ensemble/statistics.ts';
import { type Bench, playBranches } from './bench.ts';
import { type Chair, type ChairScores, joinScores, scoresOf } from './chair.ts';
import { changedHabit, joined } from './habits.ts';
import { branchOfHabit, habitText } from './players.ts';
import type { ChoiceState } from './states.ts';

export interface SearchSizes {
  /** Runs of a candidate in the first round; each round doubles them. */
  readonly first: number;
  /** Candidates that are left at the end. */
  readonly last: number;
  /** Rounds in which those that lead are changed, and changes made in each. */
  readonly changes: number;
}

export interface Candidate {
  readonly habit: Habit;
  readonly scores: ChairScores;
}

export interface Found {
  /** Those left, best first by the sum of ranked aims. */
  readonly best: readonly Candidate[];
  /** All that were played, each with the runs it got. */
  readonly all: readonly Candidate[];
}

/** Rounds in which changes of the best join. */
const CHANGED_IN = [1, 2, 3];

export async function search(
  bench: Bench,
  chair: Chair,
  states: readonly ChoiceState[],
  start: readonly Habit[],
  { first, last, changes }: SearchSizes,
): Promise<Found> {
  const { compiled } = bench;
  const key = keyOf(`${bench.seed}/search/${chair.id}`);
  const played = new Map<string, Candidate>();
  let field = await extend(bench, chair, unlike(start).map(unplayed), first);
  for (const candidate of field) played.set(habitText(candidate.habit), candidate);
  for (let round = 1, runs = 2 * first; field.length > last; round++, runs *= 2) {
    const ahead = ranked(field).slice(0, Math.max(last, Math.ceil(field.length / 2)));
    const fresh = CHANGED_IN.includes(round) ? changesOf(ahead, key, round) : [];
    field = await extend(bench, chair, [...ahead, ...fresh], runs);
    for (const candidate of field) played.set(habitText(candidate.habit), candidate);
  }
  return { best: ranked(field), all: [...played.values()] };

  function changesOf(ahead: readonly Candidate[], from: Key, round: number): Habits {
    const made = Array.from({ length: changes }, (_, i) => {
      const parent = ahead[i % Math.min(ahead.length, 12)].habit;
      const number = round * 1000 + i;
      return i % 3 === 2
        ? joined(parent, ahead[(i + 1) % Math.min(ahead.length, 12)].habit)
        : changedHabit(compiled, states, parent, from, number);
    });
    return unlike(made)
      .filter((habit) => !played.has(habitText(habit)))
      .map(unplayed);
  }
}

type Habits = readonly { readonly habit: Habit; readonly scores: ChairScores | undefined }[];

const unplayed = (habit: Habit): Habits[number] => ({ habit, scores: undefined });

const unlike = (habits: readonly Habit[]): Habit[] => [
  ...new Map(habits.map((habit) => [habitText(habit), habit])).values(),
];

const ranked = (field: readonly Candidate[]): Candidate[] =>
  field
    .map((candidate) => ({ candidate, mean: averageOf(candidate.scores.sum) }))
    .sort((a, b) => b.mean - a.mean)
    .map(({ candidate }) => candidate);

/** Plays each on to this many runs. */
async function extend(bench: Bench, chair: Chair, field: Habits, runs: number): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const starts = [...new Set(field.map(({ scores }) => scores?.runs ?? 0))];
  const scores = new Map<string, ChairScores>();
  for (const from of starts) {
    const those = field.filter((each) => (each.scores?.runs ?? 0) === from);
    const branches = those.map(({ habit }) => branchOfHabit(chair.id, habit));
    const tables = from < runs ? await playBranches(bench, 'search', branches, { from, to: runs }) : [];
    for (const [i, { habit, scores: before }] of those.entries()) {
      const more = from < runs ? [scoresOf(bench.compiled, tables[i], chair)] : [];
      scores.set(habitText(habit), joinScores([...(before === undefined ? [] : [before]), ...more]));
    }
  }
  for (const { habit } of field) {
    const own = scores.get(habitText(habit));
    if (own !== undefined) found.push({ habit, scores: own });
  }
  return found;
}
