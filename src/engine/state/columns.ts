/**
 * The columns of a state, listed once: layout, digest order, text form, types and ranges all come from this table. Each
 * column is named within its group, with its kind of value; a group has one row per entry of the list it is `of`.
 */

import type { Column } from '../../core/column.ts';
import type {
  ActIndex,
  ActorIndex,
  AskIndex,
  ChoiceIndex,
  DecisionIndex,
  ExitIndex,
  ForceIndex,
  PeopleIndex,
  RegionIndex,
  SideIndex,
  TalkIndex,
  TriggerIndex,
} from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { MOST_REFUSED } from '../asks/refusals.ts';
import { type Compiled, longestOf } from '../compiled.ts';
import { MOST_SAID } from '../deeds/words.ts';
import {
  ASK_STAGES,
  DEPOT_STATES,
  EVACUATION_STAGES,
  LOSS_MANNERS,
  POSTURES,
  RELATIONS,
  SIGNAL_KINDS,
  STANCES,
  TALK_STATES,
} from '../vocabulary.ts';

/** Number of public signals kept; the oldest is overwritten. */
export const SIGNAL_SLOTS = 64;

export const COLUMNS = {
  clock: {
    of: 'one',
    // The step of the last act, from 1; 0 before it. The turn in which it was opened; NONE before.
    columns: { turn: 'turnOfGame', over: 'flag', lastAct: 'count', opened: 'turn' },
  },
  region: {
    of: 'region',
    columns: {
      holder: 'side',
      firstHolder: 'side',
      firstLostTurn: 'turn',
      firstLostTo: 'sideOrNone',
      firstLostManner: 'manner',
      lastChangeTurn: 'turn',
      // The side attacking here and its progress; ground lost this turn.
      contester: 'sideOrNone',
      progress: 'thousandths',
      pressure: 'thousandths',
      // Turns left of each.
      reassured: 'turns',
      rallied: 'turns',
      corridor: 'turns',
      inspected: 'turns',
      // How much the promise to its people counts while it lasts, and the turns in which its holder made one.
      reassurance: 'share',
      saidReassured: 'turnsSaid',
      // The side that offered terms.
      termsFrom: 'sideOrNone',
      // Men of disciplined troops left behind; arsenal or prison guarded and base guaranteed, 0 or 1 each.
      policing: 'count',
      arsenalGuarded: 'count',
      guaranteed: 'count',
      // Sorties over the place this turn: against its holder, and for its holder.
      airAgainst: 'count',
      airFor: 'count',
      // Turn in which an order to draw in arrives; 0: none.
      drawInTurn: 'turn',
      // 1 while its holder can reach its capital by road.
      connected: 'flag',
      killed: 'persons',
      displaced: 'persons',
      // Behind the line: how far order has broken down; what of the offices is at work; turns for which officials were
      // asked to stay and are paid.
      disorder: 'share',
      offices: 'share',
      stayed: 'turns',
      // What became of the stores, what of them is left, whether inspectors have seen them, and since when a neighbour
      // has warned of a strike.
      depot: 'depot',
      stock: 'share',
      shown: 'flag',
      warned: 'turn',
    },
  },
  force: {
    of: 'force',
    columns: {
      side: 'side',
      region: 'region',
      men: 'persons',
      fill: 'share',
      quality: 'count',
      will: 'thousandths',
      // What of its will words gave, as far as it has not worn off.
      heart: 'thousandths',
      // How far causes that work slowly have come, of what they would take in the end (below 0) or give: being cut off,
      // an enemy's promises, its people's rallying.
      siege: 'thousandths',
      promise: 'thousandths',
      rally: 'thousandths',
      // What own reserves near its place, or on the way to it, give.
      backed: 'thousandths',
      // What of its will bad news and the strain of a fight have taken and not given back.
      shaken: 'thousandths',
      strain: 'thousandths',
      // Will that pay gives it while it is paid and can be reached.
      paid: 'thousandths',
      threshold: 'thousandths',
      // How far marching, attacking and being thrown back have worn it out: at 1000 it breaks off.
      fatigue: 'thousandths',
      posture: 'posture',
      entrenched: 'thousandths',
      destination: 'regionOrNone',
      arrivalTurn: 'turn',
      travelled: 'thousandths',
      lost: 'persons',
    },
  },
  side: {
    of: 'side',
    columns: {
      credibility: 'thousandths',
      pay: 'thousandths',
      commandDelay: 'count',
      leaderPresent: 'flag',
      momentum: 'thousandths',
      dead: 'persons',
      news: 'thousandths',
      lossesExpected: 'thousandths',
      cohesion: 'thousandths',
      // What of its cohesion its leader's words gave; the turns in which he spoke, and said that he stays.
      cohesionByWords: 'thousandths',
      saidSpeech: 'turnsSaid',
      saidStay: 'turnsSaid',
      restraint: 'thousandths',
      spoke: 'turn',
      deserted: 'persons',
      // When men or money last came to it.
      helped: 'turn',
      drawIns: 'count',
      lostAssault: 'count',
      lostWithdrawal: 'count',
      lostBargain: 'count',
      lostRising: 'count',
      asylum: 'count',
      // How often its leader has left, and when he did last.
      exits: 'count',
      lastExit: 'turn',
      // How far pay and command have moved its forces' will since the start; how hopeless its cause looks to people.
      payLevel: 'thousandths',
      commandLevel: 'thousandths',
      hopeless: 'thousandths',
      ceasefireAsked: 'count',
      // The turns from which and up to which more is paid, and how much more, thousandths of a living.
      paidFrom: 'turn',
      paidUntil: 'turn',
      paidMore: 'thousandths',
    },
  },
  actor: {
    of: 'actor',
    columns: {
      capital: 'count',
      belief: 'thousandths',
      // How far its word is believed; its last deed for its partner, as a share of fresh men, and when it was.
      credence: 'thousandths',
      deed: 'share',
      deedTurn: 'turn',
      burden: 'thousandths',
      permit: 'thousandths',
      sorties: 'count',
      advisers: 'thousandths',
      stance: 'stance',
      flying: 'regionOrNone',
      spent: 'count',
      // The turns in which it said each word; and those in which it was asked for something.
      saidStandBy: 'turnsSaid',
      saidHedge: 'turnsSaid',
      saidLetGo: 'turnsSaid',
      saidWarning: 'turnsSaid',
      wasAsked: 'turnsSaid',
      // The turn in which it last told its partners that its people will leave.
      noticeTurn: 'turn',
    },
  },
  /** Row: actor x sides + side. */
  support: {
    of: 'actorSide',
    columns: {
      level: 'thousandths',
      // What words gave and has not worn off: of the support, and of the side's restraint by this actor's warnings.
      byWords: 'thousandths',
      restraintByWords: 'thousandths',
      // Its standing public word for the side: since when, the last turn it binds, and the heart that it gave.
      wordFrom: 'turn',
      wordUntil: 'turn',
      wordGave: 'thousandths',
      // What is left of the actor's hold on the side.
      hold: 'share',
    },
  },
  /** Row: side x sides + side. */
  relation: { of: 'sideSide', columns: { kind: 'relation', ceasefireUntil: 'turn' } },
  people: {
    of: 'people',
    columns: {
      count: 'persons',
      stage: 'evacuationStage',
      doneTurn: 'turn',
      home: 'persons',
      quiet: 'count',
      held: 'count',
      // The way they leave by; how much of their leaving has been seen; 1: they fled without an order.
      way: 'count',
      seen: 'share',
      fled: 'flag',
      // Taken by who holds their place: they come home no more.
      detained: 'persons',
    },
  },
  exit: { of: 'exit', columns: { open: 'flag' } },
  /** Row: index of the aim across all chairs. Its measure after each turn, added up. */
  aim: { of: 'aim', columns: { sum: 'persons' } },
  talk: { of: 'talk', columns: { stage: 'talkState', turn: 'turn', answer: 'count' } },
  trigger: { of: 'trigger', columns: { firedTurn: 'turn' } },
  act: { of: 'act', columns: { endedTurn: 'turn' } },
  /** Row: actor x actors + other actor. */
  between: {
    of: 'actorActor',
    columns: {
      // How far the actor trusts the other.
      trust: 'thousandths',
      // The turns in which the other said no to it, or did not answer.
      refusals: 'turnsRefused',
      // How far it is from war between a sender of packages and whoever stops them: 0 to 100, the same both ways.
      ladder: 'count',
      // The highest it has been, and the step that was announced last.
      highest: 'count',
      step: 'count',
    },
  },
  ask: {
    of: 'ask',
    columns: {
      stage: 'askStage',
      // The turn in which it was last put, the last in which it may be answered, and that in which it was settled.
      putTurn: 'turn',
      until: 'turn',
      settledTurn: 'turn',
      // The turns in which it was refused.
      refused: 'turnsRefused',
      // The turn by which what was promised by the answer is due; NONE: nothing is.
      due: 'turn',
    },
  },
  /** The way that was taken of each decision of the last act. */
  decision: { of: 'decision', columns: { choice: 'choiceOrNone' } },
  /** Row: index of the rule across all actors. */
  doctrine: { of: 'rule', columns: { times: 'count', lastTurn: 'turn' } },
  signal: {
    of: 'slot',
    columns: {
      kind: 'signal',
      turn: 'turn',
      region: 'regionOrNone',
      side: 'sideOrNone',
      actor: 'actorOrNone',
      weight: 'thousandths',
      remaining: 'thousandths',
      // 1: partners had been told beforehand.
      noticed: 'flag',
    },
  },
  cost: {
    of: 'one',
    columns: {
      killedCivilians: 'persons',
      displaced: 'persons',
      signalHead: 'signalSlot',
      wideningWar: 'flag',
      // Of the civilians killed, those killed where order had broken down.
      killedInDisorder: 'persons',
    },
  },
} as const;

