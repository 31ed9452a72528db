/**
 * Events: facts in the turn log, past tense, and the terms that made them. The change applied is the sum of its terms.
 * Rules write events through a `Recorder` whose methods return nothing, and no rule reads them: a run with and without
 * a recorder is the same run.
 *
 * A kind of event is one row of EVENTS; the union `GameEvent` derives from it.
 */
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import type { RefusalCode } from '../orders/refusals.ts';
import type { OrderKind } from '../orders/shapes.ts';
import type { LossManner, PeopleGroup, Phase, Reason, Reply, Request, SignalKind, TermKind } from '../vocabulary.ts';
import { type Cause, Causes, type OrderCause, type Share } from './causes.ts';

/** Unit of an event's `before`, `after` and terms. */
export type EventUnit = 'thousandths' | 'men' | 'people' | 'sorties' | 'side' | 'places' | 'points' | 'none';

/** Groups of the log; each event kind belongs to one. */
export const LOG_GROUPS = ['control', 'will', 'allies', 'fighting', 'orders', 'talks'] as const;
export type LogGroup = (typeof LOG_GROUPS)[number];

/**
 * Who learns of the event: everybody; only its actor's desk; those between whom it passes, its actor and who commands
 * the side concerned; those who know that side from inside, its outside partners too; or always its actor (side) and
 * the others if the change is at least `othersFrom` (in the event's unit).
 */
export type SeenBy =
  | 'all'
  | 'ownDesk'
  | 'parties'
  | 'inside'
  | { readonly own: 'actor' | 'side'; readonly othersFrom: number };

/** What else an event may be about, by the word used in its row. Ids are those of the scenario file. */
interface AboutOf {
  order: OrderKind;
  request: Request;
  group: PeopleGroup;
  manner: LossManner;
  /** Why a garrison left: overrun, withdrew by choice, deserted its posts, or was ordered to draw in. */
  leaving: 'assault' | 'withdraw' | 'desert' | 'drawIn';
  signal: SignalKind;
  /** Id of a way of a decision of the last act, and of a decision. */
  choice: string;
  decision: string;
  /** Id of a talk, trigger, act or exit, or of a second side. */
  talk: string;
  trigger: string;
  act: string;
  exit: string;
  otherSide: string;
  ask: string;
}

/** What an event may name. */
interface Naming {
  readonly region: RegionIndex;
  readonly force: ForceIndex;
  readonly side: SideIndex;
  readonly actor: ActorIndex;
  /** The actor on the other end: who is asked, answered, trusted. */
  readonly other: ActorIndex;
  /** What was said to an ask, and without what, taken together, it would have been something else. */
  readonly reply: Reply | 'left';
  readonly reasons: readonly Reason[];
  /** Why an order was refused. */
  readonly refusal: RefusalCode;
  /**
   * If chance decided: the probability from the terms, and the draw, both in thousandths. It happened because draw <
   * probability.
   */
  readonly chance: { readonly probability: number; readonly draw: number };
  /** Side that sees the exact terms; others see that it happened, in bands. */
  readonly seenBy: SideIndex;
  /** The earlier order that the event's cause undoes. */
  readonly undone: OrderCause;
  /** Done quietly, and it has not leaked: only those between whom it passes learn of it. */
  readonly isSecret: true;
}
type Name = keyof Naming;
export type AboutKind = keyof AboutOf;

interface Row {
  readonly unit: EventUnit;
  readonly names: readonly Name[];
  /** Names that only some events of the kind have. */
  readonly maybe?: readonly (Name | 'about')[];
  readonly about?: AboutKind;
  /** The phases that can produce it. */
  readonly phases: readonly Phase[];
  readonly seen: SeenBy;
  readonly log: LogGroup;
  readonly told: Telling;
}

/** How an event of a kind is told, beside its sentence in the log; no rule reads it. */
interface Telling {
  /** Whether the log shows the size of the change. */
  readonly size: boolean;
  /** What an account of a run does with it: the change of a place's hands, told or left out. */
  readonly account: 'hands' | 'told' | 'left out';
  /**
   * What it weighs among a half day's headlines, by itself, and its sign; undefined if others tell it or it is too
   * small.
   */
  readonly headline:
    | { readonly weight: number; readonly sign: 'talks' | 'ally' | 'arriving' | 'march' | 'fighting' }
    | undefined;
}

