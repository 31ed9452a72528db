/** Shared by the experiments: scenario, runs, seed, and the files next to a scenario. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { isObject } from '../../core/unknown.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { WEIGHT_NAMES } from '../../engine/weights.ts';
import { PLAN_LIMITS, type WeightChanges } from '../../ensemble/plan.ts';
import { type Facts, readFacts } from '../../lab/facts.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatApart } from '../../words/format.ts';
import { problemText } from '../../words/problem.ts';
import { scenarioText, text } from '../../words/text.ts';
import { wholeNumber } from './ensembleOptions.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { FACTS, MOST_FACT_BYTES, shortName } from './factsFile.ts';
import { readText } from './files.ts';
import { type Assignment, leverValues } from './leverWords.ts';
import { openScenario, pathOf, shippedIds } from './scenarioFiles.ts';
import { problemLine } from './scenarioProblems.ts';
import { parseSeed } from './seed.ts';

export interface LabOptions {
  readonly runs: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** `of`: what the runs are of. */
export function addLabOptions(command: Command, runs: number, of = text('cli.lab.runs')): Command {
  return command
    .option('--runs <n>', of, String(runs))
    .option('--seed <text>', text('cli.lab.seed'), parseSeed, '1')
    .option('--json', text('cli.lab.json'));
}

/** The scenario, runs and seed of an experiment. */
export interface Lab {
  readonly compiled: CompiledScenario;
  readonly runs: number;
  readonly seed: string;
}

/** `moved`: levers of the scenario, where a command moves any. */
export function openLab(
  word: string,
  { runs, seed }: LabOptions,
  moved: readonly Assignment[] = [],
): Result<Lab, Stop> {
  const count = wholeNumber(runs, PLAN_LIMITS.runs);
  if (count === undefined) return fail(misuse(text('cli.lab.runsWrong', { most: PLAN_LIMITS.runs, word: runs })));
  const compiled = openScenario(word, (loaded) => leverValues(loaded, moved));
  return compiled.ok ? ok({ compiled: compiled.value, runs: count, seed }) : compiled;
}

/** The first shipped scenario with dated facts next to it. */
export function defaultScenario(): string {
  const ids = shippedIds();
  return ids.find((id) => existsSync(join(dirname(pathOf(id) ?? ''), FACTS))) ?? ids[0];
}

export function labHead({ compiled, runs, seed }: Lab): string {
  return text('cli.lab.head', {
    title: scenarioText(compiled.scenario.title),
    runs: text('cli.lab.countRuns', { count: runs }),
    seed,
    hash: compiled.contentHash,
  });
}

/** The head of every experiment's JSON. */
export function labHeadJson({ compiled, runs, seed }: Lab): object {
  const { scenario, contentHash } = compiled;
  return { scenario: scenario.id, contentHash, rules: RULES_VERSION, seed, runs };
}

/**
 * A file with this name in the scenario's folder, or in the folder of a scenario it extends; `undefined` if there is
 * none.
 */
export function besideScenario(word: string, name: string): string | undefined {
  let path = pathOf(word);
  for (let depth = 0; path !== undefined && existsSync(path) && depth < 5; depth++) {
    const beside = join(dirname(path), name);
    if (existsSync(beside)) return beside;
    const base = extendedBy(path);
    if (base === undefined) return undefined;
    const near = join(dirname(path), '..', base, basename(path));
    path = existsSync(near) ? near : pathOf(base);
  }
  return undefined;
}

function extendedBy(path: string): string | undefined {
  const content = readText(path, MOST_FACT_BYTES);
  if (!content.ok) return undefined;
  const { extends: base } = JSON.parse(content.value);
  return typeof base === 'string' ? base : undefined;
}

/** Beside a scenario's facts: the weights of the rules as they were fitted to all other countries. */
const WITHOUT = 'weights-without.json';

/** Those weights; undefined where nobody fitted them. */
export function openWithout(word: string): Result<WeightChanges | undefined, Stop> {
  const path = besideScenario(word, WITHOUT);
  if (path === undefined) return ok(undefined);
  const content = readText(path, MOST_FACT_BYTES);
  if (!content.ok) return content;
  const wrong = fail(misuse(text('cli.lab.withoutWrong', { name: shortName(path) })));
  let raw: unknown;
  try {
    raw = JSON.parse(content.value);
  } catch {
    return wrong;
  }
  const weights = isObject(raw) && isObject(raw.weights) ? raw.weights : undefined;
  if (weights === undefined) return wrong;
  return ok(
    Object.fromEntries(
      WEIGHT_NAMES.flatMap((weight) => {
        const value = weights[weight];
        return typeof value === 'number' ? [[weight, value]] : [];
      }),
    ),
  );
}

export interface NamedFacts {
  readonly name: string;
  readonly facts: Facts;
}

/** The requested facts, or those next to the scenario. Fails unless at least one row fits. */
export function openFacts(
  compiled: CompiledScenario,
  word: string,
  file: string | undefined,
): Result<NamedFacts, Stop> {
  const path = file ?? besideScenario(word, FACTS);
  if (path === undefined) return fail(misuse(text('cli.lab.noFacts', { word })));
  const name = file ?? shortName(path);
  const content = readText(path, MOST_FACT_BYTES);
  if (!content.ok) return content;
  const facts = readFacts(compiled, content.value);
  if (!facts.ok) {
    const head = text('cli.lab.factsWrong', { name, count: facts.error.length });
    return fail(misuse(head, ...facts.error.map((problem) => `  ${problemLine(problem)}`)));
  }
  if (!facts.value.rows.some(({ loss }) => loss !== undefined)) {
    if (facts.value.leftOut.length === 0) return fail(misuse(text('cli.lab.noLoss', { name })));
    const list = facts.value.leftOut.slice(0, 5).map(({ id, why }) => `${id}: ${problemText(why)}`);
    return fail(misuse(text('cli.lab.noneFits', { name, list: formatApart(list) })));
  }
  return ok({ name, facts: facts.value });
}
