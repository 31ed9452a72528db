/**
 * The weights that are fitted to the campaign: those that its dates say something about, by the tornado chart of its
 * CRPS. All others are taken from the literature or set by judgement, and stay.
 */
import type { WeightName } from '../../src/engine/weights.ts';

export const FITTED = [
  'thresholdMean',
  'minorLoss',
  'nearKm',
  'alliedSignal',
  'pressure',
  'amnesty',
  'fightRate',
  'bargain',
  'beliefNews',
  'exitBase',
  'exitSupport',
  'exitCohesion',
  'restraintHold',
] as const satisfies readonly WeightName[];
