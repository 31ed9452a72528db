/** Parts that never do anything: orders without an object, rules and effects of no weight, levers that move nothing. */
import type { Needs } from '../../engine/orders/kinds/rules.ts';
import { shapeOf } from '../../engine/orders/shapes.ts';
import { settingsOf } from '../levers/settings.ts';
import type { Path } from '../problem.ts';
import { addressOfPath } from '../schema/addresses.ts';
import type { ScenarioFile } from '../schema/format.ts';
import type { CheckContext } from './context.ts';

type Actor = ScenarioFile['actors'][number];
type EffectOf = ScenarioFile['triggers'][number]['effects'][number];

export function checkIdle(context: CheckContext): void {
  const moved = movedByLevers(context);
  checkCountry(context);
  for (const [i, actor] of context.file.actors.entries()) checkActor(context, actor, ['actors', i], moved);
  checkEffects(context);
  checkTalks(context, moved);
  checkAims(context);
  checkIdleLevers(context);
}

/** Addresses that some lever sets: what is nothing in the file may be something in a run. */
function movedByLevers({ file }: CheckContext): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const lever of file.levers)
    for (const { path } of lever.type === 'choice' ? lever.choices.flatMap(({ sets }) => sets) : lever.sets)
      addresses.add(path);
  return addresses;
}

function checkCountry(context: CheckContext): void {
  const { sides, regions, forces, actors, provinces, exits } = context.file;
  for (const [i, { id, leader, personal, successor, airlift }] of sides.entries()) {
    for (const [field, value] of Object.entries({ personal, successor }))
      if (value !== undefined && leader === undefined)
        context.warn({ code: 'check/idle/successor', path: ['sides', i, field], values: { side: id, field } });
    if (airlift === true && !regions.some(({ holder, tags }) => holder === id && tags.includes('airbase')))
      context.warn({ code: 'check/idle/airlift', path: ['sides', i, 'airlift'], values: { side: id } });
  }
  for (const [i, { id, kind }] of sides.entries())
    if (
      kind !== 'residents' &&
      !regions.some(({ holder, local }) => holder === id || local?.side === id) &&
      !forces.some(({ side }) => side === id)
    )
      context.warn({ code: 'check/idle/side', path: ['sides', i], values: { side: id } });
  for (const [i, { id }] of provinces.entries())
    if (!regions.some(({ province }) => province === id))
      context.warn({ code: 'check/idle/province', path: ['provinces', i], values: { province: id } });
  const isOpened = (exit: string): boolean =>
    effectsIn(context).some(([effect]) => effect.kind === 'exit' && effect.exit === exit && effect.open) ||
    exits.some(({ id, keeper }) => id === exit && context.actor(keeper)?.may.includes('border') === true);
  for (const [i, { id, open }] of exits.entries())
    if (!open && !isOpened(id))
      context.warn({ code: 'check/idle/exit', path: ['exits', i, 'open'], values: { exit: id } });
  for (const [i, { id, watches, interdicts, partner, side }] of actors.entries()) {
    const itself = (path: Path): void => context.warn({ code: 'check/idle/itself', path, values: { name: id } });
    for (const [w, { actor }] of watches.entries()) if (actor === id) itself(['actors', i, 'watches', w, 'actor']);
    for (const [w, actor] of interdicts.entries()) if (actor === id) itself(['actors', i, 'interdicts', w]);
    // An ally may lead columns of the side it backs; only that side's command, its first actor, cannot back itself.
    if (partner !== undefined && partner === side && actors.findIndex((other) => other.side === side) === i)
      itself(['actors', i, 'partner']);
  }
}

function checkActor(context: CheckContext, actor: Actor, path: Path, moved: ReadonlySet<string>): void {
  const { id, may, sorties, doctrine, people } = actor;
  const isMoved = (field: string): boolean => moved.has(`actors.${id}.${field}`);
  for (const [i, order] of may.entries())
    if (!isMoved('sorties') || order !== 'fly')
      if (shapeOf(order).rules.needs.some((need) => OBJECTS[need]?.(actor, context) === false))
        context.warn({ code: 'check/idle/order', path: [...path, 'may', i], values: { actor: id, order } });
  if (sorties > 0 && !may.includes('fly'))
    context.warn({ code: 'check/idle/sorties', path: [...path, 'sorties'], values: { actor: id, sorties } });
  if (actor.advisers > 0 && actor.partner === undefined)
    context.warn({ code: 'check/idle/advisers', path: [...path, 'advisers'], values: { actor: id } });
  if ((actor.interdiction > 0 || isMoved('interdiction')) !== actor.interdicts.length > 0)
    context.warn({ code: 'check/idle/interdiction', path: [...path, 'interdiction'], values: { actor: id } });
  for (const [i, { id: rule, weight, everyTurns }] of doctrine.entries()) {
    if (weight === 0 && !isMoved(`doctrine.${rule ?? ''}.weight`))
      context.warn({ code: 'check/idle/rule', path: [...path, 'doctrine', i, 'weight'], values: { actor: id } });
    if (everyTurns !== undefined && everyTurns >= context.file.turns && context.file.turns > 1)
      context.warn({
        code: 'check/idle/rule-late',
        path: [...path, 'doctrine', i, 'everyTurns'],
        values: { turns: context.file.turns },
      });
  }
  for (const [i, { group, leaveBelow }] of people.entries())
    if (leaveBelow === 0 && !isMoved(`people.${group}.leaveBelow`))
      context.warn({
        code: 'check/idle/leave',
        path: [...path, 'people', i, 'leaveBelow'],
        values: { group, actor: id },
      });
}

