/**
 * The closed lists of the rules: every word that a scenario file, order, event or term may use. A list is a const array
 * and its type the union of that array, so that a new word breaks every table that forgot it.
 */

export const TERRAINS = [
  'urban',
  'plain',
  'hills',
  'mountain',
  'valley',
  'riverside',
  'coast',
  'steppe',
  'desert',
  'lava',
  'forest',
] as const;
export type Terrain = (typeof TERRAINS)[number];

export const ROAD_CLASSES = ['motorway', 'primary', 'secondary', 'track'] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Features of a place that rules may read. */
export const REGION_TAGS = [
  'nationalCapital',
  'provincialCapital',
  'junction',
  'bridge',
  'airbase',
  'port',
  'borderCrossing',
  'arsenal',
  'refinery',
  'foreignBase',
  'prison',
  'oilField',
  'dam',
] as const;
export type RegionTag = (typeof REGION_TAGS)[number];

/** `residents` is the side of places that no party holds. */
export const SIDE_KINDS = ['state', 'opposition', 'local', 'foreign', 'residents'] as const;

/**
 * What a side's columns do of themselves: `hold` starts no attack and fills no vacuum, `takeLeft` goes only for places
 * that nobody defends, `advance` goes for its plan.
 */
export const SIDE_POSTURES = ['hold', 'takeLeft', 'advance'] as const;
export type SidePosture = (typeof SIDE_POSTURES)[number];

export const FORCE_ROLES = ['garrison', 'column', 'reserve', 'post'] as const;
/** `garrison` stays, `column` marches, `reserve` waits to be committed, `post` is an outside actor's own detachment. */
export type ForceRole = (typeof FORCE_ROLES)[number];

/**
 * What a force is doing, with the codes used in the state. Written as a literal because the rules read them for every
 * force, and JavaScript engines optimise fields of a literal.
 */
export const POSTURE = {
  hold: 0,
  digIn: 1,
  move: 2,
  attack: 3,
  fallBack: 4,
  drawIn: 5,
  travel: 6,
  away: 7,
  latent: 8,
  gone: 9,
} as const;
export type Posture = keyof typeof POSTURE;
export const POSTURES = Object.keys(POSTURE) as Posture[];

export const PEOPLE_GROUPS = ['families', 'citizens', 'officials', 'commanders', 'fighters'] as const;
export type PeopleGroup = (typeof PEOPLE_GROUPS)[number];

/** `cutOff`: their place is an enemy's, and only its holder can let them go. */
export const EVACUATION_STAGES = ['present', 'leaving', 'gone', 'cutOff'] as const;
export type EvacuationStage = (typeof EVACUATION_STAGES)[number];

export const EXIT_KINDS = ['road', 'air', 'sea'] as const;
export type ExitKind = (typeof EXIT_KINDS)[number];

/** How a place changed hands, with the codes used in the state. `handover`: a holder lets a friendly one in. */
export const MANNER = { assault: 0, withdrawal: 1, bargain: 2, rising: 3, handover: 4 } as const;
export type LossManner = keyof typeof MANNER;
export const LOSS_MANNERS = Object.keys(MANNER) as LossManner[];

export const RELATIONS = ['hostile', 'neutral', 'friendly'] as const;
export type Relation = (typeof RELATIONS)[number];

export const STANCES = ['standBy', 'hedge', 'letGo'] as const;
export type Stance = (typeof STANCES)[number];

/** Words in a doctrine's orders for a place that is found when the order is given. */
export const PLACE_WORDS = [
  'threatened',
  'nextCapital',
  'nextObjective',
  'nextOnTheirWay',
  'wavering',
  'restive',
  'emptied',
  'capital',
  'anyArsenal',
  'ownCapture',
] as const;
export type PlaceWord = (typeof PLACE_WORDS)[number];
const PLACE_WORD_SET: ReadonlySet<string> = new Set(PLACE_WORDS);
export const isPlaceWord = (word: string): word is PlaceWord => PLACE_WORD_SET.has(word);

export const REQUESTS = ['fighters', 'air', 'money', 'restraint', 'asylum'] as const;
export type Request = (typeof REQUESTS)[number];

export const LEADER_ACTS = ['speak', 'stay', 'leave', 'handOver'] as const;
export type LeaderAct = (typeof LEADER_ACTS)[number];

/** What became of the stores of a place, with the codes used in the state; `none`: it has none. */
export const DEPOT = { none: 0, held: 1, looted: 2, struck: 3, cleared: 4 } as const;
export type DepotState = keyof typeof DEPOT;
export const DEPOT_STATES = Object.keys(DEPOT) as DepotState[];

/** Kinds of public signals and their codes; the state stores code + 1, so that 0 is an empty slot. */
export const SIGNAL = {
  placeLost: 0,
  noticeToLeave: 1,
  evacuation: 2,
  stoodBy: 3,
  hedged: 4,
  letGo: 5,
  drawIn: 6,
  leaderSpoke: 7,
  leaderLeft: 8,
  leak: 9,
  promise: 10,
  borderClosed: 11,
  reinforced: 12,
  struck: 13,
  warning: 14,
  harm: 15,
  wordBroken: 16,
} as const;
export type SignalKind = keyof typeof SIGNAL;
export const SIGNAL_KINDS = Object.keys(SIGNAL) as SignalKind[];

