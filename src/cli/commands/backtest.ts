/** brink backtest [SCENARIO | --all]: compares ensembles on doctrine with dated facts. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { WeightChanges } from '../../ensemble/plan.ts';
import { backtestExperiment } from '../../lab/backtestReport.ts';
import { countryExperiment } from '../../lab/countries.ts';
import { scenarioText, text } from '../../words/text.ts';
import { account, jitterWords, plainRowTable } from '../lib/backtestTables.ts';
import { columnsOf } from '../lib/columns.ts';
import { type Country, countryTable, plainCountryTable } from '../lib/countryTable.ts';
import { csvOf, type PlainTable } from '../lib/csvTable.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { idsWithFacts, leftOutFields } from '../lib/factsFile.ts';
import { writeText } from '../lib/files.ts';
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
  openWithout,
} from '../lib/labOptions.ts';
import { playExperiment } from '../lib/playExperiment.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

/** How many times the places' inputs are jittered. */
const JITTERS = 8;

interface Options extends LabOptions {
  readonly facts?: string;
  readonly split?: string;
  readonly jitter?: string;
  readonly all?: boolean;
  readonly csv?: string;
}

export function addBacktest(program: Command): void {
  const command = program
    .command('backtest')
    .description(text('cli.backtest.about'))
    .argument('[scenario]', text('cli.lab.scenario'))
    .option('--all', text('cli.backtest.all'))
    .option('--csv <file>', text('cli.backtest.csv'))
    .option('--facts <file>', text('cli.lab.facts'))
    .option('--split <date>', text('cli.backtest.split'))
    .option('--jitter <share>', text('cli.backtest.jitter'));
  addLabOptions(command, 2000).action(async (scenario: string | undefined, options: Options) => {
    process.exitCode =
      options.all === true
        ? await backtestAll(scenario, options)
        : await backtest(scenario ?? defaultScenario(), options);
  });
}

interface Question {
  readonly lab: Lab;
  readonly facts: NamedFacts;
  /** Weights that were fitted to all other countries, where somebody fitted them. */
  readonly without: WeightChanges | undefined;
  /** How far to jitter the places' inputs. Absent: not at all. */
  readonly share: number | undefined;
}

async function backtest(scenario: string, options: Options): Promise<ExitCode> {
  const prepared = prepare(scenario, options);
  if (!prepared.ok) return stopWith(prepared.error);
  const { lab, facts, without, share } = prepared.value;
  const { compiled, seed } = lab;
  const experiment = backtestExperiment({
    compiled,
    facts: facts.facts,
    ...(options.split === undefined ? undefined : { split: options.split }),
    ...(without === undefined ? undefined : { without }),
    ...(share === undefined ? undefined : { jitter: { share, times: JITTERS, seed } }),
  });
  const played = await playExperiment(experiment, lab);
  if (!played.ok) return stopWith(played.error);
  const { report, jitter } = played.value;
  if (options.csv !== undefined) return writeTable(options.csv, plainRowTable(report));
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

/** Each shipped scenario with facts of its own, on the same luck. */
async function backtestAll(scenario: string | undefined, options: Options): Promise<ExitCode> {
  const { facts, split, jitter, json, csv, seed } = options;
  if ([scenario, facts, split, jitter].some((given) => given !== undefined))
    return stopWith(misuse(text('cli.backtest.allAlone')));
  const countries: Country[] = [];
  let runs = 0;
  for (const id of idsWithFacts()) {
    const lab = openLab(id, options);
    if (!lab.ok) return stopWith(lab.error);
    const { compiled } = lab.value;
    const found = openFacts(compiled, id, undefined);
    if (!found.ok) return stopWith(found.error);
    const without = openWithout(id);
    if (!without.ok) return stopWith(without.error);
    const played = await playExperiment(countryExperiment(compiled, found.value.facts, without.value), lab.value);
    if (!played.ok) return stopWith(played.error);
    countries.push({ id, title: scenarioText(compiled.scenario.title), score: played.value });
    ({ runs } = lab.value);
  }
  if (csv !== undefined) return writeTable(csv, plainCountryTable(countries));
  if (json === true)
    printJson({
      ...{ rules: RULES_VERSION, seed, runs },
      countries: countries.map(({ id, score }) => ({ id, ...score })),
    });
  else {
    const { head, rows } = countryTable(countries);
    const words = { runs: text('cli.lab.countRuns', { count: runs }), seed, rules: RULES_VERSION };
    print([text('cli.countries.head', words), '', ...columnsOf(head, rows), '', text('cli.countries.note')].join('\n'));
  }
  return EXIT.ok;
}

function writeTable(file: string, table: PlainTable): ExitCode {
  const stop = writeText(file, `${csvOf(table)}\n`);
  return stop === undefined ? EXIT.ok : stopWith(stop);
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
  if (!facts.ok) return facts;
  const without = openWithout(scenario);
  return without.ok ? ok({ lab: lab.value, facts: facts.value, without: without.value, share }) : without;
}
