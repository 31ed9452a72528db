/** A table for other programs: cells apart by commas, quoted where they hold one. */
export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const csvOf = ({ head, rows }: PlainTable): string =>
  [head, ...rows].map((row) => row.map(cell).join(',')).join('\n');

const cell = (word: string): string => (/[",\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word);