/** Index type for the rows of each list. Cells of a two-list table, rules and slots have plain numbers. */
interface IndexOf {
  one: number;
  region: RegionIndex;
  force: ForceIndex;
  side: SideIndex;
  actor: ActorIndex;
  actorSide: number;
  actorActor: number;
  sideSide: number;
  people: PeopleIndex;
  exit: ExitIndex;
  aim: number;
  talk: TalkIndex;
  trigger: TriggerIndex;
  act: ActIndex;
  ask: AskIndex;
  decision: DecisionIndex;
  rule: number;
  slot: number;
}

/** Number of rows of each list in a scenario. */
export function rowsOf({
  region,
  force,
  side,
  actor,
  people,
  exit,
  talk,
  trigger,
  act,
  ask,
  decision,
  doctrine,
}: Compiled): {
  readonly [List in keyof IndexOf]: number;
} {
  return {
    one: 1,
    region: region.count,
    force: force.count,
    side: side.count,
    actor: actor.count,
    actorSide: actor.count * side.count,
    actorActor: actor.count * actor.count,
    sideSide: side.count * side.count,
    people: people.count,
    exit: exit.count,
    aim: actor.aims.reduce((count, aims) => count + aims.length, 0),
    talk: talk.count,
    trigger: trigger.count,
    act: act.count,
    ask: ask.count,
    decision: decision.count,
    rule: doctrine.count,
    slot: SIGNAL_SLOTS,
  };
}

