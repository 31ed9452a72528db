/**
 * Typical luck: which run of a seed a class plays, so that what happens there is what mostly happens; and one in which
 * the day is far off, for a second lesson.
 */
import { NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import { medianOf } from '../ensemble/statistics.ts';
import { COSTS, type RunTable } from '../ensemble/table.ts';
import { firstToEnter } from '../lab/outcomes.ts';
import { provincialCapitalsOf } from '../lab/parties.ts';

export interface TypicalLuck {
  /** Row of the run nearest the medians among those in which the commonest comer is the first. */
  readonly typical: number;
  /** Row of a run in which the place falls earlier or later than in most. */
  readonly unusual: number;
  /** Who most often enters the place first; NONE: mostly nobody. */
  readonly firstComer: SideIndex;
  /** The most populous provincial capital of the state beside its seat; NONE if it has none. */
  readonly secondCity: RegionIndex;
}

/** How the luck of one run stands among others. */
export interface LuckStanding {
  /** The half day in which the place falls by doctrine; undefined: it is held. */
  readonly turn: number | undefined;
  /** Runs in which it falls earlier, on the same half day, later. */
  readonly earlier: number;
  readonly same: number;
  readonly later: number;
}

/** Share of the runs that may lie on one side of a typical one. */
const MOST_BESIDE = 0.75;

/** Whether a run lies in the middle half. */
export const isTypical = ({ earlier, same, later }: LuckStanding): boolean =>
  Math.max(earlier, later) <= MOST_BESIDE * (earlier + same + later);

export function standingOf(turns: readonly number[], run: number, end: number): LuckStanding {
  const turn = turns[run];
  return {
    turn: turn === end ? undefined : turn,
    earlier: turns.filter((other) => other < turn).length,
    same: turns.filter((other) => other === turn).length,
    later: turns.filter((other) => other > turn).length,
  };
}

/** Half days in which a place falls, run by run; the scenario's length where it is held. */
export function turnsOf({ runs, shape, lossTurn }: RunTable, region: RegionIndex): readonly number[] {
  return Array.from({ length: runs }, (_, run) => {
    const turn = lossTurn[run * shape.regions + region];
    return turn === NONE ? shape.turns : turn;
  });
}

/**
 * @param region whose loss is foretold: the capital.
 * @param table of runs by doctrine; rows are its runs.
 */
export function typicalLuck(compiled: Compiled, region: RegionIndex, table: RunTable): TypicalLuck {
  const { runs, shape, cost } = table;
  const rows = Array.from({ length: runs }, (_, row) => row);
  const turns = turnsOf(table, region);
  const secondCity = secondCityOf(compiled, region);
  const measures = [
    turns,
    ...(secondCity === NONE ? [] : [turnsOf(table, secondCity)]),
    rows.map((row) => cost[row * shape.costs + COSTS.indexOf('killedCivilians')]),
  ];
  const distances = rows.map(() => 0);
  for (const measure of measures) {
    const median = medianOf(measure);
    const away = measure.map((value) => Math.abs(value - median));
    const usual = medianOf(away) || Math.max(1, ...away);
    for (const row of rows) distances[row] += away[row] / usual;
  }
  const comers = rows.map((row) => firstToEnter(table, row, region));
  const firstComer = commonest(comers);
  const nearest = [...rows].sort((a, b) => distances[a] - distances[b] || a - b);
  const unusual = nearest.filter((row) => !isTypical(standingOf(turns, row, shape.turns)));
  return {
    typical: nearest.find((row) => comers[row] === firstComer) ?? nearest[0],
    unusual: unusual[Math.floor((unusual.length - 1) / 2)] ?? nearest[runs - 1],
    ...{ firstComer, secondCity },
  };
}

function secondCityOf(compiled: Compiled, seat: RegionIndex): RegionIndex {
  const { people } = compiled.region;
  return provincialCapitalsOf(compiled).reduce<RegionIndex>(
    (most, r) => (r !== seat && (most === NONE || people[r] > people[most]) ? r : most),
    NONE,
  );
}

function commonest(comers: readonly SideIndex[]): SideIndex {
  const times = (one: SideIndex): number => comers.filter((comer) => comer === one).length;
  return comers.reduce((best, one) => (times(one) > times(best) ? one : best));
}
