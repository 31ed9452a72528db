/** Lines of play in words. */
import type { Line } from '../session/lines.ts';
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
