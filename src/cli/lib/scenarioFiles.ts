/**
 * Finds the scenario file that a word means: the id of a shipped scenario (a folder under scenarios/) or a path.
 * Extended scenarios are looked up next to the file, then among the shipped ones.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../../core/result.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { applyLevers, type LeverValues } from '../../scenario/levers/apply.ts';
import { type LoadedScenario, loadScenario, type ResolveScenario } from '../../scenario/load.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { LIMITS } from '../../scenario/schema/limits.ts';
import { howToMend, whatIsWrong } from '../../words/scenarioProblem.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { pathFrom, readText } from './files.ts';
import { guessWords } from './guess.ts';
import { PACKAGE_ROOT } from './packageRoot.ts';
import { problemLine } from './scenarioProblems.ts';

const SHIPPED = fileURLToPath(new URL('scenarios/', PACKAGE_ROOT));
const FILE = 'scenario.json';
const ID = /^[a-z][a-z0-9_-]{0,47}$/;
/** Bytes read of a scenario file. The format's limit counts characters, at up to four bytes each. */
const MOST_BYTES = 4 * LIMITS.fileBytes;

/** Ids of the shipped scenarios, in alphabetical order. */
export function shippedIds(): readonly string[] {
  return readdirSync(SHIPPED, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(SHIPPED, entry.name, FILE)))
    .map(({ name }) => name)
    .sort();
}

export const isId = (word: string): boolean => ID.test(word);
export const isShipped = (word: string): boolean => isId(word) && existsSync(join(SHIPPED, word, FILE));

/** Path of the file meant, readable or not; `undefined` if the word is neither an id nor looks like a file name. */
export function pathOf(word: string): string | undefined {
  if (isShipped(word)) return join(SHIPPED, word, FILE);
  const path = pathFrom(word);
  if (existsSync(path)) return statSync(path).isDirectory() && existsSync(join(path, FILE)) ? join(path, FILE) : path;
  return /[/\\.]/.test(word) ? path : undefined;
}

/** Finds extended scenarios: next to the file, then among the shipped ones. */
function resolverFor(path: string): ResolveScenario {
  const folder = dirname(path);
  return (id) => {
    if (!ID.test(id)) return undefined;
    const places = [
      join(folder, '..', id, FILE),
      join(folder, `${id}.json`),
      join(folder, id, FILE),
      join(SHIPPED, id, FILE),
    ];
    for (const place of places) {
      if (place === path) continue;
      try {
        return readFileSync(place, 'utf8');
      } catch {
        // Not here: try the next place.
      }
    }
    return undefined;
  };
}

export interface FoundScenario {
  /** The file as a person would name it. */
  readonly name: string;
  readonly loaded: Result<LoadedScenario, readonly ScenarioProblem[]>;
}

/** Finds, reads and checks a scenario. Fails if it cannot be found or read; problems inside are part of the result. */
export function findScenario(word: string): Result<FoundScenario, Stop> {
  const path = word === '-' ? '-' : pathOf(word);
  if (path === undefined) return fail(unknownScenario(word));
  const text = readText(path, MOST_BYTES);
  if (!text.ok) return text;
  return ok({
    name: word,
    loaded: loadScenario(text.value, resolverFor(path === '-' ? pathFrom('scenario.json') : path)),
  });
}

export function unknownScenario(word: string): Stop {
  const ids = shippedIds();
  return misuse(
    [text('cli.scenario.unknown', { given: word }), guessWords(basename(word), ids)]
      .filter((part) => part !== undefined)
      .join(' '),
    text('cli.scenario.list', { ids }),
  );
}

/** Makes the lever values once their scenario is known. */
export type LeversFor = (scenario: Scenario) => Result<LeverValues, Stop>;

/** A scenario as its file has it, no levers moved. */
export function openPlain(word: string): Result<Scenario, Stop> {
  const found = findScenario(word);
  if (!found.ok) return found;
  const { loaded } = found.value;
  if (loaded.ok) return ok(loaded.value.scenario);
  const head = text('cli.scenario.broken', { given: word, count: loaded.error.length });
  return fail(misuse(head, ...loaded.error.map((problem) => `  ${problemLine(problem)}`)));
}

/** A scenario ready to play, its levers moved; without `leversFor`, none are. */
export function openScenario(word: string, leversFor: LeversFor = () => ok({})): Result<CompiledScenario, Stop> {
  const plain = openPlain(word);
  if (!plain.ok) return plain;
  const levers = leversFor(plain.value);
  if (!levers.ok) return levers;
  const moved = applyLevers(plain.value, levers.value);
  if (!moved.ok) return fail(refusedLevers(plain.value, moved.error));
  return ok(compileScenario(moved.value));
}

function refusedLevers(scenario: Scenario, problems: readonly ScenarioProblem[]): Stop {
  const lines = problems.map((problem) =>
    text('cli.lever.refused', { problem: `${whatIsWrong(problem)} ${howToMend(problem)}` }),
  );
  const isLost = problems.some(({ code }) => code === 'lever/unknown');
  const ids = scenario.levers.map(({ id }) => id);
  return misuse(
    ...lines,
    ...(isLost ? [ids.length === 0 ? text('cli.lever.none') : text('cli.lever.list', { ids })] : []),
  );
}
