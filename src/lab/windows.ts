/**
 * Windows: facts are scored before and after a date apart, because the many ties of a collapse flatter lazy models.
 * Unless a date is given, it is the day at which the number of losses a day changes most: two constant rates, one
 * before and one from that day on, by least squares.
 */
import type { Facts } from './facts.ts';

export interface Windows {
  /** First day of the late window, days since the start day. */
  readonly split: number;
}

/** Numbers of losses a day, from the start day to the last dated loss. */
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
    // What two rates explain beyond one, of the squares about the mean.
    const explained = (gap * gap * day * (days.length - day)) / days.length;
    if (explained > most) [best, most] = [day, explained];
  }
  return best;
}
