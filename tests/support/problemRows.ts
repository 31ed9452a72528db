/** Rows of one kind of problem each: a change that breaks the file, and what must be found, where, with which words. */
import { describe, expect, it } from 'vitest';
import { problemFields, problemLine } from '../../src/cli/lib/scenarioProblems.ts';
import type { ProblemCode } from '../../src/scenario/problem.ts';
import { doubts } from '../../src/words/en/scenarioDoubts.ts';
import { scenarioProblems } from '../../src/words/en/scenarioProblems.ts';
import { altered, type Draft, problemsOf } from './fiveValleys.ts';

export interface Row {
  readonly code: ProblemCode;
  /** "(warning)" at its end: the file plays nevertheless. */
  readonly what: string;
  readonly change: (draft: Draft) => void;
  readonly at: string;
  readonly values: object;
  /** What the sentence says that tells what is wrong, or the one that tells how to mend it. */
  readonly words: string;
}

/** What leaves a doubt only has a table of its own. */
const CODES = Object.keys(scenarioProblems.scenarioProblem).filter((code) => !Object.hasOwn(doubts, code));

/** Plays the rows; together they cover every code that begins so, those apart that come about elsewhere. */
export function testRows(
  rows: readonly Row[],
  groups: readonly string[],
  elsewhere: readonly ProblemCode[] = [],
): void {
  describe('every kind of problem is found, placed and explained', () => {
    it.each(rows)('$code: $what', ({ code, what, change, at, values, words }) => {
      const problems = problemsOf(altered(change));
      const found = problems.find((problem) => problem.code === code && problem.at === at);
      if (found === undefined) throw new Error(problems.map(problemLine).join('\n') || 'no problem at all');
      expect(found.values).toEqual(values);
      expect(found.severity).toBe(what.endsWith('(warning)') ? 'warning' : 'error');
      expect(found.line).toBeGreaterThan(0);
      const { message, mend } = problemFields(found);
      expect(`${message} ${mend}`).toContain(words);
      expect(`${message} ${mend}`, 'a blank that nobody filled').not.toMatch(/\{\w+\}/);
    });

    it('covers the codes that a single file can bring', () => {
      const covered = new Set<string>([...rows.map(({ code }) => code), ...elsewhere]);
      expect(CODES.filter((code) => groups.some((group) => code.startsWith(group)) && !covered.has(code))).toEqual([]);
    });
  });
}

export const region = (draft: Draft, id: string): Draft => draft.regions.find((entry: Draft) => entry.id === id);
export const side = (draft: Draft, id: string): Draft => draft.sides.find((entry: Draft) => entry.id === id);
export const actor = (draft: Draft, id: string): Draft => draft.actors.find((entry: Draft) => entry.id === id);

/** An actor that may give an order and does, by the first rule of its doctrine. */
export function give(draft: Draft, id: string, order: Draft): void {
  const { may, doctrine } = actor(draft, id);
  if (!may.includes(order.order)) may.push(order.order);
  doctrine.unshift({ give: order });
}

/** A trigger that waits for these conditions. */
export function awaitAll(draft: Draft, ...when: readonly Draft[]): void {
  draft.triggers.push({
    id: 'awaited',
    text: { en: 'x' },
    when,
    effects: [{ kind: 'burden', actor: 'coast', change: 0.1 }],
  });
}
