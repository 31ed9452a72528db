/**
 * Compiles a checked scenario into indices and flat tables, frozen. Shares become whole thousandths, ids become
 * positions, omitted values come from the side. Cannot fail: `check.ts` has ruled that out.
 */

import { columnOf } from '../../core/column.ts';
import type { AskIndex, ForceIndex } from '../../core/indices.ts';
import { whoOf } from '../../engine/chance.ts';
import type { Compiled, StartSignal } from '../../engine/compiled.ts';
import { USUAL_SEATS } from '../../engine/knowledge/people.ts';
import { bitOf } from '../../engine/tags.ts';
import { actKindOf, EXIT_KINDS } from '../../engine/vocabulary.ts';
import { STANDARD_WEIGHTS, type Weights } from '../../engine/weights.ts';
import type { CompiledScenario, Scenario } from '../scenario.ts';
import { compileActors, compileDoctrine } from './actors.ts';
import { compileAsks } from './asks.ts';
import { contentHashOf } from './contentHash.ts';
import { compileForces } from './forces.ts';
import { compileLastAct } from './lastAct.ts';
import { find, type Index, positions, thousandths } from './lookup.ts';
import { compileRoads } from './roads.ts';
import { compileRegions, compileSides, newsShareOf } from './sides.ts';

export function compileScenario(scenario: Scenario): CompiledScenario {
  const index: Index = {
    region: positions(scenario.regions),
    side: positions(scenario.sides),
    actor: positions(scenario.actors),
    exit: positions(scenario.exits),
    talk: positions(scenario.talks),
    trigger: positions(scenario.triggers),
    act: positions(scenario.acts),
    ask: positions(scenario.asks),
    province: positions(scenario.provinces),
  };
  const weights: Weights = Object.freeze({ ...STANDARD_WEIGHTS, ...scenario.weights });
  const side = compileSides(scenario, index, weights);
  const force = compileForces(scenario, index, side);
  const doctrine = compileDoctrine(scenario, index.actor);
  const { actor, people } = compileActors(scenario, index, doctrine);
  const ask = compileAsks(scenario, index.actor, actor);
  const askIndex = positions<AskIndex>(ask.ids.map((id) => ({ id })));
  const forceIndex = positions<ForceIndex>(force.ids.map((id) => ({ id })));
  const region = compileRegions(scenario, index, force.named);
  const compiled: Compiled = deepFreeze({
    weights,
    start: scenario.start,
    turns: scenario.turns,
    costBefore: scenario.cost,
    startSignals: compileSignals(scenario, index),
    newsShare: newsShareOf(scenario),
    region,
    side,
    force,
    actor,
    people,
    road: compileRoads(scenario, weights, index.region),
    exit: compileExits(scenario, index),
    talk: compileTalks(scenario, index),
    trigger: {
      count: scenario.triggers.length,
      ids: scenario.triggers.map(({ id }) => id),
      when: scenario.triggers.map(({ when }) => when),
      effects: scenario.triggers.map(({ effects }) => effects),
    },
    act: {
      count: scenario.acts.length,
      ids: scenario.acts.map(({ id }) => id),
      kinds: scenario.acts.map(({ kind }) => actKindOf(kind)),
      when: scenario.acts.map(({ when }) => when),
    },
    ...compileLastAct(scenario, index.actor, index.act),
    ask,
    doctrine,
    regionOf: (id) => find(index.region, id),
    forceOf: (id) => find(forceIndex, id),
    sideOf: (id) => find(index.side, id),
    actorOf: (id) => find(index.actor, id),
    exitOf: (id) => find(index.exit, id),
    talkOf: (id) => find(index.talk, id),
    triggerOf: (id) => find(index.trigger, id),
    actOf: (id) => find(index.act, id),
    askOf: (id) => find(askIndex, id),
    hasTag: (r, tag) => (region.tags[r] & bitOf(tag)) !== 0,
  });
  let contentHash: string | undefined;
  return Object.freeze({
    ...compiled,
    scenario: deepFreeze(scenario),
    /** Computed on demand: a sweep's settings never need it. */
    get contentHash() {
      contentHash ??= contentHashOf(scenario);
      return contentHash;
    },
  });
}

/** Freezes plain data recursively. Skips typed arrays, which cannot be frozen, and maps, which need not be. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) deepFreeze((value as { [key: string]: unknown })[key]);
  return value;
}

function compileSignals({ signals }: Scenario, index: Index): readonly StartSignal[] {
  return signals.map(({ signal, turnsAgo, weight, region, side, actor }) => ({
    kind: signal,
    turnsAgo,
    source: {
      weight: thousandths(weight),
      ...(region === undefined ? undefined : { region: find(index.region, region) }),
      ...(side === undefined ? undefined : { side: find(index.side, side) }),
      ...(actor === undefined ? undefined : { actor: find(index.actor, actor) }),
    },
  }));
}

function compileExits({ exits }: Scenario, index: Index): Compiled['exit'] {
  return {
    count: exits.length,
    ids: exits.map(({ id }) => id),
    kind: columnOf(exits, ({ kind }) => EXIT_KINDS.indexOf(kind)),
    region: columnOf(exits, ({ region }) => find(index.region, region)),
    keeper: columnOf(exits, ({ keeper }) => find(index.actor, keeper)),
    open: columnOf(exits, ({ open }) => (open ? 1 : 0)),
    seats: columnOf(exits, ({ kind, seats }) => seats ?? USUAL_SEATS[kind]),
  };
}

function compileTalks({ talks }: Scenario, index: Index): Compiled['talk'] {
  return {
    count: talks.length,
    ids: talks.map(({ id }) => id),
    who: columnOf(talks, ({ id }) => whoOf(id)),
    host: columnOf(talks, ({ host }) => find(index.actor, host)),
    sideA: columnOf(talks, ({ between }) => find(index.side, between[0])),
    sideB: columnOf(talks, ({ between }) => find(index.side, between[1])),
    acceptance: columnOf(talks, ({ acceptance }) => thousandths(acceptance)),
    leverage: columnOf(talks, ({ leverage }) => find(index.actor, leverage)),
    turns: columnOf(talks, ({ turns }) => turns),
    when: talks.map(({ when }) => when),
    agreed: talks.map(({ agreed }) => agreed),
    parties: talks.map(({ parties }) => parties.map((actor) => find(index.actor, actor))),
  };
}
