/**
 * Experiment: scenario settings played on the same luck, and a report on their runs. All settings are known in advance,
 * so that a pool can share them out; a report can be made from whatever has been played so far.
 */
import { ok, type Result } from '../core/result.ts';
import type { Branch, EnsemblePlan, PlanProblem } from '../ensemble/plan.ts';
import { type Failure, type Progress, playEnsembles, type Runner, type UnderWay } from '../ensemble/runner.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Setting {
  readonly scenario: Scenario;
  readonly branch?: Branch;
  /** The report needs the course of the runs by turn. */
  readonly withCourse?: boolean;
  /** The report needs to know when places came back to their first holder. */
  readonly withReturns?: boolean;
  /** The scenario may refuse this setting; the report then says so and the rest goes on. */
  readonly mayBeRefused?: boolean;
}

/** The runs of a setting, or the problems of its plan. */
export type SettingResult = Result<RunTable, readonly PlanProblem[]>;

export interface Experiment<Report> {
  readonly settings: readonly Setting[];
  /**
   * The report; undefined if too little has been played. Settings not yet played are undefined, and before the end a
   * table may hold only its first runs: pairs are made of runs that both have.
   */
  report(played: readonly (SettingResult | undefined)[]): Report | undefined;
}

export interface ExperimentOptions<Report> {
  /** Run i of every setting draws the same luck, made from it. */
  readonly seed: string;
  /** Runs per setting. */
  readonly runs: number;
  /** Counts the runs of all settings. */
  onProgress?(progress: Progress): void;
  /** Report on what has been played so far, from time to time. */
  onPartial?(report: Report): void;
}

export type ExperimentEnd<Report> =
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problems: readonly PlanProblem[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export function runExperiment<Report>(
  runner: Runner,
  { settings, report }: Experiment<Report>,
  { seed, runs, onProgress, onPartial }: ExperimentOptions<Report>,
): UnderWay<ExperimentEnd<Report>> {
  const played: (SettingResult | undefined)[] = settings.map(() => undefined);
  let refused: readonly PlanProblem[] | undefined;
  const tell = (): void => {
    const soFar = onPartial === undefined ? undefined : report(played);
    if (soFar !== undefined) onPartial?.(soFar);
  };
  const planOf = ({ branch = {}, withCourse = false, withReturns = false }: Setting): EnsemblePlan => ({
    seed,
    runs,
    base: branch,
    course: withCourse ? 'runs' : 'none',
    ...(withReturns ? { returns: true } : undefined),
  });
  const study = playEnsembles(
    runner,
    settings.map((setting) => ({ scenario: setting.scenario, plan: planOf(setting) })),
    {
      onProgress: (progress) => onProgress?.(progress),
      onPartial(index, { tables }) {
        played[index] = ok(tables[0]);
        tell();
      },
      onEnsemble(index, found) {
        played[index] = found.ok ? ok(found.value.tables[0]) : found;
        if (found.ok || settings[index].mayBeRefused === true) {
          tell();
          return;
        }
        refused = found.error;
        study.cancel();
      },
    },
  );
  return {
    ...study,
    end: study.end.then((end): ExperimentEnd<Report> => {
      if (refused !== undefined) return { kind: 'refused', problems: refused };
      if (end.kind !== 'done') return end;
      const whole = report(played);
      if (whole === undefined) throw new Error('An experiment of which all is played has a report.');
      return { kind: 'done', report: whole };
    }),
  };
}

/** The table of a setting, if there is one. */
export function tableOf(result: SettingResult | undefined): RunTable | undefined {
  return result?.ok === true ? result.value : undefined;
}
