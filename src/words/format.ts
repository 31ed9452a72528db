/** Numbers, lists and dates in the current language. */
import type { Moment } from '../core/moments.ts';
import { currentLanguage } from './language.ts';
import { text } from './text.ts';

const formats = () => currentLanguage().formats;

/** Rounded to a whole number. */
export const formatNumber = (value: number): string => formats().whole(value);

/** A change, rounded, with its sign unless it is 0. */
export const formatChange = (value: number): string => formats().change(value);

/** Thousandths as points out of 100, at most one decimal. */
export const formatPoints = (thousandths: number): string => formats().tenths(Math.round(thousandths) / 10);

export const formatPointChange = (thousandths: number): string => formats().tenthsChange(Math.round(thousandths) / 10);

/** "3,000–6,000"; one number if both are the same. */
export const formatRange = (low: number, high: number): string => formats().range(low, high);

/** "2.9k" */
export const formatShort = (value: number): string => formats().short(value);

/** "1.5–3k" */
export const formatShortRange = (low: number, high: number): string => formats().shortRange(low, high);

/** "3.6 million" */
export const formatLarge = (value: number): string => formats().large(value);

/** "170 km" */
export const formatKilometres = (km: number): string => formats().kilometres(km);

/** Exactly this many decimals; "-" for null and non-finite numbers. */
export const formatDecimals = (value: number | null, digits: number): string =>
  value === null || !Number.isFinite(value) ? '-' : formats().fixed(value, digits);

/** The same with a sign, so that a shift reads as one. */
export const formatShift = (value: number, digits: number): string => formats().fixedChange(value, digits);

/** A share, 0-1, as a percentage: one decimal below 9.5 %, else none; "-" if not finite. */
export const formatPercent = (share: number): string =>
  Number.isFinite(share) ? formats().percent(share, share > 0 && share < 0.095 ? 1 : 0) : '-';

/** Order of two names in the language's alphabet. */
export const compareNames = (a: string, b: string): number => formats().compare(a, b);

/** "A, B and C" */
export const formatList = (items: readonly string[]): string => formats().list(items);

/** "A, B, C" */
export const formatSeries = (items: readonly string[]): string => formats().series(items);

/** "A; B; C", for items that contain commas. */
export const formatApart = (items: readonly string[]): string =>
  items.length === 0 ? '' : items.reduce((first, second) => text('list.apart', { first, second }));

/** "6 December 2024", from 2024-12-06. */
export const formatDate = (date: string): string => formats().date(date);

/** "6 December" */
export const formatDay = (date: string): string => formats().day(date);

/** "6 Dec" */
export const formatShortDay = (date: string): string => formats().shortDay(date);

/** "6 Dec 2024" */
export const formatShortDate = (date: string): string => formats().shortDate(date);

/** "6 December, morning" */
export const formatMoment = ({ date, half }: Moment): string =>
  text(half === 'am' ? 'date.am' : 'date.pm', { day: formatDay(date) });

/** "6 December 2024, morning" */
export const formatFullMoment = ({ date, half }: Moment): string =>
  text(half === 'am' ? 'date.am' : 'date.pm', { day: formatDate(date) });

/** "30 Nov 2026, 14:05", of where the reader is, from milliseconds since 1970 UTC. */
export const formatInstant = (milliseconds: number): string => formats().instant(milliseconds);
