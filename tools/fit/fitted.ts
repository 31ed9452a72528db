/** The weights that are fitted to the campaign. All others are taken from the literature or set by judgement, and stay. */
import type { WeightName } from '../../src/engine/weights.ts';

export const FITTED = [
  'placeWill',
  'tiesWill',
  'coreWill',
  'nearLoss',
  'minorLoss',
  'alliedSignal',
  'pressure',
  'leaderLeft',
  'fightRate',
  'riseBase',
  'bargain',
  'exitBase',
] as const satisfies readonly WeightName[];
