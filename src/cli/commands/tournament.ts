/** brink tournament SCENARIO: each level of opponent against the one below it. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { Unplayed } from '../../lab/choices/bench.ts';
import { type ChairTournament, isWon, playTournament } from '../../lab/tournament.ts';
import { formatList, formatPercent, formatPoints } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { columnsOf } from '../lib/columns.ts';
import { wholeNumber } from '../lib/ensembleOptions.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { defaultScenario, type Lab, labHead, labHeadJson, openLab } from '../lib/labOptions.ts';
import { failedStop, stoppedAfter, usualWorkers, withPool } from '../lib/pool.ts';
import { parseSeed } from '../lib/seed.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

interface Options {
  readonly chair: readonly string[];
  readonly pairs: string;
  readonly seed: string;
  readonly json?: boolean;
}

const USUAL_PAIRS = 40;
const LEAST_PAIRS = 2;
const MOST_PAIRS = 10_000;
/** Every level is played once for each pair. */
const LEVELS_PLAYED = 3;

export function addTournament(program: Command): void {
  program
    .command('tournament')
    .description(text('cli.tournament.about'))
    .argument('[scenario]', text('cli.lab.scenario'))
    .option('--chair <actor>', text('cli.choices.chair'), (word: string, before: string[]) => [...before, word], [])
    .option('--pairs <n>', text('cli.tournament.pairs'), String(USUAL_PAIRS))
    .option('--seed <text>', text('cli.lab.seed'), parseSeed, '1')
    .option('--json', text('cli.lab.json'))
    .action(async (scenario: string | undefined, options: Options) => {
      process.exitCode = await tell(scenario ?? defaultScenario(), options);
    });
}

async function tell(word: string, { chair, pairs, seed, json }: Options): Promise<ExitCode> {
  const count = wholeNumber(pairs, MOST_PAIRS);
  if (count === undefined || count < LEAST_PAIRS)
    return stopWith(misuse(text('cli.tournament.pairsWrong', { most: MOST_PAIRS, given: pairs })));
  const lab = openLab(word, { runs: pairs, seed });
  if (!lab.ok) return stopWith(lab.error);
  const known = lab.value.compiled.scenario.chairs.map(({ actor }) => actor);
  const stranger = chair.find((id) => !known.includes(id));
  if (known.length === 0) return stopWith(misuse(text('cli.choices.noChairs')));
  if (stranger !== undefined)
    return stopWith(misuse(text('cli.choices.noChair', { given: stranger, known: formatList(known) })));
  const found = await play(lab.value, chair.length === 0 ? known : chair);
  if (!found.ok) return stopWith(found.error);
  if (json === true) printJson({ ...labHeadJson(lab.value), chairs: found.value });
  else print([labHead(lab.value), '', ...tableOf(found.value)].join('\n'));
  return found.value.every(({ steps }) => steps.every(isWon)) ? EXIT.ok : EXIT.no;
}

async function play(
  { compiled, runs, seed }: Lab,
  chairs: readonly string[],
): Promise<Result<readonly ChairTournament[], Stop>> {
  const of = chairs.length * LEVELS_PLAYED * runs;
  const quiet = process.stderr.isTTY !== true;
  return withPool({ workers: usualWorkers(), of, quiet }, async (runner, progress) => {
    let played = 0;
    const onRuns = (count: number): void => {
      played += count;
      progress(Math.min(of, played));
    };
    const found: ChairTournament[] = [];
    for (const chair of chairs) {
      try {
        found.push(await playTournament({ compiled, runner, seed, onRuns }, chair, runs));
      } catch (error) {
        if (!(error instanceof Unplayed)) throw error;
        return fail(error.end.kind === 'failed' ? failedStop(error.end.failure) : stoppedAfter(played));
      }
    }
    return ok(found);
  });
}

function tableOf(chairs: readonly ChairTournament[]): readonly string[] {
  const head = (['chair', 'step', 'share', 'by', 'interval', 'won'] as const).map((column) =>
    text(`cli.tournament.${column}`),
  );
  return columnsOf(
    head,
    chairs.flatMap(({ chair, steps }) =>
      steps.map((step) => [
        chair,
        text('cli.tournament.over', { upper: step.upper, lower: step.lower }),
        formatPercent(step.share),
        formatPoints(step.by.difference),
        step.by.low === null ? '-' : `${formatPoints(step.by.low)} - ${formatPoints(step.by.high)}`,
        text(isWon(step) ? 'cli.tournament.yes' : 'cli.tournament.no'),
      ]),
    ),
  );
}
