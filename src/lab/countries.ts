/**
 * Countries: the backtest of each scenario with facts of its own as one row of figures. Each figure has an interval
 * over luck: the runs are drawn anew with replacement, and the figure is made of each draw (bootstrap, Efron 1979; 95%
 * by percentiles). It tells how far other runs of the same rules could move the figure, not how well the facts are
 * known.
 */
import { DRAW, draw, keyOf, whoOf } from '../engine/chance.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { WeightChanges } from '../ensemble/plan.ts';
import { quantile } from '../ensemble/statistics.ts';
import { pickRows, type RunTable } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { scoreWindow } from './backtest.ts';
import { type Experiment, type Setting, tableOf } from './experiment.ts';
import { type Facts, isDated, isRegained } from './facts.ts';
import { heldRows, scoreCapital, scoreHeld, scoreReturns } from './standing.ts';
import { usualSplit } from './windows.ts';

export const FIGURES = [
  'hitRate',
  'medianWidthDays',
  'crps',
  'skill',
  'leftOutSkill',
  'earlySkill',
  'lateSkill',
  'takerShare',
  'heldLost',
  'capitalRight',
  'returnShare',
  'returnHitRate',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** A figure with the range in which it lies for 95 of 100 draws of the runs. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Figures that a country has; without returns in fact, for example, it has none of them. */
export type CountryFigures = { readonly [name in FigureName]?: Ranged };

export interface CountryScore {
  /** Places that were lost, those of them that came back, and places that held. */
  readonly lost: number;
  readonly regained: number;
  readonly held: number;
  /** Whether the capital was lost in fact; undefined where the facts do not tell. */
  readonly capitalFell: boolean | undefined;
  /** Whether the standard weights were fitted to these facts. */
  readonly isFitted: boolean;
  readonly figures: CountryFigures;
}

const DRAWS = 200;
/** Rows that a window needs before its skill is told. */
const FEWEST_ROWS = 3;

/**
 * The tables must keep returns. `without`: the same runs with the weights that were fitted to all other countries: what
 * the rules would have said of this one, had nobody seen it.
 */
export function scoreCountry(compiled: Compiled, table: RunTable, facts: Facts, without?: RunTable): CountryScore {
  const leftOutSkill = without === undefined ? undefined : rangedFigures(compiled, without, facts).skill;
  return {
    lost: facts.rows.filter(isDated).length,
    regained: facts.rows.filter(isRegained).length,
    held: facts.rows.filter((row) => !isDated(row)).length,
    capitalFell: scoreCapital(compiled, table, facts)?.fell,
    isFitted: facts.isFitted,
    figures: {
      ...rangedFigures(compiled, table, facts),
      ...(leftOutSkill === undefined ? undefined : { leftOutSkill }),
    },
  };
}

function rangedFigures(compiled: Compiled, whole: RunTable, facts: Facts): CountryFigures {
  // Without the course by turn, which is most of it.
  const table = { ...whole, shape: { ...whole.shape, points: 0 }, series: new Int32Array(0) };
  const values = figuresOf(compiled, table, facts);
  const key = keyOf('runs drawn anew');
  const who = whoOf('runs');
  const drawn = Array.from({ length: DRAWS }, (_, d) => {
    const picks = Int32Array.from({ length: table.runs }, (_, i) =>
      Math.floor(draw(key, d, DRAW.random, who, i) * table.runs),
    );
    return figuresOf(compiled, pickRows(table, picks), facts);
  });
  const ranged = (name: FigureName): Ranged | undefined => {
    const value = values[name];
    if (value === undefined || Number.isNaN(value)) return undefined;
    const all = Float64Array.from(drawn.flatMap((figures) => figures[name] ?? [])).filter(
      (each) => !Number.isNaN(each),
    );
    all.sort();
    return { value, low: quantile(all, 0.025), high: quantile(all, 0.975) };
  };
  return Object.fromEntries(
    FIGURES.flatMap((name) => {
      const figure = ranged(name);
      return figure === undefined ? [] : [[name, figure]];
    }),
  );
}

function figuresOf(compiled: Compiled, table: RunTable, facts: Facts): { readonly [name in FigureName]?: number } {
  const everything = Number.POSITIVE_INFINITY;
  const split = usualSplit(facts);
  const all = scoreWindow(compiled, table, facts, -everything, everything);
  const early = scoreWindow(compiled, table, facts, -everything, split);
  const late = scoreWindow(compiled, table, facts, split, everything);
  const isSplit = Math.min(early.rows, late.rows) >= FEWEST_ROWS;
  const held = scoreHeld(heldRows(compiled, table, facts));
  const returns = scoreReturns(compiled, table, facts);
  const capital = scoreCapital(compiled, table, facts);
  return {
    hitRate: all.hitRate,
    medianWidthDays: all.medianWidthDays,
    crps: all.crps,
    skill: all.skill,
    ...(isSplit ? { earlySkill: early.skill, lateSkill: late.skill } : undefined),
    takerShare: all.takerShare,
    ...(held.rows === 0 ? undefined : { heldLost: held.lostOften }),
    ...(capital === undefined ? undefined : { capitalRight: capital.right }),
    ...(returns.rows === 0 ? undefined : { returnShare: returns.share, returnHitRate: returns.hitRate }),
  };
}

/** Plays a scenario with every actor on doctrine; `without`: weights that were fitted to all other countries. */
export const countryExperiment = (
  compiled: CompiledScenario,
  facts: Facts,
  without?: WeightChanges,
): Experiment<CountryScore> => ({
  settings: [{ scenario: compiled.scenario, withReturns: true }, ...settingWithout(compiled, without)],
  report([result, other]) {
    const table = tableOf(result);
    const beside = tableOf(other);
    const isWhole = table !== undefined && (without === undefined || beside !== undefined);
    return isWhole ? scoreCountry(compiled, table, facts, beside) : undefined;
  },
});

export const settingWithout = ({ scenario }: CompiledScenario, without: WeightChanges | undefined): Setting[] =>
  without === undefined ? [] : [{ scenario, branch: { weights: without }, withReturns: true }];
