/**
 * Compiles a checked scenario into indices and flat tables, frozen. Shares become whole thousandths, ids become
 * positions, omitted values come from the side. Cannot fail: `check.ts` has ruled that out.
 */

import { asColumn, type Column, columnOf, wideColumn } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type {
  ActIndex,
  ActorIndex,
  ExitIndex,
  ForceIndex,
  PeopleIndex,
  RegionIndex,
  SideIndex,
  TalkIndex,
  TriggerIndex,
} from '../../core/indices.ts';
import { indicesOf, NONE } from '../../core/indices.ts';
import { whoOf } from '../../engine/chance.ts';
import type { Compiled, CompiledRule, StartSignal } from '../../engine/compiled.ts';
import { ORDER_KINDS } from '../../engine/orders/shapes.ts';
import { bitOf } from '../../engine/tags.ts';
import { EXIT_KINDS, FORCE_ROLES, PEOPLE_GROUPS, RELATIONS, SIDE_KINDS, TERRAINS } from '../../engine/vocabulary.ts';
import { STANDARD_WEIGHTS, type Weights } from '../../engine/weights.ts';
import type { CompiledScenario, Scenario } from '../scenario.ts';
import { contentHashOf } from './contentHash.ts';
import { garrisonId, rowName, ruleName } from './names.ts';
import { compileRoads } from './roads.ts';

/**
 * Upper bound on a garrison's paper strength, men; keeps the garrison rule within the state's columns for large cities.
 */
const MAX_MEN = 2_000_000;

/** With more provincial capitals than this, the loss of each shakes the country less. */
const MANY_CAPITALS = 14;

function newsShareOf({ regions }: Scenario): number {
  const capitals = regions.filter(
    ({ tags }) => tags.includes('provincialCapital') || tags.includes('nationalCapital'),
  ).length;
  return capitals <= MANY_CAPITALS ? 1 : MANY_CAPITALS / capitals;
}

type Lookup<I extends number> = ReadonlyMap<string, I>;

export function compileScenario(scenario: Scenario): CompiledScenario {
  const index: Index = {
    region: positions(scenario.regions),
    side: positions(scenario.sides),
    actor: positions(scenario.actors),
    exit: positions(scenario.exits),
    talk: positions(scenario.talks),
    trigger: positions(scenario.triggers),
    act: positions(scenario.acts),
    province: positions(scenario.provinces),
  };
  const weights: Weights = Object.freeze({ ...STANDARD_WEIGHTS, ...scenario.weights });
  const side = compileSides(scenario, index, weights);
  const force = compileForces(scenario, index, side);
  const doctrine = compileDoctrine(scenario, index.actor);
  const { actor, people } = compileActors(scenario, index, doctrine);
  const forceIndex = positions<ForceIndex>(force.ids.map((id) => ({ id })));
  const region = compileRegions(scenario, index, force.named);
  const compiled: Compiled = deepFreeze({
    weights,
    start: scenario.start,
    turns: scenario.turns,
    costBefore: scenario.cost,
    startSignals: compileSignals(scenario, index),
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
    regionOf: (id) => find(index.region, id),
    forceOf: (id) => find(forceIndex, id),
    sideOf: (id) => find(index.side, id),
    actorOf: (id) => find(index.actor, id),
    exitOf: (id) => find(index.exit, id),
    talkOf: (id) => find(index.talk, id),
    triggerOf: (id) => find(index.trigger, id),
    actOf: (id) => find(index.act, id),
    hasTag: (r, tag) => (region.tags[r] & bitOf(tag)) !== 0,
    nameOfRow: (group, row) => rowName(compiled, group, row),
  });
  let contentHash: string | undefined;
  return Object.freeze({
    ...compiled,
    scenario: deepFreeze(scenario),
    /** Computed on demand: a sweep's settings never need it. */
    get contentHash() {
      contentHash ??= contentHashOf(scenario);
      return contentHash;
    },
  });
}

// ---- small tools ----------------------------------------------------------------------------------------------------
function positions<I extends number>(list: readonly { readonly id: string }[]): Lookup<I> {
  const indices = indicesOf<I>(list.length);
  return new Map(list.map(({ id }, i) => [id, indices[i]]));
}

