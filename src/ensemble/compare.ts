/**
 * Compare: a variant against its base on the same runs. Differences are taken run by run, so that shared luck cancels
 * out; the interval without pairing is given beside it.
 */

import { NONE } from '../core/indices.ts';
import { EVENT_KINDS, type EventKind } from '../engine/events/events.ts';
import { TERM_KINDS, type TermKind } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { createReader } from './columns.ts';
import { type PairTable, START, TERM_WIDTH } from './divergence.ts';
import type { SeriesSums } from './series.ts';
import {
  type Bounds,
  COUNT,
  type PairCounts,
  type PairedDifference,
  pairedDifference,
  SCALE,
  type Share,
  type ShareDifference,
  shareDifference,
  shareOf,
} from './statistics.ts';
import { costRows, type SeriesSummary, seriesSummary, timeReader } from './summary.ts';
import { aimsOf, type CostName, type RunTable } from './table.ts';

export interface TimeDifference {
  /** Share in which it happened by the last turn, and the pairs that flip. */
  readonly share: ShareDifference;
  /** Mean turns until it happened, restricted: runs without it count as the run's length. */
  readonly time: PairedDifference;
}

/** The first difference in the logs of a turn, and how many pairs had it. */
export interface TermCount {
  readonly event: EventKind;
  readonly term: TermKind | null;
  readonly pairs: number;
  /** Where it happened, most frequent first. */
  readonly regions: readonly { readonly region: string; readonly pairs: number }[];
}

export interface PartingSummary {
  /** Pairs that diverge at all. */
  readonly share: Share;
  /** Pairs that differ from the start, because the change affects the start itself. */
  readonly atStart: number;
  /** Pairs by the turn after which they first differ. */
  readonly byTurn: readonly number[];
  /** Pairs whose first difference was looked up; `terms` counts what it was. */
  readonly lookedInto: number;
  readonly terms: readonly TermCount[];
}

/** Comparison of two tables of the same runs. */
export interface TableComparison {
  readonly scenario: string;
  readonly pairs: number;
  readonly turns: number;
  /** Pairs in which an order of the variant was refused. */
  readonly refused: number;
  readonly places: readonly ({ readonly region: string } & TimeDifference)[];
  readonly acts: readonly ({ readonly act: string; readonly kind: string } & TimeDifference)[];
  readonly scores: readonly ({ readonly actor: string; readonly aim: string } & PairedDifference)[];
  readonly costs: readonly ({ readonly cost: CostName | 'dead'; readonly side?: string } & PairedDifference)[];
}

export interface Comparison extends TableComparison {
  /** Variant minus base by turn. */
  readonly series: readonly SeriesSummary[];
  /** Where the states first differ at all, and where holders or ended acts first differ. */
  readonly state: PartingSummary;
  readonly ground: PartingSummary;
}

export function comparePairs(
  compiled: CompiledScenario,
  base: RunTable,
  variant: RunTable,
  pairs: PairTable,
  differences: SeriesSums,
): Comparison {
  return {
    ...compareTables(compiled, base, variant),
    series: seriesSummary(compiled, differences, true),
    state: partingOf(compiled, pairs.stateTurn, pairs.stateTerm),
    ground: partingOf(compiled, pairs.groundTurn, pairs.groundTerm),
  };
}

/** `compiled`: any setting of the scenario. Both tables must have the same runs and number of turns. */
export function compareTables(compiled: CompiledScenario, base: RunTable, variant: RunTable): TableComparison {
  const { runs, shape } = base;
  const times = (column: 'lossTurn' | 'actTurn', width: number): ((index: number) => TimeDifference) => {
    const inBase = timeReader(base[column], width, base);
    const inVariant = timeReader(variant[column], width, variant);
    return (index) => ({
      share: shareDifference(countPairs(inBase(index), inVariant(index), shape.turns)),
      time: pairedDifference(inBase(index), inVariant(index), { least: 0, most: shape.turns }),
    });
  };
  const values = (column: 'score' | 'cost', width: number, bounds: Bounds): ((index: number) => PairedDifference) => {
    const inBase = createReader(base[column], width, runs);
    const inVariant = createReader(variant[column], width, runs);
    return (index) => pairedDifference(inBase(index), inVariant(index), bounds);
  };
  const loss = times('lossTurn', shape.regions);
  const end = times('actTurn', shape.acts);
  const score = values('score', shape.aims, SCALE);
  const cost = values('cost', shape.costs, COUNT);
  return {
    scenario: compiled.scenario.id,
    pairs: runs,
    turns: shape.turns,
    refused: variant.refused.reduce((count, one) => count + one, 0),
    places: compiled.region.ids.map((region, r) => ({ region, ...loss(r) })),
    acts: compiled.act.ids.map((act, a) => ({ act, kind: compiled.act.kinds[a], ...end(a) })),
    scores: aimsOf(compiled).map(({ actor, aim }, i) => ({ actor, aim, ...score(i) })),
    costs: costRows(compiled).map((row, i) => ({ ...row, ...cost(i) })),
  };
}

/** Counts pairs by whether something happened by the last turn in base and variant. */
function countPairs(base: Float64Array, variant: Float64Array, turns: number): PairCounts {
  const counts = { both: 0, baseOnly: 0, variantOnly: 0, neither: 0 };
  for (let run = 0; run < base.length; run++) {
    const [inBase, inVariant] = [base[run] < turns, variant[run] < turns];
    if (inBase && inVariant) counts.both++;
    else if (inBase) counts.baseOnly++;
    else if (inVariant) counts.variantOnly++;
    else counts.neither++;
  }
  return counts;
}

/** At most this many places are named for one kind of difference. */
const PLACES_NAMED = 5;

function partingOf(compiled: CompiledScenario, turns: Int16Array, terms: Int16Array): PartingSummary {
  const byTurn = new Array<number>(compiled.turns).fill(0);
  let atStart = 0;
  let never = 0;
  for (const turn of turns) {
    if (turn === NONE) never++;
    else if (turn === START) atStart++;
    else byTurn[turn]++;
  }
  const found = new Map<number, { event: number; term: number; pairs: number; regions: Map<number, number> }>();
  let lookedInto = 0;
  for (let at = 0; at < terms.length; at += TERM_WIDTH) {
    const [event, term, region] = [terms[at], terms[at + 1], terms[at + 2]];
    if (event === NONE) continue;
    lookedInto++;
    const key = event * 1024 + term;
    const entry = found.get(key) ?? { event, term, pairs: 0, regions: new Map<number, number>() };
    found.set(key, entry);
    entry.pairs++;
    if (region !== NONE) entry.regions.set(region, (entry.regions.get(region) ?? 0) + 1);
  }
  const rows = [...found.values()].sort((a, b) => b.pairs - a.pairs || a.event - b.event || a.term - b.term);
  return {
    share: shareOf(turns.length - never, turns.length),
    atStart,
    byTurn,
    lookedInto,
    terms: rows.map(({ event, term, pairs, regions }) => ({
      event: EVENT_KINDS[event],
      term: term === NONE ? null : TERM_KINDS[term],
      pairs,
      regions: [...regions]
        .sort(([r, m], [q, n]) => n - m || r - q)
        .slice(0, PLACES_NAMED)
        .map(([region, count]) => ({ region: compiled.region.ids[region], pairs: count })),
    })),
  };
}
