/**
 * Course: what an ensemble did apart from single places, day by day: places lost, dead on both sides, whether the
 * capital has fallen, acts that ended.
 */

import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { indicesOf, NONE } from '../core/indices.ts';
import { dateOfDay, dayNumber } from '../core/moments.ts';
import type { Compiled } from '../engine/compiled.ts';
import { LOSS_MANNERS } from '../engine/vocabulary.ts';
import { createCourseReader } from '../ensemble/series.ts';
import { averageOf, quantile } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { Facts } from './facts.ts';
import { attackersOf, capitalOf, defendersOf, heldByState } from './parties.ts';
import { dailyLosses } from './windows.ts';

export interface Spread {
  readonly mean: number;
  readonly q10: number;
  readonly median: number;
  readonly q90: number;
}

/** Figures at the end of a day. */
export interface DayCourse {
  readonly date: string;
  /** Scored places lost on that day: in fact, and on average over the runs. */
  readonly lost: number;
  readonly lostMean: number;
  /** Dead since the start: fighters of the attackers, of the state and its friends, of all sides. */
  readonly deadAttackers: Spread;
  readonly deadDefenders: Spread;
  readonly deadFighters: Spread;
  /** Share of runs in which the attackers have at least as many dead as the defenders. */
  readonly attackersAtLeast: number;
  /** Share of runs that have lost the capital by then. */
  readonly capitalLost: number;
}

export interface Course {
  readonly capital: string | null;
  /** Share of runs in which the state holds its capital to the end. */
  readonly noFall: number;
  /** Share of runs in which each act ended. */
  readonly acts: { readonly [act: string]: number };
  /** The state's losses over all runs and places, as shares by manner. */
  readonly stateLossesByManner: { readonly [manner: string]: number };
  readonly days: readonly DayCourse[];
}

function spreadOf(values: Float64Array): Spread {
  const ascending = values.slice().sort();
  return {
    mean: averageOf(values),
    q10: quantile(ascending, 0.1),
    median: quantile(ascending, 0.5),
    q90: quantile(ascending, 0.9),
  };
}

/** The table must keep the course by turn. */
export function courseOf(compiled: Compiled, table: RunTable, facts?: Facts): Course {
  const capital = capitalOf(compiled);
  const lostIn = (r: RegionIndex, i: number): number => table.lossTurn[i * compiled.region.count + r];
  const lastTurns = daysOf(compiled);
  const deadIn = createDeadReader(compiled, table);
  const actual = facts === undefined ? [] : dailyLosses(facts);
  const scored = facts?.rows.filter(({ loss }) => loss !== undefined).map(({ region }) => region) ?? [];
  const shareWhere = (test: (i: number) => boolean): number => {
    let count = 0;
    for (let i = 0; i < table.runs; i++) if (test(i)) count++;
    return count / table.runs;
  };
  const startDay = dayNumber(compiled.start.date);
  return {
    capital: capital === NONE ? null : compiled.region.ids[capital],
    noFall: capital === NONE ? 1 : shareWhere((i) => lostIn(capital, i) === NONE),
    acts: Object.fromEntries(
      compiled.act.ids.map((id, a) => [id, shareWhere((i) => table.actTurn[i * compiled.act.count + a] !== NONE)]),
    ),
    stateLossesByManner: mannersOf(compiled, table, heldByState(compiled)),
    days: lastTurns.map((turn, day) => {
      const first = day === 0 ? 0 : lastTurns[day - 1] + 1;
      const attackers = deadIn(attackersOf(compiled), turn);
      const defenders = deadIn(defendersOf(compiled), turn);
      let lost = 0;
      for (let i = 0; i < table.runs; i++)
        for (const r of scored) if (lostIn(r, i) >= first && lostIn(r, i) <= turn) lost++;
      return {
        date: dateOfDay(startDay + day),
        lost: actual[day] ?? 0,
        lostMean: lost / table.runs,
        deadAttackers: spreadOf(attackers),
        deadDefenders: spreadOf(defenders),
        deadFighters: spreadOf(deadIn(indicesOf(compiled.side.count), turn)),
        attackersAtLeast: shareWhere((i) => attackers[i] >= defenders[i]),
        capitalLost:
          capital === NONE ? 0 : shareWhere((i) => lostIn(capital, i) !== NONE && lostIn(capital, i) <= turn),
      };
    }),
  };
}

/** Last turn of each day of the scenario. */
function daysOf(compiled: Compiled): number[] {
  const late = compiled.start.half === 'pm' ? 1 : 0;
  const days: number[] = [];
  for (let t = 0; t < compiled.turns; t++) if ((t + late) % 2 === 1 || t === compiled.turns - 1) days.push(t);
  return days;
}

/** Reads the dead of some sides at the end of each turn, in each run. */
function createDeadReader(compiled: Compiled, table: RunTable): DeadReader {
  const readers = compiled.side.ids.map((id) => createCourseReader(compiled, table, 'dead', id));
  return (sides, turn) => {
    const dead = new Float64Array(table.runs);
    for (let i = 0; i < table.runs; i++) for (const s of sides) dead[i] += readers[s](i, turn + 1);
    return dead;
  };
}

type DeadReader = (sides: readonly SideIndex[], turn: number) => Float64Array;

function mannersOf(compiled: Compiled, table: RunTable, places: readonly RegionIndex[]): { [manner: string]: number } {
  const counts = LOSS_MANNERS.map(() => 0);
  for (let i = 0; i < table.runs; i++) {
    for (const r of places) {
      const manner = table.lossManner[i * compiled.region.count + r];
      if (manner !== NONE) counts[manner]++;
    }
  }
  const all = counts.reduce((sum, n) => sum + n, 0);
  return Object.fromEntries(LOSS_MANNERS.map((manner, m) => [manner, all === 0 ? 0 : counts[m] / all]));
}