/** Position of an id; NONE if it is absent or unknown. */
function find<I extends number>(lookup: Lookup<I>, id: string | undefined): I | typeof NONE {
  return id === undefined ? NONE : (lookup.get(id) ?? NONE);
}

const thousandths = (share: number): number => round(share * 1000);

function table(
  rows: number,
  columns: number,
  fill: (set: (row: number, column: number, value: number) => void) => void,
  empty = 0,
): Column<number> {
  const cells = wideColumn(rows * columns, empty);
  fill((row, at, value) => {
    if (row >= 0 && at >= 0) cells[row * columns + at] = value;
  });
  return cells;
}

/** Freezes plain data recursively. Skips typed arrays, which cannot be frozen, and maps, which need not be. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) deepFreeze((value as { [key: string]: unknown })[key]);
  return value;
}

interface Index {
  readonly region: Lookup<RegionIndex>;
  readonly side: Lookup<SideIndex>;
  readonly actor: Lookup<ActorIndex>;
  readonly exit: Lookup<ExitIndex>;
  readonly talk: Lookup<TalkIndex>;
  readonly trigger: Lookup<TriggerIndex>;
  readonly act: Lookup<ActIndex>;
  readonly province: Lookup<number>;
}

// ---- the parts ------------------------------------------------------------------------------------------------------
function compileSides(
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

function compileRegions(scenario: Scenario, index: Index, named: number): Compiled['region'] {
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
    holder: columnOf(regions, ({ holder }) => find(index.side, holder)),
    garrison: columnOf(regions, (_, r) => forces[named + r]),
  };
}

type Side = Scenario['sides'][number];
type Region = Scenario['regions'][number];

/** Paper strength of a place's garrison, men: as written, else by its holder's rule. Unheld places have none. */
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

/** The file's forces, then one garrison slot per place; a slot passes to whoever holds the place. */
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
    who: columnOf(all, ({ id }) => whoOf(id)),
    side: columnOf(all, (force) => find(index.side, force.side)),
    actor: columnOf(all, (force) =>
      force.actor === undefined ? side.command[find(index.side, force.side)] : find(index.actor, force.actor),
    ),
    role: columnOf(all, ({ role }) => FORCE_ROLES.indexOf(role)),
    home: columnOf(all, ({ region }) => find(index.region, region)),
    paper: columnOf(all, ({ paper }) => paper),
    fill: columnOf(all, (force) => thousandths(force.fill ?? sideNamed(force.side).fill)),
    quality: columnOf(all, (force) => round(force.quality ?? sideNamed(force.side).quality)),
    will: columnOf(all, ({ will }) => (will === undefined ? NONE : thousandths(will))),
    entrenched: columnOf(all, ({ entrenched }) => thousandths(entrenched ?? 0)),
    away: columnOf(all, ({ away }) => (away === undefined ? 0 : 1)),
    awayTurns: columnOf(all, ({ away }) => away?.turns ?? 0),
    awayExit: columnOf(all, ({ away }) => find(index.exit, away?.exit)),
    awayPermit: columnOf(all, ({ away }) => find(index.actor, away?.permit)),
  };
}

