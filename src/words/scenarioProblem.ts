/**
 * Words for problems of scenario files: what is wrong and how to fix it, by code, and where it is. The catalogue's
 * types prove that the values fill every blank.
 */
import { currentLanguage } from './language.ts';
import type { Values, ValuesOf } from './message.ts';
import { type MessageOf, type TextKey, text, textBy } from './text.ts';

type CodeIn<Key> = Key extends `scenarioProblem.${infer Code}.what` ? Code : never;
/** Codes that have words in the catalogue. */
export type ScenarioProblemCode = CodeIn<TextKey>;

type BlanksOf<Code extends ScenarioProblemCode> = ValuesOf<MessageOf<`scenarioProblem.${Code}.what`>> &
  ValuesOf<MessageOf<`scenarioProblem.${Code}.mend`>>;

/** A problem whose values fill every blank of its words. */
export type Explainable = {
  [Code in ScenarioProblemCode]: {
    readonly code: Code;
    readonly values: BlanksOf<Code>;
    readonly hint?: { readonly guess: string } | { readonly known: readonly string[] } | undefined;
    /** Problems elsewhere that led to this one. */
    readonly causes?: readonly Explainable[];
    readonly line?: number;
    readonly column?: number;
  };
}[ScenarioProblemCode];

/** What is wrong, as a sentence. */
export function whatIsWrong({ code, values, causes = [] }: Explainable): string {
  const what = textBy(`scenarioProblem.${code}.what`, worded(values));
  return [what, ...causes.map((cause) => [placeInText(cause), whatIsWrong(cause)].filter(isSaid).join(': '))].join(' ');
}

/** How to fix it, as a sentence. */
export function howToMend({ code, values, hint }: Explainable): string {
  if (hint === undefined) return textBy(`scenarioProblem.${code}.mend`, worded(values));
  return 'guess' in hint ? text('hint.guess', hint) : text('hint.known', hint);
}

/** "line 3, column 12"; empty without a line. */
export function placeInText({ line, column = 1 }: { readonly line?: number; readonly column?: number }): string {
  return line === undefined ? '' : text('place.line', { line: String(line), column: String(column) });
}

/** `regions[12] (hama).pastRebellion`, and whose file it is in if that is another scenario's. */
export function placeInFile({ at, base }: { readonly at: string; readonly base?: string }): string {
  return base === undefined ? at : text('place.base', { at, base });
}

/** A problem as the page lists it: where, what is wrong and how to mend it. */
export const toldProblem = (
  problem: Explainable & { readonly at: string; readonly base?: string },
): { readonly where: string; readonly words: string } => ({
  where: [placeInFile(problem), placeInText(problem)].filter(isSaid).join(', '),
  words: `${whatIsWrong(problem)} ${howToMend(problem)}`,
});

const isSaid = (words: string): boolean => words !== '';

/**
 * Replaces words of closed lists by the reader's words. Numbers stay as written, so that they can be found in the file
 * or pasted into it; only `count`, which picks a plural form, is localised.
 */
function worded(values: Values): Values {
  const { messages } = currentLanguage();
  const filled = { ...values };
  for (const [name, value] of Object.entries(values)) {
    const word = `${name}.${String(value)}`;
    const key = `scenarioWord.${word}`;
    if (isKey(key, messages)) filled[name] = textBy(key, values);
    else if (typeof value === 'number' && name !== 'count') filled[name] = String(value);
  }
  return filled;
}

const isKey = (key: string, messages: Readonly<Record<string, unknown>>): key is TextKey =>
  Object.hasOwn(messages, key);
