/** Men, will and support in words: the number where the view is exact, otherwise the band. */
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { type Band, MEN_BANDS, SHARE_BANDS } from '../engine/view/bands.ts';
import type { View } from '../engine/view/view.ts';
import type { ShareBand } from '../ui/charts/bandBar.tsx';
import { formatLarge, formatNumber, formatPoints, formatRange } from '../words/format.ts';
import { text } from '../words/text.ts';

export function menWords(view: View, force: ForceIndex): string {
  if (view.isOwn(force)) return text('men.count', { count: view.men(force) });
  return menBandWords(view.menBand(force));
}

export function menBandWords(band: Band): string {
  return band.index >= MEN_BANDS.length - 1
    ? text('men.more', { low: band.low })
    : text('men.range', { range: formatRange(band.low, band.high) });
}

/** Reported men of a side at a place: exact for one's own, otherwise a band that may be off by one. */
export function reportedMen(view: View, region: RegionIndex, side: SideIndex): string {
  const men = view.menAt(region, side);
  return isExactAt(view, side) ? text('men.count', { count: men }) : menBandWords(bandOfMen(men));
}

/** The same without the unit, for a column whose heading names it. */
export function reportedMenShort(view: View, region: RegionIndex, side: SideIndex): string {
  const men = view.menAt(region, side);
  if (isExactAt(view, side)) return formatNumber(men);
  const { index, low, high } = bandOfMen(men);
  return index >= MEN_BANDS.length - 1 ? text('men.moreShort', { low }) : formatRange(low, high);
}

const isExactAt = (view: View, side: SideIndex): boolean => view.actor < 0 || side === view.side;

function bandOfMen(men: number): Band {
  let index = MEN_BANDS.length - 1;
  while (index > 0 && men < MEN_BANDS[index]) index--;
  return { index, low: MEN_BANDS[index], high: MEN_BANDS[index + 1] ?? men };
}

/** Index of the band a value (thousandths) falls in; the words for bands describe exact values too. */
export function shareBand(thousandths: number): number {
  let index = 0;
  while (index + 1 < SHARE_BANDS.length && thousandths >= SHARE_BANDS[index + 1]) index++;
  return index;
}

const LEVELS = ['lowest', 'lower', 'low', 'high', 'higher', 'highest'] as const;
const levelOf = (thousandths: number): (typeof LEVELS)[number] => LEVELS[shareBand(thousandths)];

export const willWord = (thousandths: number): string => text(`band.will.${levelOf(thousandths)}`);
export const supportWord = (thousandths: number): string => text(`band.support.${levelOf(thousandths)}`);

export function willWords(view: View, force: ForceIndex): string {
  const will = view.will(force);
  return view.isOwn(force)
    ? text('place.willExact', { n: formatPoints(will), word: willWord(will) })
    : text('place.will', { will: willWord(will) });
}

export function willShare(view: View, force: ForceIndex): ShareBand {
  if (view.isOwn(force)) return { low: view.will(force), high: view.will(force) };
  const { low, high } = view.willBand(force);
  return { low, high };
}

export const seesSupport = (view: View, actor: ActorIndex): boolean => view.actor === actor || view.actor < 0;

export function supportWords(view: View, actor: ActorIndex, side: SideIndex): string {
  const level = view.support(actor, side);
  if (seesSupport(view, actor)) return text('actors.exact', { word: supportWord(level), n: formatPoints(level) });
  const band = view.supportBand(actor, side);
  return text('actors.band', {
    word: supportWord(level),
    low: formatPoints(band.low),
    high: formatPoints(band.high),
  });
}

export function supportShare(view: View, actor: ActorIndex, side: SideIndex): ShareBand {
  if (seesSupport(view, actor)) return { low: view.support(actor, side), high: view.support(actor, side) };
  const { low, high } = view.supportBand(actor, side);
  return { low, high };
}

/** "3.6 million", "450,000": people of a place. */
export const peopleWords = (persons: number): string =>
  persons >= 1_000_000 ? formatLarge(persons) : formatNumber(persons);
