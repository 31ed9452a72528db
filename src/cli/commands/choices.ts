/** brink choices SCENARIO: whether it matters what a chair orders, and whether its aims answer to it. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { prepareBranches } from '../../ensemble/branch.ts';
import { playRuns } from '../../ensemble/run.ts';
import { Unplayed } from '../../lab/choices/bench.ts';
import { chairOf } from '../../lab/choices/chair.ts';
import { type ChairReport, measureChair } from '../../lab/choices/choices.ts';
import { readDilemmas, type WrittenDilemma } from '../../lab/choices/dilemmas.ts';
import { gatesOf } from '../../lab/choices/gates.ts';
import { formsIn } from '../../lab/choices/habits.ts';
import { expectedRuns, sizesOf } from '../../lab/choices/sizes.ts';
import { statesOf } from '../../lab/choices/states.ts';
import { formatList, formatNumber } from '../../words/format.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { choicesTables } from '../lib/choicesTables.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { readText } from '../lib/files.ts';
import {
  addLabOptions,
  besideScenario,
  type Lab,
  type LabOptions,
  labHead,
  labHeadJson,
  openLab,
} from '../lib/labOptions.ts';
import { failedStop, stoppedAfter, usualWorkers, withPool } from '../lib/pool.ts';
import { type QueueAsked, type QueueOptions, queueAsked, withQueueOptions } from '../lib/queue.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';

interface Options extends LabOptions, QueueOptions {
  readonly chair: readonly string[];
}

const USUAL_RUNS = 100;
const LEAST_RUNS = 10;
const MOST_BYTES = 1_000_000;
/** Runs that are played to tell how long all will take. */
const PROBE_RUNS = 20;

export function addChoices(program: Command): void {
  const command = withQueueOptions(program.command('choices').description(text('cli.choices.about')))
    .argument('<scenario>', text('cli.lab.scenario'))
    .option('--chair <actor>', text('cli.choices.chair'), (word: string, before: string[]) => [...before, word], []);
  addLabOptions(command, USUAL_RUNS, text('cli.choices.runs')).action(async (scenario: string, options: Options) => {
    process.exitCode = await tell(scenario, options);
  });
}

async function tell(word: string, options: Options): Promise<ExitCode> {
  const asked = queueAsked(options);
  if (!asked.ok) return stopWith(asked.error);
  const lab = openLab(word, options);
  if (!lab.ok) return stopWith(lab.error);
  const { compiled, runs } = lab.value;
  const known = compiled.scenario.chairs.map(({ actor }) => actor);
  const stranger = options.chair.find((id) => !known.includes(id));
  if (known.length === 0) return stopWith(misuse(text('cli.choices.noChairs')));
  if (stranger !== undefined)
    return stopWith(misuse(text('cli.choices.noChair', { given: stranger, known: formatList(known) })));
  if (runs < LEAST_RUNS) return stopWith(misuse(text('cli.choices.fewRuns', { least: LEAST_RUNS })));
  const dilemmas = openDilemmas(word);
  if (!dilemmas.ok) return stopWith(dilemmas.error);
  const reports = await measure(
    lab.value,
    options.chair.length === 0 ? known : options.chair,
    dilemmas.value,
    asked.value,
  );
  if (!reports.ok) return stopWith(reports.error);
  const chairs = reports.value.map((report) => ({ ...report, gates: gatesOf(compiled, report) }));
  if (options.json === true) printJson({ ...labHeadJson(lab.value), chairs });
  else print([labHead(lab.value), ...chairs.flatMap((chair) => ['', ...choicesTables(compiled, chair)])].join('\n'));
  return chairs.every(({ gates }) => gates.every(({ holds }) => holds)) ? EXIT.ok : EXIT.no;
}

function openDilemmas(word: string): Result<readonly WrittenDilemma[], Stop> {
  const path = besideScenario(word, 'dilemmas.json');
  if (path === undefined) return ok([]);
  const content = readText(path, MOST_BYTES);
  if (!content.ok) return content;
  const read = readDilemmas(content.value);
  if (read.ok) return read;
  const { at } = read.error;
  return fail(misuse(text('cli.choices.dilemmasWrong', { name: path, path: at, reason: problemText(read.error) })));
}

/** Plays chair by chair, and says before each about how long it will take. */
async function measure(
  { compiled, runs, seed }: Lab,
  chairs: readonly string[],
  dilemmas: readonly WrittenDilemma[],
  asked: { readonly queue?: QueueAsked },
): Promise<Result<readonly ChairReport[], Stop>> {
  const sizes = sizesOf(runs);
  const workers = usualWorkers();
  const perRun = secondsOfRun({ compiled, runs, seed });
  const expected = chairs.map((id) =>
    expectedRuns(formsIn(statesOf(compiled, chairOf(compiled, id), `${seed}/${id}`, sizes.moreStates)).length, sizes),
  );
  const of = expected.reduce((sum, each) => sum + each, 0);
  const quiet = process.stderr.isTTY !== true;
  return withPool({ workers, of, quiet, ...asked }, async (runner, progress) => {
    let played = 0;
    const onRuns = (count: number): void => {
      played += count;
      progress(Math.min(of, played));
    };
    const reports: ChairReport[] = [];
    for (const [i, id] of chairs.entries()) {
      const seconds = Math.ceil((expected[i] * perRun) / workers);
      complain(
        text('cli.choices.cost', { chair: id, runs: formatNumber(expected[i]), time: timeWords(seconds), workers }),
      );
      try {
        reports.push(await measureChair({ compiled, runner, seed, onRuns }, id, dilemmas, sizes));
      } catch (error) {
        if (!(error instanceof Unplayed)) throw error;
        return fail(error.end.kind === 'failed' ? failedStop(error.end.failure) : stoppedAfter(played));
      }
    }
    return ok(reports);
  });
}

const timeWords = (seconds: number): string =>
  seconds < 90
    ? text('cli.choices.seconds', { count: seconds })
    : text('cli.choices.minutes', { count: Math.ceil(seconds / 60) });

/** Played here and now; the first runs warm up. */
function secondsOfRun({ compiled, seed }: Lab): number {
  const plan = { seed, runs: PROBE_RUNS, base: {}, course: 'none', termRuns: 0 } as const;
  const branches = prepareBranches(compiled.scenario, plan);
  if (!branches.ok) return 0;
  playRuns(branches.value, plan);
  const start = performance.now();
  playRuns(branches.value, plan);
  return (performance.now() - start) / 1000 / PROBE_RUNS;
}
