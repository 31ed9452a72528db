/**
 * A situation to draw, made up of a map file alone: no rule is asked, so that the map can be looked at and tested
 * without the engine.
 */
import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { NONE } from '../../src/core/indices.ts';
import type { ForceRole, Posture, RegionTag, RoadClass } from '../../src/engine/vocabulary.ts';
import type { PlaceSource } from '../../src/map/geometry.ts';
import { type MapForce, type MapModel, type MapSide, type MapStanding, menBandOf } from '../../src/map/model.ts';

export type Fixture = 'start' | 'after';

export const fixtureSides: readonly MapSide[] = [
  { id: 'gov', name: 'Government', short: 'Government', slot: 0 },
  { id: 'north', name: 'Operations room', short: 'Operations room', slot: 1 },
  { id: 'sna', name: 'National army', short: 'National army', slot: 2 },
  { id: 'sdf', name: 'Democratic forces', short: 'Democratic forces', slot: 4 },
  { id: 'south', name: 'Southern groups', short: 'Southern groups', slot: 6 },
  { id: 'free', name: 'Free army', short: 'Free army', slot: 5 },
  { id: 'people', name: 'Residents', short: 'Residents', slot: 8 },
  { id: 'remnant', name: 'Remnant', short: 'Remnant', slot: 3 },
  { id: 'abroad', name: 'Neighbour', short: 'Neighbour', slot: 7 },
];

