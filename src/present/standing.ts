/**
 * Men, will and trend of a side at a place, as a chair sees them: the one account that counters, cards, panels, lists
 * and reports read, so that a place has the same strength everywhere. Words for it are in `standingWords.ts`.
 */
import { clamp } from '../core/exact.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { indicesOf, NONE } from '../core/indices.ts';
import { bandIndexOf, bandOf, MEN_BANDS, MOST_MEN, SHARE_BANDS } from '../engine/view/bands.ts';
import type { View } from '../engine/view/view.ts';
import { forcesAt, standsInSight } from '../policies/cards/places.ts';
import type { ShareBand } from '../ui/charts/bandBar.tsx';
import type { Sight } from './sight.ts';

/** Change of will since the last half day: none, a little, a lot; the sign says which way. */
export type Trend = -2 | -1 | 0 | 1 | 2;

/** A change of will shows from one point of 100 on, and as a large one above five, thousandths. */
const SMALL_CHANGE = 10;
const LARGE_CHANGE = 50;

export interface Men {
  /** Counted by the chair itself; then `low`, `high` and `middle` are the same number. */
  readonly exact: boolean;
  readonly low: number;
  /** Excluded, unless exact. */
  readonly high: number;
  /** For sizes and sorting. */
  readonly middle: number;
}

export interface Will {
  /** 0 to 5: broken, very low, low, wavering, firm, very firm. */
  readonly band: number;
  /** What is known of it, thousandths: one value where it is seen exactly, else the band. */
  readonly share: ShareBand;
  /** Thousandths, of 1,000; undefined if only the band is known. */
  readonly exact: number | undefined;
  readonly trend: Trend;
  /** Exact change since the last half day, thousandths; undefined if that is not known. */
  readonly change: number | undefined;
  /** How far above its breaking point, thousandths; undefined unless inspected lately. */
  readonly margin: number | undefined;
}

/** `own`: the chair's own men; `open`: seen by everybody who sees everything, as in a debrief; else by report. */
export type Knowing = 'own' | 'open' | 'reported';

export interface Standing {
  readonly region: RegionIndex;
  readonly side: SideIndex;
  /** Largest first, equals in scenario order; never empty. */
  readonly forces: readonly ForceIndex[];
  readonly men: Men;
  /** Of the largest force. */
  readonly will: Will;
  readonly knowing: Knowing;
  /** The turn of the count or report, and how many reports there are: none of what one counts oneself. */
  readonly seen: { readonly turn: number; readonly sources: number };
}

/** Every side at a place, the larger first. */
export function standingsAt(sight: Sight, region: RegionIndex): readonly Standing[] {
  const groups = new Map<SideIndex, ForceIndex[]>();
  for (const force of forcesAt(sight.now, region)) {
    const side = sight.now.forceSide(force);
    const group = groups.get(side);
    if (group === undefined) groups.set(side, [force]);
    else group.push(force);
  }
  return [...groups]
    .map(([side, forces]) => standingOf(sight, region, side, forces))
    .sort((a, b) => b.men.middle - a.men.middle || a.side - b.side);
}

/** How a side stands at a place; undefined if nobody of it is seen there. */
export const standingAt = (sight: Sight, region: RegionIndex, side: SideIndex): Standing | undefined =>
  standingsAt(sight, region).find((standing) => standing.side === side);

/** How the holder of a place stands there. */
export const holderStanding = (sight: Sight, region: RegionIndex): Standing | undefined =>
  standingAt(sight, region, sight.now.holder(region));

/** Every side at every place, in order of places, the larger first. */
export const standingsOf = (sight: Sight): readonly Standing[] =>
  indicesOf<RegionIndex>(sight.now.compiled.region.count).flatMap((region) => standingsAt(sight, region));

/** One force for itself. Alone for its side at its place, it stands as the place does. */
export function forceStanding(sight: Sight, force: ForceIndex): Standing | undefined {
  const { now } = sight;
  if (!standsInSight(now, force)) return undefined;
  const place = standingAt(sight, now.forceRegion(force), now.forceSide(force));
  if (place === undefined || place.forces.length === 1) return place;
  return { ...place, forces: [force], ...countOf(sight, [force]) };
}

