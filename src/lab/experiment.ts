/**
 * Experiment: settings of scenarios that are played on the same luck, and what their runs say. The settings are all
 * known beforehand, so that a pool can share them out; the report is made of whatever has been played so far.
 */
import { ok, type Result } from '../core/result.ts';
import type { Branch, EnsemblePlan, PlanProblem } from '../ensemble/plan.ts';
import { type Failure, type Progress, playEnsembles, type Runner, type UnderWay } from '../ensemble/runner.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Setting {
  readonly scenario: Scenario;
  readonly branch?: Branch;
  /** The report asks for the course of its runs by turn. */
  readonly withCourse?: boolean;
  /** The scenario may not allow it; the report then says so, and the rest goes on. */
  readonly mayBeRefused?: boolean;
}

/** The runs of a setting, or why it cannot be played. */
export type SettingResult = Result<RunTable, readonly PlanProblem[]>;

export interface Experiment<Report> {
  readonly settings: readonly Setting[];
  /**
   * What the settings say; undefined: too little has been played to say anything. Settings not yet played are
   * undefined, and before the end a table may hold only the first of its runs: pairs are of the runs that both have.
   */
  report(played: readonly (SettingResult | undefined)[]): Report | undefined;
}

export interface ExperimentOptions<Report> {
  /** Run i of every setting has the same luck, made from it. */
  readonly seed: string;
  /** Of each setting. */
  readonly runs: number;
  /** Over the runs of all settings. */
  onProgress?(progress: Progress): void;
  /** What has been played so far, now and then. */
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
  const planOf = ({ branch = {}, withCourse = false }: Setting): EnsemblePlan => ({
    seed,
    runs,
    base: branch,
    course: withCourse ? 'runs' : 'none',
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

/** The table of a setting, as far as it is there. */
export function tableOf(result: SettingResult | undefined): RunTable | undefined {
  return result?.ok === true ? result.value : undefined;
}
