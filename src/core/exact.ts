/**
 * Curves that give the same bits in every JavaScript engine: rational functions and roots built from + - * / and sqrt,
 * which IEEE 754 rounds exactly. `Math.exp`, `log`, `pow` and the like differ between engines in the last bit.
 */

/** Nearest integer, halves towards plus infinity; never -0. */
export function round(x: number): number {
  return Math.floor(x + 0.5);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** Logistic curve 1 / (1 + e^-x) to within 0.00002; constant beyond |x| = 20, so that nothing is ever impossible. */
export function logistic(x: number): number {
  return 1 / (1 + growth(-x));
}

/**
 * e^x as the 32nd power of its (3,3) Padé approximant at x/32, to within 0.00002 of its value for |x| <= 20; constant
 * beyond.
 */
export function growth(x: number): number {
  const t = clamp(x, -20, 20) / 32;
  const even = 1 + (t * t) / 10;
  const odd = t / 2 + (t * t * t) / 120;
  let y = (even + odd) / (even - odd);
  y *= y;
  y *= y;
  y *= y;
  y *= y;
  return y * y;
}

/** x to the power 3/4, for x >= 0. */
export function threeQuarters(x: number): number {
  const half = Math.sqrt(x);
  return half * Math.sqrt(half);
}
