/** Orders of doctrines: within what the actor may do, and about things that are there for it. */
<<<<<<< HEAD

import { each } from '../../core/each.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { DoctrineRule, PatternOf } from '../../engine/orders/patterns.ts';
import { type DeskOrderKind, shapeOf } from '../../engine/orders/shapes.ts';
import type { PeopleGroup } from '../../engine/vocabulary.ts';
import type { Path } from '../problem.ts';
=======
import { unreachable } from '../../core/result.ts';
import type { OrderPattern } from '../../engine/orders/patterns.ts';
import { shapeOf } from '../../engine/orders/shapes.ts';
import { hintFor } from '../hint.ts';
import type { Complaint } from '../problem.ts';
>>>>>>> 6d40840 (Problems of scenario files are a code, a place and values; the catalogue has their words, and every code is covered by a row)
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

<<<<<<< HEAD
function checkRule(context: CheckContext, actor: Actor, { give }: DoctrineRule, path: Path): void {
  if (!actor.may.includes(give.order)) {
    context.error(
      'check/order-not-allowed',
      [...path, 'order'],
      `"${actor.id}" may not give the order "${give.order}".`,
      `Add "${give.order}" to its "may", or remove the rule.`,
    );
  }
  const wrong = (key: string, message: string, mend: string): void =>
    context.error('check/order-target', [...path, key], message, mend);
  checkPattern({ context, actor, wrong }, give);
}

/** What an order of a doctrine is checked against, and where what is wrong with it is told. */
interface Given {
  readonly context: CheckContext;
  readonly actor: Actor;
  readonly wrong: (key: string, message: string, mend: string) => void;
}

type Checks = { readonly [Kind in DeskOrderKind]: (given: Given, give: PatternOf<Kind>) => void };

function checkPattern<Kind extends DeskOrderKind>(given: Given, give: PatternOf<Kind>): void {
  CHECKS[give.order](given, give);
}

function checkGroup({ actor, wrong }: Given, give: { readonly group: PeopleGroup }): void {
  const groups = actor.people.map(({ group }) => group);
  if (!groups.includes(give.group))
    wrong(
      'group',
      `"${actor.id}" has no ${give.group} in the country.`,
      groups.length === 0
        ? 'Add them under its "people".'
        : didYouMean(give.group, groups, `It has: ${groups.join(', ')}.`),
    );
}

function checkHold({ context, actor, wrong }: Given, give: { readonly side: string }): void {
  if (context.has('side', give.side) && !actor.restrains.some(({ side }) => side === give.side))
    wrong(
      'side',
      `"${actor.id}" has no hold on "${give.side}".`,
      `Add { "side": "${give.side}", "level": 0.3 } under its "restrains".`,
    );
}

/** What it names is checked as all references are; whether it can be given shows in the game. */
const nothingMore = (): void => undefined;

