/**
 * Conditions that can never hold: dates after the run, more places than exist, losing what was never held,
 * contradictions. In a trigger or an act this is an error, since it would never fire; in a doctrine rule or in talks it
 * is a warning, since they may lie idle in a shortened scenario.
 */
import { isDay, type Moment, turnOf } from '../../core/moments.ts';
import { unreachable } from '../../core/result.ts';
import type { Condition } from '../../engine/conditions/condition.ts';
import type { Complaint, Owner, Path } from '../problem.ts';
import type { CheckContext } from './context.ts';
import { impossible } from './impossible.ts';

/** Why a condition can never hold, and where. `undefined` if it can. */
export type Never = Extract<Complaint, { readonly code: `check/condition-never/${string}` }>;

/** Only because the run is too short: always a warning. */
const BY_DATE: ReadonlySet<Never['code']> = new Set(['check/condition-never/after-end', 'check/condition-never/past']);

/** The owner of the conditions being checked. */
export interface Holder {
  readonly owner: Owner;
  readonly id: string;
}

interface Search {
  readonly context: CheckContext;
  readonly holder: Holder;
  /** Triggers and acts already known to be reachable. */
  readonly triggers: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
}

export function checkConditions(context: CheckContext): void {
  const { file } = context;
  const possible = reachable(context);
  const check = (holder: Holder, when: readonly Condition[], path: Path): void => {
    const never = all({ context, holder, ...possible }, when, path);
    if (never === undefined) return;
    const isAwaited = holder.owner === 'trigger' || holder.owner === 'act';
    if (isAwaited && !BY_DATE.has(never.code)) context.error(never);
    else context.warn(never);
  };
  for (const [i, { id, when }] of file.triggers.entries())
    check({ owner: 'trigger', id }, when, ['triggers', i, 'when']);
  for (const [i, { id, when }] of file.acts.entries()) check({ owner: 'act', id }, when, ['acts', i, 'when']);
  for (const [i, { id, when }] of file.talks.entries()) check({ owner: 'talk', id }, when, ['talks', i, 'when']);
  for (const [a, { id, doctrine }] of file.actors.entries())
    for (const [i, { when }] of doctrine.entries())
      check({ owner: 'rule', id }, when, ['actors', a, 'doctrine', i, 'when']);
}

/**
 * Triggers and acts that can happen at all. Grows from the empty set to a fixed point, so cycles that only wait for
 * each other stay out.
 */
function reachable(context: CheckContext): Pick<Search, 'triggers' | 'acts'> {
  const triggers = new Set<string>();
  const acts = new Set<string>();
  for (let before = -1; before !== triggers.size + acts.size; ) {
    before = triggers.size + acts.size;
    for (const { id, when } of context.file.triggers)
      if (all({ context, holder: { owner: 'trigger', id }, triggers, acts }, when, []) === undefined) triggers.add(id);
    for (const { id, when } of context.file.acts)
      if (all({ context, holder: { owner: 'act', id }, triggers, acts }, when, []) === undefined) acts.add(id);
  }
  return { triggers, acts };
}

function all(search: Search, conditions: readonly Condition[], path: Path): Never | undefined {
  for (const [i, condition] of conditions.entries()) {
    const never = one(search, condition, [...path, i]);
    if (never !== undefined) return never;
  }
  return contradiction(search, conditions, path);
}

/** The turn of a moment, or `otherwise` if the date does not exist (reported elsewhere). */
function turnIn(context: CheckContext, moment: Moment, otherwise: number): number {
  const { start } = context.file;
  return isDay(moment.date) && isDay(start.date) ? turnOf(start, moment) : otherwise;
}

const written = ({ date, half }: Moment): string => `${date} ${half}`;

