/** One place, and the table of all places, for the panels. */

import type { ForceIndex, RegionIndex } from '../../../core/indices.ts';
import { indicesOf, NONE } from '../../../core/indices.ts';
import { TOO_TIRED } from '../../../engine/knowledge/fatigue.ts';
import type { View } from '../../../engine/view/view.ts';
import { POSTURES, REGION_TAGS, ROAD_CLASSES, TERRAINS } from '../../../engine/vocabulary.ts';
import { momentAt } from '../../../play/gameTime.ts';
import { forcesAt } from '../../../policies/cards/places.ts';
import type { Account } from '../../../present/account.ts';
import { nearnessOf, nearnessWords } from '../../../present/breaking.ts';
import { eventWords } from '../../../present/events.ts';
import { peopleWords } from '../../../present/figures.ts';
import { markOf } from '../../../present/marks.ts';
import { forceTitle, provinceName, regionName, sideShort } from '../../../present/names.ts';
import type { Sight } from '../../../present/sight.ts';
import { forceStanding, holderStanding, type Standing, standingsAt } from '../../../present/standing.ts';
import {
  knowingWords,
  menColumn,
  menInFull,
  trendWord,
  willBandWord,
  willInFull,
} from '../../../present/standingWords.ts';
import { whyOf, whyOfWill } from '../../../present/why.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatKilometres, formatList, formatMoment, formatNumber, formatPoints } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { PlaceForce, PlaceProps, PlaceRoad, PlaceStanding } from '../panels/place.tsx';
import type { PlaceRow } from '../panels/places.tsx';

const REBELLION = ['lowest', 'low', 'high', 'highest'] as const;

type Told = NonNullable<PlaceProps['place']>;
type PlaceData = Omit<Told, 'orders' | 'changes' | 'whyWill'>;

/** How a place changed hands so far, and why the will of the forces there is where it is. */
export function placeReasons(account: Account, region: RegionIndex): Pick<Told, 'changes' | 'whyWill'> {
  const { line, reader } = account;
  const { compiled, time } = reader;
  const changes = line.flatMap(({ events }) => events).filter((event) => event.kind === 'holderChanged');
  return {
    changes: changes
      .filter((event) => event.region === region)
      .map((event) => ({
        key: `${event.turn}`,
        moment: formatMoment(momentAt(time, event.turn)),
        words: eventWords(reader, event),
        why: () => whyOf(account, event),
      }))
      .reverse(),
    ...(line.length === 1 ? {} : { whyWill: (id) => whyOfWill(account, compiled.forceOf(id)) }),
  };
}

export function placeData(compiled: CompiledScenario, sight: Sight, region: RegionIndex): PlaceData {
  const view = sight.now;
  const tags = REGION_TAGS.filter((tag) => compiled.hasTag(region, tag)).map((tag) => text(`tag.${tag}`));
  const contester = view.contester(region);
  const { note } = compiled.scenario.regions[region];
  const rebellion = REBELLION[Math.min(3, Math.floor(compiled.region.rebellion[region] / 250))];
  return {
    id: compiled.region.ids[region],
    name: regionName(compiled, region),
    province: provinceName(compiled, region),
    holder: sideShort(compiled, view.holder(region)),
    mark: markOf(compiled, view.holder(region)),
    ...(contester === NONE ? {} : { contested: text('place.contested', { side: sideShort(compiled, contester) }) }),
    facts: [
      [text('place.people'), peopleWords(compiled.region.people[region])],
      [text('place.rebellion'), text(`band.rebellion.${rebellion}`)],
      [text('place.terrain'), text(`terrain.${TERRAINS[compiled.region.terrain[region]] ?? 'plain'}`)],
      ...(tags.length === 0 ? [] : [[text('place.features'), formatList(tags)] as const]),
    ],
    standings: standingsAt(sight, region).map((standing) => standingData(compiled, view, standing)),
    forces: forcesAt(view, region).flatMap((force) => forceData(compiled, sight, force)),
    roads: roadsFrom(compiled, view, region),
    ...(note === undefined ? {} : { note }),
  };
}

/** A column more worn out than this is about to break off its attack, thousandths. */
const NEARLY_WORN_OUT = 700;

