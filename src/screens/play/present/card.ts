/** What the card of a place or a force beside its mark on the map says, and the same in one sentence. */

import { NONE, type RegionIndex, type SideIndex } from '../../../core/indices.ts';
import type { View } from '../../../engine/view/view.ts';
import { POSTURES, REGION_TAGS } from '../../../engine/vocabulary.ts';
import { momentAt, timeOf } from '../../../play/gameTime.ts';
import { nearnessOf, nearnessWords } from '../../../present/breaking.ts';
import { markOf } from '../../../present/marks.ts';
import { forceTitle, regionName, sideShort } from '../../../present/names.ts';
import { halfDaysTo, whenWords } from '../../../present/reach.ts';
import type { Sight } from '../../../present/sight.ts';
import { forceStanding, holderStanding, type Standing, standingAt, standingsAt } from '../../../present/standing.ts';
import { knowingWords, menInFull, trendWord, willBandWord } from '../../../present/standingWords.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import {
  formatApart,
  formatList,
  formatMoment,
  formatPointChange,
  formatPoints,
  formatSeries,
} from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { CardRow, MapCardData } from '../panels/mapCard.tsx';
import { comingOf } from './coming.ts';

export function placeCard(compiled: CompiledScenario, sight: Sight, region: RegionIndex): MapCardData {
  const { now } = sight;
  const holder = now.holder(region);
  const contester = now.contester(region);
  const tags = REGION_TAGS.filter((tag) => compiled.hasTag(region, tag)).map((tag) => text(`tag.${tag}`));
  const standing = holderStanding(sight, region);
  return {
    name: regionName(compiled, region),
    kind: formatList(tags),
    mark: markOf(compiled, holder),
    holder: sideShort(compiled, holder),
    ...(contester === NONE
      ? {}
      : {
          attacker: {
            mark: markOf(compiled, contester),
            words: text('card.attacked', { side: sideShort(compiled, contester) }),
          },
          ground: groundOf(sight, region),
        }),
    rows: [
      ...(standing === undefined
        ? [{ key: 'men', label: text('card.men'), value: text('place.noForces') }]
        : standingRows(now, standing)),
      ...othersRows(compiled, sight, region),
      { key: 'roads', label: text('place.roads'), value: formatList(neighbours(compiled, region).map(nameIn)) },
      ...comingOf(compiled, sight, region),
    ],
    ...whyOf(standing),
  };

  function nameIn(next: RegionIndex): string {
    return regionName(compiled, next);
  }
}

/** Ground lost, and how much of it since the last half day. */
function groundOf({ now, before }: Sight, region: RegionIndex): { readonly lost: number; readonly words: string } {
  const lost = now.progress(region);
  const goesOn = before !== undefined && before.contester(region) === now.contester(region);
  const change = lost - (goesOn ? before.progress(region) : 0);
  const n = formatPoints(lost);
  return {
    lost: lost / 1000,
    words:
      change === 0 ? text('card.ground', { n }) : text('card.groundChange', { n, change: formatPointChange(change) }),
  };
}

function standingRows(now: View, standing: Standing): readonly CardRow[] {
  const nearness = nearnessOf(now, standing);
  return [
    { key: 'men', label: text('card.men'), note: knowingWords(standing), value: menInFull(standing.men) },
    {
      key: 'will',
      label: text('card.will'),
      value: willWords(standing),
      blocks: { band: standing.will.band, trend: standing.will.trend },
    },
    ...(nearness === undefined
      ? []
      : [
          {
            key: 'breaks',
            label: text('card.unchanged'),
            value: text('card.breaks', { when: nearnessWords(nearness) }),
          },
        ]),
  ];
}

/** "24, falling fast, breaks below 22, inspected"; "very firm, steady" of others. */
function willWords({ will, knowing }: Standing): string {
  const trend = will.trend === 0 ? [] : [trendWord(will.trend)];
  if (will.exact === undefined) return formatSeries([willBandWord(will), ...trend]);
  const point =
    will.margin !== undefined
      ? [text('card.breaksBelow', { n: formatPoints(will.exact - will.margin) })]
      : knowing === 'own'
        ? [text('card.pointUnknown')]
        : [];
  return formatSeries([formatPoints(will.exact), willBandWord(will), ...trend, ...point]);
}

