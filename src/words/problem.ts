/** Words for problems, by code. The catalogue's types prove that the values fill every blank. */
import type { Problem } from '../core/problem.ts';
import type { ValuesOf } from './message.ts';
import { type Explainable, howToMend, whatIsWrong } from './scenarioProblem.ts';
import { type MessageOf, type TextKey, textBy } from './text.ts';

type CodeIn<Key> = Key extends `problem.${infer Code}` ? Code : never;
/** Codes that have words in the catalogue. */
export type SayableCode = CodeIn<TextKey>;
/** Problems whose values fill every blank of their words. */
export type Sayable = {
  [Code in SayableCode]: Problem<Code, ValuesOf<MessageOf<`problem.${Code}`>> & Problem<Code>['values']> & {
    /** What is wrong with the scenario and caused this. */
    readonly causes?: readonly Explainable[];
  };
}[SayableCode];

export function problemText({ code, values, causes = [] }: Sayable): string {
  const why = causes.map((cause) => `${whatIsWrong(cause)} ${howToMend(cause)}`);
  return [textBy(`problem.${code}`, values), ...why].join(' ');
}
