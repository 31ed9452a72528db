/**
 * Packs: the shipped scenarios with dated facts beside them, and what a fit wants of each. A scenario that extends
 * another's facts is no pack of its own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scenarioByStart } from '../../src/cli/lib/family.ts';
import { openFacts } from '../../src/cli/lib/labOptions.ts';
import { openScenario, pathOf, shippedIds } from '../../src/cli/lib/scenarioFiles.ts';
import { type Facts, isDated } from '../../src/lab/facts.ts';
import { readQuestions } from '../../src/lab/questions.ts';
import { usualSplit } from '../../src/lab/windows.ts';
import type { LeverValues } from '../../src/scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../../src/scenario/scenario.ts';
import { type Goals, goalsIn } from './goals.ts';

export interface Pack {
  readonly id: string;
  readonly compiled: CompiledScenario;
  readonly facts: Facts;
  /** First day of the late window. */
  readonly split: number;
  readonly goals: Goals;
  /** Questions that all who know the country answer alike. */
  readonly questions: readonly StrongQuestion[];
}

export interface StrongQuestion {
  readonly id: string;
  readonly scenario: Scenario;
  readonly levers: LeverValues;
  /** 1: the capital falls later or less often, -1: sooner or more often. */
  readonly sign: 1 | -1;
}

const besideIt = (word: string, name: string): string => join(dirname(pathOf(word) ?? ''), name);

/** Ids of the shipped scenarios with facts of their own. */
export const packIds = (): string[] => shippedIds().filter((id) => existsSync(besideIt(id, 'facts.json')));

/**
 * A pack by its id, or by the path of anybody's scenario.
 *
 * @param file facts that do not stand beside it.
 * @throws with words for a person, where the pack or a file beside it is wrong.
 */
export function openPack(word: string, file = besideIt(word, 'facts.json')): Pack {
  const opened = openScenario(word);
  if (!opened.ok) throw new Error(opened.error.lines.join('\n'));
  const compiled = opened.value;
  const read = openFacts(compiled, word, file);
  if (!read.ok) throw new Error(read.error.lines.join('\n'));
  const { facts } = read.value;
  return {
    id: compiled.scenario.id,
    compiled,
    facts,
    split: facts.rows.some(isDated) ? usualSplit(facts) : 0,
    goals: goalsIn(besideIt(word, 'fit.json')),
    questions: strongQuestions(word, compiled.scenario),
  };
}

function strongQuestions(word: string, scenario: Scenario): StrongQuestion[] {
  const file = besideIt(word, 'questions.json');
  if (!existsSync(file)) return [];
  const read = readQuestions(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.error.at} ${read.error.code}`);
  const at = scenarioByStart(word, scenario);
  return read.value.flatMap(({ id, class: kind, sign, start, levers }): StrongQuestion[] => {
    const asked = at(start);
    return kind === 'strong' && (sign === 1 || sign === -1) && asked !== undefined
      ? [{ id, scenario: asked, levers, sign }]
      : [];
  });
}
