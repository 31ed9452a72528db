/**
 * Conditions that can never hold: dates after the run, more places than there are, the loss of what was never held,
 * contradictions. A trigger or an act that waits for one would never come, so it is refused; a rule of a doctrine may
 * lie idle in a scenario cut short, so it is only pointed at.
 */

import { each } from '../../core/each.ts';
import { isDay, type Moment, turnOf } from '../../core/moments.ts';
import type { Condition } from '../../engine/conditions/condition.ts';
import type { Path } from '../problem.ts';
import type { CheckContext } from './context.ts';

/** Why a condition can never hold, and where; undefined: it may. */
interface Never {
  readonly path: Path;
  readonly message: string;
  readonly mend: string;
  /** Only because the run is too short for it. */
  readonly byDate?: boolean;
}

/** Triggers and acts already known to be able to come. */
interface Possible {
  readonly triggers: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
}

export function checkConditions(context: CheckContext): void {
  const { file } = context;
  const possible = reachable(context);
  each(file.triggers, ({ when, id }, i) =>
    report(context, all(context, when, ['triggers', i, 'when'], possible), `The trigger "${id}" can never fire`, true),
  );
  each(file.acts, ({ when, id }, i) =>
    report(context, all(context, when, ['acts', i, 'when'], possible), `The act "${id}" can never end`, true),
  );
  each(file.talks, ({ when, id }, i) =>
    report(context, all(context, when, ['talks', i, 'when'], possible), `The talks "${id}" can never open`, false),
  );
  each(file.actors, (actor, a) =>
    each(actor.doctrine, ({ when }, i) =>
      report(
        context,
        all(context, when, ['actors', a, 'doctrine', i, 'when'], possible),
        `This rule of "${actor.id}" can never act`,
        false,
      ),
    ),
  );
}

function report(context: CheckContext, never: Never | undefined, what: string, refuse: boolean): void {
  if (never === undefined) return;
  const tell = refuse && never.byDate !== true ? context.error : context.warn;
  tell.call(context, 'check/condition-never', never.path, `${what}: ${never.message}.`, never.mend);
}

/**
 * Which triggers and acts can come at all: starts from none and adds until nothing is added, so that circles stay out.
 */
function reachable(context: CheckContext): Possible {
  const triggers = new Set<string>();
  const acts = new Set<string>();
  for (let before = -1; before !== triggers.size + acts.size; ) {
    before = triggers.size + acts.size;
    for (const { id, when } of context.file.triggers)
      if (all(context, when, [], { triggers, acts }) === undefined) triggers.add(id);
    for (const { id, when } of context.file.acts)
      if (all(context, when, [], { triggers, acts }) === undefined) acts.add(id);
  }
  return { triggers, acts };
}

function all(
  context: CheckContext,
  conditions: readonly Condition[],
  path: Path,
  possible: Possible,
): Never | undefined {
  for (let i = 0; i < conditions.length; i++) {
    const never = one(context, conditions[i] as Condition, [...path, i], possible);
    if (never !== undefined) return never;
  }
  return contradiction(context, conditions, path);
}

/** The turn of a moment, or `otherwise` where a date does not exist (which is told apart). */
function turnIn(context: CheckContext, moment: Moment, otherwise: number): number {
  const { start } = context.file;
  return isDay(moment.date) && isDay(start.date) ? turnOf(start, moment) : otherwise;
}

