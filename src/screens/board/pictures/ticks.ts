/** Days on a line of half days: a word at each morning. */
import { type Moment, momentOf } from '../../../core/moments.ts';
import { formatShortDay } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { LineWord } from './days.ts';

interface Line {
  readonly start: Moment;
  readonly turns: number;
}

/** @param to beyond the last half day stands "never". */
export function ticksOf({ start, turns }: Line, from: number, to: number): readonly LineWord[] {
  const days = Array.from({ length: Math.max(0, Math.min(to, turns - 1) - from + 1) }, (_, i) => from + i)
    .map((at) => ({ at, moment: momentOf(start, at) }))
    .filter(({ moment }) => moment.half === 'am')
    .map(({ at, moment }) => ({ at, words: formatShortDay(moment.date) }));
  return to >= turns ? [...days, { at: turns, words: text('boardEnded.never') }] : days;
}
