/**
 * Traps: parts that fit together and play as nobody means. Columns that leave their base to the enemy or never march,
 * plans and postures without effect, aims that no course of events moves.
 */
import type { Path } from '../problem.ts';
import type { ScenarioFile } from '../schema/format.ts';
import type { CheckContext } from './context.ts';
import { hasRelation, MOST_PLACES, relationOf } from './relations.ts';

type Side = ScenarioFile['sides'][number];
type Force = ScenarioFile['forces'][number];
type Region = ScenarioFile['regions'][number];

export function checkTraps(context: CheckContext): void {
  checkBases(context);
  checkCommands(context);
  for (const [i, side] of context.file.sides.entries()) {
    checkPlan(context, side, ['sides', i, 'objectives']);
    checkPostures(context, side, ['sides', i, 'postures']);
  }
  checkScales(context);
}

const isColumn = ({ role }: Force): boolean => role === 'column';

/** The actor that a force answers to. */
function commandOf({ file }: CheckContext, { actor, side }: Force): ScenarioFile['actors'][number] | undefined {
  return file.actors.find((one) => (actor === undefined ? one.side === side : one.id === actor));
}

/** Men of a column above which it beats whatever stands in a province town. */
const A_CORPS = 15_000;

// ---- columns --------------------------------------------------------------------------------------------------------
/** Places of a side where only its columns stand: once they march, whoever is next door walks in. */
function checkBases(context: CheckContext): void {
  const { sides, regions, forces } = context.file;
  const inCountry = forces.filter(({ away }) => away === undefined);
  for (const [i, side] of sides.entries()) {
    const left = regions.filter((region) => {
      const there = inCountry.filter((force) => force.region === region.id && !isEnemy(context, force.side, side.id));
      return (
        region.holder === side.id &&
        side.kind !== 'residents' &&
        menOf(region, side) === 0 &&
        there.length > 0 &&
        there.every(isColumn)
      );
    });
    const [exposed, quiet] = [true, false].map((wanted) =>
      left.filter(({ id }) => hasEnemyBeside(context, id, side.id) === wanted).map(({ id }) => id),
    );
    const path = ['sides', i];
    const values = (places: readonly string[]) => ({ side: side.id, places: places.slice(0, MOST_PLACES) });
    if (exposed.length > 0) context.warn({ code: 'check/garrison/base', path, values: values(exposed) });
    if (quiet.length > 0) context.warn({ code: 'check/garrison/left', path, values: values(quiet) });
  }
}

/** Men on paper of a place's garrison; by a side's rule some, unless it gives none. */
function menOf({ garrison, people }: Region, { garrison: rule }: Side): number {
  if (garrison !== undefined) return garrison.paper;
  return rule === undefined ? 0 : rule.base + rule.perThousandPeople * people;
}

const isEnemy = ({ file }: CheckContext, one: string, other: string): boolean =>
  one !== other && relationOf(file, one, other) === 'hostile';

/** Whether an enemy of the side holds a neighbouring place, or stands in one. */
function hasEnemyBeside(context: CheckContext, place: string, side: string): boolean {
  const { links, regions, forces } = context.file;
  const beside = new Set(links.flatMap(({ between: [a, b] }) => (a === place ? [b] : b === place ? [a] : [])));
  return (
    regions.some(({ id, holder }) => beside.has(id) && isEnemy(context, side, holder)) ||
    forces.some(
      ({ region, away, side: other }) => away === undefined && beside.has(region) && isEnemy(context, side, other),
    )
  );
}

/** Columns that are whole armies, and those whose actor cannot march them. */
function checkCommands(context: CheckContext): void {
  const { file } = context;
  for (const [i, force] of file.forces.entries())
    if (isColumn(force) && force.paper > A_CORPS)
      context.warn({
        code: 'check/column/corps',
        path: ['forces', i, 'paper'],
        values: { force: force.id, men: force.paper },
      });
  const columns = file.forces.filter((force) => isColumn(force) && force.away === undefined);
  for (const [a, { id, side, may }] of file.actors.entries()) {
    const forces = columns.filter((force) => commandOf(context, force)?.id === id).map((force) => force.id);
    if (forces.length === 0) continue;
    const values = { actor: id, forces: forces.slice(0, MOST_PLACES) };
    if (side === undefined) context.warn({ code: 'check/column/outsider', path: ['actors', a], values });
    else if (!may.includes('move')) context.warn({ code: 'check/column/no-march', path: ['actors', a, 'may'], values });
  }
}

