/** Numbers, lists and dates in the language at hand. */
import type { Moment } from '../core/moments.ts';
import { currentLanguage } from './language.ts';
import { text } from './text.ts';

const formats = () => currentLanguage().formats;

/** A whole number; others are rounded. */
export const formatNumber = (value: number): string => formats().whole(value);

/** A change: always with its sign. */
export const formatChange = (value: number): string => formats().change(value);

/** Thousandths as points of a hundred, with one decimal only where it says something. */
export const formatPoints = (thousandths: number): string => formats().tenths(Math.round(thousandths) / 10);

export const formatPointChange = (thousandths: number): string => formats().tenthsChange(Math.round(thousandths) / 10);

/** "3,000–6,000"; one number where the two are the same. */
export const formatRange = (low: number, high: number): string => formats().range(low, high);

/** "2.9k" */
export const formatShort = (value: number): string => formats().short(value);

/** "3.6 million" */
export const formatLarge = (value: number): string => formats().large(value);

/** "170 km" */
export const formatKilometres = (km: number): string => formats().kilometres(km);

/** A number with exactly so many decimals; a dash where there is none. */
export const formatDecimals = (value: number | null, digits: number): string =>
  value === null || !Number.isFinite(value) ? '-' : formats().fixed(value, digits);

/** The same with its sign, so that a shift reads as one. */
export const formatShift = (value: number, digits: number): string => formats().fixedChange(value, digits);

/** A share of 1 in percent; one decimal under ten percent. */
export const formatPercent = (share: number): string =>
  Number.isFinite(share) ? formats().percent(share, share > 0 && share < 0.095 ? 1 : 0) : '-';

/** "A, B and C" */
export const formatList = (items: readonly string[]): string => formats().list(items);

/** "A, B, C" */
export const formatSeries = (items: readonly string[]): string => formats().series(items);

/** "A; B; C": items that have commas of their own. */
export const formatApart = (items: readonly string[]): string =>
  items.length === 0 ? '' : items.reduce((first, second) => text('list.apart', { first, second }));

/** "6 December 2024", of 2024-12-06. */
export const formatDate = (date: string): string => formats().date(date);

/** "6 December" */
export const formatDay = (date: string): string => formats().day(date);

/** "6 Dec" */
export const formatShortDay = (date: string): string => formats().shortDay(date);

/** "6 December, morning" */
export const formatMoment = ({ date, half }: Moment): string =>
  text(half === 'am' ? 'date.am' : 'date.pm', { day: formatDay(date) });

/** "6 December 2024, morning" */
export const formatFullMoment = ({ date, half }: Moment): string =>
  text(half === 'am' ? 'date.am' : 'date.pm', { day: formatDate(date) });
