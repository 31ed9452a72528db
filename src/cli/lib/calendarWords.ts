/** Dates as people write them. */
import { type Moment, momentOf } from '../../core/moments.ts';
import { say } from './messages.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

export const halfWords = (half: Moment['half']): string => say(half === 'am' ? 'half.am' : 'half.pm');

/** "turn 3 (28 November 2024, morning)" for a turn counted from 0. */
export function turnWords(start: Moment, turn: number): string {
  const moment = momentOf(start, turn);
  return say('replay.turn', { turn: turn + 1, date: dateWords(moment.date), half: halfWords(moment.half) });
}
