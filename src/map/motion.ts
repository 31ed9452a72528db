/**
 * When each change moves. Groups follow one another, members of a group are staggered, and the whole is compressed into
 * the budget: a turn in which eighteen places fall takes no longer. With reduced motion nothing moves.
 */
import type { MapChange, MapChangeKind } from './diff.ts';

export interface Motion {
  readonly change: MapChange;
  /** Milliseconds from the start of the turn's motion. */
  readonly start: number;
  readonly duration: number;
}

/** The page promises the whole resolution in under eight seconds; the rest is for the headlines. */
export const MOTION_BUDGET_MS = 5200;

interface Pace {
  readonly group: number;
  readonly duration: number;
  readonly stagger: number;
}

const PACES: Readonly<Record<MapChangeKind, Pace>> = {
  forceMoved: { group: 0, duration: 900, stagger: 60 },
  forceArrived: { group: 0, duration: 500, stagger: 60 },
  forceGone: { group: 2, duration: 500, stagger: 0 },
  contestBegan: { group: 1, duration: 600, stagger: 120 },
  contestEnded: { group: 1, duration: 300, stagger: 0 },
  placeRose: { group: 2, duration: 700, stagger: 0 },
  holderChanged: { group: 2, duration: 700, stagger: 220 },
  evacuation: { group: 3, duration: 900, stagger: 150 },
  signal: { group: 3, duration: 800, stagger: 150 },
};
const GROUPS = [0, 1, 2, 3] as const;

export function motionOf(changes: readonly MapChange[], reducedMotion: boolean, budget = MOTION_BUDGET_MS): Motion[] {
  if (reducedMotion) return [];
  const plan: Motion[] = [];
  let groupStart = 0;
  for (const group of GROUPS) {
    let offset = 0;
    let groupEnd = groupStart;
    for (const change of changes) {
      const pace = PACES[change.kind];
      if (pace.group !== group) continue;
      plan.push({ change, start: groupStart + offset, duration: pace.duration });
      groupEnd = Math.max(groupEnd, groupStart + offset + pace.duration);
      offset += pace.stagger;
    }
    // The next group starts while this one still fades.
    groupStart = Math.max(groupStart, groupEnd - 150);
  }
  const total = lengthOf(plan);
  if (total <= budget) return plan;
  const squeeze = budget / total;
  return plan.map(({ change, start, duration }) => ({ change, start: start * squeeze, duration: duration * squeeze }));
}

export function lengthOf(plan: readonly Motion[]): number {
  return plan.reduce((end, motion) => Math.max(end, motion.start + motion.duration), 0);
}
