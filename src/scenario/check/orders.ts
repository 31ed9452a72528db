/** Orders in doctrines: permitted to the actor, and about things the actor has. */
import type { Needs } from '../../engine/orders/kinds/rules.ts';
import type { AnyPattern } from '../../engine/orders/patterns.ts';
import { shapeOf } from '../../engine/orders/shapes.ts';
import { hintFor } from '../hint.ts';
import type { Complaint } from '../problem.ts';
import type { ScenarioFile } from '../schema/format.ts';
import type { CheckContext } from './context.ts';

type Actor = ScenarioFile['actors'][number];

export function checkOrders(context: CheckContext): void {
  for (const [a, actor] of context.file.actors.entries()) {
    const orders = actor.may.filter((kind) => shapeOf(kind).from === 'desk' && shapeOf(kind).phase === 'orders');
    if (actor.side === undefined && orders.length > 0)
      context.warn({
        code: 'check/order-not-allowed/command',
        path: ['actors', a, 'may'],
        values: { actor: actor.id, orders },
      });
    for (const [i, { give }] of actor.doctrine.entries()) {
      const path = ['actors', a, 'doctrine', i, 'give'];
      if (!actor.may.includes(give.order))
        context.error({
          code: 'check/order-not-allowed',
          path: [...path, 'order'],
          values: { actor: actor.id, order: give.order },
        });
      for (const complaint of complaintsAbout(context, actor, give))
        context.error({ ...complaint, path: [...path, ...complaint.path] });
    }
  }
}

/** What is wrong with an order whose kind needs this; paths are relative to the order. */
type Check = (give: AnyPattern, actor: Actor, context: CheckContext) => readonly Complaint[];

/** References are checked with all others; whether the order is legal shows only in play. */
function complaintsAbout(context: CheckContext, actor: Actor, give: AnyPattern): readonly Complaint[] {
  return shapeOf(give.order).rules.needs.flatMap((need) => CHECKS[need](give, actor, context));
}

const CHECKS: Readonly<Record<keyof Needs, Check>> = {
  reserve({ force: id }, actor, { file }) {
    const force = file.forces.find((one) => one.id === id);
    return force === undefined || (force.side === actor.side && force.role === 'reserve')
      ? []
      : [{ code: 'check/order-target/reserve', path: ['force'], values: { actor: actor.id, force: force.id } }];
  },
  away({ force: id }, actor, { file }) {
    const force = file.forces.find((one) => one.id === id);
    if (force === undefined) return [];
    if (force.away === undefined)
      return [{ code: 'check/order-target/here', path: ['force'], values: { force: force.id } }];
    return force.actor === actor.id
      ? []
      : [{ code: 'check/order-target/force', path: ['force'], values: { actor: actor.id, force: force.id } }];
  },
  ally({ ally: id }, actor, context) {
    const ally = context.actor(id);
    return ally === undefined || (actor.side !== undefined && ally.partner === actor.side)
      ? []
      : [{ code: 'check/order-target/ally', path: ['ally'], values: { actor: actor.id, ally: ally.id } }];
  },
  party({ talk: id }, actor, { file }) {
    const talk = file.talks.find((one) => one.id === id);
    return talk === undefined || actor.side === undefined || talk.between.includes(actor.side)
      ? []
      : [{ code: 'check/order-target/unbound', path: ['talk'], values: { actor: actor.id, talk: talk.id } }];
  },
  mediator({ talk: id }, { id: actor }, { file }) {
    const talk = file.talks.find((one) => one.id === id);
    return talk === undefined || talk.host === actor || talk.parties.includes(actor)
      ? []
      : [{ code: 'check/order-target/talk', path: ['talk'], values: { actor, talk: talk.id } }];
  },
  bond({ side: id }, { id: actor, partner, support }, context) {
    const side = context.side(id)?.id;
    return side === undefined || partner === side || support.some((one) => one.side === side && one.level > 0)
      ? []
      : [{ code: 'check/order-target/word', path: ['side'], values: { actor, side } }];
  },
  hold({ side: id }, { id: actor, restrains }, context) {
    const side = context.side(id)?.id;
    return side === undefined || restrains.some((held) => held.side === side)
      ? []
      : [{ code: 'check/order-target/hold', path: ['side'], values: { actor, side } }];
  },
  other: ({ side }, { id: actor, side: own }) =>
    side === own ? [{ code: 'check/order-target/own-side', path: ['side'], values: { actor } }] : [],
  theirLeader({ side: id }, _, context) {
    const side = context.side(id);
    return side === undefined || side.leader !== undefined
      ? []
      : [{ code: 'check/order-target/asylum', path: ['side'], values: { side: side.id } }];
  },
  people({ group }, actor) {
    const groups = actor.people.map((people) => people.group);
    if (group === undefined || groups.includes(group)) return [];
    const values = { actor: actor.id, group };
    return [{ code: 'check/order-target/people', path: ['group'], values, hint: hintFor(group, groups) }];
  },
  way: ({ way }, _, { file }) =>
    way === undefined || file.exits.some(({ kind }) => kind === way)
      ? []
      : [{ code: 'check/order-target/way', path: ['way'], values: { way } }],
  base({ region: id }, _, context) {
    const region = context.region(id);
    return region === undefined || region.tags.includes('foreignBase') || region.tags.includes('port')
      ? []
      : [{ code: 'check/order-target/base', path: ['region'], values: { place: region.id } }];
  },
  keeper({ exit: id }, { id: actor }, { file }) {
    const exit = file.exits.find((one) => one.id === id);
    return exit === undefined || exit.keeper === actor
      ? []
      : [{ code: 'check/order-target/exit', path: ['exit'], values: { actor, exit: exit.id } }];
  },
  sorties: (_, { id: actor, sorties }) =>
    sorties > 0 ? [] : [{ code: 'check/order-target/no-sorties', path: ['order'], values: { actor } }],
  outside: (_, { id: actor, side }, { file }) =>
    side !== undefined && file.forces.some((force) => force.actor === actor && force.away !== undefined)
      ? []
      : [{ code: 'check/order-target/no-force', path: ['order'], values: { actor } }],
  leader(_, actor, context) {
    const side = context.side(actor.side);
    return side === undefined || side.leader !== undefined
      ? []
      : [{ code: 'check/order-target/leader', path: ['act'], values: { actor: actor.id } }];
  },
};
