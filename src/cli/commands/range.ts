/** brink range: the laboratory of two towns. What do the rules make of attacks whose outcome is known? */
import type { Command } from 'commander';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { PLAN_LIMITS } from '../../ensemble/plan.ts';
import { anchorTrials, RANGE_ANCHOR_IDS, RANGE_ANCHORS } from '../../lab/range/anchors.ts';
import { gridTrial, RANGE_CASE_IDS, RANGE_CASES, RANGE_GRID } from '../../lab/range/cases.ts';
import type { RangeTrial } from '../../lab/range/country.ts';
import { createRange } from '../../lab/range/trial.ts';
import { text } from '../../words/text.ts';
import { columnsOf } from '../lib/columns.ts';
import { csvOf, type PlainTable } from '../lib/csvTable.ts';
import { wholeNumber } from '../lib/ensembleOptions.ts';
import { EXIT, type ExitCode, misuse } from '../lib/exitCodes.ts';
import { writeText } from '../lib/files.ts';
import { anchorsTable, casesTable, gridTable } from '../lib/rangeTables.ts';
import { parseSeed } from '../lib/seed.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

interface Options {
  readonly runs: string;
  readonly seed: string;
  readonly csv?: string;
  readonly json?: boolean;
}

export function addRange(program: Command): void {
  program
    .command('range')
    .description(text('cli.range.about'))
    .option('--runs <n>', text('cli.range.runs'), '200')
    .option('--seed <text>', text('cli.lab.seed'), parseSeed, '1')
    .option('--csv <file>', text('cli.range.csv'))
    .option('--json', text('cli.lab.json'))
    .action((options: Options) => {
      process.exitCode = show(options);
    });
}

function show({ runs: word, seed, csv, json }: Options): ExitCode {
  const runs = wholeNumber(word, PLAN_LIMITS.runs);
  if (runs === undefined) return stopWith(misuse(text('cli.lab.runsWrong', { most: PLAN_LIMITS.runs, word })));
  const range = createRange();
  const played = (trial: RangeTrial): object => ({ trial, shares: range.play(trial, {}, runs, seed) });
  if (json === true) {
    printJson({
      ...{ rules: RULES_VERSION, seed, runs },
      cases: RANGE_CASE_IDS.map((id) => ({ id, ...played(RANGE_CASES[id]) })),
      grid: RANGE_GRID.works.flatMap((works) =>
        RANGE_GRID.will.flatMap((will) => RANGE_GRID.odds.map((odds) => played(gridTrial(odds, works, will)))),
      ),
      anchors: RANGE_ANCHOR_IDS.map((id) => {
        const { attacked, shutIn, besieged } = anchorTrials(RANGE_ANCHORS[id]);
        return {
          id,
          will: RANGE_ANCHORS[id],
          even: played(attacked(1)),
          shutIn: played(shutIn),
          besieged: played(besieged),
        };
      }),
    });
    return EXIT.ok;
  }
  const tables = (format?: (value: number | null, digits: number) => string): PlainTable[] => [
    casesTable(range, { runs, seed }, format),
    gridTable(range, { runs, seed }, format),
    anchorsTable(range, { runs, seed }, format),
  ];
  if (csv !== undefined) {
    const stop = writeText(csv, `${tables(plain).map(csvOf).join('\n')}\n`);
    return stop === undefined ? EXIT.ok : stopWith(stop);
  }
  const [cases, grid, anchors] = tables();
  print(
    [
      text('cli.range.head', { runs: text('cli.lab.countRuns', { count: runs }), seed, rules: RULES_VERSION }),
      ...['', ...columnsOf(cases.head, cases.rows)],
      ...['', text('cli.range.grid', { day: RANGE_GRID.days }), '', ...columnsOf(grid.head, grid.rows)],
      ...['', text('cli.range.anchorsHead'), '', ...columnsOf(anchors.head, anchors.rows)],
    ].join('\n'),
  );
  return EXIT.ok;
}

const plain = (value: number | null, digits: number): string => value?.toFixed(digits) ?? '';