const LOG = { size: false, account: 'left out', headline: undefined } as const;
const SIZED = { ...LOG, size: true } as const;
const ACCOUNT = { ...LOG, account: 'told' } as const;
const HANDS = { ...LOG, account: 'hands' } as const;

const WITHDRAWAL = { unit: 'thousandths', phases: ['breaking'], seen: 'all', log: 'will' } as const;
const ORDERS = { phases: ['orders'], seen: 'all', log: 'orders' } as const;
const ALLIES = { phases: ['allies'], seen: 'all', log: 'allies' } as const;
const FIGHTING = { phases: ['fighting'], seen: 'all', log: 'fighting' } as const;
const TALKS = { phases: ['talks'], seen: 'all', log: 'talks' } as const;
/** What talks and answers bring about. */
const AGREED = { ...TALKS, phases: ['orders', 'talks'] } as const;
/** People come home by their seats, and by what is answered, decided or agreed. */
const BROUGHT_HOME = ['orders', 'allies', 'talks'] as const;

export const EVENTS = {
  orderGiven: {
    unit: 'points',
    names: ['actor'],
    maybe: ['region', 'force'],
    about: 'order',
    phases: ['orders'],
    seen: 'ownDesk',
    log: 'orders',
    told: LOG,
  },
  orderRefused: {
    unit: 'none',
    names: ['actor', 'refusal'],
    maybe: ['region', 'force'],
    about: 'order',
    phases: ['orders'],
    seen: 'ownDesk',
    log: 'orders',
    told: LOG,
  },
  /** What an earlier order began is undone or taken over, by another desk's order or by a staff's. */
  orderUndone: {
    unit: 'none',
    names: ['actor', 'undone'],
    maybe: ['region', 'force'],
    about: 'order',
    phases: ['orders', 'allies'],
    seen: 'ownDesk',
    log: 'orders',
    told: LOG,
  },
  /** What a request to an ally came to. `after`: 1 if the ally did what it was asked for, 0 if it was silent. */
  requestAnswered: {
    unit: 'none',
    names: ['actor', 'side'],
    about: 'request',
    phases: ['orders'],
    seen: 'all',
    log: 'allies',
    told: LOG,
  },
  /** An actor puts something to another. */
  askPut: {
    unit: 'none',
    names: ['actor', 'other'],
    maybe: ['isSecret'],
    about: 'ask',
    phases: ['orders'],
    seen: 'all',
    log: 'talks',
    told: ACCOUNT,
  },
  /** The other answers, or lets the time for it run out. `after`: the sum by which it decided, if it is known. */
  askAnswered: {
    unit: 'thousandths',
    names: ['actor', 'other', 'reply'],
    maybe: ['reasons', 'isSecret'],
    about: 'ask',
    phases: ['orders'],
    seen: 'all',
    log: 'talks',
    told: ACCOUNT,
  },
  /** What an answer promised was done in time, or was not. `after`: 1 or 0. */
  askPromiseEnded: {
    unit: 'none',
    names: ['actor', 'other'],
    about: 'ask',
    phases: ['orders'],
    seen: 'all',
    log: 'talks',
    told: ACCOUNT,
  },
  trustChanged: {
    unit: 'thousandths',
    names: ['actor', 'other'],
    phases: ['orders', 'allies', 'fighting', 'news', 'support', 'behind', 'talks'],
    seen: 'parties',
    log: 'allies',
    told: SIZED,
  },
  /** Nearer war, or farther from it, on the ladder between two actors. */
  ladderMoved: {
    unit: 'points',
    names: ['actor', 'other'],
    phases: ['orders', 'allies', 'talks'],
    seen: 'all',
    log: 'allies',
    told: SIZED,
  },
  /** What the other will do from the next turn on, by where they stand: 0 nothing, 1 a warning ... 4 war. */
  ladderAnnounced: {
    ...ALLIES,
    unit: 'none',
    names: ['actor', 'other'],
    told: { ...ACCOUNT, headline: { weight: 515, sign: 'fighting' } },
  },
  /** A sponsor's hold keeps a side's columns from marching. `after`: how many would have marched without it. */
  columnsHeldBack: {
    unit: 'none',
    names: ['actor', 'side'],
    phases: ['orders'],
    seen: 'all',
    log: 'allies',
    told: ACCOUNT,
  },
  signalGiven: {
    unit: 'none',
    names: [],
    maybe: ['region', 'side', 'actor'],
    about: 'signal',
    phases: ['orders', 'allies', 'fighting', 'news', 'breaking', 'risings', 'control', 'support', 'talks'],
    seen: 'all',
    log: 'allies',
    told: LOG,
  },
  supportChanged: {
    unit: 'thousandths',
    names: ['actor', 'side'],
    // What the actor was asked for, if a request moved it.
    maybe: ['about', 'isSecret'],
    about: 'request',
    phases: ['orders', 'allies', 'support', 'talks'],
    seen: { own: 'actor', othersFrom: 10 },
    log: 'allies',
    told: SIZED,
  },
  credibilityChanged: {
    unit: 'thousandths',
    names: ['side'],
    phases: ['orders', 'fighting', 'breaking', 'risings', 'control', 'talks'],
    seen: 'all',
    log: 'will',
    told: SIZED,
  },
  /** Political capital that comes back, or that others' deeds give or take. */
  capitalChanged: {
    unit: 'points',
    names: ['actor'],
    phases: ['orders', 'allies', 'support', 'talks', 'outcome'],
    seen: 'ownDesk',
    log: 'orders',
    told: LOG,
  },
  /** A public word for a side: what it gives, and what stands behind it; thousandths of a whole word. */
  wordGiven: {
    unit: 'thousandths',
    names: ['actor', 'side'],
    phases: ['orders', 'allies'],
    seen: 'all',
    log: 'allies',
    told: SIZED,
  },
  /** An actor's word is kept or broken: it is believed more, or less. */
  credenceChanged: {
    unit: 'thousandths',
    names: ['actor'],
    phases: ['orders', 'allies', 'news', 'support', 'talks'],
    seen: 'all',
    log: 'allies',
    told: { ...SIZED, account: 'told' },
  },
  packageSent: {
    unit: 'none',
    names: ['actor', 'force', 'region'],
    phases: ['allies'],
    seen: 'parties',
    log: 'allies',
    told: ACCOUNT,
  },
  packageIntercepted: { ...ALLIES, unit: 'men', names: ['actor', 'force', 'region'], maybe: ['chance'], told: ACCOUNT },
  packageRefused: {
    unit: 'none',
    names: ['actor', 'force', 'region'],
    phases: ['allies'],
    seen: 'parties',
    log: 'allies',
    told: ACCOUNT,
  },
  forceArrived: {
    unit: 'men',
    names: ['actor', 'force', 'region', 'side'],
    phases: ['allies'],
    seen: 'all',
    log: 'fighting',
    told: ACCOUNT,
  },
  sortiesFlown: { ...FIGHTING, unit: 'sorties', names: ['actor', 'region'], told: LOG },
  moneySent: {
    unit: 'thousandths',
    names: ['actor', 'side'],
    phases: ['orders', 'allies', 'talks'],
    seen: 'all',
    log: 'allies',
    told: SIZED,
  },
  /** An asked halt and a freer hand are public; what else moves restraint is not. */
  restraintChanged: {
    unit: 'thousandths',
    names: ['actor', 'side'],
    maybe: ['isSecret'],
    phases: ['orders', 'allies', 'talks'],
    seen: 'all',
    log: 'allies',
    told: SIZED,
  },
  /** What is left of an actor's hold on a side. */
  holdChanged: {
    unit: 'thousandths',
    names: ['actor', 'side'],
    phases: ['orders', 'allies', 'support', 'talks'],
    seen: 'parties',
    log: 'allies',
    told: SIZED,
  },
  exitChanged: {
    unit: 'none',
    names: [],
    maybe: ['actor'],
    about: 'exit',
    phases: ['orders', 'allies', 'control', 'talks'],
    seen: 'all',
    log: 'allies',
    told: { ...ACCOUNT, headline: { weight: 420, sign: 'ally' } },
  },
  asylumOffered: {
    ...ALLIES,
    unit: 'none',
    names: ['actor', 'side'],
    maybe: ['isSecret'],
    told: { ...LOG, headline: { weight: 530, sign: 'ally' } },
  },
  evacuationBegan: {
    unit: 'people',
    names: ['actor', 'region'],
    maybe: ['isSecret'],
    about: 'group',
    phases: ['allies', 'support'],
    seen: 'all',
    log: 'allies',
    told: ACCOUNT,
  },
  /** Part of a group has come home. */
  peopleCameHome: {
    ...ALLIES,
    phases: BROUGHT_HOME,
    unit: 'people',
    names: ['actor'],
    maybe: ['isSecret'],
    about: 'group',
    told: LOG,
  },
  /** Their place has fallen to an enemy: only its holder can let them go. */
  peopleCutOff: {
    unit: 'people',
    names: ['actor', 'region'],
    about: 'group',
    phases: ['control'],
    seen: 'all',
    log: 'allies',
    told: { ...ACCOUNT, headline: { weight: 700, sign: 'ally' } },
  },
  /** Their place is no enemy's any more. */
  peopleReached: {
    unit: 'people',
    names: ['actor', 'region'],
    about: 'group',
    phases: ['control'],
    seen: 'all',
    log: 'allies',
    told: ACCOUNT,
  },
  peopleDetained: {
    unit: 'people',
    names: ['actor', 'region'],
    about: 'group',
    phases: ['support'],
    seen: 'all',
    log: 'allies',
    told: LOG,
  },
  /** The holder of their place lets people go who were cut off. */
  passageGiven: {
    phases: ['orders', 'talks'],
    seen: 'all',
    log: 'allies',
    unit: 'people',
    names: ['actor', 'region', 'side'],
    about: 'group',
    told: { ...ACCOUNT, headline: { weight: 560, sign: 'ally' } },
  },
  /** An actor has told its partners, who stand with a side as it does, that its people will leave. */
  noticeGiven: { ...ALLIES, unit: 'none', names: ['actor'], maybe: ['side', 'isSecret'], told: LOG },
  evacuationEnded: { ...ALLIES, phases: BROUGHT_HOME, unit: 'people', names: ['actor'], about: 'group', told: ACCOUNT },
  peopleBroughtBack: {
    ...ALLIES,
    unit: 'none',
    names: ['actor'],
    about: 'group',
    told: { ...ACCOUNT, headline: { weight: 430, sign: 'arriving' } },
  },
  statementLeaked: {
    unit: 'none',
    names: ['actor', 'chance'],
    phases: ['allies', 'support'],
    seen: 'all',
    log: 'allies',
    told: { ...ACCOUNT, headline: { weight: 540, sign: 'talks' } },
  },
  forceMoved: {
    unit: 'places',
    names: ['force', 'side', 'region'],
    phases: ['movement'],
    seen: 'all',
    log: 'fighting',
    told: LOG,
  },
  forceRepelled: {
    unit: 'thousandths',
    names: ['force', 'side', 'region'],
    phases: ['breaking'],
    seen: 'all',
    log: 'fighting',
    told: LOG,
  },
  reserveCommitted: {
    unit: 'none',
    names: ['actor', 'force', 'region'],
    phases: ['orders'],
    seen: 'parties',
    log: 'orders',
    told: LOG,
  },
  /** `after`: the turn in which the order reaches the place. */
  drawInOrdered: {
    ...ORDERS,
    unit: 'none',
    names: ['actor', 'side', 'region'],
    told: { ...LOG, headline: { weight: 530, sign: 'march' } },
  },
  garrisonInspected: {
    unit: 'none',
    names: ['actor', 'region'],
    phases: ['orders'],
    seen: 'ownDesk',
    log: 'orders',
    told: LOG,
  },
  payRaised: {
    unit: 'thousandths',
    names: ['actor', 'side'],
    phases: ['orders'],
    seen: 'inside',
    log: 'orders',
    told: LOG,
  },
  /** What was to be paid more has been paid: pay is what it was. */
  payEnded: {
    unit: 'none',
    names: ['side'],
    phases: ['will'],
    seen: 'inside',
    log: 'orders',
    told: LOG,
  },
  orderKept: {
    unit: 'none',
    names: ['actor', 'region', 'side'],
    phases: ['orders'],
    seen: 'inside',
    log: 'control',
    told: LOG,
  },
  arsenalGuarded: {
    unit: 'none',
    names: ['actor', 'region'],
    phases: ['orders'],
    seen: 'inside',
    log: 'orders',
    told: LOG,
  },
  /** `after`: 1 with an open corridor, else 0. */
  termsOffered: { ...ORDERS, unit: 'none', names: ['actor', 'region', 'side'], told: LOG },
  placeReassured: {
    unit: 'none',
    names: ['actor', 'region', 'side'],
    phases: ['orders'],
    seen: 'inside',
    log: 'orders',
    told: LOG,
  },
  groundGained: { ...FIGHTING, unit: 'thousandths', names: ['region', 'side'], told: SIZED },
  menLost: {
    unit: 'men',
    names: ['force', 'side', 'region'],
    phases: ['orders', 'allies', 'fighting', 'breaking', 'risings', 'control'],
    seen: 'all',
    log: 'fighting',
    told: SIZED,
  },
  menJoined: {
    unit: 'men',
    names: ['force', 'side', 'region'],
    phases: ['orders', 'allies', 'will', 'breaking', 'risings', 'control'],
    seen: 'all',
    log: 'fighting',
    told: SIZED,
  },
  willChanged: {
    unit: 'thousandths',
    names: ['force', 'side', 'region', 'seenBy'],
    phases: ['will'],
    seen: { own: 'side', othersFrom: 60 },
    log: 'will',
    told: SIZED,
  },
  /** How worn out a force is; at 1000 it breaks off its attack. */
  fatigueChanged: {
    unit: 'thousandths',
    names: ['force', 'side', 'region', 'seenBy'],
    phases: ['movement', 'fighting'],
    seen: { own: 'side', othersFrom: 300 },
    log: 'fighting',
    told: LOG,
  },
  garrisonWithdrew: { ...WITHDRAWAL, names: ['force', 'region', 'side'], about: 'leaving', told: ACCOUNT },
  garrisonBargained: { ...WITHDRAWAL, names: ['force', 'region', 'side', 'chance'], told: ACCOUNT },
  garrisonDeserted: { ...WITHDRAWAL, names: ['force', 'region', 'side'], about: 'leaving', told: ACCOUNT },
  garrisonChangedSides: { ...WITHDRAWAL, names: ['force', 'region', 'side', 'chance'], told: ACCOUNT },
  garrisonDrewIn: { ...WITHDRAWAL, names: ['force', 'region', 'side'], about: 'leaving', told: ACCOUNT },
  placeRose: {
    unit: 'thousandths',
    names: ['region', 'side', 'chance'],
    phases: ['risings'],
    seen: 'all',
    log: 'control',
    told: ACCOUNT,
  },
  placeContested: { ...FIGHTING, unit: 'none', names: ['region', 'side'], told: LOG },
  holderChanged: {
    unit: 'side',
    names: ['region', 'side', 'seenBy'],
    about: 'manner',
    phases: ['control'],
    seen: 'all',
    log: 'control',
    told: HANDS,
  },
  civiliansHarmed: {
    unit: 'people',
    names: ['region'],
    phases: ['fighting', 'risings', 'control', 'behind'],
    seen: 'all',
    log: 'fighting',
    told: LOG,
  },
  /** Order at a place has broken down further, or come back; 1000: there is none. */
  disorderChanged: {
    unit: 'thousandths',
    names: ['region', 'side'],
    phases: ['orders', 'control', 'behind', 'talks'],
    seen: { own: 'side', othersFrom: 100 },
    log: 'control',
    told: SIZED,
  },
  /** What of a place's offices is at work. */
  officesChanged: {
    unit: 'thousandths',
    names: ['region', 'side'],
    phases: ['orders', 'control', 'behind', 'talks'],
    seen: { own: 'side', othersFrom: 100 },
    log: 'control',
    told: SIZED,
  },
  /** The stores of a place were looted; `before`: what was left of them. */
  depotLooted: {
    unit: 'thousandths',
    names: ['region', 'chance'],
    phases: ['behind'],
    seen: 'all',
    log: 'control',
    told: { ...ACCOUNT, headline: { weight: 500, sign: 'fighting' } },
  },
  /** A neighbour who fears arms struck at the stores of a place; `before`: what was left of them. */
  depotStruck: {
    unit: 'thousandths',
    names: ['actor', 'region', 'chance'],
    phases: ['behind'],
    seen: 'all',
    log: 'fighting',
    told: { ...ACCOUNT, headline: { weight: 515, sign: 'fighting' } },
  },
  /** Stores of a place were moved out or spoilt; `before` and `after`: what is left of them. */
  depotCleared: { ...ALLIES, unit: 'thousandths', names: ['actor', 'region', 'side'], seen: 'inside', told: ACCOUNT },
  /** Officials were asked to stay at their posts. */
  officialsAsked: {
    unit: 'none',
    names: ['actor', 'region', 'side'],
    phases: ['orders'],
    seen: 'inside',
    log: 'orders',
    told: LOG,
  },
  /** Stores were opened to inspectors. */
  depotShown: { ...ORDERS, unit: 'none', names: ['actor', 'region'], told: LOG },
  /** The main question is settled, and the last act begins. */
  lastActOpened: { ...ORDERS, unit: 'none', names: [], told: ACCOUNT },
  /** One way of a decision of the last act was taken. */
  decisionTaken: {
    ...ORDERS,
    unit: 'none',
    names: ['actor'],
    about: 'choice',
    told: { ...ACCOUNT, headline: { weight: 560, sign: 'talks' } },
  },
  /** Nobody decided, and it took its own course. */
  decisionLeft: {
    ...ORDERS,
    unit: 'none',
    names: ['actor'],
    about: 'decision',
    told: { ...ACCOUNT, headline: { weight: 505, sign: 'talks' } },
  },
  /** A neighbour who fears arms says that he will strike at the stores of a place. */
  strikeWarned: {
    unit: 'none',
    names: ['actor', 'region'],
    phases: ['behind'],
    seen: 'all',
    log: 'allies',
    told: { ...LOG, headline: { weight: 515, sign: 'ally' } },
  },
  leaderLeft: {
    unit: 'thousandths',
    names: ['side', 'region'],
    maybe: ['chance'],
    phases: ['orders', 'breaking'],
    seen: 'all',
    log: 'talks',
    told: { ...ACCOUNT, headline: { weight: 990, sign: 'talks' } },
  },
  /** Somebody follows a leader who has left. `after`: how likely that was, thousandths. */
  leaderFollowed: {
    unit: 'thousandths',
    names: ['side', 'chance'],
    phases: ['orders', 'breaking'],
    seen: 'all',
    log: 'talks',
    told: { ...ACCOUNT, headline: { weight: 980, sign: 'talks' } },
  },
  /** Nobody does, though somebody might have. `after`: how likely it was that somebody would, thousandths. */
  nobodyFollowed: {
    unit: 'thousandths',
    names: ['side', 'chance'],
    phases: ['orders', 'breaking'],
    seen: 'all',
    log: 'talks',
    told: { ...ACCOUNT, headline: { weight: 980, sign: 'talks' } },
  },
  leaderSpoke: {
    unit: 'none',
    names: ['side'],
    phases: ['orders'],
    seen: 'all',
    log: 'talks',
    told: { ...LOG, headline: { weight: 530, sign: 'talks' } },
  },
  powerHandedOver: {
    unit: 'none',
    names: ['side'],
    phases: ['orders'],
    seen: 'all',
    log: 'talks',
    told: { ...ACCOUNT, headline: { weight: 985, sign: 'talks' } },
  },
  talkOpened: {
    ...TALKS,
    unit: 'none',
    names: [],
    about: 'talk',
    told: { ...ACCOUNT, headline: { weight: 640, sign: 'talks' } },
  },
  talkAgreed: {
    ...TALKS,
    unit: 'thousandths',
    names: ['chance'],
    about: 'talk',
    told: { ...ACCOUNT, headline: { weight: 875, sign: 'talks' } },
  },
  talkFailed: {
    ...TALKS,
    unit: 'thousandths',
    names: ['chance'],
    about: 'talk',
    told: { ...ACCOUNT, headline: { weight: 635, sign: 'talks' } },
  },
  /** `after`: the first turn in which it no longer binds. */
  ceasefireBegan: {
    ...AGREED,
    unit: 'none',
    names: ['side'],
    about: 'otherSide',
    told: { ...ACCOUNT, headline: { weight: 872, sign: 'talks' } },
  },
  ceasefireEnded: {
    ...TALKS,
    unit: 'none',
    names: ['side'],
    about: 'otherSide',
    told: { ...ACCOUNT, headline: { weight: 870, sign: 'talks' } },
  },
  relationChanged: {
    ...AGREED,
    unit: 'none',
    names: ['side'],
    about: 'otherSide',
    told: { ...ACCOUNT, headline: { weight: 638, sign: 'talks' } },
  },
  triggerFired: {
    ...TALKS,
    unit: 'none',
    names: [],
    about: 'trigger',
    told: { ...ACCOUNT, headline: { weight: 520, sign: 'talks' } },
  },
  actEnded: {
    unit: 'none',
    names: [],
    about: 'act',
    phases: ['outcome'],
    seen: 'all',
    log: 'talks',
    told: { ...ACCOUNT, headline: { weight: 866, sign: 'talks' } },
  },
  arsenalStruck: {
    unit: 'thousandths',
    names: ['actor', 'other', 'chance'],
    phases: ['allies'],
    seen: 'all',
    log: 'fighting',
    told: { ...ACCOUNT, headline: { weight: 510, sign: 'fighting' } },
  },
} as const satisfies { readonly [kind: string]: Row };

