/**
 * Fatigue: marching, attacking, being thrown back and strikes from the air wear a column out; rest near its base makes
 * it good (Clausewitz's culminating point; van Creveld 1977 on supply). RULES.md: [FIGHT-7] to [FIGHT-9].
 */

import { clamp, round } from '../../core/exact.ts';
import type { ForceIndex } from '../../core/indices.ts';
import type { Share } from '../events/causes.ts';
import { MOST_FATIGUE } from '../knowledge/fatigue.ts';
import type { Turn } from '../turn.ts';
import type { TermKind } from '../vocabulary.ts';

/** Tires a force, or rests it where `change` is below 0, thousandths of what makes it break off: [FIGHT-7]. */
export function tire(turn: Turn, f: ForceIndex, why: TermKind, change: number, shares?: readonly Share[]): void {
  const { fatigue, side, region } = turn.state.force;
  const before = fatigue[f];
  const after = clamp(before + round(change), 0, MOST_FATIGUE);
  if (after === before) return;
  fatigue[f] = after;
  if (turn.recorder === undefined) return;
  turn.sum().add(why, round(change));
  turn.terms.because(why, shares);
  turn.terms.applyTo(before, 0, MOST_FATIGUE);
  turn.tell('fatigueChanged', before, after, { force: f, side: side[f], region: region[f], seenBy: side[f] });
}