interface Geometry {
  readonly id?: string | number;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const AIRBASES = ['t4', 'kuweires', 'hama', 'palmyra', 'jableh', 'dumayr', 'abuduhur', 'qamishli'];
const PORTS = ['tartus', 'latakia', 'baniyas'];

export function fixtureSource(file: unknown): PlaceSource {
  const { objects } = file as { objects: Record<string, { geometries: Geometry[] }> };
  const ranks = new Map(
    (objects['towns']?.geometries ?? []).map((town) => [String(town.id), town.properties?.['rank']]),
  );
  return {
    regions: (objects['regions']?.geometries ?? []).map((region) => {
      const rank = ranks.get(String(region.id));
      const extra: RegionTag[] = AIRBASES.includes(String(region.id))
        ? ['airbase']
        : PORTS.includes(String(region.id))
          ? ['port']
          : [];
      const tags: RegionTag[] = rank === 'capital' ? ['nationalCapital'] : rank === 'city' ? ['provincialCapital'] : [];
      return { id: String(region.id), province: String(region.properties?.['province']), tags: [...tags, ...extra] };
    }),
    links: (objects['roads']?.geometries ?? []).map((road) => ({
      between: [String(road.properties?.['a']), String(road.properties?.['b'])] as const,
      road: road.properties?.['class'] as RoadClass,
      km: Number(road.properties?.['km']),
    })),
  };
}

const HELD: Readonly<Record<string, readonly string[]>> = {
  north: ['idlib', 'harem', 'ariha', 'jisr', 'atarib'],
  sna: ['azaz', 'afrin', 'jarabulus', 'bab', 'tellabyad', 'rasayn'],
  sdf: [
    'raqqa',
    'hasakah',
    'qamishli',
    'kobani',
    'manbij',
    'tabqa',
    'ainissa',
    'malikiyah',
    'telltamer',
    'shaddadi',
    'kasrah',
    'busayrah',
    'hajin',
    'tellrifaat',
  ],
  south: ['suwayda', 'shahba', 'salkhad'],
  free: ['tanf'],
};
const FALLS = ['aleppo', 'saraqib', 'maarat', 'morek', 'abuduhur', 'safira', 'kuweires', 'hama', 'salamiyah'];

export function fixtureModel(source: PlaceSource, moment: Fixture): MapModel {
  const index = new Map(source.regions.map((region, i) => [region.id, i as RegionIndex]));
  const sideOf = (id: string): SideIndex => fixtureSides.findIndex((side) => side.id === id) as SideIndex;
  const holders = source.regions.map((region) => {
    if (moment === 'after' && FALLS.includes(region.id)) return sideOf('north');
    if (moment === 'after' && region.id === 'daraa') return sideOf('people');
    return sideOf(Object.keys(HELD).find((side) => HELD[side]?.includes(region.id)) ?? 'gov');
  });
  const contested = moment === 'after' ? ['rastan', 'homs', 'tellrifaat'] : ['saraqib', 'aleppo'];
  const attacker = (id: string): SideIndex => sideOf(id === 'tellrifaat' ? 'sna' : 'north');
  const nobody = NONE as SideIndex;
  const places = source.regions.map((region, i) => ({
    id: region.id,
    region: i as RegionIndex,
    name: nameOf(region.id),
    holder: holders[i] as SideIndex,
    heldBefore: moment === 'after' && FALLS.includes(region.id) ? sideOf('gov') : (holders[i] as SideIndex),
    contester: contested.includes(region.id) ? attacker(region.id) : nobody,
    progress: contested.includes(region.id) ? 420 : 0,
    ...(moment === 'after' && region.id === 'daraa' ? { manner: 'rising' as const } : {}),
  }));
  const sides = fixtureSides.length;
  const hostile = Array.from({ length: sides * sides }, (_, pair) => {
    const [a, b] = [Math.floor(pair / sides), pair % sides];
    const pairs = [
      ['gov', 'north'],
      ['gov', 'sna'],
      ['sna', 'sdf'],
      ['gov', 'people'],
      ['gov', 'free'],
    ].map((two) => two.map(sideOf));
    return pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a)) ? 1 : 0;
  });
  const isFoe = (a: SideIndex, b: SideIndex): boolean => hostile[a * sides + b] === 1;
  const fronts = source.links.flatMap((link) => {
    const [a, b] = link.between.map((id) => index.get(id) as RegionIndex) as [RegionIndex, RegionIndex];
    const [pa, pb] = [places[a], places[b]];
    if (!pa || !pb || !isFoe(pa.holder, pb.holder)) return [];
    return [{ a, b, into: pb.contester === pa.holder ? b : pa.contester === pb.holder ? a : (NONE as RegionIndex) }];
  });
  let next = 0;
  const force = (
    side: string,
    at: string,
    men: number,
    role: ForceRole,
    posture: Posture,
    exact = side === 'gov',
  ): MapForce => {
    const band = menBandOf(men);
    return {
      force: next++ as ForceIndex,
      name: `${side} at ${at}`,
      side: sideOf(side),
      role,
      region: index.get(at) as RegionIndex,
      men,
      band,
      exact,
      posture,
      destination: NONE as RegionIndex,
    };
  };
  const moved = moment === 'after';
  const forces = [
    force('north', moved ? 'rastan' : 'atarib', 9000, 'column', 'attack'),
    force('north', moved ? 'hama' : 'saraqib', 4200, 'column', 'move'),
    force('sna', moved ? 'tellrifaat' : 'bab', 5200, 'column', 'attack'),
    force('gov', moved ? 'homs' : 'hama', 6400, 'reserve', 'digIn'),
    force('gov', 'latakia', 900, 'post', 'hold', false),
    force('abroad', 'bukamal', 1200, 'post', 'hold'),
    ...source.regions.map((region, i) =>
      force(
        (fixtureSides[holders[i] as number] as MapSide).id,
        region.id,
        150 + ((i * 977) % 5200),
        'garrison',
        'hold',
      ),
    ),
  ];
  const at = (id: string): RegionIndex => index.get(id) as RegionIndex;
  return {
    turn: moved ? 9 : 1,
    sides,
    hostile,
    places,
    fronts,
    forces,
    standings: standingsOf(forces),
    marches: [],
    arrivals: [],
    news: contested.flatMap((id) => index.get(id) ?? []),
    leaving: moved
      ? [
          {
            people: 0 as PeopleIndex,
            actor: 0 as ActorIndex,
            group: 'commanders',
            region: index.get('damascus') as RegionIndex,
            stage: 2 as const,
          },
        ]
      : [],
    signals: [],
    arrows: moved
      ? [
          { kind: 'commitReserve', side: sideOf('gov'), from: at('damascus'), to: at('homs'), number: 1 },
          { kind: 'inspect', side: sideOf('gov'), from: NONE as RegionIndex, to: at('palmyra'), number: 2 },
        ]
      : [],
  };
}

/** As the page makes them: forces of one side at one place together, in order of places. */
function standingsOf(forces: readonly MapForce[]): readonly MapStanding[] {
  const groups = new Map<string, MapForce[]>();
  for (const force of forces) {
    const key = `${force.region}/${force.side}`;
    groups.set(key, [...(groups.get(key) ?? []), force]);
  }
  return [...groups.values()]
    .map((group): MapStanding => {
      const size = group.reduce((sum, { men }) => sum + men, 0);
      const { region, side } = group[0] as MapForce;
      return {
        region,
        side,
        role: group.find(({ role }) => role !== 'garrison')?.role ?? 'garrison',
        men: String(size),
        size,
        exact: group.every(({ exact }) => exact),
        will: (region * 7 + side) % 6,
        trend: ((region * 5 + side) % 5) - 2,
        aboutToBreak: (region + side) % 11 === 0,
      };
    })
    .sort((a, b) => a.region - b.region || b.size - a.size || a.side - b.side);
}

function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
