/**
 * The weights that are searched unless others are named: those that the dates of the campaigns or the laboratory of two
 * towns say something about, by `npm run fit -- --screen`. All others are taken from the literature or set by
 * judgement, and stay.
 */
import type { WeightName } from '../../src/engine/weights.ts';

export const FITTED = [
  'thresholdMean',
  'contagion',
  'nearLoss',
  'minorLoss',
  'nearKm',
  'release',
  'alliedSignal',
  'pressure',
  'siegeWill',
  'promiseDepth',
  'doubt',
  'peopleWill',
  'contactShock',
  'recovery',
  'leaderLeft',
  'groundRate',
  'edge',
  'fightSpread',
  'fortuneSpread',
  'tired',
  'fatigueThrown',
  'fatigueRest',
  'riseBase',
  'beliefBase',
  'beliefNews',
  'beliefSpeed',
  'minorNews',
  'exitBase',
  'exitJeopardy',
  'exitSupport',
  'exitCohesion',
  'restraintHold',
] as const satisfies readonly WeightName[];
