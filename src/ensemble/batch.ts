/**
 * Batch: plays a range of consecutive runs for every branch of a plan. Base and variants of a run are played in
 * sequence with one key; variants are compared with the base's track. A variant that first differs at some turn is
 * played from that turn on. Batches may be played anywhere and in any order; `gather.ts` puts them together.
 */

import { NONE } from '../core/indices.ts';
import { type Key, keyOf, keyOfRun } from '../engine/chance.ts';
import { allocateState, type GameState } from '../engine/state/state.ts';
import { createPlays, type Plays } from '../play/turn.ts';
import type { Earlier } from '../policies/policy.ts';
import { type PreparedBranch, shapeOf } from './branch.ts';
import {
  allocatePairs,
  createTrack,
  keep,
  type PairTable,
  placeApart,
  recall,
  START,
  sameActs,
  sameState,
  type Track,
  writeFirstTerm,
} from './divergence.ts';
import { type EnsemblePlan, type RunForm, USUAL_TERM_RUNS } from './plan.ts';
import { createPlayout, type Playout } from './playout.ts';
import { basicPolicy, type PolicyMaker } from './policies.ts';
import { addDifferences, addPoints, createSums, type SeriesSums } from './series.ts';
import { allocateTable, type RunTable } from './table.ts';

/** Runs `first` to `first + tables[0].runs - 1` of every branch, and each variant's pairs with the base. */
export interface Batch {
  readonly first: number;
  readonly tables: readonly RunTable[];
  readonly sums: readonly SeriesSums[];
  readonly pairs: readonly PairTable[];
  readonly differences: readonly SeriesSums[];
}

export interface Player {
  readonly branches: readonly PreparedBranch[];
  /** Starts a batch. Each call of `next` plays one run of all branches; false once `batch` is complete. */
  batch(from: number, to: number): { readonly batch: Batch; next(): boolean };
}

export function createPlayer(
  branches: readonly PreparedBranch[],
  plan: RunForm & Pick<EnsemblePlan, 'seed' | 'termRuns'>,
  plays: Plays = createPlays(),
  policyOf: PolicyMaker = basicPolicy,
): Player {
  const key = keyOf(plan.seed);
  const termRuns = plan.termRuns ?? USUAL_TERM_RUNS;
  const shape = shapeOf(branches[0].compiled, plan);
  // Branches share a play where possible: they run one after another.
  const [base, ...variants] = branches.map((branch) => createPlayout(branch, plays(branch.compiled), plan, policyOf));
  const width = base.state.words.length;
  const paired = variants.length > 0;
  const track = paired ? createTrack(base.branch.compiled.turns, width) : undefined;
  const pairings = track === undefined ? [] : variants.map((variant) => createPairing(base, variant, track));
  return {
    branches,
    batch(from, to) {
      const runs = to - from;
      const batch: Batch = {
        first: from,
        tables: branches.map(({ firstHolder }) => allocateTable(shape, runs, firstHolder)),
        sums: branches.map(() => createSums(base.points.length)),
        pairs: variants.map(() => allocatePairs(runs)),
        differences: variants.map(() => createSums(base.points.length)),
      };
      let row = 0;
      return {
        batch,
        next() {
          if (row >= runs) return false;
          const runKey = keyOfRun(key, from + row);
          playBase(base, runKey, track);
          base.write(batch.tables[0], row);
          addPoints(batch.sums[0], base.points);
          for (let v = 0; v < variants.length; v++) {
            pairings[v](runKey, batch.pairs[v], row, from + row < termRuns);
            variants[v].write(batch.tables[v + 1], row);
            addPoints(batch.sums[v + 1], variants[v].points);
            addDifferences(batch.differences[v], base.points, variants[v].points);
          }
          row++;
          return row < runs;
        },
      };
    },
  };
}

/** States of the base before one, as far as its policies are told of them. */
const recallBefore = (track: Track, turn: number): Earlier =>
  [turn - 1, turn - 2].filter((each) => each >= track.first).map((each) => recall(track, each));

function playBase(base: Playout, key: Key, track: Track | undefined): void {
  base.begin(key);
  if (track === undefined) {
    base.finish();
    return;
  }
  keep(track, base.state, true);
  base.finish(() => keep(track, base.state, false));
}

type Pairing = (key: Key, pairs: PairTable, row: number, withTerms: boolean) => void;

function createPairing(base: Playout, variant: Playout, track: Track): Pairing {
  const { width } = track;
  const previous = allocateState(variant.branch.compiled);
  const beside = allocateState(base.branch.compiled);
  /** With the same rules and start, the variant equals the base until it first does something different. */
  const shared =
    base.branch.compiled === variant.branch.compiled
      ? Math.min(base.branch.firstChange, variant.branch.firstChange)
      : 0;

  const explain = (key: Key, turn: number, before: GameState, into: Int16Array, row: number, place?: number): void => {
    const plain = base.eventsFrom(key, recall(track, turn), recallBefore(track, turn));
    const changed = variant.eventsFrom(key, before.words, variant.beforeLast());
    writeFirstTerm(plain, changed, into, row, place);
  };

  return (key, pairs, row, withTerms) => {
    variant.begin(key);
    let apart = false;
    let groundApart = false;
    if (shared > track.first) {
      variant.takeOver(recall(track, Math.min(shared, track.last)), base);
    } else if (!sameState(variant.state, track.words, track.first * width)) {
      apart = true;
      pairs.stateTurn[row] = START;
      if (withTerms) explain(key, track.first, variant.state, pairs.stateTerm, row);
    }
    for (;;) {
      if (withTerms && !groundApart) previous.words.set(variant.state.words);
      if (!variant.advance()) return;
      const turn = variant.state.clock.turn[0] - 1;
      if (groundApart) continue;
      if (!apart) {
        apart = !sameState(variant.state, track.words, (turn + 1) * width);
        if (!apart) continue;
        pairs.stateTurn[row] = turn;
        if (withTerms) explain(key, turn, previous, pairs.stateTerm, row);
      }
      beside.words.set(recall(track, turn + 1));
      const place = placeApart(variant.state, beside);
      groundApart = place !== NONE || !sameActs(variant.state, beside);
      if (!groundApart) continue;
      pairs.groundTurn[row] = turn;
      if (withTerms) explain(key, turn, previous, pairs.groundTerm, row, place);
    }
  };
}
