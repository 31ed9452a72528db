/**
 * Mechanisms of single rules: each is switched off by its weights, or by the inputs that it reads, and the same figure
 * is asked of all: how long the state's places are held. In a country where a rule does nothing it may stay still.
 */
import type { WeightChanges } from '../ensemble/plan.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import type { Setting } from './experiment.ts';
import { stateOf } from './parties.ts';
import { withoutAircraft, withoutAirlift, withoutPostures, withoutSuccessors } from './variants.ts';

export interface RuleMechanism {
  readonly without: Setting;
  /** Whether the state's places are lost earlier without it (-1), or later (1). */
  readonly way: -1 | 1;
}

export const RULE_MECHANISM_IDS = [
  'edge',
  'fatigue',
  'strikes',
  'contact',
  'siege',
  'supplyByAir',
  'promises',
  'fear',
  'recovery',
  'relief',
  'rally',
  'succession',
  'posture',
] as const;
export type RuleMechanismId = (typeof RULE_MECHANISM_IDS)[number];

const EARLIER = -1;
const LATER = 1;

/** By id: what the rule is switched off with; undefined where a scenario has nothing for it to work on. */
export const RULE_MECHANISMS: Record<RuleMechanismId, (compiled: CompiledScenario) => RuleMechanism | undefined> = {
  /** Defenders' edge on any ground: [FIGHT-2]. */
  edge: switchedOff({ edge: 1 }, EARLIER),
  /** Wearing out, being thrown back and breaking off: [FIGHT-6] to [FIGHT-8]. */
  fatigue: switchedOff(
    { tired: 0, fatigueMarch: 0, fatigueFight: 0, fatigueThrown: 0, fatigueStrike: 0, thrownBack: 0 },
    EARLIER,
  ),
  /** Those who fly for the state, else those who fly against it, stay on the ground: [FIGHT-5], [FIGHT-7]. */
  strikes(compiled) {
    const { scenario, side } = compiled;
    const state = side.ids[stateOf(compiled)];
    const flies = (own: boolean): boolean =>
      scenario.sides.some(({ id, sorties }) => sorties > 0 && (id === state) === own) ||
      scenario.actors.some(({ partner, sorties }) => sorties > 0 && (partner === state) === own);
    if (flies(true)) return { without: { scenario: withoutAircraft(scenario, state, true) }, way: EARLIER };
    return flies(false) ? { without: { scenario: withoutAircraft(scenario, state, false) }, way: LATER } : undefined;
  },
  /** Contact tests the will: [WILL-13]. */
  contact: switchedOff({ contactShock: 0 }, LATER),
  /** Being cut off takes will in time: [WILL-9]. */
  siege: switchedOff({ siegeWill: 0 }, LATER),
  /** Supply by air: [WILL-9], [FIGHT-9]. */
  supplyByAir({ scenario }) {
    if (!scenario.sides.some(({ airlift }) => airlift === true)) return undefined;
    return { without: { scenario: withoutAirlift(scenario) }, way: EARLIER };
  },
  /** A way out: [WILL-8]. */
  promises: switchedOff({ promiseDepth: 0 }, LATER),
  /** Fear of an enemy whose promises nobody believes: [WILL-8]. */
  fear: switchedOff({ doubt: 0 }, EARLIER),
  /** Bad news and strain are given back: [WILL-14]. */
  recovery: switchedOff({ recovery: 0 }, EARLIER),
  /** Heart of an attack that has ended: [WILL-11]. */
  relief: switchedOff({ relief: 0 }, EARLIER),
  /** Tied people rally, and join: [WILL-15], [WILL-16]. */
  rally: switchedOff({ rallyWill: 0, rallyMen: 0 }, EARLIER),
  /** Somebody follows a leader who leaves: [BREAK-10]. */
  succession(compiled) {
    if (compiled.side.successor[stateOf(compiled)] === 0) return undefined;
    return { without: { scenario: withoutSuccessors(compiled.scenario) }, way: EARLIER };
  },
  /** Sides hold, or take what is left, before they advance: [POLICY-5]. */
  posture({ scenario }) {
    if (!scenario.sides.some(({ postures }) => postures !== undefined)) return undefined;
    return { without: { scenario: withoutPostures(scenario) }, way: EARLIER };
  },
};

function switchedOff(weights: WeightChanges, way: -1 | 1) {
  return ({ scenario }: { readonly scenario: Scenario }): RuleMechanism => ({
    without: { scenario, branch: { weights } },
    way,
  });
}
