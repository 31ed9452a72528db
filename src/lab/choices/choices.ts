/**
 * Choices: whether it matters what a chair orders, and whether its aims answer to it. Who sits there is compared on
 * the same luck; single orders, orders repeated every turn and the tricks of players are tried against silence and
 * against doctrine; a search finds the best play it can; runs of a mixture of players say how far an aim reaches.
 */
import { keyOf } from '../../engine/chance.ts';
import type { Habit } from '../../ensemble/plan.ts';
import {
  averageOf,
  type Mean,
  meanOf,
  type PairedDifference,
  pairedDifference,
  quantile,
  SCALE,
  type Share,
  shareOf,
} from '../../ensemble/statistics.ts';
import { type Bench, playBranches } from './bench.ts';
import { type Chair, type ChairScores, chairOf, joinScores, scoresOf } from './chair.ts';
import { type DilemmaReport, tryDilemmas, type WrittenDilemma } from './dilemmas.ts';
import { drawnHabit, formsIn, isWord, type NamedHabit, repeated, tricks } from './habits.ts';
import { type OrdersReport, tryOrders } from './orders.ts';
import { branchOfHabit, branchOfPlayer, habitText, PLAYERS, type PlayerName } from './players.ts';
import { type Candidate, search } from './search.ts';
import type { ChoicesSizes } from './sizes.ts';
import { statesOf } from './states.ts';

export interface PlayerReport {
  readonly player: PlayerName;
  readonly sum: Mean;
  /** Means by aim. */
  readonly aims: readonly number[];
  /** Runs in which the capital falls. */
  readonly falls: Share;
  /** Runs in which it does better than silence and than doctrine on the same luck, ties half. */
  readonly overSilence: Share;
  readonly overDoctrine: Share;
}

export interface HabitReport {
  /** The trick's name, or its one order. */
  readonly id: string;
  readonly habit: string;
  /** One order every turn, and nothing else; it may be one that is only said. */
  readonly isRepeated: boolean;
  readonly isWord: boolean;
  readonly sum: Mean;
  readonly aims: readonly number[];
  readonly falls: Share;
  /** Change of the share of falls against whoever does the rest of it, -1 to 1. */
  readonly fallsBy: PairedDifference;
}

export interface AimRange {
  readonly aim: string;
  /** Means of the lowest and of the highest that was found, of silence and of doctrine. */
  readonly worst: number;
  readonly silent: number;
  readonly doctrine: number;
  readonly best: number;
  /** How the best was played. */
  readonly bestBy: string;
  /** Of mixed runs: the least, nine deciles, the most. */
  readonly deciles: readonly number[];
  /** Of mixed runs, those at 0 or 1000. */
  readonly atEnds: Share;
}

export interface ChairReport {
  readonly chair: string;
  readonly players: readonly PlayerReport[];
  readonly habits: readonly HabitReport[];
  /** What the search found, and the plan that moves the falls of the capital most against doctrine. */
  readonly best: HabitReport;
  readonly mover: HabitReport;
  readonly ranges: readonly AimRange[];
  /** Of two aims over mixed runs; null where one of them does not move. */
  readonly correlations: readonly { readonly aims: readonly [string, string]; readonly by: number | null }[];
  readonly orders: OrdersReport;
  readonly dilemmas: readonly DilemmaReport[];
}

