/** What a picture has played for a question: kept as long as somebody may come back to it. */
import type { WhatIf } from '../../../lab/whatIf/whatIf.ts';

export function createKept<Kept>(make: () => Kept): (whatIf: WhatIf) => Kept {
  const kept = new WeakMap<WhatIf, Kept>();
  return (whatIf) => {
    const found = kept.get(whatIf) ?? make();
    kept.set(whatIf, found);
    return found;
  };
}