function one(context: CheckContext, condition: Condition, path: Path, possible: Possible): Never | undefined {
  const { file } = context;
  const because = (message: string, mend: string): Never => ({ path, message, mend });
  switch (condition.kind) {
    case 'all':
      return all(context, condition.of, [...path, 'of'], possible);
    case 'any': {
      const nevers = condition.of.map((inner, i) => one(context, inner, [...path, 'of', i], possible));
      return nevers.includes(undefined) ? undefined : nevers[0];
    }
    case 'not':
      return isCertain(context, condition.that)
        ? because('it asks for the opposite of what always holds', 'Remove the "not", or the condition.')
        : undefined;
    case 'from':
      if (turnIn(context, condition.moment, 0) < file.turns) return undefined;
      return {
        ...because(
          `${condition.moment.date} ${condition.moment.half} lies after the last turn`,
          'Choose an earlier moment, or let the run have more "turns".',
        ),
        byDate: true,
      };
    case 'before':
      return turnIn(context, condition.moment, 1) > 0
        ? undefined
        : {
            ...because(
              `${condition.moment.date} ${condition.moment.half} is not after the start`,
              'Choose a later moment.',
            ),
            byDate: true,
          };
    case 'lost': {
      const side = context.side(condition.side);
      const region = context.region(condition.region);
      if (
        side === undefined ||
        region === undefined ||
        region.holder === side.id ||
        side.lostBefore.capitals + side.lostBefore.places > 0
      )
        return undefined;
      return because(
        `"${side.id}" does not hold "${region.id}" at the start and so cannot lose it`,
        'Use "held" for a place that comes to be held, correct the side, or, if it was lost before the start, ' +
          'count it in "lostBefore" of the side.',
      );
    }
    case 'placesLost': {
      const side = context.side(condition.side);
      if (side === undefined) return undefined;
      const { tag } = condition;
      const { lostBefore } = side;
      const before =
        tag === undefined
          ? lostBefore.capitals + lostBefore.places
          : tag === 'provincialCapital'
            ? lostBefore.capitals
            : 0;
      const places =
        before +
        file.regions.filter((region) => region.holder === side.id && (tag === undefined || region.tags.includes(tag)))
          .length;
      const kind = tag === undefined ? 'places' : `places tagged "${tag}"`;
      return condition.atLeast <= places
        ? undefined
        : because(
            `it waits for ${condition.atLeast} ${kind} lost by "${side.id}", which has ${places} to lose`,
            `Ask for at most ${places}, or correct the side or the tag.`,
          );
    }
    case 'shareLost':
      return !context.has('side', condition.side) ||
        condition.atLeast === 0 ||
        file.regions.some(({ holder, people }) => holder === condition.side && people > 0)
        ? undefined
        : because(`nobody lives under "${condition.side}" at the start`, 'Correct the side.');
    case 'support':
    case 'credibility':
      return condition.atLeast !== undefined && condition.below !== undefined && condition.atLeast >= condition.below
        ? because(
            `nothing is at least ${condition.atLeast} and below ${condition.below}`,
            'Let "atLeast" be lower than "below".',
          )
        : undefined;
    case 'capitalThreatened': {
      const side = context.side(condition.side);
      return side === undefined ||
        side.capital !== undefined ||
        file.regions.some(({ holder, tags }) => holder === side.id && tags.includes('provincialCapital'))
        ? undefined
        : because(`"${side.id}" has no capital`, 'Give the side a "capital", or use "threatened" with a place.');
    }
    case 'leaderPresent':
      return context.side(condition.side) === undefined || context.side(condition.side)?.leader !== undefined
        ? undefined
        : because(`"${condition.side}" has no leader`, 'Give the side a "leader", or correct the side.');
    case 'evacuated': {
      const actor = context.actor(condition.actor);
      return actor === undefined || actor.people.some(({ group }) => group === condition.group)
        ? undefined
        : because(
            `"${actor.id}" has no ${condition.group} in the country`,
            'Add them under its "people", or correct the group.',
          );
    }
    case 'fired':
      return !context.has('trigger', condition.trigger) || possible.triggers.has(condition.trigger)
        ? undefined
        : because(
            `the trigger "${condition.trigger}" cannot fire before it`,
            'Break the circle, or mend that trigger.',
          );
    case 'ended':
      return !context.has('act', condition.act) || possible.acts.has(condition.act)
        ? undefined
        : because(`the act "${condition.act}" cannot end before it`, 'Break the circle, or mend that act.');
    case 'ceasefire': {
      const pair = condition.between;
      const same = (other: readonly string[]): boolean => other.includes(pair[0]) && other.includes(pair[1]);
      const comes =
        file.talks.some(({ between }) => same(between)) ||
        [...file.triggers.flatMap(({ effects }) => effects), ...file.talks.flatMap(({ agreed }) => agreed)].some(
          (effect) => effect.kind === 'ceasefire' && same(effect.between),
        );
      return comes
        ? undefined
        : because(
            `nothing in the scenario brings a cease-fire between "${pair[0]}" and "${pair[1]}"`,
            'Add talks between them, or an effect of kind "ceasefire".',
          );
    }
    default:
      return undefined;
  }
}

/** Holds at every moment of every run. */
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
    default:
      return false;
  }
}

/** Conditions that each may hold but never together. */
function contradiction(context: CheckContext, conditions: readonly Condition[], path: Path): Never | undefined {
  const holders = new Map<string, readonly string[]>();
  for (let i = 0; i < conditions.length; i++) {
    const condition = conditions[i] as Condition;
    if (condition.kind !== 'held') continue;
    const earlier = holders.get(condition.region);
    const both = earlier === undefined ? condition.by : condition.by.filter((side) => earlier.includes(side));
    if (both.length === 0)
      return {
        path: [...path, i],
        message: `"${condition.region}" cannot be held by all of these sides at once`,
        mend: 'List the sides of which any will do in one "held".',
      };
    holders.set(condition.region, both);
  }
  let from = Number.NEGATIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  for (let i = 0; i < conditions.length; i++) {
    const condition = conditions[i] as Condition;
    if (condition.kind === 'lost' && holders.get(condition.region)?.every((side) => side === condition.side) === true) {
      return {
        path: [...path, i],
        message: `"${condition.region}" cannot be lost and held by "${condition.side}" at once`,
        mend: 'Remove one of the two.',
      };
    }
    if (condition.kind !== 'from' && condition.kind !== 'before') continue;
    if (condition.kind === 'from') from = Math.max(from, turnIn(context, condition.moment, from));
    else before = Math.min(before, turnIn(context, condition.moment, before));
    if (from >= before)
      return {
        path: [...path, i],
        message: 'no moment lies from the one on and before the other',
        mend: 'Let "before" be later than "from".',
      };
  }
  return undefined;
}
