/** Problems in words: found by the code, their blanks filled by the values, which the catalogue proves to be all. */
import type { Problem } from '../core/problem.ts';
import type { ValuesOf } from './message.ts';
import { type Explainable, howToMend, whatIsWrong } from './scenarioProblem.ts';
import { type MessageOf, type TextKey, textBy } from './text.ts';

type CodeIn<Key> = Key extends `problem.${infer Code}` ? Code : never;
/** Codes that the catalogue has words for. */
export type SayableCode = CodeIn<TextKey>;
/** Problems whose values fill every blank of their words. */
export type Sayable = {
  [Code in SayableCode]: Problem<Code, ValuesOf<MessageOf<`problem.${Code}`>> & Problem<Code>['values']> & {
    /** What is wrong with the scenario and brought this about. */
    readonly causes?: readonly Explainable[];
  };
}[SayableCode];

export function problemText({ code, values, causes = [] }: Sayable): string {
  const why = causes.map((cause) => `${whatIsWrong(cause)} ${howToMend(cause)}`);
  return [textBy(`problem.${code}`, values), ...why].join(' ');
}
