/** Support in words: the number where the view is exact, otherwise the band; and numbers of people. */
import type { ActorIndex, SideIndex } from '../core/indices.ts';
import { SHARE_BANDS } from '../engine/view/bands.ts';
import type { View } from '../engine/view/view.ts';
import type { ShareBand } from '../ui/charts/bandBar.tsx';
import { formatLarge, formatNumber, formatPoints } from '../words/format.ts';
import { text } from '../words/text.ts';

/** Index of the band a value (thousandths) falls in; the words for bands describe exact values too. */
export function shareBand(thousandths: number): number {
  let index = 0;
  while (index + 1 < SHARE_BANDS.length && thousandths >= SHARE_BANDS[index + 1]) index++;
  return index;
}

const LEVELS = ['lowest', 'lower', 'low', 'high', 'higher', 'highest'] as const;
const levelOf = (thousandths: number): (typeof LEVELS)[number] => LEVELS[shareBand(thousandths)];

export const supportWord = (thousandths: number): string => text(`band.support.${levelOf(thousandths)}`);

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
