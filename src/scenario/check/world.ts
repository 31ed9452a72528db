/** The world hangs together: roads, sides and their seats, people and their ways out, weights of the rules. */

import { each } from '../../core/each.ts';
import { didYouMean } from '../../core/nearest.ts';
import { WEIGHT_NAMES, WEIGHT_SPECS, type WeightName } from '../../engine/weights.ts';
import type { CheckContext } from './context.ts';

export function checkWorld(context: CheckContext): void {
  checkRoads(context);
  checkSides(context);
  checkRelations(context);
  checkActors(context);
  checkTalks(context);
  checkWeights(context);
  if (context.file.map === undefined) {
    each(context.file.regions, ({ id, lat, lon }, i) => {
      if (lat === undefined || lon === undefined)
        context.error(
          'check/map-place',
          ['regions', i],
          `Without a map file, "${id}" has no position to be drawn at.`,
          'Give it "lat" and "lon" in degrees (a rough position will do), or name a "map".',
        );
    });
  }
}

function checkRoads(context: CheckContext): void {
  const { file } = context;
  const neighbours = new Map<string, string[]>(file.regions.map(({ id }) => [id, []]));
  each(file.links, ({ between: [a, b] }, i) => {
    if (a === b)
      context.error(
        'check/link',
        ['links', i, 'between'],
        `This road joins "${a}" to itself.`,
        'Name the place at its other end.',
      );
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  });
  const first = file.regions[0]?.id ?? '';
  const reached = new Set([first]);
  for (const place of reached)
    for (const next of neighbours.get(place) ?? []) if (neighbours.has(next)) reached.add(next);
  const cut = file.regions.map(({ id }) => id).filter((id) => !reached.has(id));
  if (cut.length === 0) return;
  const list = cut.length > 8 ? `${cut.slice(0, 8).join(', ')} and ${cut.length - 8} more` : cut.join(', ');
  context.error(
    'check/disconnected',
    ['links'],
    `No road leads from "${first}" to: ${list}.`,
    'Add links until every place can be reached from every other (a track or a ferry counts).',
  );
}

function checkSides(context: CheckContext): void {
  const { file } = context;
  const residents = file.sides.filter(({ kind }) => kind === 'residents');
  if (residents.length > 1)
    context.error(
      'check/residents',
      ['sides'],
      `More than one side is of kind "residents": ${residents.map(({ id }) => id).join(', ')}.`,
      'Keep one: it holds every place that nobody in particular holds.',
    );
  each(file.sides, (side, i) => {
    if (side.kind === 'state' && side.leader !== undefined && side.capital === undefined)
      context.error(
        'check/capital',
        ['sides', i],
        `The state "${side.id}" has a leader but no capital.`,
        'Add "capital": the place where the leader sits.',
      );
    const seat = context.region(side.capital);
    if (seat !== undefined && seat.holder !== side.id)
      context.warn(
        'check/capital',
        ['sides', i, 'capital'],
        `"${side.id}" does not hold its capital "${seat.id}" at the start: "${seat.holder}" does.`,
        'Check that this is meant.',
      );
    // A plan may begin with places already taken, in a campaign cut short; only a plan with nothing left to do is odd.
    if (
      side.objectives.length > 0 &&
      side.objectives.every((objective) => context.region(objective)?.holder === side.id)
    )
      context.warn(
        'check/capital',
        ['sides', i, 'objectives'],
        `"${side.id}" already holds every place of its plan: ${side.objectives.join(', ')}.`,
        'Name the enemy places its columns march on, or leave the list out.',
      );
    if ((side.pay === undefined) !== (side.livingPay === undefined))
      context.warn(
        'check/pay',
        ['sides', i],
        `Pay is only read together with living pay; "${side.id}" gives one of them.`,
        'Write both "pay" and "livingPay", or neither.',
      );
    const fights =
      file.forces.some((force) => force.side === side.id) || file.regions.some(({ holder }) => holder === side.id);
    if (side.kind !== 'residents' && fights && !file.actors.some((actor) => actor.side === side.id)) {
      context.warn(
        'check/command',
        ['sides', i],
        `No actor commands "${side.id}": its forces will only stand where they are.`,
        `Add an actor with "side": "${side.id}".`,
      );
    }
  });
}

