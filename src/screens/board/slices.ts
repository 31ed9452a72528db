/** Work in slices: the page's thread is given back between them. */

/** So long a slice takes at most, beside its last step, milliseconds. */
const SLICE_MS = 12;

/** Runs steps one after another; false if nobody wants the rest of them any more. */
export async function inSlices<Step>(
  steps: Iterable<Step>,
  isWanted: () => boolean,
  each: (step: Step) => void,
): Promise<boolean> {
  let since = performance.now();
  for (const step of steps) {
    each(step);
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return false;
    since = performance.now();
  }
  return true;
}
