/**
 * Who is about to break, as a chair can tell: an own garrison from its will, its trend and its breaking point, or the
 * distribution of breaking points that the rules state [WILL-2]; others from the reported band alone. It reads views
 * only, so the list and its order tell nothing that the views do not.
 */
import { NONE } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { View } from '../engine/view/view.ts';
import { text } from '../words/text.ts';
import type { Sight } from './sight.ts';
import { type Standing, standingsOf, type Will } from './standing.ts';

/** How near its end a garrison is. */
export type Nearness =
  /** Half days until will meets the breaking point at this trend; 0: this half day. */
  | { readonly kind: 'known'; readonly turns: number }
  /** The same by the distribution of breaking points; `chance` of 0 to 1 that it has met its own by then. */
  | { readonly kind: 'possible'; readonly turns: number; readonly chance: number }
  /** Others, by report. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'falling' };

export interface NearBreaking {
  readonly standing: Standing;
  readonly nearness: Nearness;
}

/** The farthest turn looked at. */
const TURNS_AHEAD = 4;
/** So near its breaking point, thousandths, a garrison may break this half day. */
const NEAR = 30;
/** Least chance at which an uninspected garrison is named. */
const LEAST_CHANCE = 1 / 3;
const BROKEN = 0;
const VERY_LOW = 1;

/** Everybody about to break: own first, then those next to own, then the nearest to it, then the largest. */
export function aboutToBreak(sight: Sight): readonly NearBreaking[] {
  const found = standingsOf(sight).flatMap((standing): readonly NearBreaking[] => {
    const nearness = nearnessOf(sight.now, standing);
    return nearness === undefined ? [] : [{ standing, nearness }];
  });
  const closeness = new Map(found.map((each) => [each, closenessOf(sight.now, each.standing)]));
  return [...found].sort(
    (a, b) =>
      (closeness.get(a) ?? 0) - (closeness.get(b) ?? 0) ||
      waitOf(a.nearness) - waitOf(b.nearness) ||
      b.standing.men.middle - a.standing.men.middle ||
      a.standing.region - b.standing.region ||
      a.standing.side - b.standing.side,
  );
}

/** How near its end a standing is; undefined if it is not, and in the last act, in which nobody breaks [LAST-2]. */
export function nearnessOf(
  { compiled, lastAct }: Pick<View, 'compiled' | 'lastAct'>,
  { will }: Standing,
): Nearness | undefined {
  if (lastAct > 0) return undefined;
  if (will.exact !== undefined) return ownNearness(compiled, will, will.exact);
  if (will.band === BROKEN) return { kind: 'broken' };
  return will.band === VERY_LOW && will.trend < 0 ? { kind: 'falling' } : undefined;
}

function ownNearness(compiled: Compiled, { change = 0, margin }: Will, will: number): Nearness | undefined {
  for (let turns = 0; turns <= TURNS_AHEAD; turns++) {
    // What counts this half day is the will at its end; a trend that does not fall comes no nearer later.
    const fallen = turns === 0 ? change - NEAR : change * turns;
    if (turns > 0 && change >= 0) return undefined;
    if (margin !== undefined) {
      if (turns === 0 ? margin + fallen < 0 : margin + fallen <= 0) return { kind: 'known', turns };
    } else {
      const chance = chanceOfBreakingAt(compiled, will + fallen);
      if (chance >= LEAST_CHANCE) return { kind: 'possible', turns, chance };
    }
  }
  return undefined;
}

/** Chance of 0 to 1 that a garrison's breaking point lies above a will, thousandths, as the rules draw it [WILL-2]. */
export function chanceOfBreakingAt({ weights }: Compiled, will: number): number {
  const { thresholdMean, thresholdSpread } = weights;
  if (thresholdSpread === 0) return thresholdMean > will ? 1 : 0;
  // The rules' normal draw is a sum of four uniform ones, which has two as its mean and a third as its variance.
  const sum = (will - thresholdMean) / thresholdSpread / Math.sqrt(3) + 2;
  return sum >= 4 ? 0 : 1 - shareBelow(sum);
}

/** Share of sums of four uniform draws (0 to 1 each) that lie below a value; any below 4. */
function shareBelow(value: number): number {
  const WAYS = [1, -4, 6, -4, 1];
  return WAYS.reduce((share, ways, k) => {
    const over = Math.max(0, value - k);
    return share + (ways * over * over * over * over) / 24;
  }, 0);
}

/** 0: own; 1: next to a place of the own side or the partner; 2: elsewhere. */
function closenessOf(view: View, { region, will, knowing }: Standing): number {
  if (knowing !== 'open' && will.exact !== undefined) return 0;
  if (view.actor === NONE) return 2;
  const own = view.side === NONE ? view.compiled.actor.partner[view.actor] : view.side;
  if (own === NONE) return 2;
  const { first, to } = view.compiled.road;
  if (view.holder(region) === own) return 1;
  for (let i = first[region]; i < first[region + 1]; i++) if (view.holder(to[i]) === own) return 1;
  return 2;
}

/** For sorting: what is sure before what may be, what is soon before what is late. */
function waitOf(nearness: Nearness): number {
  if (nearness.kind === 'known') return nearness.turns;
  if (nearness.kind === 'possible') return nearness.turns + 0.5;
  return nearness.kind === 'broken' ? 0 : 1;
}

/** "this half day", "2 turns", "may, 3 turns", "broken, as reported" */
export function nearnessWords(nearness: Nearness): string {
  if (nearness.kind === 'broken' || nearness.kind === 'falling') return text(`breaking.${nearness.kind}`);
  const { turns } = nearness;
  const when = turns === 0 ? text('breaking.now') : text('breaking.turns', { count: turns });
  return nearness.kind === 'known' ? when : text('breaking.may', { when });
}
