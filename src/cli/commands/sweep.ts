/** brink sweep SCENARIO: the same runs at many lever settings. */
import { type Command, InvalidArgumentError } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { keyOf } from '../../engine/chance.ts';
import { compareTables } from '../../ensemble/compare.ts';
import { formatPairs } from '../../ensemble/rows.ts';
import { type PlayedPart, pairsWithBase, type Study, sizeOf, summaryOfPart } from '../../ensemble/study.ts';
import { type Axis, axisOf, factorialPoints, latinPoints, SWEEP_LIMITS, stepsOf } from '../../ensemble/sweep.ts';
import type { LeverValues } from '../../scenario/levers/apply.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import {
  checkRowOptions,
  countsOf,
  seatsOf,
  wholeNumber,
  withRowOptions,
  withRunOptions,
} from '../lib/ensembleOptions.ts';
import { printSweepJson } from '../lib/ensembleReport.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { guessWords } from '../lib/guess.ts';
import { leverValues } from '../lib/leverWords.ts';
import { tellFew } from '../lib/rangeWords.ts';
import { openPlain } from '../lib/scenarioFiles.ts';
import type { Layout } from '../lib/study.ts';
import { tellActDifferences, tellActs } from '../lib/tell.ts';
import { print, stopWith } from '../lib/terminal.ts';
import { headLines, layOutAsked, type ManyOptions, playAsked, seedAsked } from './ensemble.ts';

const DESIGNS = ['factorial', 'latin'];
const USUAL_POINTS = 32;
const USUAL_STEPS = 2;

type Options = ManyOptions & { readonly vary: readonly string[]; readonly design: string; readonly points?: string };

export function addSweep(program: Command): void {
  withRowOptions(withRunOptions(program.command('sweep').description(text('cli.sweep.about'))))
    .option(
      '--vary <lever>',
      text('cli.sweep.vary'),
      (word: string, before: readonly string[]) => {
        if (word === '') throw new InvalidArgumentError(text('cli.sweep.varyShape', { given: word }));
        return [...before, word];
      },
      [],
    )
    .option('--design <name>', text('cli.sweep.design'), 'factorial')
    .option('--points <n>', text('cli.sweep.points'))
    .action(async (scenario: string, options: Options) => {
      process.exitCode = await sweep(scenario, options);
    });
}

async function sweep(word: string, options: Options): Promise<ExitCode> {
  const scenario = openPlain(word);
  if (!scenario.ok) return stopWith(scenario.error);
  const counts = countsOf(options);
  if (!counts.ok) return stopWith(counts.error);
  const base = leverValues(scenario.value, options.set);
  if (!base.ok) return stopWith(base.error);
  const wrong = checkRowOptions(options);
  if (wrong !== undefined) return stopWith(wrong);
  const axes = axesAsked(scenario.value, options);
  if (!axes.ok) return stopWith(axes.error);
  const seed = seedAsked(options);
  const points = pointsAsked(base.value, axes.value, seed, options);
  if (!points.ok) return stopWith(points.error);
  const study: Study = {
    scenario: scenario.value,
    seed,
    runs: counts.value.runs,
    points: points.value,
    seats: seatsOf(options),
    keepSeries: options.series === true,
  };
  const layout = layOutAsked(study, options);
  if (!layout.ok) return stopWith(layout.error);
  const played = await playAsked(layout.value, options, counts.value.workers);
  if (!played.ok) return stopWith(played.error);
  tellSweep(layout.value, played.value, options.json === true);
  return EXIT.ok;
}

function axesAsked(scenario: Scenario, options: Options): Result<Axis[], Stop> {
  if (!DESIGNS.includes(options.design)) return fail(misuse(text('cli.sweep.designWrong', { given: options.design })));
  const latin = options.design === 'latin';
  if (!latin && options.points !== undefined) return fail(misuse(text('cli.sweep.pointsOnly')));
  if (options.vary.length === 0) return fail(misuse(text('cli.sweep.noVary')));
  const axes: Axis[] = [];
  for (const word of options.vary) {
    const axis = axisFrom(scenario, word, latin);
    if (!axis.ok) return axis;
    if (axes.some(({ lever }) => lever === axis.value.lever))
      return fail(misuse(text('cli.sweep.varyTwice', { id: axis.value.lever })));
    axes.push(axis.value);
  }
  return ok(axes);
}

