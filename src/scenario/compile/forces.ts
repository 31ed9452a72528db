/** Forces as a table: those of the file, then a garrison slot for each place. */
import { columnOf } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import { NONE } from '../../core/indices.ts';
import { whoOf } from '../../engine/chance.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { FORCE_ROLES } from '../../engine/vocabulary.ts';
import type { Scenario } from '../scenario.ts';
import { find, type Index, thousandths } from './lookup.ts';
import { garrisonId } from './names.ts';

/**
 * Upper bound on a garrison's paper strength, men; keeps the garrison rule within the state's columns for large cities.
 */
const MAX_MEN = 2_000_000;

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
export function compileForces(scenario: Scenario, index: Index, side: Compiled['side']): Compiled['force'] {
  const sideNamed = (id: string): Side => scenario.sides[find(index.side, id)];
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
