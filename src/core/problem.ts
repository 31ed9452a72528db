/**
 * A problem with the user's input, independent of language: a code, a place, and the values its text needs. Whoever
 * shows it looks up the text by code.
 */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

export interface Problem<Code extends string, Given extends Values = Values> {
  readonly code: Code;
  /** Place in the file, such as `orders[3][0]`; empty for the whole file. */
  readonly at: string;
  readonly values: Given;
}