function one(search: Search, condition: Condition, path: Path): Never | undefined {
  const { context, holder } = search;
  const { file } = context;
  switch (condition.kind) {
    case 'all':
      return all(search, condition.of, [...path, 'of']);
    case 'any': {
      const nevers = condition.of.map((inner, i) => one(search, inner, [...path, 'of', i]));
      return nevers.includes(undefined) ? undefined : nevers[0];
    }
    case 'not':
      return isCertain(context, condition.that)
        ? { code: 'check/condition-never/not', path, values: holder }
        : undefined;
    case 'from':
      return turnIn(context, condition.moment, 0) < file.turns
        ? undefined
        : { code: 'check/condition-never/after-end', path, values: { ...holder, moment: written(condition.moment) } };
    case 'before':
      return turnIn(context, condition.moment, 1) > 0
        ? undefined
        : { code: 'check/condition-never/past', path, values: { ...holder, moment: written(condition.moment) } };
    case 'lost': {
      const side = context.side(condition.side);
      const region = context.region(condition.region);
      if (side === undefined || region === undefined || region.holder === side.id) return undefined;
      return side.lostBefore.capitals + side.lostBefore.places > 0
        ? undefined
        : { code: 'check/condition-never/lost', path, values: { ...holder, side: side.id, place: region.id } };
    }
    case 'placesLost':
      return tooManyPlaces(search, condition, path);
    case 'shareLost':
      return !context.has('side', condition.side) ||
        condition.atLeast === 0 ||
        file.regions.some(({ holder, people }) => holder === condition.side && people > 0)
        ? undefined
        : { code: 'check/condition-never/people', path, values: { ...holder, side: condition.side } };
    case 'support':
    case 'credibility': {
      const { atLeast, below } = condition;
      return atLeast === undefined || below === undefined || atLeast < below
        ? undefined
        : { code: 'check/condition-never/between', path, values: { ...holder, atLeast, below } };
    }
    case 'capitalThreatened': {
      const side = context.side(condition.side);
      return side === undefined ||
        side.capital !== undefined ||
        file.regions.some(({ holder, tags }) => holder === side.id && tags.includes('provincialCapital'))
        ? undefined
        : { code: 'check/condition-never/capital', path, values: { ...holder, side: side.id } };
    }
    case 'leaderPresent': {
      const side = context.side(condition.side);
      return side === undefined || side.leader !== undefined
        ? undefined
        : { code: 'check/condition-never/leader', path, values: { ...holder, side: side.id } };
    }
    case 'evacuated': {
      const actor = context.actor(condition.actor);
      return actor === undefined || actor.people.some(({ group }) => group === condition.group)
        ? undefined
        : { code: 'check/condition-never/group', path, values: { ...holder, actor: actor.id, group: condition.group } };
    }
    case 'cutOff': {
      const actor = context.actor(condition.actor);
      const { group } = condition;
      return actor === undefined || group === undefined || actor.people.some((people) => people.group === group)
        ? undefined
        : { code: 'check/condition-never/group', path, values: { ...holder, actor: actor.id, group } };
    }
    case 'fired':
      return !context.has('trigger', condition.trigger) || search.triggers.has(condition.trigger)
        ? undefined
        : { code: 'check/condition-never/trigger', path, values: { ...holder, trigger: condition.trigger } };
    case 'ended':
      return !context.has('act', condition.act) || search.acts.has(condition.act)
        ? undefined
        : { code: 'check/condition-never/act', path, values: { ...holder, act: condition.act } };
    case 'ceasefire': {
      const [side, other] = condition.between;
      return comesToCeasefire(context, side, other)
        ? undefined
        : { code: 'check/condition-never/ceasefire', path, values: { ...holder, one: side, other } };
    }
    case 'held':
    case 'talk':
    case 'killed':
    case 'widened':
      return impossible(context, holder, condition, path);
    case 'trust': {
      const { atLeast, below } = condition;
      return atLeast === undefined || below === undefined || atLeast < below
        ? undefined
        : { code: 'check/condition-never/between', path, values: { ...holder, atLeast, below } };
    }
    case 'always':
    case 'threatened':
    case 'asked':
    case 'answered':
    case 'refused':
    case 'ladder':
    case 'empty':
    case 'roadOpen':
    case 'seats':
    case 'signals':
    case 'disorder':
    case 'offices':
    case 'depot':
    case 'lastTurn':
      return undefined;
    default:
      return unreachable(condition);
  }
}

