/** The backtest of one scenario as the terminal tells it: places, what held and came back, scores, the course. */
import { momentOf } from '../../core/moments.ts';
import type { WindowScore } from '../../lab/backtest.ts';
import type { BacktestReport, ReportRow } from '../../lab/backtestReport.ts';
import type { DayCourse } from '../../lab/course.ts';
import type { DateScore } from '../../lab/forecast.ts';
import type { JitterReport } from '../../lab/jitter.ts';
import { regionName } from '../../present/names.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDecimals, formatPercent, formatShift, formatShortDay } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { columnsOf } from './columns.ts';
import type { PlainTable } from './csvTable.ts';
import { leftOutLines } from './factsFile.ts';
import type { NamedFacts } from './labOptions.ts';

/** From either end of an interval, which is a half day's, to the middle of that half day, in days. */
const HALF_TURN = 0.25;
/** Share of the runs from which the loss of a place that held is told. */
const TOLD = 0.02;

/** How far inputs were moved, and what that cost. */
export function jitterWords({
  share,
  times,
  hitRate,
  meanHitRate,
  hitRateLoss,
  crpsLoss,
  shaken,
}: JitterReport): string {
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

/** The backtest of one scenario in words. */
export function account(
  compiled: CompiledScenario,
  { name, facts }: NamedFacts,
  report: Omit<BacktestReport, 'country'>,
): string[] {
  const { rows, heldRows, aggregates } = report;
  return [
    text('cli.backtest.facts', { name, rows: rows.length, held: heldRows.length, left: facts.leftOut.length }),
    ...leftOutLines(facts.leftOut).map((line) => `  ${line}`),
    '',
    ...rowTable(compiled, rows),
    text('cli.backtest.note'),
    '',
    ...heldLines(report),
    ...capitalLines(compiled, report),
    ...returnLines(compiled, report),
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

function heldLines({ held, heldRows }: Pick<BacktestReport, 'held' | 'heldRows'>): string[] {
  if (held.rows === 0) return [];
  const list = heldRows
    .filter(({ lostShare }) => lostShare > TOLD)
    .map(({ name, lostShare }) => `${name} ${formatPercent(lostShare)}`);
  return [
    list.length === 0 ? text('cli.backtest.heldNone') : text('cli.backtest.held', { list }),
    text('cli.backtest.heldScore', {
      ...{ often: held.lostOften, rows: held.rows, share: formatPercent(held.lostShare) },
    }),
  ];
}

function capitalLines(compiled: CompiledScenario, { capital }: Pick<BacktestReport, 'capital'>): string[] {
  if (capital === undefined) return [];
  const { region, fell, right } = capital;
  const place = regionName(compiled, compiled.regionOf(region));
  return [
    text(fell ? 'cli.backtest.capitalFell' : 'cli.backtest.capitalStood', { place, share: formatPercent(right) }),
  ];
}

function returnLines(
  compiled: CompiledScenario,
  { returns, returnRows }: Pick<BacktestReport, 'returns' | 'returnRows'>,
): string[] {
  if (returns.rows === 0) return [];
  return [
    '',
    text('cli.backtest.returns'),
    ...columnsOf(
      headWith(text('cli.backtest.back')),
      returnRows.map((row) => dateCells(compiled, row)),
    ),
    text('cli.backtest.returnScore', {
      ...{ found: returns.found, rows: returns.rows, often: returns.backOften, gone: returns.gone },
    }),
  ];
}

const PLACE_HEAD = ['cli.backtest.place', 'cli.backtest.axis', 'cli.backtest.fact'] as const;
const DATE_HEAD = [
  'cli.backtest.q10',
  'cli.backtest.median',
  'cli.backtest.q90',
  'cli.backtest.error',
  'cli.backtest.crps',
  'cli.backtest.hit',
] as const;

const headWith = (share: string): string[] => [
  ...PLACE_HEAD.map((key) => text(key)),
  share,
  ...DATE_HEAD.map((key) => text(key)),
];

function rowTable(compiled: CompiledScenario, rows: readonly ReportRow[]): string[] {
  return columnsOf(
    [...headWith(text('cli.backtest.share')), text('cli.backtest.taker')],
    rows.map((row) => [...dateCells(compiled, row), formatShare(row.takerShare)]),
  );
}

function dateCells(compiled: CompiledScenario, row: DateScore & { readonly name: string }): string[] {
  const day = (time: number | undefined): string => (time === undefined ? '-' : dayWords(compiled, time));
  const { early, late } = row.actual;
  return [
    row.name,
    row.axis,
    early === late ? day(early) : `${day(early)} - ${day(late)}`,
    formatPercent(row.share),
    day(row.q10 === undefined ? undefined : row.q10 + HALF_TURN),
    day(row.median),
    day(row.q90 === undefined ? undefined : row.q90 - HALF_TURN),
    formatDecimals(row.error ?? null, 2),
    formatDecimals(row.crps, 2),
    text(row.hit ? 'cli.backtest.yes' : 'cli.backtest.no'),
  ];
}

const formatShare = (share: number | undefined): string => (share === undefined ? '-' : formatPercent(share));

/** The same for other programs: days since the start day, a row for each place that was lost or held. */
export const plainRowTable = ({ rows, heldRows }: Pick<BacktestReport, 'rows' | 'heldRows'>): PlainTable => ({
  head: [
    'id',
    'region',
    'axis',
    'earliest',
    'latest',
    'lostShare',
    'q10',
    'median',
    'q90',
    'error',
    'crps',
    'hit',
    'taker',
  ],
  rows: [
    ...rows.map((row) => [
      ...[row.id, row.region, row.axis],
      ...[row.actual.early, row.actual.late, row.share, row.q10, row.median, row.q90, row.error, row.crps].map(plain),
      ...[String(row.hit), plain(row.takerShare)],
    ]),
    ...heldRows.map(({ id, region, axis, lostShare, crps }) => [
      ...[id, region, axis, '', '', plain(lostShare), '', '', '', '', plain(crps), '', ''],
    ]),
  ],
});

const plain = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(4));

/** "30 Nov am" for a time in days since the start day. */
function dayWords(compiled: CompiledScenario, time: number): string {
  const { start } = compiled.scenario;
  const { date, half } = momentOf({ date: start.date, half: 'am' }, Math.floor(2 * time));
  return text(half === 'am' ? 'cli.backtest.am' : 'cli.backtest.pm', { day: formatShortDay(date) });
}

function scoreTable({ overall, early, late, split }: Omit<BacktestReport, 'country'>): string[] {
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
      line(text('cli.backtest.missed'), ({ missed }) => String(missed)),
      line(text('cli.backtest.takers'), ({ takerShare }) => formatPercent(takerShare)),
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
