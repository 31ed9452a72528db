/** One place, and the table of all places, for the panels. */
import type { ForceIndex, RegionIndex, SideIndex } from '../../../core/indices.ts';
import { indicesOf, NONE } from '../../../core/indices.ts';
import type { View } from '../../../engine/view/view.ts';
import { POSTURES, REGION_TAGS, ROAD_CLASSES, TERRAINS } from '../../../engine/vocabulary.ts';
import {
  menWords,
  peopleWords,
  reportedMen,
  reportedMenShort,
  shareBand,
  willShare,
  willWord,
  willWords,
} from '../../../present/figures.ts';
import { markOf } from '../../../present/marks.ts';
import { forceTitle, provinceName, regionName, sideName, sideShort } from '../../../present/names.ts';
import { forcesAt } from '../../../present/places.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatKilometres, formatList, formatPoints } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { PlaceForce, PlaceProps, PlaceRoad } from '../panels/place.tsx';
import type { PlaceRow } from '../panels/places.tsx';

const REBELLION = ['lowest', 'low', 'high', 'highest'] as const;

type PlaceData = Omit<NonNullable<PlaceProps['place']>, 'orders'>;

export function placeData(compiled: CompiledScenario, view: View, region: RegionIndex): PlaceData {
  const tags = REGION_TAGS.filter((tag) => compiled.hasTag(region, tag)).map((tag) => text(`tag.${tag}`));
  const contester = view.contester(region);
  const { note } = compiled.scenario.regions[region];
  const rebellion = REBELLION[Math.min(3, Math.floor(compiled.region.rebellion[region] / 250))];
  return {
    id: compiled.region.ids[region],
    name: regionName(compiled, region),
    province: provinceName(compiled, region),
    holder: sideName(compiled, view.holder(region)),
    mark: markOf(compiled, view.holder(region)),
    ...(contester === NONE ? {} : { contested: text('place.contested', { side: sideName(compiled, contester) }) }),
    facts: [
      [text('place.people'), peopleWords(compiled.region.people[region])],
      [text('place.rebellion'), text(`band.rebellion.${rebellion}`)],
      [text('place.terrain'), text(`terrain.${TERRAINS[compiled.region.terrain[region]] ?? 'plain'}`)],
      ...(tags.length === 0 ? [] : [[text('place.features'), formatList(tags)] as const]),
    ],
    forces: forcesAt(view, region).map((force) => forceData(compiled, view, force)),
    roads: roadsFrom(compiled, view, region),
    ...(note === undefined ? {} : { note }),
  };
}

function forceData(compiled: CompiledScenario, view: View, force: ForceIndex): PlaceForce {
  const side = view.forceSide(force);
  const margin = view.margin(force);
  return {
    key: compiled.force.ids[force],
    name: forceTitle(compiled, force),
    side: sideName(compiled, side),
    mark: markOf(compiled, side),
    men: menHere(view, force),
    will: willShare(view, force),
    willText: willWords(view, force),
    posture: text(`posture.${POSTURES[view.posture(force)] ?? 'hold'}`),
    exact: view.isOwn(force),
    ...(margin === undefined
      ? {}
      : { margin: text(margin >= 0 ? 'place.margin' : 'place.marginUnder', { n: formatPoints(Math.abs(margin)) }) }),
  };
}

/** The men of a force that is alone for its side, which is then what the place's report is about. */
function menHere(view: View, force: ForceIndex): string {
  const region = view.forceRegion(force);
  const side = view.forceSide(force);
  const alone = forcesAt(view, region).filter((each) => view.forceSide(each) === side).length === 1;
  return !view.isOwn(force) && alone ? reportedMen(view, region, side) : menWords(view, force);
}

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

export function placeRows(compiled: CompiledScenario, view: View): readonly PlaceRow[] {
  return indicesOf<RegionIndex>(compiled.region.count).map((region) => placeRow(compiled, view, region));
}

function placeRow(compiled: CompiledScenario, view: View, region: RegionIndex): PlaceRow {
  const holder = view.holder(region);
  const strongest = strongestAt(view, region, holder);
  const alarm = alarmOf(view, region);
  const contester = view.contester(region);
  return {
    id: compiled.region.ids[region],
    name: regionName(compiled, region),
    holder: sideShort(compiled, holder),
    mark: markOf(compiled, holder),
    men: strongest === undefined ? '0' : reportedMenShort(view, region, holder),
    menCount: view.menAt(region, holder),
    will: strongest === undefined ? '' : willWord(view.will(strongest)),
    willLevel:
      strongest === undefined
        ? -1
        : view.isOwn(strongest)
          ? view.will(strongest)
          : shareBand(view.will(strongest)) * 170,
    people: peopleWords(compiled.region.people[region]),
    peopleCount: compiled.region.people[region],
    alarm,
    state:
      alarm === 2
        ? text('places.contested', { side: sideShort(compiled, contester) })
        : text(alarm === 1 ? 'places.near' : 'places.calm'),
  };
}

function strongestAt(view: View, region: RegionIndex, side: SideIndex): ForceIndex | undefined {
  let best: ForceIndex | undefined;
  for (const force of forcesAt(view, region)) {
    if (view.forceSide(force) === side && (best === undefined || view.men(force) > view.men(best))) best = force;
  }
  return best;
}