function compileActors(
  scenario: Scenario,
  index: Index,
  doctrine: Compiled['doctrine'],
): { actor: Compiled['actor']; people: Compiled['people'] } {
  const { actors, sides } = scenario;
  const rows = actors.flatMap((actor) =>
    actor.people.map((group) => ({ actor: find(index.actor, actor.id), ...group })),
  );
  /** First row and end (excluded) of each actor in a list of all actors' rows. */
  const starts = <V extends number>(
    lengths: readonly number[],
  ): { first: Column<ActorIndex, V>; end: Column<ActorIndex, V> } => {
    let next = 0;
    const end = Int32Array.from(lengths, (length) => {
      next += length;
      return next;
    });
    return { first: asColumn(end.map((past, i) => past - lengths[i])), end: asColumn(end) };
  };
  const people = starts<PeopleIndex>(actors.map((actor) => actor.people.length));
  const rules = starts<number>(actors.map((_, a) => doctrine.rules.filter((rule) => rule.actor === a).length));
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
      who: columnOf(actors, ({ id }) => whoOf(id)),
      side: columnOf(actors, ({ side }) => find(index.side, side)),
      partner: columnOf(actors, ({ partner }) => find(index.side, partner)),
      support: perSide((actor) => actor.support),
      burden: columnOf(actors, ({ burden }) => thousandths(burden)),
      reputation: columnOf(actors, ({ reputation }) => thousandths(reputation)),
      capital: columnOf(actors, ({ capital }) => capital),
      sorties: columnOf(actors, ({ sorties }) => sorties),
      interdiction: columnOf(actors, ({ interdiction }) => thousandths(interdiction)),
      permit: columnOf(actors, ({ permit }) => thousandths(permit)),
      advisers: columnOf(actors, ({ advisers }) => thousandths(advisers)),
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
      mayGive: Uint8Array.from(actors.flatMap(({ may }) => ORDER_KINDS.map((kind) => (may.includes(kind) ? 1 : 0)))),
      firstPeople: people.first,
      endPeople: people.end,
      firstRule: rules.first,
      endRule: rules.end,
      aims: actors.map(({ id }) => scenario.chairs.find((chair) => chair.actor === id)?.aims ?? []),
    },
    people: {
      count: rows.length,
      actor: columnOf(rows, ({ actor }) => actor),
      group: columnOf(rows, ({ group }) => PEOPLE_GROUPS.indexOf(group)),
      counts: columnOf(rows, ({ count }) => count),
      region: columnOf(rows, ({ region }) => find(index.region, region)),
      leaveBelow: columnOf(rows, ({ leaveBelow }) => (leaveBelow === undefined ? NONE : thousandths(leaveBelow))),
      way: columnOf(rows, ({ way }) => EXIT_KINDS.indexOf(way)),
      turns: columnOf(rows, ({ turns }) => turns),
      signal: columnOf(rows, ({ signal }) => thousandths(signal)),
    },
  };
}

function compileDoctrine(scenario: Scenario, actors: Lookup<ActorIndex>): Compiled['doctrine'] {
  const rules: CompiledRule[] = scenario.actors.flatMap((actor) =>
    actor.doctrine.map((rule, i) => {
      const name = ruleName(actor.doctrine, i);
      return { actor: find(actors, actor.id), name, rule, who: whoOf(`${actor.id}/${name}`) };
    }),
  );
  return { count: rules.length, rules };
}

function compileSignals({ signals }: Scenario, index: Index): readonly StartSignal[] {
  return signals.map(({ signal, turnsAgo, weight, region, side, actor }) => ({
    kind: signal,
    turnsAgo,
    source: {
      weight: thousandths(weight),
      ...(region === undefined ? undefined : { region: find(index.region, region) }),
      ...(side === undefined ? undefined : { side: find(index.side, side) }),
      ...(actor === undefined ? undefined : { actor: find(index.actor, actor) }),
    },
  }));
}

function compileExits({ exits }: Scenario, index: Index): Compiled['exit'] {
  return {
    count: exits.length,
    ids: exits.map(({ id }) => id),
    kind: columnOf(exits, ({ kind }) => EXIT_KINDS.indexOf(kind)),
    region: columnOf(exits, ({ region }) => find(index.region, region)),
    keeper: columnOf(exits, ({ keeper }) => find(index.actor, keeper)),
    open: columnOf(exits, ({ open }) => (open ? 1 : 0)),
  };
}

function compileTalks({ talks }: Scenario, index: Index): Compiled['talk'] {
  return {
    count: talks.length,
    ids: talks.map(({ id }) => id),
    who: columnOf(talks, ({ id }) => whoOf(id)),
    host: columnOf(talks, ({ host }) => find(index.actor, host)),
    sideA: columnOf(talks, ({ between }) => find(index.side, between[0])),
    sideB: columnOf(talks, ({ between }) => find(index.side, between[1])),
    acceptance: columnOf(talks, ({ acceptance }) => thousandths(acceptance)),
    leverage: columnOf(talks, ({ leverage }) => find(index.actor, leverage)),
    turns: columnOf(talks, ({ turns }) => turns),
    when: talks.map(({ when }) => when),
    agreed: talks.map(({ agreed }) => agreed),
    parties: talks.map(({ parties }) => parties.map((actor) => find(index.actor, actor))),
  };
}