// ---- plans and postures ---------------------------------------------------------------------------------------------
function checkPlan(context: CheckContext, { id: side, objectives }: Side, path: Path): void {
  const { file } = context;
  const [first] = objectives;
  if (first === undefined) return;
  const columns = file.forces.filter((force) => force.side === side && isColumn(force));
  if (columns.length === 0) {
    context.warn({ code: 'check/plan/nobody', path, values: { side } });
    return;
  }
  // A campaign cut short begins within its plan; one whose every place is held is told elsewhere.
  const isCutShort = file.sides.some(({ lostBefore: { capitals, places } }) => capitals + places > 0);
  const isHeld = (place: string): boolean => context.region(place)?.holder === side;
  if (isHeld(first) && !isCutShort && !objectives.every(isHeld))
    context.warn({ code: 'check/plan/held', path: [...path, 0], values: { side, place: first } });
  const reached = reachedBy(context, side, columns);
  for (const [k, place] of objectives.entries()) {
    const holder = context.region(place)?.holder;
    if (holder === undefined || holder === side) continue;
    const relation = relationOf(file, side, holder);
    if (relation === 'neutral' && !mayTurn(context, side, holder))
      context.warn({ code: 'check/plan/neutral', path: [...path, k], values: { side, place, holder } });
    else if (relation === 'hostile' && !reached.has(place))
      context.warn({ code: 'check/plan/barred', path: [...path, k], values: { side, place } });
  }
}

/** Places that the columns of a side can come to: ground held by neutrals bars the way. */
function reachedBy(context: CheckContext, side: string, columns: readonly Force[]): ReadonlySet<string> {
  const { regions, links } = context.file;
  const open = new Set(regions.filter(({ holder }) => !isBar(context, side, holder)).map(({ id }) => id));
  const reached = new Set(columns.map(({ region }) => region));
  for (const place of reached)
    for (const {
      between: [a, b],
    } of links) {
      if (a === place && open.has(b)) reached.add(b);
      if (b === place && open.has(a)) reached.add(a);
    }
  return reached;
}

/** Whether a side stays neutral to another, and has men to bar a road with. */
function isBar(context: CheckContext, side: string, holder: string): boolean {
  if (holder === side || context.side(holder)?.kind === 'residents') return false;
  return relationOf(context.file, side, holder) === 'neutral' && !mayTurn(context, side, holder);
}

/** Whether an effect may change how two sides stand to each other. */
const mayTurn = ({ file }: CheckContext, one: string, other: string): boolean =>
  [...file.triggers.flatMap(({ effects }) => effects), ...file.talks.flatMap(({ agreed }) => agreed)].some(
    (effect) => effect.kind === 'relation' && hasRelation(effect, one, other),
  );

function checkPostures(context: CheckContext, { id: side, postures = [], objectives }: Side, path: Path): void {
  const { forces, turns: length } = context.file;
  if (postures.length === 0) return;
  if (!forces.some((force) => force.side === side && isColumn(force)))
    context.warn({ code: 'check/posture/nobody', path, values: { side } });
  let begins = 0;
  let isHolding = true;
  for (const [k, { posture, turns, spread = 0 }] of postures.entries()) {
    if (begins >= length) {
      context.warn({ code: 'check/posture/late', path: [...path, k], values: { side, posture } });
      break;
    }
    if (posture !== 'hold') isHolding = false;
    begins += turns === undefined ? length : Math.max(0, turns - spread);
  }
  if (isHolding && objectives.length > 0) context.warn({ code: 'check/posture/hold', path, values: { side } });
}

// ---- aims -----------------------------------------------------------------------------------------------------------
/** Of what is really known to have happened, the worst of an aim may be so many times as much. */
const TIMES_THE_REAL = 20;
/** Without such a figure: the most of a country’s people that a campaign of weeks may kill. */
const SHARE_KILLED = 0.005;
const FEWEST = 10;

/**
 * Anchors the wrong way round, and aims of sparing people whose worst lies where no run comes: their score stands still
 * whatever is done.
 */
function checkScales(context: CheckContext): void {
  const { chairs, regions, cost, costReal } = context.file;
  const people = 1000 * regions.reduce((sum, region) => sum + region.people, 0);
  for (const [c, { aims }] of chairs.entries())
    for (const [i, { id, measure, anchors }] of aims.entries()) {
      if (anchors !== undefined && anchors.worst >= anchors.best)
        context.error({
          code: 'check/aim/anchors',
          path: ['chairs', c, 'aims', i, 'anchors'],
          values: { aim: id, worst: anchors.worst, best: anchors.best },
        });
      if (measure.kind !== 'livesSpared' && measure.kind !== 'displacedSpared') continue;
      const key = measure.kind === 'livesSpared' ? 'killedCivilians' : 'displaced';
      const figure = costReal?.[key];
      const real = Array.isArray(figure) ? figure[1] : (figure ?? 0);
      const most = real > 0 ? TIMES_THE_REAL * real : people * (measure.kind === 'livesSpared' ? SHARE_KILLED : 1);
      const path = ['chairs', c, 'aims', i, 'measure', 'worst'];
      const { worst, regions: some } = measure;
      if (worst > Math.max(FEWEST, most))
        context.warn({ code: 'check/aim/worst-large', path, values: { aim: id, worst, most: Math.round(most) } });
      else if (worst < FEWEST || (some === undefined && worst * 2 < real - cost[key]))
        context.warn({ code: 'check/aim/worst-small', path, values: { aim: id, worst } });
    }
}
