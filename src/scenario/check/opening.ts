/** How the country stands on the first turn: who holds what with whom, and what is over before it began. */
import { isDay, turnOf } from '../../core/moments.ts';
import { unreachable } from '../../core/result.ts';
import type { Condition } from '../../engine/conditions/condition.ts';
import type { Path } from '../problem.ts';
import type { CheckContext } from './context.ts';
import { MOST_PLACES, relationOf } from './relations.ts';

export function checkOpening(context: CheckContext): void {
  checkHolders(context);
  checkForces(context);
  checkCapitals(context);
  checkExits(context);
  checkObjectives(context);
  checkEndings(context);
  checkLeaving(context);
}

function checkHolders(context: CheckContext): void {
  const { sides, regions, forces } = context.file;
  if (!sides.some(({ kind }) => kind === 'residents'))
    context.warn({ code: 'check/residents/none', path: ['sides'], values: {} });
  for (const [i, { id, kind, garrison }] of sides.entries()) {
    if (kind === 'residents' || garrison !== undefined) continue;
    const places = regions
      .filter((region) => region.holder === id && region.garrison === undefined)
      .filter(({ id: place }) => !forces.some(({ region, away }) => region === place && away === undefined))
      .map(({ id: place }) => place);
    if (places.length > 0)
      context.warn({
        code: 'check/garrison',
        path: ['sides', i],
        values: { side: id, places: places.slice(0, MOST_PLACES) },
      });
  }
}

function checkForces(context: CheckContext): void {
  for (const [i, { id, side, actor: name, region, away }] of context.file.forces.entries()) {
    const place = context.region(region);
    if (place !== undefined && away === undefined && side !== place.holder)
      if (relationOf(context.file, side, place.holder) === 'hostile' && !bordersFriends(context, place.id, side))
        context.warn({
          code: 'check/force/ground',
          path: ['forces', i, 'region'],
          values: { force: id, place: place.id, holder: place.holder },
        });
    const actor = context.actor(name);
    const own = actor?.side ?? actor?.partner;
    if (actor !== undefined && own !== undefined && own !== side && relationOf(context.file, own, side) === 'hostile')
      context.warn({
        code: 'check/force/actor',
        path: ['forces', i, 'actor'],
        values: { force: id, actor: actor.id, side: own },
      });
  }
}

/** Whether a road leads from the place to ground of the side or of its friends: then its men may be attacking. */
function bordersFriends({ file }: CheckContext, place: string, side: string): boolean {
  return file.links.some(({ between: [a, b] }) => {
    if (a !== place && b !== place) return false;
    const holder = file.regions.find(({ id }) => id === (a === place ? b : a))?.holder;
    return holder !== undefined && (holder === side || relationOf(file, side, holder) === 'friendly');
  });
}

function checkCapitals(context: CheckContext): void {
  const { sides, regions } = context.file;
  for (const [i, { id, kind, capital }] of sides.entries()) {
    const place = context.region(capital);
    if (kind === 'state' && place !== undefined && !place.tags.includes('nationalCapital'))
      context.warn({
        code: 'check/capital/tag',
        path: ['sides', i, 'capital'],
        values: { side: id, place: place.id },
      });
  }
  for (const [i, { id, tags }] of regions.entries())
    if (tags.includes('nationalCapital') && !sides.some(({ capital }) => capital === id))
      context.warn({ code: 'check/capital/tagged', path: ['regions', i, 'tags'], values: { place: id } });
}

function checkExits(context: CheckContext): void {
  const NEEDED = { air: ['airbase'], sea: ['port'], road: undefined } as const;
  for (const [i, { id, kind, region }] of context.file.exits.entries()) {
    const tags = NEEDED[kind];
    const place = context.region(region);
    if (tags !== undefined && place !== undefined && !tags.some((tag) => place.tags.includes(tag)))
      context.warn({
        code: 'check/exit/place',
        path: ['exits', i, 'region'],
        values: { exit: id, place: place.id, tags: [...tags] },
      });
  }
}

function checkObjectives(context: CheckContext): void {
  for (const [i, { id, objectives }] of context.file.sides.entries())
    for (const [k, objective] of objectives.entries()) {
      const holder = context.region(objective)?.holder;
      if (holder !== undefined && holder !== id && relationOf(context.file, id, holder) === 'friendly')
        context.warn({
          code: 'check/objective',
          path: ['sides', i, 'objectives', k],
          values: { side: id, place: objective, holder },
        });
    }
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
}

/** Acts whose conditions already hold when the first turn begins. */
function checkEndings(context: CheckContext): void {
  for (const [i, { id, when }] of context.file.acts.entries())
    if (when.every((condition) => holdsAtStart(context, condition)))
      context.warn({ code: 'check/starts/act', path: ['acts', i, 'when'], values: { act: id } });
}

