/** Orders of doctrines: within what the actor may do, and about things that are there for it. */
import { unreachable } from '../../core/result.ts';
import type { OrderPattern } from '../../engine/orders/patterns.ts';
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

/** What of an order is not there for the actor; paths go on from the order. */
function complaintsAbout(context: CheckContext, actor: Actor, give: OrderPattern): readonly Complaint[] {
  const by = { actor: actor.id };
  switch (give.order) {
    case 'evacuate':
      return [...wrongGroup(actor, give.group), ...wrongWay(context, give.way)];
    case 'bringBack':
      return wrongGroup(actor, give.group);
    case 'send': {
      const force = context.file.forces.find(({ id }) => id === give.force);
      if (force === undefined) return [];
      if (force.away === undefined)
        return [{ code: 'check/order-target/here', path: ['force'], values: { force: force.id } }];
      return force.actor === actor.id
        ? []
        : [{ code: 'check/order-target/force', path: ['force'], values: { ...by, force: force.id } }];
    }
    case 'commitReserve': {
      const force = context.file.forces.find(({ id }) => id === give.force);
      return force === undefined || (force.side === actor.side && force.role === 'reserve')
        ? []
        : [{ code: 'check/order-target/reserve', path: ['force'], values: { ...by, force: force.id } }];
    }
    case 'border': {
      const exit = context.file.exits.find(({ id }) => id === give.exit);
      return exit === undefined || exit.keeper === actor.id
        ? []
        : [{ code: 'check/order-target/exit', path: ['exit'], values: { ...by, exit: exit.id } }];
    }
    case 'restrain':
    case 'unleash':
      return !context.has('side', give.side) || actor.restrains.some(({ side }) => side === give.side)
        ? []
        : [{ code: 'check/order-target/hold', path: ['side'], values: { ...by, side: give.side } }];
    case 'answerCeasefire': {
      const talk = context.file.talks.find(({ id }) => id === give.talk);
      return talk === undefined || actor.side === undefined || talk.between.includes(actor.side)
        ? []
        : [{ code: 'check/order-target/unbound', path: ['talk'], values: { ...by, talk: talk.id } }];
    }
    case 'leader': {
      const side = context.side(actor.side);
      return side === undefined || side.leader !== undefined
        ? []
        : [{ code: 'check/order-target/leader', path: ['act'], values: by }];
    }
    case 'ask': {
      const ally = context.actor(give.ally);
      return ally === undefined || (actor.side !== undefined && ally.partner === actor.side)
        ? []
        : [{ code: 'check/order-target/ally', path: ['ally'], values: { ...by, ally: ally.id } }];
    }
    case 'speak':
      return !context.has('side', give.side) ||
        actor.partner === give.side ||
        actor.support.some(({ side, level }) => side === give.side && level > 0)
        ? []
        : [{ code: 'check/order-target/word', path: ['side'], values: { ...by, side: give.side } }];
    case 'fund':
      return !context.has('side', give.side) || actor.partner === give.side
        ? []
        : [{ code: 'check/order-target/partner', path: ['side'], values: { ...by, side: give.side } }];
    case 'mediate': {
      const talk = context.file.talks.find(({ id }) => id === give.talk);
      return talk === undefined || talk.host === actor.id || talk.parties.includes(actor.id)
        ? []
        : [{ code: 'check/order-target/talk', path: ['talk'], values: { ...by, talk: talk.id } }];
    }
    case 'guarantee': {
      const region = context.region(give.region);
      return region === undefined || region.tags.includes('foreignBase') || region.tags.includes('port')
        ? []
        : [{ code: 'check/order-target/base', path: ['region'], values: { place: region.id } }];
    }
    case 'enter':
      return actor.side !== undefined &&
        context.file.forces.some((force) => force.actor === actor.id && force.away !== undefined)
        ? []
        : [{ code: 'check/order-target/no-force', path: ['order'], values: by }];
    case 'fly':
      return actor.sorties > 0 ? [] : [{ code: 'check/order-target/no-sorties', path: ['order'], values: by }];
    case 'offerAsylum': {
      const side = context.side(give.side);
      return side === undefined || side.leader !== undefined
        ? []
        : [{ code: 'check/order-target/asylum', path: ['side'], values: { side: side.id } }];
    }
    case 'warn':
      return actor.side === undefined || give.side !== actor.side
        ? []
        : [{ code: 'check/order-target/own-side', path: ['side'], values: by }];
    case 'drawIn':
    case 'drawInFar':
    case 'inspect':
    case 'offerTerms':
    case 'reassure':
    case 'leaveTroops':
    case 'guardArsenal':
    case 'raisePay':
    case 'rally':
      return [];
    default:
      return unreachable(give);
  }
}

function wrongGroup(actor: Actor, group: string): readonly Complaint[] {
  const groups = actor.people.map((people) => people.group);
  if (groups.some((own) => own === group)) return [];
  const hint = hintFor(group, groups);
  return [{ code: 'check/order-target/people', path: ['group'], values: { actor: actor.id, group }, hint }];
}

function wrongWay({ file }: CheckContext, way: string): readonly Complaint[] {
  return file.exits.some(({ kind }) => kind === way)
    ? []
    : [{ code: 'check/order-target/way', path: ['way'], values: { way } }];
}
