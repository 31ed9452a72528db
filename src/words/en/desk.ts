/** What is said of orders of every kind: how they are given, what they cost, why they are refused. */
import type { RefusalCode } from '../../engine/orders/refusals.ts';
import type { Message } from '../message.ts';

/** Why an order cannot be given, after a colon. */
export const refusal = {
  mayNot: 'not for this desk to order',
  noCapital: 'not enough political capital',
  notYours: 'not under this desk',
  notThere: 'it is not there',
  alreadyThere: 'it is there already',
  noRoad: 'no road leads there',
  neutralHolder: 'its holder is no enemy',
  notHeld: 'your side does not hold it',
  heldByYou: 'your side holds it',
  nothingThere: 'there is nothing of the kind',
  noEnemy: 'no enemy is there',
  alreadyDone: 'that is done already',
  noLeader: 'there is no such leader there',
  notPartner: 'it is not a partner',
  noTalk: 'no talk is open',
  noExit: 'no way out is open',
  notKeeper: 'it is not yours to open or close',
  gone: 'they are gone',
  tooMany: 'too many orders for one turn',
  twice: 'ordered twice',
  notRoutine: 'not a routine order',
  noHold: 'no hold on that side',
  noReserve: 'no reserve is left',
  notEmpty: 'it is not empty',
  noSorties: 'no sorties are left',
} as const satisfies Record<RefusalCode, Message>;

/** What a field of an order is called, and what may stand in it where that is no name. */
export const field = {
  force: 'Which force',
  region: 'Where',
  beyondKm: 'How far',
  corridor: 'Way out',
  ally: 'Whom',
  what: 'For what',
  talk: 'Which talk',
  accept: 'Answer',
  act: 'What',
  side: 'Toward whom',
  stance: 'Message',
  quiet: 'How',
  group: 'Who',
  way: 'Way',
  exit: 'Which crossing',
  open: 'Do what',
} as const;

export const choice = {
  beyondKm: 'beyond {distance}',
  corridor: { yes: 'with a corridor', no: 'no corridor' },
  accept: { yes: 'accept', no: 'refuse' },
  quiet: { yes: 'quietly', no: 'in public' },
  open: { yes: 'open', no: 'close' },
  act: {
    speak: 'speaks',
    stay: 'stays',
    leave: 'leaves',
    handOver: 'hands over',
  },
  stance: { standBy: 'stand by', hedge: 'hedge', letGo: 'let go' },
} as const;

/** What an order says of the way it is given. */
export const given = { quiet: '{order}, quietly', aloud: '{order}, in public' } as const;

/** What stands behind an order at the moment. */
export const now = {
  force: '{men}. There: {there}',
  place: '{place}: {there}',
  garrison: '{side}, {standing}',
  empty: '{side}, nobody reported',
  support: 'Your support for {side}: {word}',
} as const;

export const price = {
  none: 'free',
  points: { one: '{count} capital', other: '{count} capital' },
} as const;

export const harm = {
  line: 'Civilians at risk: {killed} killed, {displaced} displaced',
  title: 'This endangers civilians',
  given: '{order}: it is among this turn’s orders.',
  rule: {
    air:
      'By the rules, sorties there stay within this range nine times in ten. ' +
      'It counts in the human cost of the run.',
    fight:
      'By the rules, a fight there stays within this range four times in five; ' +
      'where nobody is met, nobody is harmed. It counts in the human cost of the run.',
  },
  noMore: {
    air: 'Do not ask again about sorties over this place',
    fight: 'Do not ask again for this attack',
  },
  keep: 'Keep the order',
  takeBack: 'Take it back',
} as const;