function standingData(compiled: CompiledScenario, now: View, standing: Standing): PlaceStanding {
  const { side, men, will } = standing;
  const nearness = nearnessOf(now, standing);
  return {
    key: compiled.side.ids[side],
    side: sideShort(compiled, side),
    mark: markOf(compiled, side),
    men: menInFull(men),
    will: willInFull(will),
    trend: trendWord(will.trend),
    knowing: knowingWords(standing),
    ...(nearness === undefined ? {} : { breaking: text('place.breaking', { when: nearnessWords(nearness) }) }),
  };
}

function forceData(compiled: CompiledScenario, sight: Sight, force: ForceIndex): readonly PlaceForce[] {
  const view = sight.now;
  const standing = forceStanding(sight, force);
  if (standing === undefined) return [];
  const { side, men, will } = standing;
  const data = {
    key: compiled.force.ids[force],
    name: forceTitle(compiled, force),
    side: sideShort(compiled, side),
    mark: markOf(compiled, side),
    men: menInFull(men),
    will: will.share,
    willText: willInFull(will),
    trend: trendWord(will.trend),
    posture: text(`posture.${POSTURES[view.posture(force)] ?? 'hold'}`),
    knowing: knowingWords(standing),
    exact: men.exact,
    ...(will.margin === undefined ? {} : { margin: marginWords(will.margin) }),
    ...fatigueData(view.fatigue(force)),
  };
  return [data];
}

/** How worn out an own column is, where that matters: nothing below what its staff still sends against defenders. */
function fatigueData(fatigue: number): { readonly fatigue?: string } {
  if (fatigue <= TOO_TIRED) return {};
  return { fatigue: text(fatigue < NEARLY_WORN_OUT ? 'place.tired' : 'place.wornOut') };
}

const marginWords = (margin: number): string =>
  text(margin >= 0 ? 'place.margin' : 'place.marginUnder', { n: formatPoints(Math.abs(margin)) });

function roadsFrom(compiled: CompiledScenario, view: View, region: RegionIndex): readonly PlaceRoad[] {
  const { first, to, link, km } = compiled.road;
  const roads: PlaceRoad[] = [];
  for (let i = first[region]; i < first[region + 1]; i++) {
    const next = to[i];
    roads.push({
      id: compiled.region.ids[next],
      name: regionName(compiled, next),
      holder: sideShort(compiled, view.holder(next)),
      mark: markOf(compiled, view.holder(next)),
      km: formatKilometres(km[i]),
      road: text(`road.${compiled.scenario.links[link[i]]?.road ?? ROAD_CLASSES[2]}`),
    });
  }
  return roads;
}

/** 2: attacked; 1: an enemy of its holder next door by road; 0: quiet. */
export function alarmOf(view: View, region: RegionIndex): number {
  if (view.contester(region) !== NONE) return 2;
  const { first, to } = view.compiled.road;
  for (let i = first[region]; i < first[region + 1]; i++) {
    if (view.hostile(view.holder(region), view.holder(to[i]))) return 1;
  }
  return 0;
}

export function placeRows(compiled: CompiledScenario, sight: Sight): readonly PlaceRow[] {
  return indicesOf<RegionIndex>(compiled.region.count).map((region) => placeRow(compiled, sight, region));
}

function placeRow(compiled: CompiledScenario, sight: Sight, region: RegionIndex): PlaceRow {
  const view = sight.now;
  const holder = view.holder(region);
  const standing = holderStanding(sight, region);
  const alarm = alarmOf(view, region);
  const contester = view.contester(region);
  return {
    id: compiled.region.ids[region],
    name: regionName(compiled, region),
    holder: sideShort(compiled, holder),
    mark: markOf(compiled, holder),
    men: standing === undefined ? formatNumber(0) : menColumn(standing.men),
    menCount: standing?.men.middle ?? 0,
    will: standing === undefined ? '' : willBandWord(standing.will),
    willLevel: standing === undefined ? -1 : (standing.will.exact ?? standing.will.share.low),
    people: peopleWords(compiled.region.people[region]),
    peopleCount: compiled.region.people[region],
    alarm,
    state:
      alarm === 2
        ? text('places.contested', { side: sideShort(compiled, contester) })
        : text(alarm === 1 ? 'places.near' : 'places.calm'),
  };
}
