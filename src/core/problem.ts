/**
 * What may be wrong with something the user brought, without a word of any language: a code, the place, and the values
 * that the words for it will need. Whoever shows it finds the words by the code.
 */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

export interface Problem<Code extends string, Given extends Values = Values> {
  readonly code: Code;
  /** Place in the file, `orders[3][0]`; empty: the whole of it. */
  readonly at: string;
  readonly values: Given;
}
