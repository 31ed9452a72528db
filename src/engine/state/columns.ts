/**
 * The columns of a state, listed once: layout, order of the digest, text form, types and ranges all come from this
 * table. A column is named under its group, with what its values are; the rows of a group are the list that it is `of`.
 */

import type { Column } from '../../core/column.ts';
import type {
  ActIndex,
  ActorIndex,
  ExitIndex,
  ForceIndex,
  PeopleIndex,
  RegionIndex,
  SideIndex,
  TalkIndex,
  TriggerIndex,
} from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import {
  EVACUATION_STAGES,
  LOSS_MANNERS,
  POSTURES,
  RELATIONS,
  SIGNAL_KINDS,
  STANCES,
  TALK_STATES,
} from '../vocabulary.ts';

/** How many public signals are kept: the oldest makes room. */
export const SIGNAL_SLOTS = 64;

export const COLUMNS = {
  clock: { of: 'one', columns: { turn: 'turnOfGame', over: 'flag' } },
  region: {
    of: 'region',
    columns: {
      holder: 'side',
      firstHolder: 'side',
      firstLostTurn: 'turn',
      firstLostTo: 'sideOrNone',
      firstLostManner: 'manner',
      lastChangeTurn: 'turn',
      // The side attacking here and how far it got; ground lost this turn.
      contester: 'sideOrNone',
      progress: 'thousandths',
      pressure: 'thousandths',
      // Turns left of these.
      reassured: 'turns',
      rallied: 'turns',
      corridor: 'turns',
      inspected: 'turns',
      // The side that offered terms.
      termsFrom: 'sideOrNone',
      // Disciplined troops left behind; arsenal guarded; base guaranteed: 0 or 1.
      policing: 'count',
      arsenalGuarded: 'count',
      guaranteed: 'count',
      // Sorties over the place this turn: against its holder, and for him.
      airAgainst: 'count',
      airFor: 'count',
      // Turn in which an order to draw in reaches it, or 0.
      drawInTurn: 'turn',
      // 1 while its holder can reach his capital by road.
      connected: 'flag',
      killed: 'persons',
      displaced: 'persons',
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
      threshold: 'thousandths',
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
      restraint: 'thousandths',
      spoke: 'turn',
      deserted: 'persons',
      drawIns: 'count',
      lostAssault: 'count',
      lostWithdrawal: 'count',
      lostBargain: 'count',
      lostRising: 'count',
      asylum: 'count',
      ceasefireAsked: 'count',
    },
  },
  actor: {
    of: 'actor',
    columns: {
      capital: 'count',
      belief: 'thousandths',
      burden: 'thousandths',
      permit: 'thousandths',
      sorties: 'count',
      advisers: 'thousandths',
      stance: 'stance',
      flying: 'regionOrNone',
      spent: 'count',
    },
  },
  /** Row: actor x sides + side. */
  support: { of: 'actorSide', columns: { level: 'thousandths' } },
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
    },
  },
  exit: { of: 'exit', columns: { open: 'flag' } },
  talk: { of: 'talk', columns: { stage: 'talkState', turn: 'turn', answer: 'count' } },
  trigger: { of: 'trigger', columns: { firedTurn: 'turn' } },
  act: { of: 'act', columns: { endedTurn: 'turn' } },
  /** Row: the rule's position over all actors. */
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
    },
  },
  cost: {
    of: 'one',
    columns: { killedCivilians: 'persons', displaced: 'persons', signalHead: 'signalSlot', wideningWar: 'flag' },
  },
} as const;

/** What opens the rows of each list. Cells of a table of two lists, rules and slots are plain positions. */
interface IndexOf {
  one: number;
  region: RegionIndex;
  force: ForceIndex;
  side: SideIndex;
  actor: ActorIndex;
  actorSide: number;
  sideSide: number;
  people: PeopleIndex;
  exit: ExitIndex;
  talk: TalkIndex;
  trigger: TriggerIndex;
  act: ActIndex;
  rule: number;
  slot: number;
}

/** The rows of each list in a scenario. */
export function rowsOf({ region, force, side, actor, people, exit, talk, trigger, act, doctrine }: Compiled): {
  readonly [List in keyof IndexOf]: number;
} {
  return {
    one: 1,
    region: region.count,
    force: force.count,
    side: side.count,
    actor: actor.count,
    actorSide: actor.count * side.count,
    sideSide: side.count * side.count,
    people: people.count,
    exit: exit.count,
    talk: talk.count,
    trigger: trigger.count,
    act: act.count,
    rule: doctrine.count,
    slot: SIGNAL_SLOTS,
  };
}

interface Kind {
  readonly bits: 16 | 32;
  /** Lowest and highest value, both included. */
  readonly ends: (compiled: Compiled) => readonly [low: number, high: number];
  /** What the values from 0 stand for, where they are codes or positions in a list. */
  readonly words?: (compiled: Compiled) => readonly string[];
}

const MOST_WIDE = 2_147_483_647;
const MOST_SHORT = 32_767;

const short = (low: number, high: number): Kind => ({ bits: 16, ends: () => [low, high] });

/** Positions in a list; `lowest` is NONE where there may be none. */
const listed = (words: (compiled: Compiled) => readonly string[], lowest = 0): Kind => ({
  bits: 16,
  ends: (compiled) => [lowest, words(compiled).length - 1],
  words,
});

/** What a value may be: how wide its column is, and between which ends it lies. */
const VALUE_KINDS = {
  turnOfGame: { bits: 16, ends: ({ turns }) => [0, turns] },
  /** A turn; NONE, or before 0, where it was before the start. */
  turn: short(-MOST_SHORT - 1, MOST_SHORT),
  /** Turns left. */
  turns: short(0, MOST_SHORT),
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
  posture: listed(() => POSTURES),
  stance: listed(() => STANCES, NONE),
  relation: listed(() => RELATIONS),
  evacuationStage: listed(() => EVACUATION_STAGES),
  talkState: listed(() => TALK_STATES),
  /** One more than the code of the signal; 0 is an empty slot. */
  signal: listed(() => ['', ...SIGNAL_KINDS]),
  signalSlot: short(0, SIGNAL_SLOTS - 1),
} satisfies { readonly [kind: string]: Kind };
export type ValueKind = keyof typeof VALUE_KINDS;

/** The type of a value of each kind, where it is more than a number. */
interface IndexValue {
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

/** A column as the table describes it. */
export interface ColumnSpec {
  readonly group: Group;
  readonly field: string;
  /** `region.holder` */
  readonly name: string;
  readonly of: keyof IndexOf;
  readonly kind: ValueKind;
}

/** What the values of a column may be. */
export function kindOf(spec: ColumnSpec): Kind {
  return VALUE_KINDS[spec.kind];
}

/** Every column, in the order of the table. */
export const COLUMN_SPECS: readonly ColumnSpec[] = Object.entries(COLUMNS).flatMap(([group, { of, columns }]) =>
  Object.entries(columns).map(([field, kind]) => ({
    group: group as Group,
    field,
    name: `${group}.${field}`,
    of,
    kind,
  })),
);
