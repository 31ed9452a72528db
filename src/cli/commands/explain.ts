/** brink explain SCENARIO PLACE: what holds a garrison, what drains it, and how long it lasts. */
import type { Command } from 'commander';
import type { RegionIndex } from '../../core/indices.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type Explanation, explainGarrison, type Trial } from '../../lab/explain/explain.ts';
import type { Neighbour } from '../../lab/explain/garrison.ts';
import { regionName, sideShort } from '../../present/names.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { LIMITS } from '../../scenario/schema/limits.ts';
import { text } from '../../words/text.ts';
import { wholeNumber } from '../lib/ensembleOptions.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { writeText } from '../lib/files.ts';
import { tellGarrison, tellTrial } from '../lib/garrisonStory.ts';
import { guessWords } from '../lib/guess.ts';
import { addLabOptions, type Lab, type LabOptions, labHeadJson, openLab } from '../lib/labOptions.ts';
import { type Assignment, collectAssignment } from '../lib/leverWords.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

interface Options extends LabOptions {
  readonly days: string;
  readonly set: readonly Assignment[];
  readonly csv?: string;
}

/** Half days that a scenario may have. */
const MOST_DAYS = LIMITS.turns / 2;

export function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .description(text('cli.explain.about'))
    .argument('<scenario>', text('cli.lab.scenario'))
    .argument('<place>', text('cli.explain.place'))
    .option('--days <n>', text('cli.explain.days'), '30')
    .option('--set <lever=value>', text('cli.run.set'), collectAssignment, [])
    .option('--csv <file>', text('cli.explain.csv'));
  addLabOptions(command, 100).action((scenario: string, place: string, options: Options) => {
    process.exitCode = explain(scenario, place, options);
  });
}

function explain(word: string, place: string, options: Options): ExitCode {
  const days = wholeNumber(options.days, MOST_DAYS);
  if (days === undefined)
    return stopWith(misuse(text('cli.explain.daysWrong', { most: MOST_DAYS, word: options.days })));
  const opened = openLab(word, options, options.set);
  if (!opened.ok) return stopWith(opened.error);
  const lab = opened.value;
  const { compiled } = lab;
  const found = placeOf(compiled, place);
  if (!found.ok) return stopWith(found.error);
  const explained = explainGarrison(compiled, found.value, { ...lab, days });
  if (options.json === true) printJson({ ...labHeadJson(lab), place, days, ...json(compiled, explained) });
  else if (explained === undefined) print(emptyWords(compiled, found.value));
  else if (options.csv !== undefined) {
    const stop = writeText(options.csv, csvOf(explained));
    return stop === undefined ? EXIT.ok : stopWith(stop);
  } else print(account(lab, explained).join('\n'));
  return EXIT.ok;
}

function placeOf(compiled: CompiledScenario, word: string): Result<RegionIndex, Stop> {
  const { ids } = compiled.region;
  if (ids.includes(word)) return ok(compiled.regionOf(word));
  return fail(misuse(text('cli.explain.placeUnknown', { given: word, guess: guessWords(word, ids) ?? '' })));
}

function emptyWords(compiled: CompiledScenario, r: RegionIndex): string {
  const side = compiled.region.holder[r];
  const place = regionName(compiled, r);
  return side === compiled.side.residents
    ? text('cli.explain.nobody', { place })
    : text('cli.explain.empty', { place, side: sideShort(compiled, side) });
}

function account(lab: Lab, { garrison, days, trials }: Explanation): string[] {
  return [...tellGarrison(lab, garrison), ...trials.flatMap((trial) => ['', ...tellTrial(lab.compiled, trial, days)])];
}

function json(compiled: CompiledScenario, explained: Explanation | undefined): object {
  if (explained === undefined) return { garrison: null };
  const { region: _, side, force, beside, near, local, ...garrison } = explained.garrison;
  const neighbours = (list: readonly Neighbour[]): object[] =>
    list.map((one) => ({ ...one, force: compiled.force.ids[one.force], side: compiled.side.ids[one.side] }));
  return {
    garrison: {
      ...{ side: compiled.side.ids[side], force: compiled.force.ids[force], ...garrison },
      ...{ beside: neighbours(beside), near: neighbours(near) },
      local: local === undefined ? null : { side: compiled.side.ids[local.side], men: local.men },
    },
    situations: explained.trials.map((trial) =>
      'untried' in trial
        ? trial
        : {
            ...trial,
            movedTo: trial.movedTo ?? null,
            manners: Object.fromEntries(trial.manners),
            course: trial.course.map(({ terms, will, ...point }) => ({
              ...point,
              will: will ?? null,
              terms: Object.fromEntries(terms),
            })),
          },
    ),
  };
}

/** One figure a line: shares of the runs, days, and thousandths of will. */
function csvOf({ trials }: Explanation): string {
  const lines = [['situation', 'days', 'figure', 'value']];
  for (const trial of trials) if (!('untried' in trial)) lines.push(...figuresOf(trial));
  return `${lines.map((line) => line.join(',')).join('\n')}\n`;
}

function figuresOf({ id, lost, lostAfter, thrownBack, course }: Trial): string[][] {
  const line = (days: number | '', figure: string, value: number | null | undefined): string[] => [
    ...[id, String(days), figure],
    value?.toFixed(3) ?? '',
  ];
  return [
    line('', 'lost', lost.share),
    line('', 'lostLow', lost.low),
    line('', 'lostHigh', lost.high),
    line('', 'lostAfterTenth', lostAfter.tenth),
    line('', 'lostAfterHalf', lostAfter.half),
    line('', 'lostAfterMost', lostAfter.most),
    line('', 'thrownBack', thrownBack.share),
    ...course.flatMap(({ days, standing, will, terms }) => [
      line(days, 'standing', standing.share),
      line(days, 'will', will),
      ...terms.map(([kind, value]) => line(days, kind, value)),
    ]),
  ];
}
