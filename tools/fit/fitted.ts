/**
 * The weights that are searched unless others are named: those that the dates of the campaigns or the laboratory of two
 * towns say something about, by `npm run fit -- --screen`. All others are taken from the literature or set by
 * judgement, and stay.
 */
import type { WeightName } from '../../src/engine/weights.ts';

export const FITTED = [
  'thresholdMean',
  'minorLoss',
  'nearKm',
  'alliedSignal',
  'pressure',
  'promiseDepth',
  'groundRate',
  'bargain',
  'beliefNews',
  'exitBase',
  'exitSupport',
  'exitCohesion',
  'restraintHold',
] as const satisfies readonly WeightName[];
