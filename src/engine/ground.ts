/**
 * Ground: who stands where, found once for a state that stays as it is while several actors look at it. Asking a place is then a walk along its
 * own forces instead of along all. What it answers is what the state says; it only spares the search.
 */
import type { Compiled } from './compiled.ts';
import type { ForceIndex, RegionIndex } from './ids.ts';
import { NONE } from './ids.ts';
import { POSTURE } from './kernel.ts';
import type { GameState } from './state.ts';

export class Ground {
  /** Men of each force who are at their post; 0 while it is under way, away or gone. */
  readonly men: Int32Array;
  /** Forces with men at each place: the first, and after each the next, in scenario order; NONE ends. */
  readonly first: Int16Array;
  readonly next: Int16Array;
  /** Whether each place is threatened: 0 not asked yet, 1 no, 2 yes. */
  readonly threat: Uint8Array;

  constructor(readonly compiled: Compiled) {
    this.men = new Int32Array(compiled.force.count);
    this.next = new Int16Array(compiled.force.count);
    this.first = new Int16Array(compiled.region.count);
    this.threat = new Uint8Array(compiled.region.count);
  }

  /** Takes in a state, which must not change while this ground is used. */
  survey(state: GameState): this {
    const { posture, men, fill, region } = state.force;
    this.first.fill(NONE);
    this.threat.fill(0);
    for (let f = (this.men.length - 1) as ForceIndex; f >= 0; f--) {
      const present = (posture[f] as number) >= POSTURE.travel ? 0 : Math.floor(((men[f] as number) * (fill[f] as number)) / 1000);
      this.men[f] = present;
      if (present === 0) continue;
      const at = region[f] as RegionIndex;
      this.next[f] = this.first[at] as number;
      this.first[at] = f;
    }
    return this;
  }
}
