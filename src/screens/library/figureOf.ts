import { formatDecimals, formatNumber } from '../../words/format.ts';

/** A number with as many decimals as it has, at most three. */
export function figureOf(value: number): string {
  const near = Math.round(value * 1000) / 1000;
  return Number.isInteger(near) ? formatNumber(near) : formatDecimals(near, String(near).split('.')[1]?.length ?? 0);
}
