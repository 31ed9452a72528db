/** Words of the closed lists of the rules. */
import type {
  EvacuationStage,
  ExitKind,
  LossManner,
  PeopleGroup,
  Posture,
  Reason,
  RegionTag,
  Request,
  RoadClass,
  Stance,
  TermKind,
  Terrain,
} from '../../engine/vocabulary.ts';
import type { Message } from '../message.ts';

export const terrain = {
  urban: 'city',
  plain: 'plain',
  hills: 'hills',
  mountain: 'mountains',
  valley: 'valley',
  riverside: 'riverside',
  coast: 'coast',
  steppe: 'steppe',
  desert: 'desert',
  lava: 'lava field',
  forest: 'forest',
} as const satisfies Record<Terrain, Message>;

export const road = {
  motorway: 'motorway',
  primary: 'main road',
  secondary: 'minor road',
  track: 'track',
} as const satisfies Record<RoadClass, Message>;

/** What a place has. */
export const tag = {
  nationalCapital: 'national capital',
  provincialCapital: 'provincial capital',
  junction: 'junction',
  bridge: 'bridge',
  airbase: 'air base',
  port: 'port',
  borderCrossing: 'border crossing',
  arsenal: 'arsenal',
  refinery: 'refinery',
  foreignBase: 'foreign base',
  prison: 'prison',
  oilField: 'oil field',
  dam: 'dam',
} as const satisfies Record<RegionTag, Message>;

/** What a force is doing. */
export const posture = {
  hold: 'holding',
  digIn: 'digging in',
  move: 'on the march',
  attack: 'attacking',
  fallBack: 'falling back',
  drawIn: 'ordered to draw in',
  travel: 'on the way',
  away: 'outside the country',
  latent: 'not yet in arms',
  gone: 'gone',
} as const satisfies Record<Posture, Message>;

export const group = {
  families: 'families',
  citizens: 'citizens',
  officials: 'officials',
  commanders: 'commanders',
  fighters: 'fighters',
} as const satisfies Record<PeopleGroup, Message>;

/** How far an evacuation is. */
export const stage = {
  present: 'in the country',
  leaving: 'leaving',
  gone: 'gone',
  cutOff: 'cut off',
} as const satisfies Record<EvacuationStage, Message>;

/** By what way people leave. */
export const way = {
  road: 'by road',
  air: 'by air',
  sea: 'by sea',
} as const satisfies Record<ExitKind, Message>;

/** How a place changed hands. */
export const manner = {
  assault: 'by assault',
  withdrawal: 'after a withdrawal',
  bargain: 'on terms',
  rising: 'in a rising',
  handover: 'by handover',
} as const satisfies Record<LossManner, Message>;

/** What an actor says of its partner. */
export const stance = {
  standBy: 'pledges support',
  hedge: 'hedges its support',
  letGo: 'withdraws support',
} as const satisfies Record<Stance, Message>;

/** What one may ask an ally for. */
export const request = {
  fighters: 'fighters',
  air: 'air strikes',
  money: 'money',
  restraint: 'restraint of its partner',
  asylum: 'asylum',
} as const satisfies Record<Request, Message>;

/** What an actor announces to a sender of packages, by the step of the ladder on which they stand. */
export const ladder = {
  quiet: 'it sees no reason to act',
  warning: 'a warning',
  roads: 'from the next half day it strikes the roads',
  inside: 'from the next half day it strikes what has come in',
  war: 'from the next half day it strikes its posts, and the war widens',
} as const;

/** Why what was asked is not simply granted. */
export const reason = {
  noTrust: 'no trust',
  wordBroken: 'its word is not believed',
  doesNotBelieve: 'does not believe it will stand',
  nothingOffered: 'nothing offered',
  burdenedElsewhere: 'burdened elsewhere',
  priceTooHigh: 'the price is too high',
  meansSpent: 'means spent',
  askedTooOften: 'asked too often',
  placeNotHeld: 'a place was not held',
  tooLate: 'too late',
  ownPeopleThere: 'own people there',
  baseNotSafe: 'the base is not safe',
  harmTooGreat: 'the harm is too great',
  noLeave: 'no leave to pass',
  roadClosed: 'the road is closed',
  widerWar: 'risk of a wider war',
  talksFirst: 'talks first',
  partnersObject: 'partners object',
  waiting: 'waiting for another',
  alreadyOrdered: 'the order is given already',
} as const satisfies Record<Reason, Message>;