/** Asks for more places than the side has to lose, counting those it lost before the start. */
function tooManyPlaces(
  { context, holder }: Search,
  { side: id, tag, atLeast: wanted }: Extract<Condition, { kind: 'placesLost' }>,
  path: Path,
): Never | undefined {
  const side = context.side(id);
  if (side === undefined) return undefined;
  const { capitals, places: others } = side.lostBefore;
  const before = tag === undefined ? capitals + others : tag === 'provincialCapital' ? capitals : 0;
  const now = context.file.regions.filter(
    ({ holder, tags }) => holder === id && (tag === undefined || tags.includes(tag)),
  );
  const places = before + now.length;
  if (wanted <= places) return undefined;
  return tag === undefined
    ? { code: 'check/condition-never/places', path, values: { ...holder, side: id, wanted, places } }
    : { code: 'check/condition-never/tagged', path, values: { ...holder, side: id, wanted, places, tag } };
}

/** Whether talks, a trigger or an agreement can bring a cease-fire between two sides. */
function comesToCeasefire({ file }: CheckContext, one: string, other: string): boolean {
  const isBetween = (sides: readonly string[]): boolean => sides.includes(one) && sides.includes(other);
  const effects = [
    ...file.triggers.flatMap((trigger) => trigger.effects),
    ...file.talks.flatMap((talk) => talk.agreed),
  ];
  return (
    file.talks.some(({ between }) => isBetween(between)) ||
    effects.some((effect) => effect.kind === 'ceasefire' && isBetween(effect.between))
  );
}

/** Whether the condition holds at every moment of every run. */
function isCertain(context: CheckContext, condition: Condition): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'from':
      return turnIn(context, condition.moment, 1) <= 0;
    case 'before':
      return turnIn(context, condition.moment, 0) >= context.file.turns;
    case 'killed':
      return condition.atLeast <= context.file.cost.killedCivilians;
    case 'all':
      return condition.of.every((inner) => isCertain(context, inner));
    case 'any':
      return condition.of.some((inner) => isCertain(context, inner));
    // Decided by the course of the run, or never written like this.
    case 'not':
    case 'held':
    case 'lost':
    case 'placesLost':
    case 'shareLost':
    case 'support':
    case 'credibility':
    case 'threatened':
    case 'capitalThreatened':
    case 'empty':
    case 'roadOpen':
    case 'leaderPresent':
    case 'evacuated':
    case 'cutOff':
    case 'seats':
    case 'signals':
    case 'talk':
    case 'fired':
    case 'ended':
    case 'ceasefire':
    case 'asked':
    case 'answered':
    case 'refused':
    case 'trust':
    case 'ladder':
    case 'widened':
    case 'disorder':
    case 'offices':
    case 'depot':
    case 'lastTurn':
      return false;
    default:
      return unreachable(condition);
  }
}

/** Conditions that can each hold, but never together. */
function contradiction({ context, holder }: Search, conditions: readonly Condition[], path: Path): Never | undefined {
  const holders = new Map<string, readonly string[]>();
  for (const [i, condition] of conditions.entries()) {
    if (condition.kind !== 'held') continue;
    const earlier = holders.get(condition.region);
    const both = earlier === undefined ? condition.by : condition.by.filter((side) => earlier.includes(side));
    if (both.length === 0)
      return {
        code: 'check/condition-never/holders',
        path: [...path, i],
        values: { ...holder, place: condition.region },
      };
    holders.set(condition.region, both);
  }
  let from = Number.NEGATIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  for (const [i, condition] of conditions.entries()) {
    if (condition.kind === 'lost' && holders.get(condition.region)?.every((side) => side === condition.side) === true)
      return {
        code: 'check/condition-never/lost-and-held',
        path: [...path, i],
        values: { ...holder, side: condition.side, place: condition.region },
      };
    if (condition.kind === 'from') from = Math.max(from, turnIn(context, condition.moment, from));
    else if (condition.kind === 'before') before = Math.min(before, turnIn(context, condition.moment, before));
    else continue;
    if (from >= before) return { code: 'check/condition-never/no-moment', path: [...path, i], values: holder };
  }
  return undefined;
}
