/**
 * Where a class parted: in each half day played by hand, who gave an order and who did not, and when a place is lost in
 * the redraws of either. The largest difference is marked; it is what was seen in this class, no proof of a cause.
 */
import type { ClassRun } from './classRun.ts';

/** Orders shown of a half day. */
export const MOST_ORDERS = 3;
/** Groups that are smaller say nothing together. */
export const SMALLEST_GROUP = 3;

/** Runs that gave an order in a half day, or none at all. */
export interface OrderGroup {
  readonly desk: string;
  /** The order as a line; undefined: the desk was silent. */
  readonly order: string | undefined;
  /** By place in the class, ascending. */
  readonly runs: readonly number[];
  /** Mean half day of the loss over their redraws. */
  readonly mean: number;
  /** The others at this desk, and theirs; NaN where there are none. */
  readonly others: number;
  readonly othersMean: number;
  /** Mean less the others' mean, half days; undefined where either group is too small. */
  readonly difference: number | undefined;
}

export interface HalfDayParting {
  readonly turn: number;
  /** The commonest orders, most given first. */
  readonly groups: readonly OrderGroup[];
}

export interface ClassParting {
  readonly turns: readonly HalfDayParting[];
  /** The group that differs most from the others at its desk; undefined if none is large enough. */
  readonly largest: { readonly turn: number; readonly group: OrderGroup } | undefined;
}

/** @param means by run of the class: its mean half day over the redraws. */
export function classPartingOf(runs: readonly ClassRun[], means: readonly number[]): ClassParting {
  const turns: HalfDayParting[] = [];
  let largest: ClassParting['largest'];
  const most = runs.reduce((last, { orders }) => Math.max(last, orders.length), 0);
  for (let turn = 0; turn < most; turn++) {
    const all = groupsAt(runs, means, turn);
    for (const group of all)
      if (sizeOf(group) > (largest === undefined ? 0 : sizeOf(largest.group))) largest = { turn, group };
    turns.push({ turn, groups: all.slice(0, MOST_ORDERS) });
  }
  return { turns, largest };
}

const sizeOf = ({ difference = 0 }: OrderGroup): number => Math.abs(difference);

/** Every group of a half day, the largest first; groups of one size by desk and order. */
function groupsAt(runs: readonly ClassRun[], means: readonly number[], turn: number): readonly OrderGroup[] {
  const found = new Map<
    string,
    { readonly desk: string; readonly order: string | undefined; readonly runs: number[] }
  >();
  const byDesk = new Map<string, number[]>();
  for (const [i, { desk, orders }] of runs.entries()) {
    const lines = orders[turn];
    if (lines === undefined) continue;
    byDesk.set(desk, [...(byDesk.get(desk) ?? []), i]);
    for (const order of lines.length === 0 ? [undefined] : new Set(lines)) {
      const key = `${desk} ${order ?? ''}`;
      const group = found.get(key) ?? { desk, order, runs: [] };
      group.runs.push(i);
      found.set(key, group);
    }
  }
  const keys = [...found.keys()].sort();
  return keys
    .flatMap((key) => found.get(key) ?? [])
    .map((group) => besideOthers(group, byDesk.get(group.desk) ?? [], means))
    .sort((a, b) => b.runs.length - a.runs.length);
}

function besideOthers(
  group: Pick<OrderGroup, 'desk' | 'order' | 'runs'>,
  desk: readonly number[],
  means: readonly number[],
): OrderGroup {
  const others = desk.filter((i) => !group.runs.includes(i));
  const [mean, othersMean] = [group.runs, others].map((each) => averageAt(means, each));
  const isComparable = Math.min(group.runs.length, others.length) >= SMALLEST_GROUP;
  return {
    ...group,
    mean,
    others: others.length,
    othersMean,
    difference: isComparable ? mean - othersMean : undefined,
  };
}

const averageAt = (values: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + values[place], 0) / places.length;
