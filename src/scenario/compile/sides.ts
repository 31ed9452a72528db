/** Sides and places as tables. */
import { type Column, columnOf, wideColumn } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type { ForceIndex, SideIndex } from '../../core/indices.ts';
import { indicesOf } from '../../core/indices.ts';
import { whoOf } from '../../engine/chance.ts';
import { type Compiled, FAR } from '../../engine/compiled.ts';
import { bitOf } from '../../engine/tags.ts';
import { RELATIONS, SIDE_KINDS, TERRAINS } from '../../engine/vocabulary.ts';
import type { Weights } from '../../engine/weights.ts';
import type { Scenario } from '../scenario.ts';
import { find, type Index, type Lookup, table, thousandths } from './lookup.ts';

/** With more provincial capitals than this, the loss of each shakes the country less. */
const MANY_CAPITALS = 14;

export function newsShareOf({ regions }: Scenario): number {
  const capitals = regions.filter(
    ({ tags }) => tags.includes('provincialCapital') || tags.includes('nationalCapital'),
  ).length;
  return capitals <= MANY_CAPITALS ? 1 : MANY_CAPITALS / capitals;
}

export function compileSides(
  scenario: Scenario,
  { side: sideIndex, region: regionIndex, actor: actorIndex }: Index,
  weights: Weights,
): Compiled['side'] {
  const { sides, regions } = scenario;
  const n = sides.length;
  const startPeople = wideColumn<SideIndex>(n);
  const startPlaces = wideColumn<SideIndex>(n);
  for (const region of regions) {
    const holder = find(sideIndex, region.holder);
    startPeople[holder] = startPeople[holder] + round(region.people * 1000);
    startPlaces[holder] = startPlaces[holder] + 1;
  }
  return {
    count: n,
    ids: sides.map(({ id }) => id),
    who: columnOf(sides, ({ id }) => whoOf(id)),
    kind: columnOf(sides, ({ kind }) => SIDE_KINDS.indexOf(kind)),
    capital: columnOf(sides, ({ capital }) => find(regionIndex, capital)),
    objectives: sides.map(({ objectives }) => objectives.map((id) => find(regionIndex, id))),
    hasLeader: columnOf(sides, ({ leader }) => (leader === undefined ? 0 : 1)),
    command: columnOf(sides, ({ id }) => find(actorIndex, scenario.actors.find((actor) => actor.side === id)?.id)),
    will: columnOf(sides, ({ will }) => thousandths(will)),
    credibility: columnOf(sides, ({ credibility }) => thousandths(credibility)),
    pay: columnOf(sides, ({ pay, livingPay }) =>
      pay === undefined || livingPay === undefined ? 1000 : Math.min(1000, thousandths(pay / livingPay)),
    ),
    commandDelayHours: columnOf(sides, ({ commandDelayHours }) => round(commandDelayHours)),
    fill: columnOf(sides, ({ fill }) => thousandths(fill)),
    quality: columnOf(sides, ({ quality }) => round(quality)),
    sorties: columnOf(sides, ({ sorties }) => sorties),
    cohesionSpread: columnOf(sides, ({ cohesionSpread }) => thousandths(cohesionSpread)),
    boldness: columnOf(sides, ({ boldness }) => thousandths(boldness)),
    personal: columnOf(sides, ({ personal }) => thousandths(personal ?? 1)),
    successor: columnOf(sides, ({ successor }) => thousandths(successor ?? 0)),
    postures: sides.map(({ postures }) =>
      (postures ?? []).map(({ posture, turns, spread }) => ({ posture, turns: turns ?? FAR, spread: spread ?? 0 })),
    ),
    airlift: columnOf(sides, ({ airlift }) => (airlift === true ? 1 : 0)),
    residents: find(sideIndex, sides.find(({ kind }) => kind === 'residents')?.id),
    relation: startRelations(scenario, sideIndex),
    startNews: columnOf(sides, ({ lostBefore }) =>
      round(1000 * newsShareOf(scenario) * (lostBefore.capitals + weights.minorNews * lostBefore.places)),
    ),
    lostCapitals: columnOf(sides, ({ lostBefore }) => lostBefore.capitals),
    lostPlaces: columnOf(sides, ({ lostBefore }) => lostBefore.places),
    startPeople,
    startPlaces,
  };
}

/** A side is friendly to itself; pairs the file does not mention are neutral. */
function startRelations(scenario: Scenario, sideIndex: Lookup<SideIndex>): Column<number> {
  const n = scenario.sides.length;
  return table(
    n,
    n,
    (set) => {
      for (let s = 0; s < n; s++) set(s, s, RELATIONS.indexOf('friendly'));
      for (const {
        between: [a, b],
        relation,
      } of scenario.relations) {
        set(find(sideIndex, a), find(sideIndex, b), RELATIONS.indexOf(relation));
        set(find(sideIndex, b), find(sideIndex, a), RELATIONS.indexOf(relation));
      }
    },
    RELATIONS.indexOf('neutral'),
  );
}

export function compileRegions(scenario: Scenario, index: Index, named: number): Compiled['region'] {
  const { regions } = scenario;
  const forces = indicesOf<ForceIndex>(named + regions.length);
  return {
    count: regions.length,
    ids: regions.map(({ id }) => id),
    who: columnOf(regions, ({ id }) => whoOf(id)),
    province: columnOf(regions, ({ province }) => find(index.province, province)),
    terrain: columnOf(regions, ({ terrain }) => TERRAINS.indexOf(terrain)),
    tags: columnOf(regions, ({ tags }) => tags.reduce((bits, tag) => bits | bitOf(tag), 0)),
    people: columnOf(regions, ({ people }) => round(people * 1000)),
    rebellion: columnOf(regions, ({ pastRebellion }) => thousandths(pastRebellion)),
    ties: columnOf(regions, ({ ties }) => thousandths(ties)),
    localSide: columnOf(regions, ({ local }) => find(index.side, local?.side)),
    localMen: columnOf(regions, ({ local }) => local?.men ?? 0),
    disorder: columnOf(regions, ({ disorder }) => thousandths(disorder)),
    offices: columnOf(regions, ({ offices }) => thousandths(offices)),
    holder: columnOf(regions, ({ holder }) => find(index.side, holder)),
    garrison: columnOf(regions, (_, r) => forces[named + r]),
  };
}
