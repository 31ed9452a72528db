/** Rows of words as aligned columns: the first to the left, numbers to the right. */
export type Cell = string | number;

const NUMBER = /^[+-]?[\d.,]+%?$|^-$/;

export function columnsOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const width = head.map((_, c) => Math.max(...cells.map((row) => (row[c] ?? '').length)));
  const right = head.map((_, c) => rows.length > 0 && rows.every((row) => NUMBER.test(String(row[c] ?? '-'))));
  return cells.map((row) =>
    row
      .map((cell, c) => (right[c] ? cell.padStart(width[c]) : cell.padEnd(width[c])))
      .join('  ')
      .trimEnd(),
  );
}

/** A number with so many decimals; a dash where there is none. */
export function decimals(value: number | null, places: number): string {
  return value === null || !Number.isFinite(value) ? '-' : value.toFixed(places);
}

export const percent = (share: number): string =>
  Number.isFinite(share) ? `${(100 * share).toFixed(share < 0.095 ? 1 : 0)}%` : '-';

/** With its sign, so that a shift reads as one. */
export const signed = (value: number, places: number): string => `${value > 0 ? '+' : ''}${value.toFixed(places)}`;
