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
  nobodyAttacks: 'nobody attacks there or is near enough to, and aircraft alone take no ground',
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
  notAsked: 'that was not asked',
  noTerms: 'no terms are open to this',
  notYet: 'the time for it has not come',
  askedBefore: 'it was asked before',
  notHeard: 'refused too often to be asked again',
  cutOff: 'they are cut off',
  lastAct: 'in the last act only slow things move',
  notNow: 'what it asks for is not so',
  notBelieved: 'nobody there believes your word',
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
  ask: 'What',
  choice: 'Which way',
  reply: 'Answer',
  open: 'Do what',
} as const;

export const choice = {
  beyondKm: 'beyond {distance}',
  corridor: { yes: 'with a corridor', no: 'no corridor' },
  accept: { yes: 'accept', no: 'refuse' },
  reply: { yes: 'yes', no: 'no', terms: 'terms' },
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
  attack: '{men} against {against}, there {when}',
  attackEmpty: '{men}, nobody reported there; there {when}',
  march: '{men}, there {when}. Now: {there}',
  sent: '{men}. There now: {there}',
  place: '{place}: {there}',
  garrison: '{side}, {standing}',
  empty: '{side}, nobody reported',
  support: 'Your support for {side}: {word}',
} as const;

/** What the staff proposes and does not do of itself. */
export const proposal = {
  tag: 'Your staff proposes. Nobody moves until you order it.',
  needs:
    '{people}, {seats} seats a half day: all home in {turns}. A signal of {signal} (usual: 100), {atOnce} at once.',
  turns: { one: '{count} half day', other: '{count} half days' },
  why: {
    wayCloses: 'An enemy is one place from their way out.',
    underMark: 'Your support is under the mark they stay for.',
    beltLost: 'Half of the places around the capital are lost.',
    capitalFell: 'A provincial capital within 100 km of them has fallen.',
    othersLeave: 'Two others have told their people to leave.',
  },
} as const;

/** What an order costs elsewhere, beside its price. */
export const against = {
  left: 'Left in {from}: {standing}',
  leftEmpty: 'Leaves nobody in {from}',
  drawIn: 'Gives the place up, and everybody sees it at once',
  leaveTroops: 'Up to an eighth of the column stays behind',
  ask: 'Where their support is low, asking lowers it',
  speakAloud: 'A public word binds: going back on it is felt',
  speakQuiet: 'One quiet word in four leaks',
  leaveAloud: 'Every garrison sees them go',
  leaveQuiet: 'Takes longer, and one in four leaks',
  bringBack: 'Exposes them again',
  send: 'May be stopped or turned back on the way',
  unleash: 'Restraint is gone at once and comes back slowly',
  digIn: 'Stays where it is',
  leaderSpeaks: 'The next place lost within two days surprises double',
  leaderLeaves: 'A shock to every garrison of the side',
  border: 'Everybody sees it',
} as const;

/** Doing nothing, where it is one of two answers. */
export const dilemma = {
  talk: 'The cease-fire: {talk}',
  hold: 'How far to hold {side} back',
  leader: '{leader}: stay or go',
  reserve: '{force}: {place}, or keep it back',
  keep: 'Keep it in {place}',
  keepAbout: 'Costs nothing; it may still go later. {standing}',
  wait: 'Not now',
  waitAbout: 'Costs nothing. Whether it can still be ordered later is not sure.',
  silent: 'Say nothing new',
  silentAbout: 'The answer given before stands.',
} as const;

export const price = {
  none: 'free',
  /** Beside a button, where the figure alone would say nothing to a reader of screens. */
  points: { one: '{count} political capital', other: '{count} political capital' },
  /** On a button. */
  add: 'Add \u00b7 {price}',
  ordered: 'Ordered, no. {n}',
  choose: 'Choose \u00b7 {price}',
} as const;

export const harm = {
  line: 'Civilians at risk: {killed} killed, {displaced} displaced',
  title: 'This endangers civilians',
  given: '{order}: it is among this turn’s orders.',
  rule: {
    rising:
      'By the rules, a rising there stays within this range nine times in ten; ' +
      'if nobody rises, nobody is harmed. It counts in the human cost of the run.',
    air:
      'By the rules, sorties there stay within this range nine times in ten. ' +
      'It counts in the human cost of the run.',
    fighting:
      'By the rules, a fight there stays within this range four times in five; ' +
      'where nobody is met, nobody is harmed. It counts in the human cost of the run.',
  },
  noMore: {
    rising: 'Do not ask again about a rising at this place',
    air: 'Do not ask again about sorties over this place',
    fighting: 'Do not ask again for this attack',
  },
  keep: 'Keep the order',
  takeBack: 'Take it back',
} as const;
