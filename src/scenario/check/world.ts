/** The country and its people: roads, sides, relations, actors and their exits, talks, weights of the rules. */
import { GONE_WEIGHTS, WEIGHT_NAMES, WEIGHT_SPECS, type WeightName } from '../../engine/weights.ts';
import { hintFor } from '../hint.ts';
import type { CheckContext } from './context.ts';

/** How many unreachable places a problem lists. */
const MOST_CUT = 8;

export function checkWorld(context: CheckContext): void {
  checkRoads(context);
  checkSides(context);
  checkRelations(context);
  checkActors(context);
  checkTalks(context);
  checkWeights(context);
  if (context.file.map !== undefined) return;
  for (const [i, { id, lat, lon }] of context.file.regions.entries())
    if (lat === undefined || lon === undefined)
      context.error({ code: 'check/map-place', path: ['regions', i], values: { place: id } });
}

function checkRoads(context: CheckContext): void {
  const { file } = context;
  const neighbours = new Map<string, string[]>(file.regions.map(({ id }) => [id, []]));
  for (const [i, { between }] of file.links.entries()) {
    const [a, b] = between;
    if (a === b) context.error({ code: 'check/link', path: ['links', i, 'between'], values: { place: a } });
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const first = file.regions[0]?.id ?? '';
  const reached = new Set([first]);
  for (const place of reached)
    for (const next of neighbours.get(place) ?? []) if (neighbours.has(next)) reached.add(next);
  const all = file.regions.map(({ id }) => id).filter((id) => !reached.has(id));
  if (all.length === 0) return;
  const cut = all.slice(0, MOST_CUT);
  const more = all.length - cut.length;
  context.error(
    more > 0
      ? { code: 'check/disconnected/many', path: ['links'], values: { first, cut, more } }
      : { code: 'check/disconnected', path: ['links'], values: { first, cut } },
  );
}

function checkSides(context: CheckContext): void {
  const { file } = context;
  const residents = file.sides.filter(({ kind }) => kind === 'residents').map(({ id }) => id);
  if (residents.length > 1) context.error({ code: 'check/residents', path: ['sides'], values: { sides: residents } });
  for (const [i, side] of file.sides.entries()) {
    const values = { side: side.id };
    if (side.kind === 'state' && side.leader !== undefined && side.capital === undefined)
      context.error({ code: 'check/capital', path: ['sides', i], values });
    const seat = context.region(side.capital);
    if (seat !== undefined && seat.holder !== side.id)
      context.warn({
        code: 'check/capital/held',
        path: ['sides', i, 'capital'],
        values: { ...values, place: seat.id, holder: seat.holder },
      });
    // A shortened campaign may start with objectives already taken, and who waits may be about to lose them; only a
    // plan with nothing left to do is suspicious.
    const places = side.objectives;
    const isWaiting = side.postures?.[0]?.posture === 'hold';
    if (places.length > 0 && !isWaiting && places.every((objective) => context.region(objective)?.holder === side.id))
      context.warn({
        code: 'check/capital/plan-done',
        path: ['sides', i, 'objectives'],
        values: { ...values, places },
      });
    if ((side.pay === undefined) !== (side.livingPay === undefined))
      context.warn({ code: 'check/pay', path: ['sides', i], values });
    const fights =
      file.forces.some((force) => force.side === side.id) || file.regions.some(({ holder }) => holder === side.id);
    if (side.kind !== 'residents' && fights && !file.actors.some((actor) => actor.side === side.id))
      context.warn({ code: 'check/command', path: ['sides', i], values });
  }
}

function checkRelations(context: CheckContext): void {
  const { file } = context;
  for (const [i, { between, relation }] of file.relations.entries()) {
    const [side, other] = between;
    if (side === other && relation !== 'friendly')
      context.error({ code: 'check/relation', path: ['relations', i], values: { side, relation } });
  }
  if (
    !file.relations.some(({ relation }) => relation === 'hostile') &&
    !file.triggers.some(({ effects }) => effects.some((effect) => effect.kind === 'relation'))
  )
    context.warn({ code: 'check/relation/peace', path: ['relations'], values: {} });
  const isThere = (id: string): boolean =>
    file.regions.some(({ holder, local }) => holder === id || local?.side === id) ||
    file.forces.some(({ side }) => side === id);
  const enemies = file.relations.filter(({ relation }) => relation === 'hostile').map(({ between }) => between);
  const [first] = enemies;
  if (first !== undefined && !enemies.some(([one, other]) => isThere(one) && isThere(other)))
    context.warn({
      code: 'check/relation/far-enemies',
      path: ['relations'],
      values: { one: first[0], other: first[1] },
    });
}

function checkActors(context: CheckContext): void {
  const { file } = context;
  for (const [i, force] of file.forces.entries()) {
    if (force.away === undefined) continue;
    const sender = context.actor(force.actor);
    if (force.actor === undefined)
      context.error({ code: 'check/package', path: ['forces', i], values: { force: force.id } });
    else if (sender !== undefined && !sender.may.includes('send'))
      context.warn({
        code: 'check/package/not-sent',
        path: ['forces', i, 'actor'],
        values: { actor: sender.id, force: force.id },
      });
  }
  for (const [a, actor] of file.actors.entries()) {
    for (const [k, { group, way, leaveBelow }] of actor.people.entries()) {
      if (leaveBelow !== undefined && !file.exits.some(({ kind }) => kind === way))
        context.error({
          code: 'check/people',
          path: ['actors', a, 'people', k, 'way'],
          values: { group, actor: actor.id, way },
        });
    }
    if (actor.partner !== undefined && !actor.support.some(({ side }) => side === actor.partner))
      context.warn({
        code: 'check/command/support',
        path: ['actors', a, 'support'],
        values: { actor: actor.id, side: actor.partner },
      });
  }
  for (const [i, chair] of file.chairs.entries()) {
    const actor = context.actor(chair.actor);
    if (actor !== undefined && actor.may.length === 0)
      context.error({ code: 'check/chair', path: ['chairs', i, 'actor'], values: { actor: actor.id } });
  }
}

function checkTalks(context: CheckContext): void {
  for (const [i, { between, id, leverage }] of context.file.talks.entries()) {
    const [one, other] = between;
    if (one === other)
      context.error({ code: 'check/talk', path: ['talks', i, 'between'], values: { talk: id, side: one } });
    const lever = context.actor(leverage);
    if (lever !== undefined && !lever.restrains.some(({ side }) => side === one || side === other))
      context.warn({
        code: 'check/talk/leverage',
        path: ['talks', i, 'leverage'],
        values: { actor: lever.id, one, other },
      });
  }
}

export const isWeight = (name: string): name is WeightName => Object.hasOwn(WEIGHT_SPECS, name);

export function isWeightInRange(name: string, value: number): boolean {
  return isWeight(name) && value >= WEIGHT_SPECS[name].min && value <= WEIGHT_SPECS[name].max;
}

function checkWeights(context: CheckContext): void {
  for (const [name, value] of Object.entries(context.file.weights)) {
    const path = ['weights', name];
    if (GONE_WEIGHTS.has(name)) {
      context.warn({ code: 'check/idle/weight', path, values: { name } });
      continue;
    }
    if (!isWeight(name)) {
      context.error({ code: 'check/weight', path, values: { name }, hint: hintFor(name, WEIGHT_NAMES, []) });
      continue;
    }
    const { min: least, max: most } = WEIGHT_SPECS[name];
    if (value < least || value > most)
      context.error({ code: 'check/weight/range', path, values: { name, given: String(value), least, most } });
  }
}