interface Kind {
  readonly bits: 16 | 32;
  /** Lowest and highest value, both included. */
  readonly ends: (compiled: Compiled) => readonly [low: number, high: number];
  /** Names of the values from 0, for codes and list positions. */
  readonly words?: (compiled: Compiled) => readonly string[];
}

const MOST_WIDE = 2_147_483_647;
const MOST_SHORT = 32_767;

const short = (low: number, high: number): Kind => ({ bits: 16, ends: () => [low, high] });

/** Positions in a list; `lowest` is NONE if "none" is allowed. */
const listed = (words: (compiled: Compiled) => readonly string[], lowest = 0): Kind => ({
  bits: 16,
  ends: (compiled) => [lowest, words(compiled).length - 1],
  words,
});

/** Kinds of value: column width and range. */
const VALUE_KINDS = {
  turnOfGame: { bits: 16, ends: (compiled) => [0, longestOf(compiled)] },
  /** A turn; NONE or below 0: before the start, or never. */
  turn: short(-MOST_SHORT - 1, MOST_SHORT),
  /** Turns left. */
  turns: short(0, MOST_SHORT),
  /** Which of this turn and the eight before it, as bits from the lowest. */
  turnsSaid: short(0, MOST_SAID),
  /** Which of this turn and the twelve before it, as bits from the lowest. */
  turnsRefused: short(0, MOST_REFUSED),
  flag: short(0, 1),
  /** Men or civilians. */
  persons: { bits: 32, ends: () => [0, MOST_WIDE] },
  count: short(-MOST_SHORT - 1, MOST_SHORT),
  thousandths: short(-MOST_SHORT - 1, MOST_SHORT),
  /** Thousandths of a whole. */
  share: short(0, 1000),
  region: listed(({ region }) => region.ids),
  regionOrNone: listed(({ region }) => region.ids, NONE),
  side: listed(({ side }) => side.ids),
  sideOrNone: listed(({ side }) => side.ids, NONE),
  actorOrNone: listed(({ actor }) => actor.ids, NONE),
  manner: listed(() => LOSS_MANNERS, NONE),
  depot: listed(() => DEPOT_STATES),
  posture: listed(() => POSTURES),
  stance: listed(() => STANCES, NONE),
  relation: listed(() => RELATIONS),
  evacuationStage: listed(() => EVACUATION_STAGES),
  talkState: listed(() => TALK_STATES),
  choiceOrNone: listed(({ choice }) => choice.ids, NONE),
  askStage: listed(() => ASK_STAGES),
  /** Signal code + 1; 0 is an empty slot. */
  signal: listed(() => ['', ...SIGNAL_KINDS]),
  signalSlot: short(0, SIGNAL_SLOTS - 1),
} satisfies { readonly [kind: string]: Kind };
export type ValueKind = keyof typeof VALUE_KINDS;

