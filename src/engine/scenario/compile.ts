/**
 * A checked scenario -> indices and flat tables, frozen. Shares become whole thousandths, ids become positions, what a
 * file leaves out is filled from its side. Nothing here can fail: `check.ts` has seen to it.
 */

import { round } from '../../core/exact.ts';
import {
  type ActorIndex,
  type Column,
  type ExitIndex,
  type ForceIndex,
  NONE,
  type RegionIndex,
  type SideIndex,
  type TalkIndex,
} from '../../core/indices.ts';
import { whoOf } from '../chance.ts';
import type { Compiled, CompiledRule, Scenario } from '../compiled.ts';
import {
  EXIT_KINDS,
  FORCE_ROLES,
  ORDER_KINDS,
  PEOPLE_GROUPS,
  REGION_TAGS,
  RELATIONS,
  type RegionTag,
  SIDE_KINDS,
  TERRAINS,
} from '../vocabulary.ts';
import { STANDARD_WEIGHTS, type Weights } from '../weights.ts';
import { contentHashOf } from './contentHash.ts';
import { garrisonId, rowName, ruleName } from './names.ts';
import { compileRoads } from './roads.ts';

/**
 * Per place: men of its garrison on paper at most; keeps garrison rules of large cities within the columns of the
 * state.
 */
const MAX_MEN = 2_000_000;

/** A country of more provincial capitals than this is shaken the less by the loss of each. */
const MANY_CAPITALS = 14;

function newsShareOf({ regions }: Scenario): number {
  const capitals = regions.filter(
    ({ tags }) => tags.includes('provincialCapital') || tags.includes('nationalCapital'),
  ).length;
  return capitals <= MANY_CAPITALS ? 1 : MANY_CAPITALS / capitals;
}

type Lookup = ReadonlyMap<string, number>;

export function compileScenario(scenario: Scenario): Compiled {
  const index = {
    region: positions(scenario.regions),
    side: positions(scenario.sides),
    actor: positions(scenario.actors),
    exit: positions(scenario.exits),
    talk: positions(scenario.talks),
    province: positions(scenario.provinces),
  };
  const weights: Weights = Object.freeze({ ...STANDARD_WEIGHTS, ...scenario.weights });
  const side = compileSides(scenario, index.side, index.region, weights);
  const force = compileForces(scenario, index, side);
  const doctrine = compileDoctrine(scenario);
  const { actor, people } = compileActors(scenario, index, doctrine);
  const forceIndex: Lookup = new Map(force.ids.map((id, i) => [id, i]));
  const region = compileRegions(scenario, index, force.named);
  const compiled: Compiled = {
    scenario: deepFreeze(scenario),
    contentHash: contentHashOf(scenario),
    weights,
    turns: scenario.turns,
    newsShare: newsShareOf(scenario),
    region,
    side,
    force,
    actor,
    people,
    road: compileRoads(scenario, weights, index.region),
    exit: compileExits(scenario, index),
    talk: compileTalks(scenario, index),
    trigger: {
      count: scenario.triggers.length,
      ids: scenario.triggers.map(({ id }) => id),
      when: scenario.triggers.map(({ when }) => when),
      effects: scenario.triggers.map(({ effects }) => effects),
    },
    act: {
      count: scenario.acts.length,
      ids: scenario.acts.map(({ id }) => id),
      kinds: scenario.acts.map(({ kind }) => kind),
      when: scenario.acts.map(({ when }) => when),
    },
    doctrine,
    regionOf: (id) => find(index.region, id) as RegionIndex,
    forceOf: (id) => find(forceIndex, id) as ForceIndex,
    sideOf: (id) => find(index.side, id) as SideIndex,
    actorOf: (id) => find(index.actor, id) as ActorIndex,
    exitOf: (id) => find(index.exit, id) as ExitIndex,
    talkOf: (id) => find(index.talk, id) as TalkIndex,
    hasTag: (r, tag) => (region.tags[r] & (1 << REGION_TAGS.indexOf(tag))) !== 0,
    nameOfRow: (group, row) => rowName(compiled, group, row),
  };
  return deepFreeze(compiled);
}

// ---- small tools ----------------------------------------------------------------------------------------------------
function positions(list: readonly { readonly id: string }[]): Lookup {
  return new Map(list.map(({ id }, i) => [id, i]));
}

