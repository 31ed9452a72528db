/**
 * Situations in which a garrison is tried: left alone, attacked by what stands near, cut off, and both. Each is the
 * scenario itself, longer if need be; the front is brought next door where it is not there yet. Only who holds the
 * places around and where columns stand is changed, so that the rules decide everything else.
 */
import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { indicesOf, NONE } from '../../core/indices.ts';
import { FRIENDLY, HOSTILE } from '../../engine/knowledge/relations.ts';
import { ORDER_KINDS } from '../../engine/orders/shapes.ts';
import { FORCE_ROLES } from '../../engine/vocabulary.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { type Garrison, NEAR_KM } from './garrison.ts';

export const SITUATIONS = ['alone', 'pressed', 'cutOff', 'shutIn'] as const;
export type SituationId = (typeof SITUATIONS)[number];

/** Why a situation cannot come about. */
export const UNTRIED = ['noEnemy', 'noColumn', 'isSeat', 'besideSeat'] as const;
export type Untried = (typeof UNTRIED)[number];

export interface Situation {
  readonly scenario: Scenario;
  /** Columns that are ordered to attack, the strongest first. */
  readonly attackers: readonly string[];
  /** The place beside it from which they come, where the scenario does not have them there. */
  readonly movedTo: string | undefined;
}

/** Men on paper of a garrison that stands in for one the enemy's rule does not give. */
const FEWEST_AROUND = 300;

/** A situation of a garrison, watched for at least so many turns; or why it cannot be tried. */
export function situationOf(
  compiled: CompiledScenario,
  garrison: Garrison,
  id: SituationId,
  turns: number,
): Situation | Untried {
  const { scenario } = compiled;
  const longer = { ...scenario, turns: Math.max(turns, scenario.turns) };
  if (id === 'alone') return { scenario: longer, attackers: [], movedTo: undefined };
  const enemies = enemiesOf(compiled, garrison);
  if (enemies.length === 0) return 'noEnemy';
  const columns = columnsBefore(compiled, garrison);
  if (columns.length === 0 && id !== 'cutOff') return 'noColumn';
  const enemy = compiled.side.ids[columns.length === 0 ? enemies[0] : compiled.force.side[columns[0]]];
  if (id === 'pressed') return attacked(compiled, longer, garrison, columns, enemy);
  const around = neighboursOf(compiled, garrison.region).filter((r) => isFriendly(compiled, garrison.side, r));
  const seat = compiled.side.capital[garrison.side];
  if (seat === garrison.region) return 'isSeat';
  if (around.includes(seat)) return 'besideSeat';
  const surrounded = heldBy(compiled, longer, around, enemy);
  return id === 'cutOff'
    ? { scenario: surrounded, attackers: [], movedTo: undefined }
    : attacked(compiled, surrounded, garrison, columns, enemy);
}

function enemiesOf({ side }: CompiledScenario, { side: own }: Garrison): SideIndex[] {
  return indicesOf<SideIndex>(side.count).filter((s) => side.relation[own * side.count + s] === HOSTILE);
}

const isFriendly = ({ side, region }: CompiledScenario, own: SideIndex, r: RegionIndex): boolean =>
  side.relation[own * side.count + region.holder[r]] === FRIENDLY;

const neighboursOf = ({ road }: CompiledScenario, r: RegionIndex): RegionIndex[] => [
  ...new Set(Array.from({ length: road.first[r + 1] - road.first[r] }, (_, k) => road.to[road.first[r] + k])),
];

/** Enemy columns that could be marched here: those near by road, else the nearest; the strongest first. */
function columnsBefore(compiled: CompiledScenario, garrison: Garrison): ForceIndex[] {
  const { force, actor, road, region } = compiled;
  const enemies = enemiesOf(compiled, garrison);
  const march = ORDER_KINDS.indexOf('move');
  const km = (f: ForceIndex): number => road.distance[garrison.region * region.count + force.home[f]];
  const strength = (f: ForceIndex): number => force.paper[f] * force.fill[f] * force.quality[f];
  const able = indicesOf<ForceIndex>(force.named).filter(
    (f) =>
      force.role[f] === FORCE_ROLES.indexOf('column') &&
      force.away[f] === 0 &&
      force.paper[f] > 0 &&
      enemies.includes(force.side[f]) &&
      force.actor[f] !== NONE &&
      actor.mayGive[force.actor[f] * ORDER_KINDS.length + march] === 1,
  );
  const nearest = Math.min(...able.map(km));
  return able.filter((f) => km(f) <= Math.max(NEAR_KM, nearest)).sort((a, b) => strength(b) - strength(a));
}

/** The columns attack, from next door: from where they stand, or from the neighbour nearest to them. */
function attacked(
  compiled: CompiledScenario,
  scenario: Scenario,
  { region: place }: Garrison,
  columns: readonly ForceIndex[],
  enemy: string,
): Situation {
  const { road, region, side, force } = compiled;
  const beside = neighboursOf(compiled, place);
  const attackers = columns.map((f) => force.ids[f]);
  const holderOf = new Map(scenario.regions.map(({ id, holder }) => [id, holder]));
  const isTheirs = (r: RegionIndex): boolean => holderOf.get(region.ids[r]) === enemy;
  const far = columns.filter(
    (f) => force.home[f] !== place && !(beside.includes(force.home[f]) && isTheirs(force.home[f])),
  );
  if (far.length === 0) return { scenario, attackers, movedTo: undefined };
  const km = (r: RegionIndex): number => road.distance[r * region.count + force.home[columns[0]]];
  const seats = indicesOf<SideIndex>(side.count).map((s) => side.capital[s]);
  const base = beside
    .filter((r) => isTheirs(r) || !seats.includes(r))
    .sort((a, b) => Number(isTheirs(b)) - Number(isTheirs(a)) || km(a) - km(b) || a - b)[0];
  // With nothing but seats around, they begin before the place itself.
  const from = region.ids[base ?? place];
  const moved = new Set(far.map((f) => force.ids[f]));
  const front = base === undefined || isTheirs(base) ? scenario : heldBy(compiled, scenario, [base], enemy);
  return {
    scenario: {
      ...front,
      forces: front.forces.map((one) => (moved.has(one.id) ? { ...one, region: from } : one)),
    },
    attackers,
    movedTo: from,
  };
}

/** An enemy holds these places, with garrisons by his rule; whoever stood there for their holder is not there. */
function heldBy(
  { region }: CompiledScenario,
  scenario: Scenario,
  places: readonly RegionIndex[],
  enemy: string,
): Scenario {
  const ids = new Set(places.map((r) => region.ids[r]));
  const rule = scenario.sides.find(({ id }) => id === enemy)?.garrison;
  const paper = (people: number): number =>
    Math.max(FEWEST_AROUND, Math.round((rule?.base ?? 0) + (rule?.perThousandPeople ?? 0) * people));
  return {
    ...scenario,
    regions: scenario.regions.map((one) =>
      ids.has(one.id) ? { ...one, holder: enemy, garrison: { paper: paper(one.people) } } : one,
    ),
    forces: scenario.forces.map((one) =>
      ids.has(one.region) && one.side !== enemy && one.away === undefined ? { ...one, paper: 0 } : one,
    ),
  };
}
