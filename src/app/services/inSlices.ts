/** Works off on the page's thread what gives way now and then, in slices so short that the page stays alive. */

/** Milliseconds at a time. */
const SLICE = 8;

/** Undefined where nobody wants it any more. */
export async function inSlices<End>(
  work: Generator<undefined, End>,
  isWanted: () => boolean,
): Promise<End | undefined> {
  for (;;) {
    await new Promise((done) => setTimeout(done));
    if (!isWanted()) return undefined;
    const until = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
  }
}