/**
 * Whether an actor has anything to give an order about. Left out are needs (a reserve, a package, an ally, people, an
 * exit to keep) whose orders a command lists as a matter of course, since another scenario of its family has them.
 */
const OBJECTS: { readonly [Need in keyof Needs]?: (actor: Actor, context: CheckContext) => boolean } = {
  hold: ({ restrains }) => restrains.length > 0,
  way: (_, { file }) => file.exits.length > 0,
  sorties: ({ sorties }) => sorties > 0,
  outside: ({ id, side }, { file }) =>
    side !== undefined && file.forces.some(({ actor, away }) => actor === id && away !== undefined),
  leader: ({ side }, context) => side === undefined || context.side(side)?.leader !== undefined,
};

function effectsIn({ file }: CheckContext): (readonly [EffectOf, Path, string])[] {
  return [
    ...file.triggers.flatMap(({ id, effects }, i) =>
      effects.map((effect, e) => [effect, ['triggers', i, 'effects', e], id] as const),
    ),
    ...file.talks.flatMap(({ id, agreed }, i) =>
      agreed.map((effect, e) => [effect, ['talks', i, 'agreed', e], id] as const),
    ),
  ];
}

function checkEffects(context: CheckContext): void {
  for (const [effect, path, id] of effectsIn(context)) {
    const isNothing = ('change' in effect && effect.change === 0) || (effect.kind === 'signal' && effect.weight === 0);
    if (isNothing) context.warn({ code: 'check/idle/effect', path, values: { id } });
    if ((effect.kind === 'ceasefire' || effect.kind === 'relation') && effect.between[0] === effect.between[1])
      context.warn({ code: 'check/idle/itself', path: [...path, 'between'], values: { name: effect.between[0] } });
    if (effect.kind !== 'support') continue;
    const actor = context.actor(effect.actor);
    const { side } = effect;
    if (actor !== undefined && actor.partner !== side && !actor.support.some((one) => one.side === side))
      context.warn({ code: 'check/idle/effect-actor', path: [...path, 'side'], values: { actor: actor.id, side } });
  }
}

function checkTalks(context: CheckContext, moved: ReadonlySet<string>): void {
  const { talks, relations } = context.file;
  for (const [i, { id, acceptance, between }] of talks.entries()) {
    if (acceptance === 0 && !moved.has(`talks.${id}.acceptance`))
      context.warn({ code: 'check/idle/talk', path: ['talks', i, 'acceptance'], values: { talk: id } });
    const [one, other] = between;
    const isHostile = relations.some(
      (pair) => pair.relation === 'hostile' && pair.between.includes(one) && pair.between.includes(other),
    );
    const mayTurn = effectsIn(context).some(([effect]) => effect.kind === 'relation');
    if (one !== other && !isHostile && !mayTurn)
      context.warn({ code: 'check/idle/truce', path: ['talks', i, 'between'], values: { one, other } });
  }
}

/** Aims about what their actor or side has not. */
function checkAims(context: CheckContext): void {
  for (const [c, { aims }] of context.file.chairs.entries())
    for (const [i, { id, measure }] of aims.entries()) {
      const path = ['chairs', c, 'aims', i, 'measure'];
      if (measure.kind === 'roadOpen' && measure.from === measure.to)
        context.warn({ code: 'check/idle/aim-road', path, values: { place: measure.from } });
      const actor = 'actor' in measure ? context.actor(measure.actor) : undefined;
      if (actor === undefined) continue;
      const isNothing =
        ((measure.kind === 'peopleHome' || measure.kind === 'peopleSafe') && actor.people.length === 0) ||
        (measure.kind === 'support' &&
          actor.partner !== measure.side &&
          !actor.support.some(({ side }) => side === measure.side));
      if (isNothing) context.warn({ code: 'check/idle/aim', path, values: { aim: id, actor: actor.id } });
    }
}

function checkIdleLevers(context: CheckContext): void {
  const { file } = context;
  const setBy = new Map<string, string>();
  for (const [i, lever] of file.levers.entries()) {
    const path = ['levers', i];
    const at = (value: string | number): string =>
      JSON.stringify(settingsOf(file, lever, value).map(({ path: place, to }) => [addressOfPath(file, place), to]));
    if (lever.type === 'choice') {
      const seen = new Map<string, string>();
      for (const [c, { id }] of lever.choices.entries()) {
        const one = seen.get(at(id));
        if (one !== undefined && one !== id)
          context.warn({
            code: 'check/idle/choices',
            path: [...path, 'choices', c],
            values: { lever: lever.id, one, other: id },
          });
        seen.set(at(id), id);
      }
    } else if (lever.min < lever.max && at(lever.min) === at(lever.max)) {
      context.warn({ code: 'check/idle/lever', path, values: { lever: lever.id } });
    }
    const own = new Set(
      (lever.type === 'choice' ? lever.choices.flatMap(({ sets }) => sets) : lever.sets).map((set) => set.path),
    );
    for (const address of own) {
      const other = setBy.get(address);
      if (other !== undefined && !isMultiplied(lever, address))
        context.warn({
          code: 'check/idle/levers',
          path: [...path, lever.type === 'choice' ? 'choices' : 'sets'],
          values: { lever: lever.id, other, address },
        });
      setBy.set(address, lever.id);
    }
  }
}

/** Two levers that multiply a number both move it. */
function isMultiplied(lever: ScenarioFile['levers'][number], address: string): boolean {
  return lever.type !== 'choice' && lever.sets.some(({ path, multiply }) => path === address && multiply);
}
