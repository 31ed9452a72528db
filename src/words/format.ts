/**
 * Numbers, lists and dates as the page writes them. Digits are grouped here and not by Intl where a screenshot, a file
 * or a test depends on them.
 */
import { type TextKey, text, textBy } from './text.ts';

/** Whole numbers with a comma every three digits and a real minus sign. */
export function formatNumber(value: number): string {
  const whole = Math.round(value);
  const digits = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, ',');
  return whole < 0 ? `\u2212${digits}` : digits;
}

/** A change: always with its sign. */
export function formatChange(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** Thousandths as points of a hundred, with one decimal only where it says something. */
export function formatPoints(thousandths: number): string {
  const tenths = Math.abs(Math.round(thousandths));
  const rest = tenths % 10;
  const sign = thousandths < 0 && tenths !== 0 ? '\u2212' : '';
  return `${sign}${formatNumber(Math.floor(tenths / 10))}${rest === 0 ? '' : `.${rest}`}`;
}

export function formatPointChange(thousandths: number): string {
  return thousandths > 0 ? `+${formatPoints(thousandths)}` : formatPoints(thousandths);
}

/** "A, B and C" in the reader's language. */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return text('list.and', {
    head: items.slice(0, -1).join(text('list.comma')),
    last: items[items.length - 1],
  });
}

/** A name inside a sentence: its article loses the capital letter that it has alone. */
export const withinSentence = (name: string): string => name.replace(/^The /, 'the ');

export interface Moment {
  readonly date: string;
  readonly half: 'am' | 'pm';
}

/** The moment `turns` half days after a start. */
export function momentAfter(start: Moment, turns: number): Moment {
  const halves = (start.half === 'pm' ? 1 : 0) + turns;
  const [year, month, day] = start.date.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day + Math.floor(halves / 2))).toISOString().slice(0, 10);
  return { date, half: halves % 2 === 0 ? 'am' : 'pm' };
}

const monthOf = (month: number): string => textBy(`month.${month}` as TextKey);

/** "6 December 2024" */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return text('date.full', { day: String(day), month: monthOf(month), year: String(year) });
}

/** "6 December" */
export function formatDay(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return text('date.day', { day: String(day), month: monthOf(month) });
}

export function formatMoment(moment: Moment): string {
  return text(moment.half === 'am' ? 'date.am' : 'date.pm', { day: formatDay(moment.date) });
}
