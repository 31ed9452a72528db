/**
 * Variants: scenarios with something removed or moved for an experiment. They are defined by sides, roles and weights,
 * so that they mean the same in every country. Nothing is validated again: lists keep their entries and order, and only
 * numbers change.
 */

import { clamp, round } from '../core/exact.ts';
import { DRAW, draw, type Key, whoOf } from '../engine/chance.ts';
import { withWeights } from '../ensemble/branch.ts';
import type { Scenario } from '../scenario/scenario.ts';

type Rule = Scenario['actors'][number]['doctrine'][number];

/** A condition that never holds. A rule disabled by it keeps its position, and so its neighbours keep their luck. */
const NEVER: Rule['when'] = [{ kind: 'not', that: { kind: 'always' } }];

/** Removes the chance that the leader leaves before the seat has fallen, and every desk rule that sends him away. */
export function withoutLeaderExit(scenario: Scenario): Scenario {
  const leaves = ({ give }: Rule): boolean =>
    give.order === 'leader' && (give.act === 'leave' || give.act === 'handOver');
  const actors = scenario.actors.map((actor) => ({
    ...actor,
    doctrine: actor.doctrine.map((rule) => (leaves(rule) ? { ...rule, when: NEVER } : rule)),
  }));
  return withWeights({ ...scenario, actors }, { exitBase: -1_000 });
}

/** Empties the side's reserves. */
export function withoutReserves(scenario: Scenario, side: string): Scenario {
  const isReserve = ({ side: own, role }: Scenario['forces'][number]): boolean => own === side && role === 'reserve';
  return { ...scenario, forces: scenario.forces.map((force) => (isReserve(force) ? { ...force, paper: 0 } : force)) };
}

/** Every side advances from the start. */
export function withoutPostures(scenario: Scenario): Scenario {
  return { ...scenario, sides: scenario.sides.map((side) => ({ ...side, postures: undefined })) };
}

/** Nobody follows a leader who leaves. */
export function withoutSuccessors(scenario: Scenario): Scenario {
  return { ...scenario, sides: scenario.sides.map((side) => ({ ...side, successor: 0 })) };
}

/** Nobody flies sorties of the side and its partners; or, with `own` false, nobody else does. */
export function withoutAircraft(scenario: Scenario, side: string, own: boolean): Scenario {
  const grounded = <Flier extends { readonly sorties: number }>(flier: Flier, isOwn: boolean): Flier =>
    isOwn === own ? { ...flier, sorties: 0 } : flier;
  return {
    ...scenario,
    sides: scenario.sides.map((one) => grounded(one, one.id === side)),
    actors: scenario.actors.map((actor) => grounded(actor, actor.partner === side)),
  };
}

/** No side is supplied by air. */
export function withoutAirlift(scenario: Scenario): Scenario {
  return { ...scenario, sides: scenario.sides.map((side) => ({ ...side, airlift: false })) };
}

/** Gives every place the mean past rebellion of the side's places. */
export function withUniformRebellion(scenario: Scenario, side: string): Scenario {
  const own = scenario.regions.filter(({ holder }) => holder === side);
  const pastRebellion = own.reduce((sum, region) => sum + region.pastRebellion, 0) / Math.max(1, own.length);
  return { ...scenario, regions: scenario.regions.map((region) => ({ ...region, pastRebellion })) };
}

/** Moves every number that belongs to one place by at most `share` of itself, each by its own draw. */
export function withJitteredPlaces(scenario: Scenario, share: number, key: Key): Scenario {
  const regions = scenario.regions.map((region) => {
    const move = (field: string, value: number): number =>
      value * (1 + share * (2 * draw(key, 0, DRAW.random, whoOf(`jitter/${region.id}/${field}`)) - 1));
    const whole = (field: string, value: number): number => round(move(field, value));
    const unit = (field: string, value: number): number => clamp(move(field, value), 0, 1);
    const { garrison, local } = region;
    const { fill, quality, will, entrenched } = garrison ?? {};
    return {
      ...region,
      people: move('people', region.people),
      pastRebellion: unit('pastRebellion', region.pastRebellion),
      ties: unit('ties', region.ties),
      ...(local === undefined ? undefined : { local: { ...local, men: whole('local', local.men) } }),
      ...(garrison === undefined
        ? undefined
        : {
            garrison: {
              ...garrison,
              paper: whole('paper', garrison.paper),
              ...(fill === undefined ? undefined : { fill: unit('fill', fill) }),
              ...(quality === undefined ? undefined : { quality: clamp(move('quality', quality), 0, 100) }),
              ...(will === undefined ? undefined : { will: unit('will', will) }),
              ...(entrenched === undefined ? undefined : { entrenched: unit('entrenched', entrenched) }),
            },
          }),
    };
  });
  return { ...scenario, regions };
}