/** What a standing is once one of its forces has gone; undefined if that leaves nobody. */
export function withoutForce(sight: Sight, standing: Standing, gone: ForceIndex): Standing | undefined {
  const left = standing.forces.filter((force) => force !== gone);
  return left.length === 0 ? undefined : { ...standing, forces: left, ...countOf(sight, left) };
}

/** What is seen of forces by their own, whatever else stands beside them; the largest comes first. */
const countOf = (sight: Sight, forces: readonly ForceIndex[]): Pick<Standing, 'men' | 'will' | 'knowing' | 'seen'> => ({
  men: menOf(sight.now, forces),
  will: willOf(sight, forces[0]),
  ...knownBy(sight.now, forces),
});

function standingOf(sight: Sight, region: RegionIndex, side: SideIndex, found: readonly ForceIndex[]): Standing {
  const { now } = sight;
  const forces = [...found].sort((a, b) => now.men(b) - now.men(a) || a - b);
  const [largest, another] = forces;
  const alone = another === undefined && !now.isOwn(largest);
  return {
    region,
    side,
    forces,
    ...countOf(sight, forces),
    // What is reported of a place is reported of the only force there.
    ...(alone ? { men: reportedMen(now.menAt(region, side)) } : {}),
  };
}

function knownBy(view: View, forces: readonly ForceIndex[]): Pick<Standing, 'knowing' | 'seen'> {
  const own = forces.every((force) => view.isOwn(force));
  return {
    knowing: view.actor === NONE ? 'open' : own ? 'own' : 'reported',
    seen: { turn: view.turn, sources: own ? 0 : 1 },
  };
}

/** The sum where every force is counted, else the band of the sum of what is counted and the middles of reports. */
function menOf(view: View, forces: readonly ForceIndex[]): Men {
  const sum = forces.reduce((men, force) => men + view.men(force), 0);
  return forces.every((force) => view.isOwn(force))
    ? { exact: true, low: sum, high: sum, middle: sum }
    : reportedMen(sum);
}

function reportedMen(middle: number): Men {
  const { low, high } = bandOf(middle, MEN_BANDS, MOST_MEN);
  return { exact: false, low, high, middle };
}

function willOf(sight: Sight, force: ForceIndex): Will {
  const { now } = sight;
  const will = now.will(force);
  const exact = now.isOwn(force);
  const { low, high } = now.willBand(force);
  const change = changeOf(sight, force);
  return {
    band: bandIndexOf(will, SHARE_BANDS),
    share: { low, high },
    exact: exact ? will : undefined,
    trend: trendOf(sight, force, change),
    change,
    margin: now.margin(force),
  };
}

/** Exact change of an own force's will since the last half day, thousandths. */
function changeOf({ now, before }: Sight, force: ForceIndex): number | undefined {
  if (before === undefined || !now.isOwn(force) || !before.isOwn(force)) return undefined;
  return now.forceSide(force) === before.forceSide(force) ? now.will(force) - before.will(force) : undefined;
}

function trendOf({ now, before }: Sight, force: ForceIndex, change: number | undefined): Trend {
  if (change !== undefined) {
    const size = Math.abs(change) > LARGE_CHANGE ? 2 : Math.abs(change) >= SMALL_CHANGE ? 1 : 0;
    return trendBy(Math.sign(change) * size);
  }
  if (before === undefined || now.isOwn(force) || !standsInSight(before, force)) return 0;
  if (before.isOwn(force) || now.forceSide(force) !== before.forceSide(force)) return 0;
  return trendBy(now.willBand(force).index - before.willBand(force).index);
}

const TRENDS: readonly Trend[] = [-2, -1, 0, 1, 2];

const trendBy = (steps: number): Trend => TRENDS[clamp(steps, -2, 2) + 2];