const CHECKS: Checks = {
  drawIn: nothingMore,
  drawInFar: nothingMore,
  commitReserve({ context, actor, wrong }, give) {
    const force = context.file.forces.find(({ id }) => id === give.force);
    if (force !== undefined && (force.side !== actor.side || force.role !== 'reserve'))
      wrong(
        'force',
        `"${force.id}" is not a reserve of the side of "${actor.id}".`,
        'Name a force of that side with the role "reserve".',
      );
  },
  inspect: nothingMore,
  offerTerms: nothingMore,
  reassure: nothingMore,
  leaveTroops: nothingMore,
  guardArsenal: nothingMore,
  raisePay: nothingMore,
  ask({ context, actor, wrong }, give) {
    const ally = context.actor(give.ally);
    if (ally !== undefined && (actor.side === undefined || ally.partner !== actor.side))
      wrong(
        'ally',
        `"${ally.id}" does not back the side of "${actor.id}", so it cannot be asked.`,
        'Name an actor whose "partner" is that side.',
      );
  },
  answerCeasefire({ context, actor, wrong }, give) {
    const talk = context.file.talks.find(({ id }) => id === give.talk);
    if (talk !== undefined && actor.side !== undefined && !talk.between.includes(actor.side))
      wrong(
        'talk',
        `The talks "${talk.id}" would not bind the side of "${actor.id}".`,
        'Name talks between its side and another.',
      );
  },
  rally: nothingMore,
  leader({ context, actor, wrong }) {
    const side = context.side(actor.side);
    if (side !== undefined && side.leader === undefined)
      wrong('act', `The side of "${actor.id}" has no leader.`, 'Give the side a "leader", or remove the rule.');
  },
  speak({ context, actor, wrong }, give) {
    if (
      context.has('side', give.side) &&
      actor.partner !== give.side &&
      !actor.support.some(({ side, level }) => side === give.side && level > 0)
    )
      wrong(
        'side',
        `"${actor.id}" has never supported "${give.side}", so its word about it is nothing.`,
        'Name its partner, or add the side under its "support".',
      );
  },
  evacuate(given, give) {
    checkGroup(given, give);
    const { context, wrong } = given;
    if (!context.file.exits.some(({ kind }) => kind === give.way))
      wrong('way', `There is no exit of kind "${give.way}".`, 'Add one under "exits", or choose another way.');
  },
  bringBack: checkGroup,
  send({ context, actor, wrong }, give) {
    const force = context.file.forces.find(({ id }) => id === give.force);
    if (force === undefined) return;
    if (force.away === undefined)
      wrong(
        'force',
        `"${force.id}" is already in the country, so it cannot be sent.`,
        'Give the force an "away" part, or name a package that has one.',
      );
    else if (force.actor !== actor.id)
      wrong(
        'force',
        `"${force.id}" does not answer to "${actor.id}".`,
        `Set its "actor" to "${actor.id}", or name one of its own packages.`,
      );
  },
  fly({ actor, wrong }) {
    if (actor.sorties === 0)
      wrong('order', `"${actor.id}" has no sorties to fly.`, 'Give it "sorties", or remove the rule.');
  },
  fund({ context, actor, wrong }, give) {
    if (context.has('side', give.side) && actor.partner !== give.side)
      wrong(
        'side',
        `"${give.side}" is not the partner of "${actor.id}".`,
        'An actor pays its partner only: name that side.',
      );
  },
  restrain: checkHold,
  unleash: checkHold,
  mediate({ context, actor, wrong }, give) {
    const talk = context.file.talks.find(({ id }) => id === give.talk);
    if (talk !== undefined && talk.host !== actor.id && !talk.parties.includes(actor.id))
      wrong(
        'talk',
        `"${actor.id}" neither hosts the talks "${talk.id}" nor takes part in them.`,
        `Add it to the "parties" of "${talk.id}".`,
      );
  },
  guarantee({ context, wrong }, give) {
    const region = context.region(give.region);
    if (region !== undefined && !region.tags.includes('foreignBase') && !region.tags.includes('port'))
      wrong('region', `"${region.id}" has no base to guarantee.`, 'Name a place tagged "foreignBase" or "port".');
  },
  border({ context, actor, wrong }, give) {
    const exit = context.file.exits.find(({ id }) => id === give.exit);
    if (exit !== undefined && exit.keeper !== actor.id)
      wrong(
        'exit',
        `"${actor.id}" does not keep the exit "${exit.id}".`,
        `Set its "keeper" to "${actor.id}", or name an exit that it keeps.`,
      );
  },
  warn({ actor, wrong }, give) {
    if (actor.side !== undefined && give.side === actor.side)
      wrong('side', `"${actor.id}" would warn its own side.`, 'Name another side.');
  },
  enter({ context, actor, wrong }) {
    if (
      !context.file.forces.some((force) => force.actor === actor.id && force.away !== undefined) ||
      actor.side === undefined
    )
      wrong(
        'order',
        `"${actor.id}" has no force of its own side outside the country to enter with.`,
        'Give it a "side", and a force with an "away" part that answers to it.',
      );
  },
  offerAsylum({ context, wrong }, give) {
    const side = context.side(give.side);
    if (side !== undefined && side.leader === undefined)
      wrong('side', `"${side.id}" has no leader to take in.`, 'Name a side with a "leader".');
  },
};
=======
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
>>>>>>> 6d40840 (Problems of scenario files are a code, a place and values; the catalogue has their words, and every code is covered by a row)