/** Other sides at the place: who stands there beside the holder. */
function othersRows(compiled: CompiledScenario, sight: Sight, region: RegionIndex): readonly CardRow[] {
  return standingsAt(sight, region)
    .filter(({ side }) => side !== sight.now.holder(region))
    .map((standing) => ({
      key: `side-${standing.side}`,
      label: sideShort(compiled, standing.side),
      note: knowingWords(standing),
      value: menInFull(standing.men),
      blocks: { band: standing.will.band, trend: standing.will.trend },
    }));
}

const whyOf = (standing: Standing | undefined): { readonly why?: string } =>
  standing === undefined
    ? {}
    : standing.will.exact === undefined
      ? { why: text('card.why') }
      : { why: text('card.whyExact', { n: formatPoints(standing.will.exact) }) };

/** The card of a side's counter: its largest force, and the others with it. */
export function forceCard(
  compiled: CompiledScenario,
  sight: Sight,
  region: RegionIndex,
  side: SideIndex,
): MapCardData | undefined {
  const standing = standingAt(sight, region, side);
  if (standing === undefined) return undefined;
  const { now } = sight;
  const [largest, ...others] = standing.forces;
  return {
    name: forceTitle(compiled, largest),
    kind: text('card.standsIn', { place: regionName(compiled, region) }),
    mark: markOf(compiled, side),
    holder: sideShort(compiled, side),
    rows: [
      ...standingRows(now, standing),
      { key: 'doing', label: text('card.doing'), value: text(`posture.${POSTURES[now.posture(largest)] ?? 'hold'}`) },
      {
        key: 'seen',
        label: text('card.seen'),
        value: formatSeries([
          formatMoment(momentAt(timeOf(compiled, now), standing.seen.turn)),
          ...(standing.seen.sources === 0 ? [] : [text('card.sources', { count: standing.seen.sources })]),
        ]),
      },
      ...others.flatMap((force): readonly CardRow[] => {
        const one = forceStanding(sight, force);
        return one === undefined
          ? []
          : [
              {
                key: `with-${force}`,
                label: forceTitle(compiled, force),
                value: menInFull(one.men),
                blocks: { band: one.will.band, trend: one.will.trend },
              },
            ];
      }),
      ...reachRow(compiled, sight, region),
    ],
    ...whyOf(standing),
  };
}

const REACHED = 3;

/** Where it can be, by the roads alone: the nearest places first, those of one half day together. */
function reachRow(compiled: CompiledScenario, { now }: Sight, region: RegionIndex): readonly CardRow[] {
  const reached = neighbours(compiled, region)
    .flatMap((next) => {
      const halfDays = halfDaysTo(compiled, region, next);
      return halfDays === undefined ? [] : [{ next, halfDays }];
    })
    .sort((a, b) => a.halfDays - b.halfDays)
    .slice(0, REACHED);
  const times = [...new Set(reached.map(({ halfDays }) => halfDays))];
  const words = times.map((time) =>
    text('card.reaches', {
      places: formatSeries(
        reached.filter(({ halfDays }) => halfDays === time).map(({ next }) => regionName(compiled, next)),
      ),
      when: whenWords(compiled, now.turn, time),
    }),
  );
  return words.length === 0
    ? []
    : [{ key: 'reach', label: text('card.canBeIn'), note: text('card.byRoad'), value: formatApart(words) }];
}

function neighbours({ road }: CompiledScenario, region: RegionIndex): readonly RegionIndex[] {
  const places: RegionIndex[] = [];
  for (let i = road.first[region]; i < road.first[region + 1]; i++) places.push(road.to[i]);
  return places;
}

/** "Homs, Government, 2,800 men, will very low, falling fast, under attack by HTS-led command." */
export function placeSpoken(compiled: CompiledScenario, sight: Sight, region: RegionIndex): string {
  const { now } = sight;
  const standing = holderStanding(sight, region);
  const contester = now.contester(region);
  const nearness = standing === undefined ? undefined : nearnessOf(now, standing);
  return text('card.sentence', {
    facts: formatSeries([
      regionName(compiled, region),
      sideShort(compiled, now.holder(region)),
      ...(standing === undefined
        ? [text('place.noForces')]
        : [
            menInFull(standing.men),
            text('card.willIs', { word: willBandWord(standing.will) }),
            ...(standing.will.trend === 0 ? [] : [trendWord(standing.will.trend)]),
          ]),
      ...(nearness === undefined ? [] : [text('card.breaks', { when: nearnessWords(nearness) })]),
      ...(contester === NONE ? [] : [text('card.attacked', { side: sideShort(compiled, contester) })]),
    ]),
  });
}