/** Position of an id, or NONE. */
function find(lookup: Lookup, id: string | undefined): number {
  return id === undefined ? NONE : (lookup.get(id) ?? NONE);
}

function column<T, I extends number>(list: readonly T[], pick: (entry: T, i: number) => number): Column<I> {
  return Int32Array.from(list, pick) as Column<I>;
}

const thousandths = (share: number): number => round(share * 1000);

function table(
  rows: number,
  columns: number,
  fill: (set: (row: number, column: number, value: number) => void) => void,
  empty = 0,
): Column<number> {
  const cells = new Int32Array(rows * columns).fill(empty);
  fill((row, at, value) => {
    if (row >= 0 && at >= 0) cells[row * columns + at] = value;
  });
  return cells;
}

/** Freezes plain data all the way down; typed arrays cannot be frozen and maps need not be. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) deepFreeze((value as { [key: string]: unknown })[key]);
  return value;
}

interface Index {
  readonly region: Lookup;
  readonly side: Lookup;
  readonly actor: Lookup;
  readonly exit: Lookup;
  readonly province: Lookup;
}

// ---- the parts ------------------------------------------------------------------------------------------------------
function compileSides(scenario: Scenario, sideIndex: Lookup, regionIndex: Lookup, weights: Weights): Compiled['side'] {
  const { sides, regions } = scenario;
  const n = sides.length;
  const startPeople = new Int32Array(n);
  const startPlaces = new Int32Array(n);
  for (const region of regions) {
    const holder = find(sideIndex, region.holder);
    startPeople[holder] = startPeople[holder] + round(region.people * 1000);
    startPlaces[holder] = startPlaces[holder] + 1;
  }
  return {
    count: n,
    ids: sides.map(({ id }) => id),
    who: column(sides, ({ id }) => whoOf(id)),
    kind: column(sides, ({ kind }) => SIDE_KINDS.indexOf(kind)),
    capital: column(sides, ({ capital }) => find(regionIndex, capital)),
    objectives: sides.map(({ objectives }) => objectives.map((id) => find(regionIndex, id) as RegionIndex)),
    hasLeader: column(sides, ({ leader }) => (leader === undefined ? 0 : 1)),
    command: column(sides, ({ id }) => scenario.actors.findIndex((actor) => actor.side === id)),
    will: column(sides, ({ will }) => thousandths(will)),
    credibility: column(sides, ({ credibility }) => thousandths(credibility)),
    pay: column(sides, ({ pay, livingPay }) =>
      pay === undefined || livingPay === undefined ? 1000 : Math.min(1000, thousandths(pay / livingPay)),
    ),
    commandDelayHours: column(sides, ({ commandDelayHours }) => round(commandDelayHours)),
    fill: column(sides, ({ fill }) => thousandths(fill)),
    quality: column(sides, ({ quality }) => round(quality)),
    sorties: column(sides, ({ sorties }) => sorties),
    cohesionSpread: column(sides, ({ cohesionSpread }) => thousandths(cohesionSpread)),
    boldness: column(sides, ({ boldness }) => thousandths(boldness)),
    residents: sides.findIndex(({ kind }) => kind === 'residents') as SideIndex,
    relation: startRelations(scenario, sideIndex),
    startNews: column(sides, ({ lostBefore }) =>
      round(1000 * newsShareOf(scenario) * (lostBefore.capitals + weights.minorNews * lostBefore.places)),
    ),
    lostCapitals: column(sides, ({ lostBefore }) => lostBefore.capitals),
    lostPlaces: column(sides, ({ lostBefore }) => lostBefore.places),
    startPeople: startPeople as Column<SideIndex>,
    startPlaces: startPlaces as Column<SideIndex>,
  };
}

/** A side is its own friend; sides of which the file says nothing are neutral. */
function startRelations(scenario: Scenario, sideIndex: Lookup): Column<number> {
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

function compileRegions(scenario: Scenario, index: Index, named: number): Compiled['region'] {
  const { regions } = scenario;
  return {
    count: regions.length,
    ids: regions.map(({ id }) => id),
    who: column(regions, ({ id }) => whoOf(id)),
    province: column(regions, ({ province }) => find(index.province, province)),
    terrain: column(regions, ({ terrain }) => TERRAINS.indexOf(terrain)),
    tags: column(regions, ({ tags }) =>
      tags.reduce((bits, tag: RegionTag) => bits | (1 << REGION_TAGS.indexOf(tag)), 0),
    ),
    people: column(regions, ({ people }) => round(people * 1000)),
    rebellion: column(regions, ({ pastRebellion }) => thousandths(pastRebellion)),
    ties: column(regions, ({ ties }) => thousandths(ties)),
    localSide: column(regions, ({ local }) => find(index.side, local?.side)),
    localMen: column(regions, ({ local }) => local?.men ?? 0),
    holder: column(regions, ({ holder }) => find(index.side, holder)),
    garrison: column(regions, (_, r) => named + r),
  };
}

type Side = Scenario['sides'][number];
type Region = Scenario['regions'][number];

/** Men on paper of a place's garrison: as written, else by its holder's rule; nobody's places have none. */
function garrisonMen(region: Region, holder: Side): number {
  if (holder.kind === 'residents') return 0;
  if (region.garrison !== undefined) return region.garrison.paper;
  const rule = holder.garrison;
  if (rule === undefined) return 0;
  const isCapital = region.tags.includes('provincialCapital') || region.tags.includes('nationalCapital');
  return Math.min(
    MAX_MEN,
    round((rule.base + rule.perThousandPeople * region.people) * (isCapital ? rule.capital : 1)),
  );
}

/** The forces of the file, then a garrison slot for every place, which passes to whoever holds it. */
function compileForces(scenario: Scenario, index: Index, side: Compiled['side']): Compiled['force'] {
  const sideNamed = (id: string): Side => scenario.sides[find(index.side, id)] as Side;
  const slots = scenario.regions.map((region) => {
    const { garrison } = region;
    const { fill, quality, will, entrenched } = garrison ?? {};
    return {
      id: garrisonId(region.id),
      side: region.holder,
      actor: undefined,
      role: 'garrison' as const,
      region: region.id,
      paper: garrisonMen(region, sideNamed(region.holder)),
      fill,
      quality,
      will,
      entrenched,
      away: undefined,
    };
  });
  const all: readonly (Scenario['forces'][number] | (typeof slots)[number])[] = [...scenario.forces, ...slots];
  return {
    count: all.length,
    named: scenario.forces.length,
    ids: all.map(({ id }) => id),
    who: column(all, ({ id }) => whoOf(id)),
    side: column(all, (force) => find(index.side, force.side)),
    actor: column(all, (force) =>
      force.actor === undefined
        ? side.command[find(index.side, force.side) as SideIndex]
        : find(index.actor, force.actor),
    ),
    role: column(all, ({ role }) => FORCE_ROLES.indexOf(role)),
    home: column(all, ({ region }) => find(index.region, region)),
    paper: column(all, ({ paper }) => paper),
    fill: column(all, (force) => thousandths(force.fill ?? sideNamed(force.side).fill)),
    quality: column(all, (force) => round(force.quality ?? sideNamed(force.side).quality)),
    will: column(all, ({ will }) => (will === undefined ? NONE : thousandths(will))),
    entrenched: column(all, ({ entrenched }) => thousandths(entrenched ?? 0)),
    away: column(all, ({ away }) => (away === undefined ? 0 : 1)),
    awayTurns: column(all, ({ away }) => away?.turns ?? 0),
    awayExit: column(all, ({ away }) => find(index.exit, away?.exit)),
    awayPermit: column(all, ({ away }) => find(index.actor, away?.permit)),
  };
}

function compileActors(
  scenario: Scenario,
  index: Index,
  doctrine: Compiled['doctrine'],
): { actor: Compiled['actor']; people: Compiled['people'] } {
  const { actors, sides } = scenario;
  const rows = actors.flatMap((actor, a) => actor.people.map((group) => ({ a, ...group })));
  const starts = (lengths: readonly number[]): { first: Int32Array; end: Int32Array } => {
    let next = 0;
    const end = Int32Array.from(lengths, (length) => {
      next += length;
      return next;
    });
    return { first: end.map((past, i) => past - lengths[i]), end };
  };
  const people = starts(actors.map((actor) => actor.people.length));
  const rules = starts(actors.map((_, a) => doctrine.rules.filter((rule) => rule.actor === a).length));
  const perSide = (
    pick: (actor: Scenario['actors'][number]) => readonly { side: string; level: number }[],
  ): Column<number> =>
    table(actors.length, sides.length, (set) => {
      for (let a = 0; a < actors.length; a++)
        for (const { side, level } of pick(actors[a] as Scenario['actors'][number]))
          set(a, find(index.side, side), thousandths(level));
    });
  return {
    actor: {
      count: actors.length,
      ids: actors.map(({ id }) => id),
      who: column(actors, ({ id }) => whoOf(id)),
      side: column(actors, ({ side }) => find(index.side, side)),
      partner: column(actors, ({ partner }) => find(index.side, partner)),
      support: perSide((actor) => actor.support),
      burden: column(actors, ({ burden }) => thousandths(burden)),
      reputation: column(actors, ({ reputation }) => thousandths(reputation)),
      capital: column(actors, ({ capital }) => capital),
      sorties: column(actors, ({ sorties }) => sorties),
      interdiction: column(actors, ({ interdiction }) => thousandths(interdiction)),
      permit: column(actors, ({ permit }) => thousandths(permit)),
      advisers: column(actors, ({ advisers }) => thousandths(advisers)),
      watches: table(actors.length, actors.length, (set) => {
        for (let a = 0; a < actors.length; a++)
          for (const { actor, weight } of actors[a]?.watches ?? [])
            set(a, find(index.actor, actor), thousandths(weight));
      }),
      interdicts: table(actors.length, actors.length, (set) => {
        for (let a = 0; a < actors.length; a++)
          for (const other of actors[a]?.interdicts ?? []) set(a, find(index.actor, other), 1);
      }),
      restrains: perSide((actor) => actor.restrains),
      may: column(actors, ({ may }) => may.reduce((bits, kind) => bits | (1 << ORDER_KINDS.indexOf(kind)), 0)),
      firstPeople: people.first,
      endPeople: people.end,
      firstRule: rules.first,
      endRule: rules.end,
    },
    people: {
      count: rows.length,
      actor: column(rows, ({ a }) => a),
      group: column(rows, ({ group }) => PEOPLE_GROUPS.indexOf(group)),
      counts: column(rows, ({ count }) => count),
      region: column(rows, ({ region }) => find(index.region, region)),
      leaveBelow: column(rows, ({ leaveBelow }) => (leaveBelow === undefined ? NONE : thousandths(leaveBelow))),
      way: column(rows, ({ way }) => EXIT_KINDS.indexOf(way)),
      turns: column(rows, ({ turns }) => turns),
      signal: column(rows, ({ signal }) => thousandths(signal)),
    },
  };
}

function compileDoctrine(scenario: Scenario): Compiled['doctrine'] {
  const rules: CompiledRule[] = scenario.actors.flatMap((actor, a) =>
    actor.doctrine.map((rule, i) => ({
      actor: a as ActorIndex,
      rule,
      who: whoOf(`${actor.id}/${ruleName(actor.doctrine, i)}`),
    })),
  );
  return { count: rules.length, rules };
}

function compileExits({ exits }: Scenario, index: Index): Compiled['exit'] {
  return {
    count: exits.length,
    ids: exits.map(({ id }) => id),
    kind: column(exits, ({ kind }) => EXIT_KINDS.indexOf(kind)),
    region: column(exits, ({ region }) => find(index.region, region)),
    keeper: column(exits, ({ keeper }) => find(index.actor, keeper)),
    open: column(exits, ({ open }) => (open ? 1 : 0)),
  };
}

function compileTalks({ talks }: Scenario, index: Index): Compiled['talk'] {
  return {
    count: talks.length,
    ids: talks.map(({ id }) => id),
    who: column(talks, ({ id }) => whoOf(id)),
    host: column(talks, ({ host }) => find(index.actor, host)),
    sideA: column(talks, ({ between }) => find(index.side, between[0])),
    sideB: column(talks, ({ between }) => find(index.side, between[1])),
    acceptance: column(talks, ({ acceptance }) => thousandths(acceptance)),
    leverage: column(talks, ({ leverage }) => find(index.actor, leverage)),
    turns: column(talks, ({ turns }) => turns),
    when: talks.map(({ when }) => when),
    agreed: talks.map(({ agreed }) => agreed),
    parties: talks.map(({ parties }) => parties.map((actor) => find(index.actor, actor) as ActorIndex)),
  };
}
