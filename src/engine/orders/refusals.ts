/** Refusals: why an actor may not give an order, as a closed list of codes; the catalogue has their texts. */

import type { Order } from './shapes.ts';

export const REFUSAL_CODES = [
  'mayNot',
  'noCapital',
  'notYours',
  'notThere',
  'alreadyThere',
  'noRoad',
  'neutralHolder',
  'notHeld',
  'heldByYou',
  'nothingThere',
  'noEnemy',
  'nobodyAttacks',
  'alreadyDone',
  'noLeader',
  'notPartner',
  'noTalk',
  'noExit',
  'notKeeper',
  'gone',
  'tooMany',
  'twice',
  'notRoutine',
  'noHold',
  'noReserve',
  'notEmpty',
  'noSorties',
  'notAsked',
  'noTerms',
  'notYet',
  'askedBefore',
  'notHeard',
  'cutOff',
  'notBelieved',
  'lastAct',
  'notNow',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly order: Order;
}
