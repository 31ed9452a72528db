/**
 * brink experiment FILE: plays a what-if of the Lab from its file or its link, and tells of its pairs what the page
 * tells.
 */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { parseWhatIf } from '../../lab/whatIf/file.ts';
import { type Finding, findingOf } from '../../lab/whatIf/finding.ts';
import { cutOf, findWhatIf, formatWhatIfLink, LAB_LINK_MARK, unpackWhatIf } from '../../lab/whatIf/link.ts';
import { pairsOf, type WhatIfPairs } from '../../lab/whatIf/pairs.ts';
import {
  inAmounts,
  type Prediction,
  planWhatIf,
  WHAT_IF_LIMITS,
  type WhatIf,
  type WhatIfOutcome,
} from '../../lab/whatIf/whatIf.ts';
import { RECORD_LIMITS } from '../../play/record.ts';
import { countedWords } from '../../present/pairWords.ts';
import { findingWords, questionWords } from '../../present/whatIf.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { problemText } from '../../words/problem.ts';
import { scenarioText, text } from '../../words/text.ts';
import { playEachStart } from '../lib/eachStart.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { pathFrom, readText } from '../lib/files.ts';
import { failedStop, stoppedAfter, usualWorkers, withPool } from '../lib/pool.ts';
import { type QueueAsked, type QueueOptions, queueAsked, withQueueOptions } from '../lib/queue.ts';
import { openScenario } from '../lib/scenarioFiles.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';

interface Options extends QueueOptions {
  readonly scenario?: string;
  readonly eachStart?: boolean;
  readonly json?: boolean;
}

export function addExperiment(program: Command): void {
  withQueueOptions(program.command('experiment').description(text('cli.experiment.about')))
    .argument('<file>', text('cli.experiment.file'))
    .option('--scenario <file>', text('cli.experiment.scenario'))
    .option('--each-start', text('cli.experiment.eachStart'))
    .option('--json', text('cli.experiment.json'))
    .action(async (file: string, options: Options) => {
      process.exitCode = await experiment(file, options);
    });
}

interface Opened {
  readonly whatIf: WhatIf;
  readonly compiled: CompiledScenario;
}

async function experiment(name: string, options: Options): Promise<ExitCode> {
  const asked = queueAsked(options);
  if (!asked.ok) return stopWith(asked.error);
  const opened = openWhatIf(name, options.scenario);
  if (!opened.ok) return stopWith(opened.error);
  const { whatIf, compiled } = opened.value;
  const { contentHash, rules } = whatIf;
  if (contentHash !== compiled.contentHash)
    complain(text('cli.experiment.otherNumbers', { theirs: contentHash, ours: compiled.contentHash }));
  if (rules !== RULES_VERSION)
    complain(text('cli.experiment.otherRules', { theirs: String(rules), ours: String(RULES_VERSION) }));
  if (options.eachStart === true) {
    const dated = { ...whatIf, outcome: inAmounts(whatIf.outcome) };
    const starts = await playEachStart(options.scenario ?? whatIf.scenario, dated, compiled, asked.value);
    if (!starts.ok) return stopWith(starts.error);
    if (options.json === true) printJson({ experiment: whatIf, ...starts.value.data });
    else print(starts.value.lines.join('\n'));
    return EXIT.ok;
  }
  const played = await play(opened.value, asked.value);
  if (!played.ok) return stopWith(played.error);
  if (options.json === true) printJson(json(opened.value, played.value));
  else print(account(opened.value, played.value).join('\n'));
  return EXIT.ok;
}