/** Value type of each kind that is more than a number. */
interface IndexValue {
  choiceOrNone: ChoiceIndex;
  region: RegionIndex;
  regionOrNone: RegionIndex;
  side: SideIndex;
  sideOrNone: SideIndex;
  actorOrNone: ActorIndex;
}
type ValueOf<Kind extends ValueKind> = Kind extends keyof IndexValue ? IndexValue[Kind] : number;

type Table = typeof COLUMNS;
export type Group = keyof Table;

/** The columns of a state, group by group. */
export type StateColumns = {
  readonly [G in Group]: {
    readonly [C in keyof Table[G]['columns']]: Column<
      IndexOf[Table[G]['of']],
      Table[G]['columns'][C] extends ValueKind ? ValueOf<Table[G]['columns'][C]> : never
    >;
  };
};

/** A column's description in the table. */
export interface ColumnSpec {
  readonly group: Group;
  readonly field: string;
  /** `region.holder` */
  readonly name: string;
  readonly of: keyof IndexOf;
  readonly kind: ValueKind;
}

/** The kind of a column's values. */
export function kindOf(spec: ColumnSpec): Kind {
  return VALUE_KINDS[spec.kind];
}

/** Every column, in table order. */
export const COLUMN_SPECS: readonly ColumnSpec[] = Object.entries(COLUMNS).flatMap(([group, { of, columns }]) =>
  Object.entries(columns).map(([field, kind]) => ({
    group: group as Group,
    field,
    name: `${group}.${field}`,
    of,
    kind,
  })),
);