/** What one actor puts to another: it wants something, gives something, or says what follows if it does not get it. */
export const ASK_KINDS = ['ask', 'offer', 'threat', 'ultimatum'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** What may be said to it. `terms`: yes, for less or for something more. */
export const REPLIES = ['yes', 'no', 'terms'] as const;
export type Reply = (typeof REPLIES)[number];

/** Where an ask stands: not put, put and unanswered, answered, or left until its time was out. */
export const ASK_STAGES = ['closed', 'open', 'yes', 'no', 'terms', 'left'] as const;
export type AskStage = (typeof ASK_STAGES)[number];

/**
 * Why an ask is not simply granted: each is bound to a term of the answer's sum. The first are found by the rules, the
 * others are named by what a scenario says an ask is worth.
 */
export const FOUND_REASONS = [
  'noTrust',
  'wordBroken',
  'doesNotBelieve',
  'nothingOffered',
  'burdenedElsewhere',
  'priceTooHigh',
  'meansSpent',
  'askedTooOften',
] as const;
export const WORTH_REASONS = [
  'placeNotHeld',
  'tooLate',
  'ownPeopleThere',
  'baseNotSafe',
  'harmTooGreat',
  'noLeave',
  'roadClosed',
  'widerWar',
  'talksFirst',
  'partnersObject',
  'waiting',
  'alreadyOrdered',
] as const;
export const REASONS = [...FOUND_REASONS, ...WORTH_REASONS] as const;
export type WorthReason = (typeof WORTH_REASONS)[number];
export type Reason = (typeof REASONS)[number];

export const TALK_STATES = ['closed', 'open', 'agreed', 'failed'] as const;
export type TalkState = (typeof TALK_STATES)[number];

/** A side's answer in talks, with the codes used in the state. */
export const ANSWER = { none: 0, accept: 1, refuse: 2, handOver: 3 } as const;

/** What an act comes to, in any country; its texts tell which. */
export const ACT_KINDS = [
  'capitalFalls',
  'leaderGoes',
  'transition',
  'deal',
  'remnant',
  'partition',
  'stopped',
  'intervention',
  'wideningWar',
  'noFall',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];
/** Words that files have for one of these kinds from before: still read, written no more. */
export const EARLIER_ACT_KINDS = { coastApart: 'remnant' } as const satisfies { readonly [word: string]: ActKind };
type EarlierActKind = keyof typeof EARLIER_ACT_KINDS;
/** The kinds as a file may write them. */
export const WRITTEN_ACT_KINDS = [...ACT_KINDS, ...(Object.keys(EARLIER_ACT_KINDS) as EarlierActKind[])] as const;

/** Today's word for the kind of an act as written. */
export function actKindOf(written: ActKind | EarlierActKind): ActKind {
  return written in EARLIER_ACT_KINDS ? EARLIER_ACT_KINDS[written as EarlierActKind] : (written as ActKind);
}

export const PHASES = [
  'orders',
  'allies',
  'movement',
  'fighting',
  'news',
  'will',
  'breaking',
  'risings',
  'control',
  'behind',
  'support',
  'talks',
  'outcome',
] as const;
/** The thirteen phases of a turn, in running order. */
export type Phase = (typeof PHASES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** Reasons that may explain a change. There is no `other`. */
export const TERM_KINDS = [
  // will
  'nearLoss',
  'farLoss',
  'surprise',
  'alliedSignal',
  'notice',
  'ownLosses',
  'pressure',
  'pay',
  'command',
  'cutRoad',
  'amnesty',
  'people',
  'leader',
  'drawIn',
  'reassured',
  'faded',
  'comrades',
  'contact',
  'thrownBack',
  'relief',
  'reserve',
  'success',
  'recovered',
  'rally',
  'limit',
  // fighting: ordered marginal terms of a product
  'base',
  'men',
  'quality',
  'resolve',
  'terrain',
  'entrenchment',
  'fatigue',
  'edge',
  'air',
  'fortune',
  'chance',
  // breaking, bargaining and rising
  'will',
  'threshold',
  'credibility',
  'rebellion',
  'momentum',
  'ties',
  'garrison',
  'rallied',
  // support
  'belief',
  'reputation',
  'cost',
  'burden',
  'otherAllies',
  'deed',
  'income',
  'detained',
  'kept',
  'brokenByDeed',
  'brokenByEvents',
  'released',
  'order',
  'trigger',
  'restraint',
  // leader
  'beltLost',
  'supportGone',
  'cohesion',
  'capitalThreat',
  'exits',
  // talks
  'mediator',
  'acceptance',
  'leverage',
  // movement and control
  'arrival',
  'detached',
  'departure',
  'killed',
  'displaced',
  'deserted',
  'joined',
  'interception',
  'permit',
  // fatigue
  'marched',
  'attacked',
  'struck',
  'rested',
  // answers to what is asked
  'standing',
  'trust',
  'credence',
  'worth',
  'means',
  'refusals',
  // behind the line
  'takeover',
  'noOrder',
  'assault',
  'localNames',
  'unguarded',
  'guarded',
  'troops',
  'offices',
  'unpaid',
  'disorder',
  'stayed',
  'looted',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];