/** From a file, a link, or a file with a link in its text. */
function openWhatIf(name: string, file: string | undefined): Result<Opened, Stop> {
  const isLink = name.includes(`${LAB_LINK_MARK}=`) && !existsSync(pathFrom(name));
  const content = isLink ? ok(name) : readText(name, WHAT_IF_LIMITS.characters + RECORD_LIMITS.characters);
  if (!content.ok) return content;
  const bad = (reason: string): Result<never, Stop> =>
    fail(misuse(text('cli.experiment.bad', { name: isLink ? text('cli.replay.link') : name, reason })));
  const found = findWhatIf(content.value);
  if (content.value.trimStart().startsWith('{') || found === 'none') {
    const read = parseWhatIf(content.value);
    if (!read.ok) return bad(problemText(read.error));
    const compiled = openScenario(file ?? read.value.scenario);
    return compiled.ok ? ok({ whatIf: read.value, compiled: compiled.value }) : compiled;
  }
  if (typeof found === 'string') {
    const cut = found === 'broken' ? cutOf(content.value) : undefined;
    if (cut !== undefined) return bad(text('cli.experiment.cut', { has: cut.has, of: cut.of }));
    return bad(text(found === 'newer' ? 'cli.experiment.newerLink' : 'cli.experiment.broken'));
  }
  const compiled = openScenario(file ?? found.scenario);
  if (!compiled.ok) return compiled;
  const whatIf = unpackWhatIf(found, compiled.value);
  return whatIf === undefined ? bad(text('cli.experiment.otherNames')) : ok({ whatIf, compiled: compiled.value });
}

interface Played {
  readonly pairs: WhatIfPairs;
  readonly finding: Finding;
}

async function play(
  { whatIf, compiled }: Opened,
  asked: { readonly queue?: QueueAsked },
): Promise<Result<Played, Stop>> {
  const planned = planWhatIf(compiled.scenario, whatIf);
  if (!planned.ok) return fail(misuse(...planned.error.map(problemText)));
  const { plan, outcome, compiled: base } = planned.value;
  const quiet = process.stderr.isTTY !== true;
  return withPool({ workers: usualWorkers(), of: whatIf.pairs, quiet, ...asked }, async (pool, tell) => {
    const end = await pool.run(compiled.scenario, plan, { onProgress: ({ runs }) => tell(runs) }).end;
    switch (end.kind) {
      case 'done': {
        const pairs = pairsOf(base, outcome, end.gathered);
        return ok({ pairs, finding: findingOf(base, outcome, pairs, end.gathered) });
      }
      case 'refused':
        return fail(misuse(...end.problems.map(problemText)));
      case 'failed':
        return fail(failedStop(end.failure));
      default:
        return fail(stoppedAfter(0));
    }
  });
}

function json({ whatIf }: Opened, { pairs, finding }: Played): object {
  const { base, change, ground, refused, sides } = pairs;
  const told = (value: number): number | string | null => (sides === undefined ? value : (sides[value]?.id ?? null));
  return {
    ...{ experiment: whatIf, finding },
    pairs: Array.from(base, (value, pair) => ({
      run: pairs.firstRun + pair,
      base: told(value),
      change: told(change[pair]),
      ground: ground[pair],
      refused: refused[pair] === 1,
    })),
  };
}

function account({ whatIf, compiled }: Opened, { finding }: Played): readonly string[] {
  const { costs, counts, notes } = findingWords(compiled, whatIf.outcome, finding);
  const { pairs, luck, firstRun, rules, prediction } = whatIf;
  const link = formatWhatIfLink(whatIf, compiled);
  return [
    questionWords(compiled, whatIf),
    '',
    ...costs,
    counts,
    ...notes,
    ...(prediction === undefined ? [] : [predictedWords(whatIf.outcome, prediction)]),
    '',
    text('pairs.caption', { count: pairs, title: scenarioText(compiled.scenario.title), luck, first: firstRun, rules }),
    text('pairs.model'),
    ...(link === undefined ? [] : [text('cli.experiment.link', { link })]),
  ];
}

const predictedWords = (outcome: WhatIfOutcome, prediction: Prediction): string =>
  prediction.unknown === true
    ? text('cli.experiment.predictedUnknown')
    : text('cli.experiment.predicted', { counts: countedWords(outcome, prediction) });