/** The settings; those of a Latin hypercube are drawn from the seed. */
function pointsAsked(
  base: LeverValues,
  axes: readonly Axis[],
  seed: string,
  { design, points: asked }: Options,
): Result<LeverValues[], Stop> {
  const most = SWEEP_LIMITS.points - 1;
  const count = asked === undefined ? USUAL_POINTS : wholeNumber(asked, most);
  if (count === undefined) return fail(misuse(text('cli.sweep.pointsWrong', { most, given: asked ?? '' })));
  const points = design === 'latin' ? latinPoints(base, axes, count, keyOf(seed)) : factorialPoints(base, axes);
  return points.ok
    ? points
    : fail(misuse(text('cli.sweep.tooMany', { count: points.error, most: SWEEP_LIMITS.points - 1 })));
}

/** Reads `lever`, `lever=from:to`, `lever=from:to:steps` or `lever=a,b,c`. */
function axisFrom(scenario: Scenario, word: string, latin: boolean): Result<Axis, Stop> {
  const [id, ...rest] = word.split('=');
  const lever = scenario.levers.find((one) => one.id === id);
  const ids = scenario.levers.map((one) => one.id);
  if (lever === undefined) {
    const list = ids.length === 0 ? text('cli.lever.none') : text('cli.lever.list', { ids });
    return fail(misuse(text('cli.sweep.varyUnknown', { id, mend: guessWords(id, ids) ?? list })));
  }
  const whole = lever.type === 'integer';
  const values = rest.join('=');
  const shape = (): Result<Axis, Stop> => fail(misuse(text('cli.sweep.varyShape', { given: word })));
  if (rest.length === 0) {
    const axis = axisOf(lever);
    return ok(
      'values' in axis || latin ? axis : { lever: id, values: stepsOf(axis.from, axis.to, USUAL_STEPS, whole) },
    );
  }
  if (values.includes(':')) {
    const parts = values.split(':').map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
    const [from, to, steps = USUAL_STEPS] = parts;
    const bad = parts.length > 3 || parts.some((part) => !Number.isFinite(part)) || lever.type === 'choice';
    if (
      bad ||
      !Number.isInteger(steps) ||
      steps < 1 ||
      steps > SWEEP_LIMITS.valuesOfAxis ||
      (whole && !parts.every(Number.isInteger))
    )
      return shape();
    if (latin && parts.length === 2) return ok({ lever: id, from, to, whole });
    return ok({ lever: id, values: stepsOf(from, to, steps, whole) });
  }
  const list = values.split(',').map((text) => text.trim());
  if (list.some((text) => text === '') || list.length > SWEEP_LIMITS.valuesOfAxis) return shape();
  if (lever.type === 'choice') return ok({ lever: id, values: list });
  const numbers = list.map(Number);
  return numbers.every(Number.isFinite) ? ok({ lever: id, values: numbers }) : shape();
}

/** Tells what was played of each setting, by point. */
export function tellSweep(layout: Layout, parts: readonly PlayedPart[], asJson: boolean): void {
  if (asJson) printSweepJson(layout, parts);
  else print([...headLines(layout), ...parts.flatMap((part) => tellPart(layout, parts[0], part))].join('\n'));
}

function tellPart({ study, compiled }: Layout, base: PlayedPart, part: PlayedPart): string[] {
  const { point } = part;
  const levers = point === 0 ? text('cli.tell.base') : formatPairs(study.points[point]);
  const pairs = pairsWithBase(base, part);
  const runs = sizeOf(part);
  return [
    '',
    runs === study.runs
      ? text('cli.tell.point', { point, levers })
      : text('cli.tell.pointOfSome', { point, levers, count: runs, of: study.runs }),
    ...(pairs === undefined
      ? [...tellFew(runs, 'runs'), ...tellActs(compiled, summaryOfPart(compiled, part))]
      : [...tellFew(pairs[0].runs, 'pairs'), ...tellActDifferences(compiled, compareTables(compiled, ...pairs))]),
  ];
}
