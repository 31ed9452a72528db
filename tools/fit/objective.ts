/**
 * Objective: what the fit makes small. CRPS over all rows, the early ones and the late ones alike, so that the ties of the collapse do not outweigh the
 * weeks before it; and penalties where the campaign comes out in another manner than it did.
 */
import type { Compiled } from '../../src/engine/compiled.ts';
import { inWindow, scoreRows, type WindowScore } from '../../src/lab/backtest.ts';
import { firstLossesOf } from '../../src/lab/backtestReport.ts';
import type { FactRow, Facts } from '../../src/lab/facts.ts';
import { FALL_DAY, NO_FALL } from '../../src/lab/outcomes.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import type { Runs } from '../../src/lab/runs.ts';

export interface Target {
  readonly facts: Facts;
  /** First day of the late window. */
  readonly split: number;
  /** Shares of the losses by manner, by the rules' words. */
  readonly manners: { readonly [manner: string]: number };
}

/** Rows without those of one axis: what is left out still fits the baselines. */
export const without = (rows: readonly FactRow[], axis: string | undefined): FactRow[] => rows.filter((row) => row.axis !== axis);

const WORDS: Readonly<Record<string, string>> = { negotiated: 'bargain', uprising: 'rising' };

/** Shares by manner, from the counts that a facts file derives from all its rows, else from the rows that are scored. */
export function mannersOf(text: string, facts: Facts): Target['manners'] {
  const derived = (JSON.parse(text) as { derived?: { government_losses_by_how?: Record<string, number> } }).derived
    ?.government_losses_by_how;
  const counts: Record<string, number> = {};
  const add = (how: string, n: number): void => {
    const manner = WORDS[how] ?? how;
    counts[manner] = (counts[manner] ?? 0) + n;
  };
  if (derived !== undefined) for (const [how, n] of Object.entries(derived)) add(how, n);
  else for (const { loss } of facts.rows) if (loss !== undefined) add(loss.manner, 1);
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return Object.fromEntries(Object.entries(counts).map(([manner, n]) => [manner, n / all]));
}

/** How far a share may be off before it costs, and what each point beyond that costs in days of CRPS. */
const MANNER_ROOM = 0.1;
const COST_OF_MANNER = 4;
/** The capital should be lost within two days of the fact in 50-90% of the runs, and kept to the end in at least 2%. */
const FALL_ROOM = 2;
const [FALLS_LEAST, FALLS_MOST, KEPT_LEAST] = [0.5, 0.9, 0.02];
const COST_OF_FALL = 2;
const COST_OF_KEPT = 10;
/** Places that were not lost and fall all the same: two are forgiven. */
const ALARMS_FORGIVEN = 2;
const COST_OF_ALARM = 0.1;

export interface Loss {
  readonly loss: number;
  readonly penalty: number;
  readonly all: WindowScore;
  readonly early: WindowScore;
  readonly late: WindowScore;
}

export function lossOf(compiled: Compiled, runs: Runs, { facts, split, manners }: Target, leaveOut?: string): Loss {
  const losses = firstLossesOf(runs);
  const rows = without(facts.rows, leaveOut);
  const score = (from: number, to: number): WindowScore =>
    scoreRows(
      compiled,
      losses,
      facts,
      rows.filter((row) => inWindow(row, from, to)),
    );
  const everything = Number.POSITIVE_INFINITY;
  const all = score(-everything, everything);
  const early = score(-everything, split);
  const late = score(split, everything);
  const penalty = penaltyOf(compiled, runs, facts, manners, all);
  const crps = [all, early, late].reduce((sum, window) => sum + (window.rows === 0 ? all.crps : window.crps), 0);
  return { loss: crps + penalty, penalty, all, early, late };
}

const beyond = (value: number, least: number, most: number): number => Math.max(0, least - value, value - most);

function penaltyOf(compiled: Compiled, runs: Runs, facts: Facts, manners: Target['manners'], all: WindowScore): number {
  let penalty = COST_OF_ALARM * Math.max(0, all.falseAlarms - ALARMS_FORGIVEN);
  for (const [manner, share] of Object.entries(manners))
    penalty += COST_OF_MANNER * beyond(all.fallByShare[manner] ?? 0, share - MANNER_ROOM, share + MANNER_ROOM);
  const capital = facts.rows.find((row) => row.region === capitalOf(compiled) && row.loss !== undefined);
  if (capital?.loss !== undefined) {
    const by = capital.loss.late + FALL_ROOM;
    const days = FALL_DAY.valuesOf(compiled, runs);
    const kept = NO_FALL.valuesOf(compiled, runs);
    const inTime = days.filter((day, i) => kept[i] === 0 && day <= by).length / runs.runs;
    penalty += COST_OF_FALL * beyond(inTime, FALLS_LEAST, FALLS_MOST);
    penalty += COST_OF_KEPT * Math.max(0, KEPT_LEAST - kept.reduce((sum, one) => sum + one, 0) / runs.runs);
  }
  return penalty;
}
