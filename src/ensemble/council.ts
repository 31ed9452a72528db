/**
 * Council: a desk that tries what it might order before it decides. Candidates are played to the end from what the desk
 * knows, with what it does not know drawn anew and keys of their own, in pairs with its doctrine; every desk goes by
 * its doctrine after this turn. The better half of them, by what they bring the chair's own ranked aims, goes on to
 * more runs, twice; counts are fixed, so that a decision does not depend on how fast it was made. It never sees the
 * hidden truth: views that look alike decide alike.
 */
import type { Order } from '../engine/orders/shapes.ts';
import { formatOrder } from '../engine/orders/text.ts';
import { type Belief, beliefOf } from '../engine/view/belief.ts';
import type { View } from '../engine/view/view.ts';
import { createPlays } from '../play/turn.ts';
import { type Candidate, candidatesOf, joined } from '../policies/candidates.ts';
import type { Policy } from '../policies/policy.ts';
import { withDepartures } from '../policies/staff.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { createPlayer } from './batch.ts';
import { createCompiledCache, prepareBranches } from './branch.ts';
import type { EnsemblePlan } from './plan.ts';
import { rankedScores } from './ranked.ts';
import type { RunTable } from './table.ts';

/** Candidates of each round at most, and its pairs: fresh ones each time. */
const ROUNDS = [
  { candidates: 24, pairs: 8 },
  { candidates: 10, pairs: 16 },
  { candidates: 5, pairs: 40 },
] as const;
/** In the last round the best candidates are tried together as well: the first with so many that follow. */
const TOGETHER = 2;
/** A candidate replaces doctrine if it brings more by so many standard errors. */
const CLEAR = 1;
/** No game can be given this seed: what is typed has no capital letters. */
const SEED = 'Council';

/** What a council decides upon, and the turn's view that all of it comes from. */
export interface Question {
  readonly view: View;
  readonly belief: Belief;
  /** Of its chair, most important first. */
  readonly aims: readonly string[];
  readonly candidates: readonly Candidate[];
}

/**
 * The question of a turn; undefined for an actor without a chair.
 *
 * @param ranking of its aims, most important first; absent: as the scenario lists them.
 */
export function questionOf(compiled: CompiledScenario, view: View, ranking?: readonly string[]): Question | undefined {
  const chair = compiled.scenario.chairs.find(({ actor }) => actor === compiled.actor.ids[view.actor]);
  if (chair === undefined) return undefined;
  const candidates = candidatesOf(view, compiled.scenario.watch);
  return { view, belief: beliefOf(view), aims: ranking ?? chair.aims.map(({ id }) => id), candidates };
}

/** A council at any chair of this scenario; it keeps a simulation of its own for what it tries. */
export function createCouncil(compiled: CompiledScenario): Policy {
  const plays = createPlays();
  const cache = createCompiledCache(1);
  return (view, staff) => {
    const question = questionOf(compiled, view);
    if (question === undefined) return undefined;
    const rounds = deliberate(compiled, question);
    let round = rounds.next();
    while (round.done !== true) round = rounds.next(play(round.value));
    const desk = round.value && withDepartures(view, staff, round.value);
    return desk && { actor: view.actor, desk, staff: staff.ordersOf(view, desk) };
  };

  function play(plan: EnsemblePlan): readonly RunTable[] {
    const branches = prepareBranches(compiled.scenario, plan, cache);
    if (!branches.ok) throw new Error(`A council's plan is refused: ${branches.error[0].code}.`);
    const { from, to } = plan.range ?? { from: 0, to: plan.runs };
    const { batch, next } = createPlayer(branches.value, plan, plays).batch(from, to);
    while (next());
    return batch.tables;
  }
}

/**
 * Decides: asks for the tables of one plan after another, of its base and its variants, and returns the orders of
 * the desk; undefined: what doctrine orders.
 */
export function* deliberate(
  compiled: CompiledScenario,
  question: Question,
): Generator<EnsemblePlan, readonly Order[] | undefined, readonly RunTable[]> {
  let open: readonly Judged[] = question.candidates.map((candidate) => ({ candidate, sum: 0, isClear: false }));
  let from = 0;
  for (const [number, { candidates, pairs }] of ROUNDS.entries()) {
    open = open.slice(0, candidates);
    if (number === ROUNDS.length - 1) open = [...open, ...together(question.view, open)];
    const to = from + pairs;
    const tables = yield planOf(compiled, question, open, { from, to });
    open = judge(compiled, question, open, tables);
    from = to;
  }
  const best = open.find(({ isClear }) => isClear);
  return best?.candidate.desk;
}

/** A candidate and what it brought in the last round, over all pairs with doctrine, thousandths times weights. */
interface Judged {
  readonly candidate: Candidate;
  readonly sum: number;
  readonly isClear: boolean;
}

/** The best first; of those alike, the first listed. */
function judge(
  compiled: CompiledScenario,
  { view, aims }: Question,
  open: readonly Judged[],
  [base, ...variants]: readonly RunTable[],
): readonly Judged[] {
  const usual = rankedScores(compiled, base, view.actor, aims);
  return open
    .map(({ candidate }, i) => {
      const scores = rankedScores(compiled, variants[i], view.actor, aims);
      let [sum, squares] = [0, 0];
      for (const [run, score] of scores.entries()) {
        const by = score - usual[run];
        sum += by;
        squares += by * by;
      }
      // sum / n > CLEAR * sqrt(variance / n), without a root.
      const spread = squares - (sum * sum) / scores.length;
      return { candidate, sum, i, isClear: sum > 0 && sum * sum > CLEAR * CLEAR * spread };
    })
    .sort((a, b) => b.sum - a.sum || a.i - b.i);
}

/** The best candidate joined with those that follow, where a desk may give both. */
function together(view: View, [best, ...others]: readonly Judged[]): readonly Judged[] {
  if (best === undefined) return [];
  const { desk } = best.candidate;
  return others.slice(0, TOGETHER).flatMap(({ candidate }) => {
    const both = joined(view, desk, candidate.desk);
    if (both.length === desk.length || both.length === candidate.desk.length) return [];
    return [{ candidate: { desk: both, thenSilent: false }, sum: 0, isClear: false }];
  });
}

function planOf(
  compiled: CompiledScenario,
  { view, belief }: Question,
  open: readonly Judged[],
  range: { readonly from: number; readonly to: number },
): EnsemblePlan {
  const { turn } = view;
  const actor = compiled.actor.ids[view.actor];
  return {
    ...{ seed: `${SEED} ${turn}`, runs: range.to, range, base: {}, course: 'none', termRuns: 0 },
    start: belief.state.words,
    redraw: { thresholds: belief.thresholds, wills: belief.wills },
    variants: open.map(({ candidate: { desk, thenSilent } }) => ({
      orders: Array.from({ length: thenSilent ? compiled.turns - turn : 1 }, (_, later) => ({
        turn: turn + later,
        actor,
        orders: later === 0 ? desk.map((order) => formatOrder(compiled, order)) : [],
      })),
    })),
  };
}
