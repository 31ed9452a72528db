/**
 * Curves that give the same bits in every JavaScript engine: rational functions and roots built from + - * / and sqrt, which IEEE 754
 * rounds exactly. `Math.exp`, `log`, `pow` and the like differ between engines in the last bit.
 */

/** Nearest integer, halves towards plus infinity; never -0. */
export function round(x: number): number {
  return Math.floor(x + 0.5);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** S-curve from 0 to 1 through 1/2 at 0, slope 1/4 there like the logistic; algebraic tails, so rare things stay possible. */
export function squash(x: number): number {
  const y = x / 2;
  return 0.5 + 0.5 * (y / Math.sqrt(1 + y * y));
}

/** Logistic curve 1 / (1 + e^-x) to within 0.2 per cent of its value, with e^x as a rational function. */
export function logistic(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return 0;
  return 1 / (1 + growth(-x));
}

/** e^x for |x| <= 20 as the 32nd power of its (2,2) Pade approximant at x/32: relative error under 0.0005. */
export function growth(x: number): number {
  const t = clamp(x, -20, 20) / 32;
  const even = 1 + (t * t) / 12;
  let y = (even + t / 2) / (even - t / 2);
  y *= y;
  y *= y;
  y *= y;
  y *= y;
  return y * y;
}

/** x to the power 3/8, for x >= 0. */
export function threeEighths(x: number): number {
  const quarter = Math.sqrt(Math.sqrt(x));
  return quarter * Math.sqrt(quarter);
}
