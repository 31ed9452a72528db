/** A file of dated facts as the terminal checks and tells it. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Facts, factsFor, isDated, isRegained, type LeftOut } from '../../lab/facts.ts';
import { SCENARIO_FILE } from '../../play/recordTree.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { inspectFacts } from '../../scenario/facts/check.ts';
import { readFactsFile } from '../../scenario/facts/read.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { formatList } from '../../words/format.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import type { Stop } from './exitCodes.ts';
import { readText } from './files.ts';
import { pathOf, shippedIds } from './scenarioFiles.ts';

export const FACTS = 'facts.json';
export const MOST_FACT_BYTES = 20_000_000;

/** What a file of facts says of its scenario. */
export interface FactsAccount {
  readonly lost: number;
  /** Of those that were lost. */
  readonly regained: number;
  readonly held: number;
  readonly leftOut: readonly LeftOut[];
  /** Ids of the scenario's places that no row stands for. */
  readonly placesWithout: readonly string[];
}

export interface CheckedFacts {
  readonly unreadable?: Stop;
  readonly problems: readonly ScenarioProblem[];
  /** Undefined where a problem or a broken scenario keeps it from being read. */
  readonly account?: FactsAccount;
}

/** Whether a word means a file of facts and no scenario. */
export const isFactsFile = (word: string): boolean => basename(word) === FACTS;

/** Path of the facts in the folder of a scenario file; undefined if it has none. */
export function factsBeside(word: string): string | undefined {
  const path = word === '-' ? undefined : pathOf(word);
  if (path === undefined || basename(path) !== SCENARIO_FILE) return undefined;
  const beside = join(dirname(path), FACTS);
  return existsSync(beside) ? beside : undefined;
}

/** Shipped scenarios with facts of their own, not of one that they extend. */
export const idsWithFacts = (): readonly string[] => shippedIds().filter((id) => factsBeside(id) !== undefined);

/** "land/facts.json" */
export const shortName = (path: string): string => `${basename(dirname(path))}/${basename(path)}`;

/** @param scenario undefined where it does not load: then the file is checked by itself. */
export function checkFacts(path: string, scenario: Scenario | undefined): CheckedFacts {
  const content = readText(path, MOST_FACT_BYTES);
  if (!content.ok) return { unreadable: content.error, problems: [] };
  const read = readFactsFile(content.value);
  if (!read.ok) return { problems: read.error };
  if (scenario === undefined) return { problems: [] };
  const { file, problemFor } = read.value;
  const problems = inspectFacts(file, scenario).map(problemFor);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const facts = factsFor(compileScenario(scenario), file);
  const named = new Set(file.areas.map(({ region }) => region));
  return {
    problems,
    account: {
      lost: facts.rows.filter(isDated).length,
      regained: facts.rows.filter(isRegained).length,
      held: facts.rows.filter((row) => !isDated(row)).length,
      leftOut: facts.leftOut,
      placesWithout: scenario.regions.map(({ id }) => id).filter((id) => !named.has(id)),
    },
  };
}

/** Every row that is left out, those with one reason on one line. */
export function leftOutLines(leftOut: Facts['leftOut']): string[] {
  const names = new Map<string, string[]>();
  for (const { name, why } of leftOut) {
    const reason = problemText(why);
    names.set(reason, [...(names.get(reason) ?? []), name]);
  }
  return [...names].map(([reason, list]) => text('cli.lab.leftOut', { reason, list: formatList(list) }));
}

/** The same for other programs. */
export const leftOutFields = (leftOut: Facts['leftOut']) =>
  leftOut.map(({ id, why }) => ({ id, why: problemText(why) }));