type Events = typeof EVENTS;
export type EventKind = keyof Events;
export const EVENT_KINDS = Object.keys(EVENTS) as readonly EventKind[];

export interface Term {
  readonly kind: TermKind;
  /** In the event's unit. If the event changes a number, the terms add up to `after - before`. */
  readonly value: number;
  /** The place, actor, side or force the term comes from, if any. */
  readonly region?: RegionIndex;
  readonly actor?: ActorIndex;
  readonly side?: SideIndex;
  readonly force?: ForceIndex;
  /** The parts of it that go back to known causes; they need not make up the whole. */
  readonly shares?: readonly Share[];
}

type FieldsOf<K extends EventKind> = Naming & {
  readonly about: Events[K] extends { readonly about: infer A extends AboutKind } ? AboutOf[A] : never;
};
type Field = Name | 'about';
type Sometimes<K extends EventKind> = Events[K] extends { readonly maybe: infer F }
  ? (F & readonly Field[])[number]
  : never;
type Always<K extends EventKind> = Exclude<
  Events[K]['names'][number] | (Events[K] extends { readonly about: string } ? 'about' : never),
  Sometimes<K>
>;

/** Names of an event of a kind: always, sometimes, never present. */
export type EventNames<K extends EventKind> = { readonly [F in Always<K>]: FieldsOf<K>[F] } & {
  readonly [F in Sometimes<K>]?: FieldsOf<K>[F];
} & { readonly [F in Exclude<Field, Always<K> | Sometimes<K>>]?: never };

