/**
 * Windows: facts before and after a date are scored apart, because the many ties of a collapse flatter lazy models. By
 * default, the date is the day at which the daily number of losses changes most: the least-squares fit of two constant
 * rates, one before that day and one from it on.
 */
import type { Facts } from './facts.ts';

export interface Windows {
  /** First day of the late window, days since the start day. */
  readonly split: number;
}

/** Number of losses per day, from the start day to the last dated loss. */
export function dailyLosses(facts: Facts): number[] {
  const days: number[] = [];
  for (const { loss } of facts.rows) {
    if (loss === undefined) continue;
    const day = Math.max(0, Math.floor(loss.at));
    while (days.length <= day) days.push(0);
    days[day]++;
  }
  return days;
}

export function usualSplit(facts: Facts): number {
  const days = dailyLosses(facts);
  const all = days.reduce((sum, n) => sum + n, 0);
  let best = 0;
  let most = 0;
  let before = 0;
  for (let day = 1; day < days.length; day++) {
    before += days[day - 1];
    const gap = (all - before) / (days.length - day) - before / day;
    // Sum of squares that two rates explain beyond one.
    const explained = (gap * gap * day * (days.length - day)) / days.length;
    if (explained > most) [best, most] = [day, explained];
  }
  return best;
}