function checkRelations(context: CheckContext): void {
  const { file } = context;
  each(file.relations, ({ between: [a, b], relation }, i) => {
    if (a === b && relation !== 'friendly')
      context.error(
        'check/relation',
        ['relations', i],
        `"${a}" cannot be ${relation} to itself.`,
        'Name two different sides.',
      );
  });
  if (
    !file.relations.some(({ relation }) => relation === 'hostile') &&
    !file.triggers.some(({ effects }) => effects.some((effect) => effect.kind === 'relation'))
  ) {
    context.warn(
      'check/relation',
      ['relations'],
      'No two sides are hostile, so nobody will fight.',
      'Add { "between": ["a", "b"], "relation": "hostile" }; sides that are not listed are neutral.',
    );
  }
}

function checkActors(context: CheckContext): void {
  const { file } = context;
  each(file.forces, (force, i) => {
    if (force.away === undefined) return;
    const sender = context.actor(force.actor);
    if (force.actor === undefined)
      context.error(
        'check/package',
        ['forces', i],
        `"${force.id}" starts outside the country, but no actor can send it.`,
        'Add "actor": who sends it.',
      );
    else if (sender !== undefined && !sender.may.includes('send'))
      context.warn(
        'check/package',
        ['forces', i, 'actor'],
        `"${sender.id}" may not give the order "send", so "${force.id}" will never come.`,
        `Add "send" to "may" of "${sender.id}".`,
      );
  });
  each(file.actors, (actor, a) => {
    each(actor.people, ({ group, way, leaveBelow }, k) => {
      const hasWay = file.exits.some(({ kind }) => kind === way);
      if (!hasWay && leaveBelow !== undefined)
        context.error(
          'check/people',
          ['actors', a, 'people', k, 'way'],
          `The ${group} of "${actor.id}" leave by ${way}, but there is no exit of that kind.`,
          `Add an exit of kind "${way}", or choose another way.`,
        );
    });
    if (actor.partner !== undefined && !actor.support.some(({ side }) => side === actor.partner)) {
      context.warn(
        'check/command',
        ['actors', a, 'support'],
        `"${actor.id}" backs "${actor.partner}" but its support is not given, so it is 0.`,
        `Add { "side": "${actor.partner}", "level": 0.5 } under "support".`,
      );
    }
  });
  each(file.chairs, (chair, i) => {
    const actor = context.actor(chair.actor);
    if (actor !== undefined && actor.may.length === 0)
      context.error(
        'check/chair',
        ['chairs', i, 'actor'],
        `"${actor.id}" may give no order, so nobody can play it.`,
        'List kinds of order under its "may".',
      );
  });
}

function checkTalks(context: CheckContext): void {
  each(context.file.talks, ({ between: [a, b], id, leverage }, i) => {
    if (a === b)
      context.error(
        'check/talk',
        ['talks', i, 'between'],
        `The talks "${id}" name "${a}" twice.`,
        'Name the two sides that a cease-fire would bind.',
      );
    const lever = context.actor(leverage);
    if (lever !== undefined && !lever.restrains.some(({ side }) => side === a || side === b)) {
      context.warn(
        'check/talk',
        ['talks', i, 'leverage'],
        `"${lever.id}" holds neither "${a}" nor "${b}" back, so its leverage is nothing.`,
        `List the side under "restrains" of "${lever.id}".`,
      );
    }
  });
}

function checkWeights(context: CheckContext): void {
  for (const [name, value] of Object.entries(context.file.weights)) {
    if (!Object.hasOwn(WEIGHT_SPECS, name)) {
      context.error(
        'check/weight',
        ['weights', name],
        `The rules have no weight "${name}".`,
        didYouMean(name, WEIGHT_NAMES, 'RULES.md lists them.'),
      );
      continue;
    }
    const { min, max, unit } = WEIGHT_SPECS[name as WeightName];
    if (value < min || value > max)
      context.error(
        'check/weight',
        ['weights', name],
        `${value} is out of range for the weight "${name}" (${unit}): ${min} to ${max}.`,
        `Give it a value from ${min} to ${max}.`,
      );
  }
}