type ValueOf<U extends EventUnit> = U extends 'side' ? SideIndex : U extends 'places' ? RegionIndex : number;

/** An event of one kind. */
export type EventOf<K extends EventKind> = K extends EventKind
  ? {
      readonly turn: number;
      readonly phase: Phase;
      readonly kind: K;
      readonly unit: Events[K]['unit'];
      readonly before: ValueOf<Events[K]['unit']>;
      readonly after: ValueOf<Events[K]['unit']>;
      readonly terms: readonly Term[];
      /** What it goes back to as a whole, if that is known: without it, it would not have come about so. */
      readonly cause?: Cause;
    } & EventNames<K>
  : never;
export type GameEvent = EventOf<EventKind>;

/** Records what happens. Every method returns nothing: no rule can depend on being recorded. */
export interface Recorder {
  event(event: GameEvent): void;
  /** What lasts of earlier causes. The rules write it and read it for what they tell, never for what they do. */
  readonly causes: Causes;
}

/**
 * Collects the events of a turn or a whole run, in order. For one turn of a longer game, give it the causes that the
 * turn before left behind.
 */
export class EventLog implements Recorder {
  readonly events: GameEvent[] = [];
  constructor(readonly causes: Causes = new Causes()) {}
  event(event: GameEvent): void {
    this.events.push(event);
  }
}
