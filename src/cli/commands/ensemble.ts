/** brink ensemble SCENARIO: many seeded runs, summarised. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { formatPairs } from '../../ensemble/rows.ts';
import { type PlayedPart, partsOf, type Study, summaryOfPart, unitsOf } from '../../ensemble/study.ts';
import { seedTyped } from '../../play/seed.ts';
import { scenarioText, text } from '../../words/text.ts';
import { openRows, seedOfFile } from '../lib/csvFile.ts';
import {
  checkRowOptions,
  countsOf,
  type RowOptions,
  type RunOptions,
  seatsOf,
  unitsAsked,
  withRowOptions,
  withRunOptions,
} from '../lib/ensembleOptions.ts';
import { printEnsembleJson } from '../lib/ensembleReport.ts';
import { EXIT, type ExitCode, type Stop } from '../lib/exitCodes.ts';
import { type Assignment, leverValues } from '../lib/leverWords.ts';
import { playStudy } from '../lib/playStudy.ts';
import { createPointTables } from '../lib/pointTables.ts';
import { queueAsked } from '../lib/queue.ts';
import { openPlain } from '../lib/scenarioFiles.ts';
import { givenOrDrawn } from '../lib/seed.ts';
import { type Layout, layOut, runsOfLayout } from '../lib/study.ts';
import { tellSummary } from '../lib/tell.ts';
import { complain, print, stopWith } from '../lib/terminal.ts';

export type ManyOptions = RunOptions & RowOptions & { readonly set: readonly Assignment[] };

export function addEnsemble(program: Command): void {
  withRowOptions(withRunOptions(program.command('ensemble').description(text('cli.ensemble.about')))).action(
    async (scenario: string, options: ManyOptions) => {
      process.exitCode = await ensemble(scenario, options);
    },
  );
}

async function ensemble(word: string, options: ManyOptions): Promise<ExitCode> {
  const scenario = openPlain(word);
  if (!scenario.ok) return stopWith(scenario.error);
  const counts = countsOf(options);
  if (!counts.ok) return stopWith(counts.error);
  const levers = leverValues(scenario.value, options.set);
  if (!levers.ok) return stopWith(levers.error);
  const wrong = checkRowOptions(options);
  if (wrong !== undefined) return stopWith(wrong);
  const study: Study = {
    scenario: scenario.value,
    seed: seedAsked(options),
    runs: counts.value.runs,
    points: [levers.value],
    seats: seatsOf(options),
    keepSeries: options.series === true,
  };
  const layout = layOutAsked(study, options);
  if (!layout.ok) return stopWith(layout.error);
  const played = await playAsked(layout.value, options, counts.value.workers);
  if (!played.ok) return stopWith(played.error);
  tellEnsemble(layout.value, played.value[0], options.json === true);
  return EXIT.ok;
}

/**
 * The seed of a study. Its file knows how it was spelled when it was begun: --resume takes it from there, unless
 * another is asked for.
 */
export function seedAsked({ seed, csv, resume }: ManyOptions): string {
  const kept = csv === undefined || resume !== true ? undefined : seedOfFile(csv);
  const isSame = kept !== undefined && (seed === undefined || seed === kept || isTyped(kept, seed));
  return isSame ? kept : givenOrDrawn(seed);
}

function isTyped(kept: string, seed: string): boolean {
  const typed = seedTyped(kept);
  return typed.ok && typed.value === seed;
}

/** Lays out the units that the options ask for. */
export function layOutAsked(study: Study, options: ManyOptions): Result<Layout, Stop> {
  const units = unitsAsked(unitsOf(study), options.shard);
  return units.ok ? layOut(study, partsOf(study, units.value)) : units;
}

/** Plays a layout, with a file of rows if the options ask for one. */
export async function playAsked(
  layout: Layout,
  options: ManyOptions,
  workers: number,
): Promise<Result<readonly PlayedPart[], Stop>> {
  const { csv, resume, quiet = false } = options;
  const queue = queueAsked(options, csv);
  if (!queue.ok) return queue;
  const tables = createPointTables(layout);
  const opened = csv === undefined ? ok(undefined) : openRows({ name: csv, layout, resume: resume === true, tables });
  if (!opened.ok) return opened;
  const file = opened.value;
  if (file !== undefined && file.count() > 0 && !quiet) complain(text('cli.csv.kept', { count: file.count() }));
  const stop = await playStudy(layout, { workers, quiet, file, tables, ...queue.value });
  file?.close();
  return stop === undefined ? ok(tables.all()) : fail(stop);
}

export function tellEnsemble(layout: Layout, part: PlayedPart, asJson: boolean): void {
  const { compiled } = layout;
  if (asJson) printEnsembleJson(layout, part);
  else print([...headLines(layout), '', ...tellSummary(compiled, summaryOfPart(compiled, part))].join('\n'));
}

export function headLines(layout: Layout): string[] {
  const { study } = layout;
  const { runs, seed, points } = study;
  const played = runsOfLayout(layout);
  const title = scenarioText(study.scenario.title);
  const head =
    points.length === 1
      ? text('cli.tell.head', { scenario: title, count: runs, seed })
      : text('cli.tell.points', { scenario: title, points: points.length, count: runs, seed });
  const levers = formatPairs(points[0]);
  const seats = formatPairs(study.seats);
  return [
    head,
    ...(played === unitsOf(study) ? [] : [text('cli.tell.shard', { count: played })]),
    ...(levers === '' ? [] : [text('cli.tell.levers', { list: levers })]),
    ...(seats === '' ? [] : [text('cli.tell.seats', { list: seats })]),
  ];
}
