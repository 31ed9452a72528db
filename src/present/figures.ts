/** Men, will, support in words: exact where the view is exact, else as the band it sees. */
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { type Band, MEN_BANDS, SHARE_BANDS, type View } from '../engine/view/bands.ts';
import type { Share } from '../ui/charts/bandBar.tsx';
import { formatNumber, formatPoints } from '../words/format.ts';
import { type TextKey, text, textBy } from '../words/text.ts';

export function menWords(view: View, force: ForceIndex): string {
  if (view.isOwn(force)) return text('unit.men', { count: view.men(force) });
  return menBandWords(view.menBand(force));
}

export function menBandWords(band: Band): string {
  return band.index >= MEN_BANDS.length - 1
    ? text('range.moreMen', { low: formatNumber(band.low) })
    : text('unit.menRange', { low: formatNumber(band.low), high: formatNumber(band.high) });
}

/** Men of a side at a place as reported: exact where they are one's own, else a band that may be one off. */
export function reportedMen(view: View, region: RegionIndex, side: SideIndex): string {
  const men = view.menAt(region, side);
  return isExactAt(view, side) ? text('unit.men', { count: men }) : menBandWords(bandOfMen(men));
}

/** The same without the word, for a column headed by it. */
export function reportedMenShort(view: View, region: RegionIndex, side: SideIndex): string {
  const men = view.menAt(region, side);
  if (isExactAt(view, side)) return formatNumber(men);
  const { index, low, high } = bandOfMen(men);
  return index >= MEN_BANDS.length - 1 ? text('range.moreMenShort', { low }) : text('range.men', { low, high });
}

const isExactAt = (view: View, side: SideIndex): boolean => view.actor < 0 || side === view.side;

function bandOfMen(men: number): Band {
  let index = MEN_BANDS.length - 1;
  while (index > 0 && men < MEN_BANDS[index]) index--;
  return { index, low: MEN_BANDS[index], high: MEN_BANDS[index + 1] ?? men };
}

/** The band a value lies in; the words of bands are used for exact values too. */
export function shareBand(thousandths: number): number {
  let index = 0;
  while (index + 1 < SHARE_BANDS.length && thousandths >= SHARE_BANDS[index + 1]) index++;
  return index;
}

const word = (kind: 'will' | 'support', thousandths: number): string =>
  textBy(`band.${kind}.${shareBand(thousandths)}` as TextKey);

export function willWords(view: View, force: ForceIndex): string {
  const will = view.will(force);
  return view.isOwn(force)
    ? text('place.willExact', { n: formatPoints(will), word: word('will', will) })
    : text('place.will', { will: word('will', will) });
}

export function willWord(thousandths: number): string {
  return word('will', thousandths);
}

export function willShare(view: View, force: ForceIndex): Share {
  if (view.isOwn(force)) return { low: view.will(force), high: view.will(force) };
  const { low, high } = view.willBand(force);
  return { low, high };
}

export const seesSupport = (view: View, actor: ActorIndex): boolean => view.actor === actor || view.actor < 0;

export function supportWords(view: View, actor: ActorIndex, side: SideIndex): string {
  const level = view.support(actor, side);
  if (seesSupport(view, actor)) return text('actors.exact', { word: word('support', level), n: formatPoints(level) });
  const band = view.supportBand(actor, side);
  return text('actors.band', {
    word: word('support', level),
    low: formatPoints(band.low),
    high: formatPoints(band.high),
  });
}

export function supportWord(thousandths: number): string {
  return word('support', thousandths);
}

export function supportShare(view: View, actor: ActorIndex, side: SideIndex): Share {
  if (seesSupport(view, actor)) return { low: view.support(actor, side), high: view.support(actor, side) };
  const { low, high } = view.supportBand(actor, side);
  return { low, high };
}

/** "3.6 million", "450,000", "about 12,000": people of a place. */
export function peopleWords(persons: number): string {
  if (persons >= 1_000_000)
    return text('unit.millions', {
      n: `${Math.floor(persons / 1_000_000)}.${Math.floor((persons % 1_000_000) / 100_000)}`,
    });
  return formatNumber(persons);
}

export const rangeWords = (low: number, high: number): string =>
  low === high ? formatNumber(low) : text('range.both', { low: formatNumber(low), high: formatNumber(high) });
