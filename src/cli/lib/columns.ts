/** Aligns rows of words in columns: text to the left, columns of numbers to the right. */
export type Cell = string | number;

/** Digits of any script without letters, or the dash for a missing number. */
const NUMBER = /^[^\p{L}]*\p{Nd}[^\p{L}]*$|^-$/u;

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
