/** Lines of play in words. */
import { LINE_LIMITS, type Line } from '../session/lines.ts';
import { text } from '../words/text.ts';

/** A line of play, by its length and where it parts from the one played. */
export function lineWords({ turns, parts, name }: Line): string {
  const count = text('lines.turns', { count: turns });
  const line =
    parts === undefined
      ? text('lines.current', { turns: count })
      : text('lines.other', { turns: count, turn: parts + 1 });
  return name === undefined ? line : text('lines.named', { name, line });
}

/** What a list of lines shows, and the words on it. */
export const lineListOf = (lines: readonly Line[]) => ({
  lines: lines.map((line) => ({
    key: line.last,
    words: lineWords(line),
    name: line.name ?? '',
    note: line.note ?? '',
    isPlayed: line.parts === undefined,
  })),
  words: {
    open: text('lines.open'),
    openOf: (line: string) => text('lines.openOf', { line }),
    describe: text('lines.describe'),
    describeOf: (line: string) => text('lines.describeOf', { line }),
    name: text('lines.name'),
    note: text('lines.note'),
    keep: text('lines.keep'),
    cancel: text('app.cancel'),
  },
  most: LINE_LIMITS,
});
