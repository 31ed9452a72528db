/** brink backtest [SCENARIO]: compares an ensemble on doctrine with dated facts. */
import type { Command } from 'commander';
import { momentOf } from '../../core/moments.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { WindowScore } from '../../lab/backtest.ts';
import { type BacktestReport, backtestExperiment, type ReportRow } from '../../lab/backtestReport.ts';
import type { DayCourse } from '../../lab/course.ts';
import type { JitterReport } from '../../lab/jitter.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDecimals, formatPercent, formatShift, formatShortDay } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { columnsOf } from '../lib/columns.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { leftOutFields, leftOutLines } from '../lib/factsFile.ts';
import {
  addLabOptions,
  defaultScenario,
  type Lab,
  type LabOptions,
  labHead,
  labHeadJson,
  type NamedFacts,
  openFacts,
  openLab,
} from '../lib/labOptions.ts';
import { playExperiment } from '../lib/playExperiment.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

/** How many times the places' inputs are jittered. */
const JITTERS = 8;
/** From either end of an interval, which is a half day's, to the middle of that half day, in days. */
const HALF_TURN = 0.25;

interface Options extends LabOptions {
  readonly facts?: string;
  readonly split?: string;
  readonly jitter?: string;
}

export function addBacktest(program: Command): void {
  const command = program
    .command('backtest')
    .description(text('cli.backtest.about'))
    .argument('[scenario]', text('cli.lab.scenario'), defaultScenario())
    .option('--facts <file>', text('cli.lab.facts'))
    .option('--split <date>', text('cli.backtest.split'))
    .option('--jitter <share>', text('cli.backtest.jitter'));
  addLabOptions(command, 2000).action(async (scenario: string, options: Options) => {
    process.exitCode = await backtest(scenario, options);
  });
}

interface Question {
  readonly lab: Lab;
  readonly facts: NamedFacts;
  /** How far to jitter the places' inputs. Absent: not at all. */
  readonly share: number | undefined;
}

async function backtest(scenario: string, options: Options): Promise<ExitCode> {
  const prepared = prepare(scenario, options);
  if (!prepared.ok) return stopWith(prepared.error);
  const { lab, facts, share } = prepared.value;
  const { compiled, seed } = lab;
  const experiment = backtestExperiment({
    compiled,
    facts: facts.facts,
    ...(options.split === undefined ? undefined : { split: options.split }),
    ...(share === undefined ? undefined : { jitter: { share, times: JITTERS, seed } }),
  });
  const played = await playExperiment(experiment, lab);
  if (!played.ok) return stopWith(played.error);
  const { report, jitter } = played.value;
  if (options.json === true)
    printJson({
      ...labHeadJson(lab),
      facts: facts.name,
      ...report,
      leftOut: leftOutFields(report.leftOut),
      ...(jitter === undefined ? undefined : { jitter }),
    });
  else
    print(
      [
        labHead(lab),
        '',
        ...account(compiled, facts, report),
        ...(jitter === undefined ? [] : ['', jitterWords(jitter)]),
      ].join('\n'),
    );
  return EXIT.ok;
}

function prepare(scenario: string, options: Options): Result<Question, Stop> {
  const lab = openLab(scenario, options);
  if (!lab.ok) return lab;
  if (options.split !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.split))
    return fail(misuse(text('cli.lab.dateWrong', { option: '--split', word: options.split })));
  const share = options.jitter === undefined ? undefined : Number(options.jitter);
  if (share !== undefined && !(share > 0 && share <= 1))
    return fail(misuse(text('cli.backtest.jitterWrong', { word: options.jitter ?? '' })));
  const facts = openFacts(lab.value.compiled, scenario, options.facts);
  return facts.ok ? ok({ lab: lab.value, facts: facts.value, share }) : facts;
}

function account(compiled: CompiledScenario, { name, facts }: NamedFacts, report: BacktestReport): string[] {
  const { rows, kept, aggregates } = report;
  const alarms = kept
    .filter(({ lostShare }) => lostShare > 0.02)
    .map(({ name: place, lostShare }) => `${place} ${formatPercent(lostShare)}`);
  return [
    text('cli.backtest.facts', { name, rows: rows.length, kept: kept.length, left: facts.leftOut.length }),
    ...leftOutLines(facts.leftOut).map((line) => `  ${line}`),
    '',
    ...rowTable(compiled, rows),
    text('cli.backtest.note'),
    '',
    alarms.length === 0 ? text('cli.backtest.keptNone') : text('cli.backtest.kept', { list: alarms }),
    '',
    ...scoreTable(report),
    '',
    text('cli.backtest.course'),
    ...dayTable(aggregates.days),
    '',
    text('cli.backtest.acts', {
      list: Object.entries(aggregates.acts).map(([act, share]) => `${act} ${formatPercent(share)}`),
    }),
    text('cli.backtest.noFall', { share: formatPercent(aggregates.noFall) }),
  ];
}