export async function measureChair(
  bench: Bench,
  id: string,
  dilemmas: readonly WrittenDilemma[],
  sizes: ChoicesSizes,
): Promise<ChairReport> {
  const { compiled } = bench;
  const chair = chairOf(compiled, id);
  const scoreAll = async (purpose: string, branches: Parameters<typeof playBranches>[2], runs: number) =>
    (await playBranches(bench, purpose, branches, { from: 0, to: runs })).map((t) => scoresOf(compiled, t, chair));
  const states = statesOf(compiled, chair, `${bench.seed}/${id}`, sizes.moreStates);
  const forms = formsIn(states);

  const seated = await scoreAll(
    'players',
    PLAYERS.map((player) => branchOfPlayer(id, player)),
    sizes.players,
  );
  const [silent, doctrine] = seated;

  const named: NamedHabit[] = [
    ...forms.map((form) => ({ id: form, habit: repeated(form) })),
    ...forms.filter(isWord).map((form) => ({ id: form, habit: { ...repeated(form), rest: 'doctrine' as const } })),
    ...tricks(forms),
  ];
  const tried = await scoreAll(
    'players',
    named.map(({ habit }) => branchOfHabit(id, habit)),
    sizes.habits,
  );

  const key = keyOf(`${bench.seed}/drawn/${id}`);
  const drawn = Array.from({ length: sizes.drawn }, (_, i) => drawnHabit(compiled, states, key, i));
  const start: Habit[] = [
    ...named.map(({ habit }) => habit),
    ...named.map(({ habit }): Habit => ({ ...habit, rest: 'doctrine' })),
    { steps: [], rest: 'silent' },
    { steps: [], rest: 'doctrine' },
    { steps: [], rest: 'cards' },
    ...drawn,
  ];
  const found = await search(bench, chair, states, start, sizes.search);

  const outer = extremesOf(chair, found.all);
  const finalists = [...found.best, ...outer.flatMap(({ low, high }) => [...low, ...high]), ...moversOf(found.all)];
  const unlike = [...new Map(finalists.map(({ habit }) => [habitText(habit), habit])).values()];
  const last = await scoreAll(
    'players',
    unlike.map((habit) => branchOfHabit(id, habit)),
    sizes.players,
  );
  const scoresOfHabit = new Map(unlike.map((habit, i) => [habitText(habit), last[i]]));
  const again = ({ habit, scores }: Candidate): ChairScores => scoresOfHabit.get(habitText(habit)) ?? scores;

  const mixed = joinScores([...seated, ...(await mixedRuns())]);
  return {
    chair: id,
    players: PLAYERS.map((player, p) => ({
      player,
      ...figuresOf(seated[p]),
      overSilence: winsOf(seated[p], silent),
      overDoctrine: winsOf(seated[p], doctrine),
    })),
    habits: named.map(({ id: name, habit }, i) =>
      habitReport(
        name,
        habit,
        tried[i],
        firstRuns(habit.rest === 'doctrine' ? doctrine : silent, sizes.habits),
        i < forms.length,
      ),
    ),
    best: bestOf(unlike, last, (scores) => averageOf(scores.sum), silent),
    mover: bestOf(unlike, last, (scores) => Math.abs(averageOf(scores.fell) - averageOf(doctrine.fell)), doctrine),
    ranges: chair.aims.map((aim, rank) => {
      const means = [
        ...PLAYERS.map((player, p) => ({ by: player as string, mean: averageOf(seated[p].aims[rank]) })),
        ...[...outer[rank].low, ...outer[rank].high, ...found.best].map((candidate) => ({
          by: habitText(candidate.habit),
          mean: averageOf(again(candidate).aims[rank]),
        })),
      ];
      const top = means.reduce((most, each) => (each.mean > most.mean ? each : most));
      const ascending = Float64Array.from(mixed.aims[rank]).sort();
      return {
        aim,
        worst: Math.min(...means.map(({ mean }) => mean)),
        silent: averageOf(silent.aims[rank]),
        doctrine: averageOf(doctrine.aims[rank]),
        best: top.mean,
        bestBy: top.by,
        deciles: Array.from({ length: 11 }, (_, tenth) => quantile(ascending, tenth / 10)),
        atEnds: shareOf(ascending.filter((score) => score <= 0 || score >= 1000).length, ascending.length),
      };
    }),
    correlations: chair.aims.flatMap((one, a) =>
      chair.aims.slice(a + 1).map((other, b) => ({
        aims: [one, other] as const,
        by: correlationOf(mixed.aims[a], mixed.aims[a + 1 + b]),
      })),
    ),
    orders: await tryOrders(bench, chair, states.slice(0, sizes.states), sizes.orders),
    dilemmas: await tryDilemmas(
      bench,
      chair,
      states,
      dilemmas.filter((each) => each.chair === id),
      sizes.dilemmas,
    ),
  };

  /** As many runs as a player has, each of another drawn habit. */
  async function mixedRuns(): Promise<ChairScores[]> {
    const each = Array.from({ length: sizes.players }, (_, i) => drawn[i % drawn.length]);
    const all = await Promise.all(
      each.map((habit, i) => playBranches(bench, 'mixed', [branchOfHabit(id, habit)], { from: i, to: i + 1 })),
    );
    return all.map(([table]) => scoresOf(compiled, table, chair));
  }
}