/** Reasons of a change. */
export const term = {
  nearLoss: 'places lost nearby',
  farLoss: 'places lost elsewhere',
  surprise: 'surprise',
  alliedSignal: 'what allies did',
  notice: 'notice beforehand',
  ownLosses: 'own losses',
  pressure: 'ground given',
  pay: 'pay',
  command: 'command',
  cutRoad: 'supply, cut off or restored',
  amnesty: 'what the other side is expected to do',
  people: 'local people',
  leader: 'the leader',
  drawIn: 'orders to draw in',
  reassured: 'reassurance',
  faded: 'what words gave wears off',
  comrades: 'comrades nearby',
  contact: 'the attack begins',
  thrownBack: 'thrown back',
  relief: 'the attack has ended',
  reserve: 'a reserve at hand',
  success: 'a place taken',
  recovered: 'bad news forgotten',
  rally: 'local people rally',
  limit: 'limit of the scale',
  base: 'starting point',
  men: 'men present',
  quality: 'quality',
  resolve: 'will to fight',
  terrain: 'terrain',
  entrenchment: 'entrenchment',
  fatigue: 'fatigue',
  edge: 'defenders know their ground',
  fortune: 'fortune of these two days',
  air: 'air strikes',
  chance: 'chance',
  will: 'will',
  threshold: 'its own threshold',
  credibility: 'credibility of the promise',
  rebellion: 'past rebellion',
  momentum: 'momentum',
  ties: 'ties to the state',
  garrison: 'garrison present',
  rallied: 'rallied',
  belief: 'belief in the partner\u2019s survival',
  reputation: 'its word given',
  cost: 'cost',
  burden: 'other burdens',
  otherAllies: 'other allies',
  deed: 'deeds behind it',
  income: 'what comes back each half day',
  detained: 'detained',
  kept: 'a word kept',
  brokenByDeed: 'a word broken',
  brokenByEvents: 'a word that events broke',
  released: 'a word taken back',
  order: 'orders',
  trigger: 'an outside event',
  restraint: 'restraint',
  beltLost: 'places around the capital lost',
  supportGone: 'support gone',
  cohesion: 'cohesion',
  capitalThreat: 'threat to the capital',
  exits: 'leaders gone before',
  mediator: 'mediator',
  acceptance: 'readiness to stop',
  leverage: 'leverage',
  arrival: 'arrived',
  detached: 'detached',
  departure: 'departed',
  killed: 'killed',
  displaced: 'people driven out',
  deserted: 'deserted',
  joined: 'joined',
  interception: 'interception',
  permit: 'leave to pass',
  marched: 'on the march',
  attacked: 'attacking',
  struck: 'struck from the air',
  rested: 'rest',
  standing: 'how firmly they stand together',
  trust: 'trust in who asks',
  credence: 'how far the word of who asks is believed',
  worth: 'what it is worth to who is asked',
  means: 'nothing to do it with',
  refusals: 'refused before',
  takeover: 'the change of hands',
  noOrder: 'nobody keeps order',
  assault: 'taken by storm',
  localNames: 'people from there in charge',
  unguarded: 'prison or arsenal unguarded',
  guarded: 'gates and stores were guarded',
  troops: 'disciplined troops',
  offices: 'offices at work',
  unpaid: 'no pay and no orders',
  disorder: 'disorder',
  stayed: 'officials asked to stay',
  looted: 'stores looted',
} as const satisfies Record<TermKind, Message>;

/** Something that happens, as a clause. Shares are of 100. */
export const effect = {
  disorder: {
    rises: 'Disorder grows in {places}, by {n} of 100',
    falls: 'Order comes back in {places}, by {n} of 100',
  },
  offices: {
    rises: 'More offices work in {places}, by {n} of 100',
    falls: 'Fewer offices work in {places}, by {n} of 100',
  },
  stores: {
    guarded: 'The stores at {place} are guarded',
    looted: 'The stores at {place} are lost',
    cleared: 'The stores at {place} are cleared',
  },
  passageOf: '{actor}: {group} who are cut off may leave',
  seats: {
    one: '{actor}: {count} seat by {exit}, taken at once',
    other: '{actor}: {count} seats by {exit}, taken at once',
  },
  peopleSafe: {
    all: '{actor}: {group} home or safe',
    most: '{actor}: {group} home or safe, up to {n}',
  },
  support: {
    rises: '{actor}: {n} of 100 more support for {side}',
    falls: '{actor}: {n} of 100 less support for {side}',
  },
  burden: { rises: '{actor} has more to carry, by {n} of 100', falls: '{actor} has less to carry, by {n} of 100' },
  credibility: {
    rises: '{side}: believed more, by {n} of 100',
    falls: '{side}: believed less, by {n} of 100',
  },
  permit: { rises: '{actor}: lets more pass, by {n} of 100', falls: '{actor}: lets less pass, by {n} of 100' },
  trust: {
    rises: '{actor}: {n} of 100 more trust in {other}',
    falls: '{actor}: {n} of 100 less trust in {other}',
  },
  capital: { rises: '{actor}: {n} more political capital', falls: '{actor}: {n} less political capital' },
  restraint: {
    rises: '{actor} holds {side} back, by {n} of 100',
    falls: '{actor} gives {side} a freer hand, by {n} of 100',
  },
  ladder: { rises: '{one} and {other} {n} of 100 nearer war', falls: '{one} and {other} {n} of 100 farther from war' },
  corridor: '{side} offers the garrison of {place} terms with an open way out',
  passage: 'People of {actor} who are cut off may leave',
  exit: { opens: '{exit} opens', closes: '{exit} closes' },
  talk: { open: 'talks open: {talk}', failed: 'talks fail: {talk}' },
  ceasefire: '{one} and {other} cease fire for {turns} half days',
  relation: {
    hostile: '{one} and {other} become enemies',
    neutral: '{one} and {other} become neutral to each other',
    friendly: '{one} and {other} become friends',
  },
} as const;