function jitterWords({ share, times, hitRate, meanHitRate, hitRateLoss, crpsLoss, shaken }: JitterReport): string {
  return text('cli.backtest.jittered', {
    share: formatPercent(share),
    times,
    from: formatDecimals(hitRate, 3),
    to: formatDecimals(meanHitRate, 3),
    least: formatDecimals(Math.min(...shaken.map((one) => one.hitRate)), 3),
    loss: formatShift(hitRateLoss, 3),
    crps: formatShift(crpsLoss, 3),
  });
}

function rowTable(compiled: CompiledScenario, rows: readonly ReportRow[]): string[] {
  const day = (time: number): string => dayWords(compiled, time);
  const head = (
    [
      'cli.backtest.place',
      'cli.backtest.axis',
      'cli.backtest.fact',
      'cli.backtest.q10',
      'cli.backtest.median',
      'cli.backtest.q90',
      'cli.backtest.censored',
      'cli.backtest.error',
      'cli.backtest.crps',
      'cli.backtest.hit',
    ] as const
  ).map((key) => text(key));
  return columnsOf(
    head,
    rows.map((row) => [
      row.name,
      row.axis,
      row.actual.early === row.actual.late
        ? day(row.actual.early)
        : `${day(row.actual.early)} - ${day(row.actual.late)}`,
      day(row.q10 + HALF_TURN),
      day(row.median),
      day(row.q90 - HALF_TURN),
      formatPercent(row.censored),
      formatDecimals(row.error, 2),
      formatDecimals(row.crps, 2),
      text(row.hit ? 'cli.backtest.yes' : 'cli.backtest.no'),
    ]),
  );
}

/** "30 Nov am" for a time in days since the start day. */
function dayWords(compiled: CompiledScenario, time: number): string {
  const { start } = compiled.scenario;
  const { date, half } = momentOf({ date: start.date, half: 'am' }, Math.floor(2 * time));
  return text(half === 'am' ? 'cli.backtest.am' : 'cli.backtest.pm', { day: formatShortDay(date) });
}

function scoreTable({ overall, early, late, split }: BacktestReport): string[] {
  const windows = [overall, early, late];
  const line = (words: string, pick: (window: WindowScore) => string): string[] => [words, ...windows.map(pick)];
  const fixed = (words: string, pick: (window: WindowScore) => number): string[] =>
    line(words, (window) => formatDecimals(pick(window), 2));
  return columnsOf(
    [
      text('cli.backtest.measure'),
      text('cli.backtest.overall'),
      text('cli.backtest.early', { date: formatShortDay(split) }),
      text('cli.backtest.late', { date: formatShortDay(split) }),
    ],
    [
      line(text('cli.backtest.rows'), ({ rows }) => String(rows)),
      fixed(text('cli.backtest.hitRate'), ({ hitRate }) => hitRate),
      fixed(text('cli.backtest.exact'), ({ exactCoverage }) => exactCoverage),
      fixed(text('cli.backtest.medianWidth'), ({ medianWidthDays }) => medianWidthDays),
      fixed(text('cli.backtest.meanWidth'), ({ meanWidthDays }) => meanWidthDays),
      fixed(text('cli.backtest.medianError'), ({ medianAbsoluteErrorDays }) => medianAbsoluteErrorDays),
      fixed(text('cli.backtest.meanError'), ({ meanAbsoluteErrorDays }) => meanAbsoluteErrorDays),
      fixed(text('cli.backtest.rank'), ({ rankCorrelation }) => rankCorrelation),
      fixed(text('cli.backtest.score'), ({ crps }) => crps),
      fixed(text('cli.backtest.skill'), ({ skill }) => skill),
      fixed(text('cli.backtest.hazard'), ({ baselines }) => baselines.constantHazard),
      fixed(text('cli.backtest.distance'), ({ baselines }) => baselines.distance),
      fixed(text('cli.backtest.oneDate'), ({ baselines }) => baselines.oneDate),
      line(text('cli.backtest.alarms'), ({ falseAlarms }) => String(falseAlarms)),
      ...Object.keys(overall.fallByShare).map((manner) =>
        line(text('cli.backtest.by', { manner }), ({ fallByShare }) => formatPercent(fallByShare[manner])),
      ),
    ],
  );
}

function dayTable(days: readonly DayCourse[]): string[] {
  const head = (
    [
      'cli.backtest.day',
      'cli.backtest.lost',
      'cli.backtest.lostMean',
      'cli.backtest.attackers',
      'cli.backtest.defenders',
      'cli.backtest.atLeast',
      'cli.backtest.capital',
    ] as const
  ).map((key) => text(key));
  return columnsOf(
    head,
    days.map(({ date, lost, lostMean, deadAttackers, deadDefenders, attackersAtLeast, capitalLost }) => [
      date,
      lost,
      formatDecimals(lostMean, 1),
      formatDecimals(deadAttackers.mean, 0),
      formatDecimals(deadDefenders.mean, 0),
      formatPercent(attackersAtLeast),
      formatPercent(capitalLost),
    ]),
  );
}