const firstRuns = ({ aims, sum, fell }: ChairScores, runs: number): ChairScores => ({
  runs,
  aims: aims.map((scores) => scores.subarray(0, runs)),
  sum: sum.subarray(0, runs),
  fell: fell.subarray(0, runs),
});

const figuresOf = ({ runs, aims, sum, fell }: ChairScores): Pick<PlayerReport, 'sum' | 'aims' | 'falls'> => ({
  sum: meanOf(sum, SCALE),
  aims: aims.map(averageOf),
  falls: shareOf(
    fell.reduce((count, one) => count + one, 0),
    runs,
  ),
});

/** Runs in which the first does better than the second on the same luck; a tie counts half. */
export function winsOf(first: ChairScores, second: ChairScores): Share {
  const runs = Math.min(first.runs, second.runs);
  let wins = 0;
  for (let run = 0; run < runs; run++)
    wins += first.sum[run] > second.sum[run] ? 1 : first.sum[run] === second.sum[run] ? 0.5 : 0;
  return shareOf(wins, runs);
}

function habitReport(
  id: string,
  habit: Habit,
  scores: ChairScores,
  base: ChairScores,
  isRepeated: boolean,
): HabitReport {
  return {
    ...{ id, habit: habitText(habit), isRepeated, isWord: isWord(id) },
    ...figuresOf(scores),
    fallsBy: pairedDifference(base.fell, scores.fell, { least: 0, most: 1 }),
  };
}

function bestOf(
  habits: readonly Habit[],
  scores: readonly ChairScores[],
  worth: (scores: ChairScores) => number,
  base: ChairScores,
): HabitReport {
  const worths = scores.map(worth);
  const best = worths.indexOf(Math.max(...worths));
  return habitReport(habitText(habits[best]), habits[best], scores[best], base, false);
}

/** Candidates that are played again for the ends of each aim's range. */
const OUTERMOST = 2;
/** Runs from which a candidate's mean says anything. */
const FEW = 8;

const byMean = (all: readonly Candidate[], of: (scores: ChairScores) => number): Candidate[] =>
  all
    .filter(({ scores }) => scores.runs >= Math.min(FEW, ...all.map((each) => each.scores.runs)))
    .map((candidate) => ({ candidate, mean: of(candidate.scores) }))
    .sort((a, b) => a.mean - b.mean)
    .map(({ candidate }) => candidate);

function extremesOf({ aims }: Chair, all: readonly Candidate[]): { low: Candidate[]; high: Candidate[] }[] {
  return aims.map((_, rank) => {
    const ascending = byMean(all, (scores) => averageOf(scores.aims[rank]));
    return { low: ascending.slice(0, OUTERMOST), high: ascending.slice(-OUTERMOST) };
  });
}

/** Those with the fewest and the most falls of the capital. */
function moversOf(all: readonly Candidate[]): Candidate[] {
  const ascending = byMean(all, ({ fell }) => averageOf(fell));
  return [...ascending.slice(0, OUTERMOST), ...ascending.slice(-OUTERMOST)];
}

/** Pearson's; null where either does not move. */
export function correlationOf(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  const [a, b] = [averageOf(first), averageOf(second)];
  let [both, one, other] = [0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    both += (first[i] - a) * (second[i] - b);
    one += (first[i] - a) * (first[i] - a);
    other += (second[i] - b) * (second[i] - b);
  }
  return one === 0 || other === 0 ? null : both / Math.sqrt(one * other);
}
