/** Marches: shared by the orders that send a force somewhere by road. */

import { type ActorIndex, type ForceIndex, NONE, type RegionIndex } from '../../core/indices.ts';
import { type Compiled, FAR } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view/view.ts';
import { FORCE_ROLES, type POSTURE } from '../vocabulary.ts';
import type { RefusalCode } from './refusals.ts';

const GARRISON = FORCE_ROLES.indexOf('garrison');

/** Why a force cannot march to a place, whoever holds it; undefined if it can. */
export function refusalOfMarch(view: View, f: ForceIndex, r: RegionIndex): RefusalCode | undefined {
  const { compiled } = view;
  if (compiled.force.role[f] === GARRISON) return 'notYours';
  const from = view.forceRegion(f);
  if (from === r) return 'alreadyThere';
  return compiled.road.distance[from * compiled.region.count + r] >= FAR ? 'noRoad' : undefined;
}

/** A force leaves its entrenchments and sets out. A force already on its way there keeps the distance covered. */
export function setOut(
  turn: Turn,
  f: ForceIndex,
  to: RegionIndex,
  posture: typeof POSTURE.move | typeof POSTURE.fallBack,
): void {
  const { force } = turn.state;
  if (force.destination[f] !== to) force.travelled[f] = 0;
  force.destination[f] = to;
  force.posture[f] = posture;
  force.entrenched[f] = 0;
}

/** A march goes on until the force is there; when that will be is not known. */
export function whileOnTheWay(
  { force: { region: at } }: GameState,
  _: Compiled,
  __: ActorIndex,
  { force, region }: { readonly force: ForceIndex; readonly region: RegionIndex },
): typeof NONE | undefined {
  return at[force] === region ? undefined : NONE;
}