/** Whether a condition surely holds at the start; what only the run decides does not. */
function holdsAtStart(context: CheckContext, condition: Condition): boolean {
  const { file } = context;
  const isWithin = (value: number, { atLeast = 0, below = 2 }: Bounds): boolean => value >= atLeast && value < below;
  switch (condition.kind) {
    case 'always':
      return true;
    case 'all':
      return condition.of.every((inner) => holdsAtStart(context, inner));
    case 'any':
      return condition.of.some((inner) => holdsAtStart(context, inner));
    case 'not':
      return failsAtStart(context, condition.that);
    case 'from':
      return isDay(condition.moment.date) && isDay(file.start.date) && turnOf(file.start, condition.moment) <= 0;
    case 'before':
      return isDay(condition.moment.date) && isDay(file.start.date) && turnOf(file.start, condition.moment) > 0;
    case 'held': {
      const holder = context.region(condition.region)?.holder;
      return holder !== undefined && condition.by.includes(holder);
    }
    case 'placesLost': {
      const lost = context.side(condition.side)?.lostBefore ?? { capitals: 0, places: 0 };
      if (condition.tag === undefined) return lost.capitals + lost.places >= condition.atLeast;
      return condition.tag === 'provincialCapital' && lost.capitals >= condition.atLeast;
    }
    case 'shareLost':
      return condition.atLeast === 0;
    case 'support': {
      const level = context.actor(condition.actor)?.support.find(({ side }) => side === condition.side)?.level ?? 0;
      return isWithin(level, condition);
    }
    case 'credibility': {
      const side = context.side(condition.side);
      return side !== undefined && isWithin(side.credibility, condition);
    }
    case 'leaderPresent':
      return context.side(condition.side)?.leader !== undefined;
    case 'killed':
      return condition.atLeast <= file.cost.killedCivilians;
    case 'roadOpen':
      return condition.from === condition.to && context.region(condition.from)?.holder === condition.side;
    case 'lastTurn':
      return file.turns === 1;
    case 'talk':
      return condition.is === 'closed' && file.talks.some(({ id, when }) => id === condition.talk && when.length > 0);
    case 'disorder':
      return (context.region(condition.region)?.disorder ?? 0) >= condition.atLeast;
    case 'offices':
      return (context.region(condition.region)?.offices ?? 1) < condition.below;
    case 'depot': {
      const stores = context.region(condition.region)?.tags.includes('arsenal') === true;
      return condition.is === (stores ? 'held' : 'none');
    }
    case 'lost':
    case 'threatened':
    case 'capitalThreatened':
    case 'empty':
    case 'evacuated':
    case 'cutOff':
    case 'seats':
    case 'signals':
    case 'fired':
    case 'ended':
    case 'ceasefire':
    case 'asked':
    case 'answered':
    case 'refused':
    case 'trust':
    case 'ladder':
    case 'widened':
      return false;
    default:
      return unreachable(condition);
  }
}

/** Whether a condition surely does not hold at the start: for the kinds whose opposite authors write. */
function failsAtStart(context: CheckContext, condition: Condition): boolean {
  switch (condition.kind) {
    case 'held': {
      const holder = context.region(condition.region)?.holder;
      return holder !== undefined && !condition.by.includes(holder);
    }
    case 'lost': {
      const { capitals, places } = context.side(condition.side)?.lostBefore ?? { capitals: 0, places: 0 };
      return context.region(condition.region)?.holder === condition.side || capitals + places === 0;
    }
    case 'leaderPresent':
      return context.side(condition.side)?.leader === undefined;
    case 'lastTurn':
      return context.file.turns > 1;
    case 'fired':
    case 'ended':
    case 'ceasefire':
    case 'widened':
      return true;
    case 'not':
      return holdsAtStart(context, condition.that);
    default:
      return false;
  }
}

/** People abroad whose mark lies far above the support at the start. A late scenario may begin with departures. */
const FAR_ABOVE = 0.3;

function checkLeaving(context: CheckContext): void {
  for (const [a, { id, partner, support, people }] of context.file.actors.entries()) {
    const level = support.find(({ side }) => side === partner)?.level;
    if (level === undefined) continue;
    for (const [i, { group, leaveBelow }] of people.entries()) {
      const path: Path = ['actors', a, 'people', i, 'leaveBelow'];
      if (leaveBelow !== undefined && leaveBelow > level + FAR_ABOVE)
        context.warn({ code: 'check/starts/leave', path, values: { group, actor: id, given: leaveBelow } });
    }
  }
}
