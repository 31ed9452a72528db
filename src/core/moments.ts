/**
 * Dates without a clock: a moment is a calendar day and one of its halves; a turn is the distance from the start in
 * half days.
 */
export interface Moment {
  readonly date: string;
  readonly half: 'am' | 'pm';
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant's days_from_civil). */
export function dayNumber(date: string): number {
  const [y, m, d] = date.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Inverse of `dayNumber`: YYYY-MM-DD. */
export function dateOfDay(day: number): string {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const d = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const m = mp < 10 ? mp + 3 : mp - 9;
  const y = yearOfEra + era * 400 + (m <= 2 ? 1 : 0);
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
}

/** Whether a YYYY-MM-DD text is a real calendar day. */
export function isDay(date: string): boolean {
  return dateOfDay(dayNumber(date)) === date;
}

/** Turn of a moment: 0 at the start, negative before it. */
export function turnOf(start: Moment, moment: Moment): number {
  return (
    2 * (dayNumber(moment.date) - dayNumber(start.date)) +
    (moment.half === 'pm' ? 1 : 0) -
    (start.half === 'pm' ? 1 : 0)
  );
}

/** The moment at which a turn begins. */
export function momentOf(start: Moment, turn: number): Moment {
  const halves = turn + (start.half === 'pm' ? 1 : 0);
  const days = Math.floor(halves / 2);
  return { date: dateOfDay(dayNumber(start.date) + days), half: halves - 2 * days === 1 ? 'pm' : 'am' };
}
