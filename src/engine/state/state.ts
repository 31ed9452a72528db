/**
 * State: one moment of a game. Everything a rule may change lives in one buffer of whole numbers, cut into columns in
 * scenario order, so that copying is one `slice`, the digest reads words, and no NaN or -0 can exist. Will, support,
 * credibility, progress are integer thousandths. Columns that count persons are 32 bits wide, all others 16.
 *
 * The columns are listed once, in FIELDS; windows, text form, digest and first difference all come from that list.
 */

import type {
  ActIndex,
  ActorIndex,
  Column,
  ExitIndex,
  ForceIndex,
  PeopleIndex,
  RegionIndex,
  SideIndex,
  TalkIndex,
  TriggerIndex,
} from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { fail, ok, type Result } from '../../core/result.ts';
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

export const FIELDS = {
  clock: ['turn', 'over'],
  region: [
    'holder',
    'firstHolder',
    'firstLostTurn',
    'firstLostTo',
    'firstLostManner',
    'lastChangeTurn',
    // the side attacking here and how far it got, 0-1000; ground lost this turn
    'contester',
    'progress',
    'pressure',
    // turns left of these
    'reassured',
    'rallied',
    'corridor',
    'inspected',
    // side that offered terms, or -1
    'termsFrom',
    // disciplined troops left behind 0/1; arsenal guarded 0/1; base guaranteed 0/1
    'policing',
    'arsenalGuarded',
    'guaranteed',
    // sorties over the place this turn: against its holder, and for him
    'airAgainst',
    'airFor',
    // turn an order to draw in reaches it, or 0
    'drawInTurn',
    // 1 while its holder can reach his capital by road
    'connected',
    'killed',
    'displaced',
  ],
  force: [
    'side',
    'region',
    'men',
    'fill',
    'quality',
    'will',
    'threshold',
    'posture',
    'entrenched',
    'destination',
    'arrivalTurn',
    'travelled',
    'lost',
  ],
  side: [
    'credibility',
    'pay',
    'commandDelay',
    'leaderPresent',
    'momentum',
    'dead',
    'news',
    'lossesExpected',
    'cohesion',
    'restraint',
    'spoke',
    'deserted',
    'drawIns',
    'lostAssault',
    'lostWithdrawal',
    'lostBargain',
    'lostRising',
    'asylum',
    'ceasefireAsked',
  ],
  actor: ['capital', 'belief', 'burden', 'permit', 'sorties', 'advisers', 'stance', 'flying', 'spent'],
  support: ['level'],
  relation: ['kind', 'ceasefireUntil'],
  people: ['count', 'stage', 'doneTurn', 'home', 'quiet', 'held'],
  exit: ['open'],
  talk: ['stage', 'turn', 'answer'],
  trigger: ['firedTurn'],
  act: ['endedTurn'],
  doctrine: ['times', 'lastTurn'],
  signal: ['kind', 'turn', 'region', 'side', 'actor', 'weight', 'remaining'],
  cost: ['killedCivilians', 'displaced', 'signalHead', 'wideningWar'],
} as const;

/** Columns that may exceed 32,767. */
const WIDE: ReadonlySet<string> = new Set([
  'region.killed',
  'region.displaced',
  'force.men',
  'force.lost',
  'side.dead',
  'side.deserted',
  'people.count',
  'people.home',
  'cost.killedCivilians',
  'cost.displaced',
]);

export type Group = keyof typeof FIELDS;
const GROUPS = Object.keys(FIELDS) as Group[];
type Columns<G extends Group, I extends number> = { readonly [F in (typeof FIELDS)[G][number]]: Column<I> };

export interface GameState {
  /** All of it as 32-bit words; the columns below are windows onto the same buffer. */
  readonly words: Int32Array;
  readonly clock: Columns<'clock', number>;
  readonly region: Columns<'region', RegionIndex>;
  readonly force: Columns<'force', ForceIndex>;
  readonly side: Columns<'side', SideIndex>;
  readonly actor: Columns<'actor', ActorIndex>;
  /** Indexed actor x sides + side. */
  readonly support: Columns<'support', number>;
  /** Indexed side x sides + side. */
  readonly relation: Columns<'relation', number>;
  readonly people: Columns<'people', PeopleIndex>;
  readonly exit: Columns<'exit', ExitIndex>;
  readonly talk: Columns<'talk', TalkIndex>;
  readonly trigger: Columns<'trigger', TriggerIndex>;
  readonly act: Columns<'act', ActIndex>;
  /** Indexed by the rule's position over all actors. */
  readonly doctrine: Columns<'doctrine', number>;
  readonly signal: Columns<'signal', number>;
  readonly cost: Columns<'cost', number>;
}

/** Rows of each group for a scenario. */
export function rowsOf(compiled: Compiled): Record<Group, number> {
  const sides = compiled.side.count;
  return {
    clock: 1,
    region: compiled.region.count,
    force: compiled.force.count,
    side: sides,
    actor: compiled.actor.count,
    support: compiled.actor.count * sides,
    relation: sides * sides,
    people: compiled.people.count,
    exit: compiled.exit.count,
    talk: compiled.talk.count,
    trigger: compiled.trigger.count,
    act: compiled.act.count,
    doctrine: compiled.doctrine.count,
    signal: SIGNAL_SLOTS,
    cost: 1,
  };
}

/** An all-zero state for the scenario; `createGame` fills it. */
export function allocateState(compiled: Compiled): GameState {
  const rows = rowsOf(compiled);
  let bytes = 0;
  for (const { group, wide } of LAYOUT) bytes += rows[group] * (wide ? 4 : 2);
  return windowsOnto(new Int32Array(Math.floor((bytes + 3) / 4)), rows);
}

/** Every column in the order of the buffer: the wide ones first. */
const LAYOUT = [true, false].flatMap((wide) =>
  GROUPS.flatMap((group) =>
    FIELDS[group].filter((field) => WIDE.has(`${group}.${field}`) === wide).map((field) => ({ group, field, wide })),
  ),
);

function windowsOnto(words: Int32Array, rows: Record<Group, number>): GameState {
  const built = Object.fromEntries(GROUPS.map((group) => [group, {}])) as Record<
    Group,
    Record<string, Int32Array | Int16Array>
  >;
  const { buffer } = words;
  let offset = 0;
  for (const { group, field, wide } of LAYOUT) {
    const length = rows[group];
    built[group][field] = wide ? new Int32Array(buffer, offset, length) : new Int16Array(buffer, offset, length);
    offset += length * (wide ? 4 : 2);
  }
  const state: Record<string, unknown> = { words };
  // An object grown key by key is kept as a slow table once it is large; its copy is laid out like one written in full.
  for (const group of GROUPS) state[group] = { ...built[group] };
  return state as unknown as GameState;
}

export function copyState(compiled: Compiled, from: GameState): GameState {
  return windowsOnto(from.words.slice(), rowsOf(compiled));
}

/** Overwrites `into` with `from`: both of one scenario. For playouts, which reuse their states. */
export function overwriteState(into: GameState, from: GameState): void {
  into.words.set(from.words);
}

export interface Difference {
  /** `region.holder[hama]` */
  readonly field: string;
  readonly before: number;
  readonly after: number;
}

/** The first column entry, in FIELDS order, in which two states of one scenario differ. */
export function firstDifference(compiled: Compiled, a: GameState, b: GameState): Difference | undefined {
  for (const group of GROUPS) {
    const columnsA = a[group] as Record<string, Column<number>>;
    const columnsB = b[group] as Record<string, Column<number>>;
    for (const field of FIELDS[group]) {
      const x = columnsA[field] as Column<number>;
      const y = columnsB[field] as Column<number>;
      for (let i = 0; i < x.length; i++) {
        if (x[i] !== y[i])
          return {
            field: `${group}.${field}[${compiled.nameOfRow(group, i)}]`,
            before: x[i],
            after: y[i],
          };
      }
    }
  }
  return undefined;
}

/**
 * Text form: a line a column, `group.field: v v v`. Typed arrays do not survive JSON.stringify; this does, and reads
 * well in a diff.
 */
export function formatState(state: GameState): string {
  const lines: string[] = [STATE_HEAD];
  for (const group of GROUPS) {
    const columns = state[group] as Record<string, Column<number>>;
    for (const field of FIELDS[group]) {
      const column = columns[field] as Column<number>;
      lines.push(`${group}.${field}: ${Array.from({ length: column.length }, (_, i) => column[i]).join(' ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const STATE_HEAD = 'brink-state 1';

export interface StateTextError {
  readonly code: 'state/not-a-state' | 'state/column' | 'state/range';
  readonly line: number;
  readonly message: string;
}

/**
 * Ends (included) of the columns that hold positions, codes or counts: a value outside would send a rule to a place
 * that does not exist.
 */
function endsOf(compiled: Compiled): { readonly [column: string]: readonly [number, number] | undefined } {
  const someRegion = [0, compiled.region.count - 1] as const;
  const someSide = [0, compiled.side.count - 1] as const;
  const orNone = (ends: readonly [number, number]): readonly [number, number] => [NONE, ends[1]];
  const flag = [0, 1] as const;
  return {
    'clock.turn': [0, compiled.turns],
    'clock.over': flag,
    'region.holder': someSide,
    'region.firstHolder': someSide,
    'region.firstLostTo': orNone(someSide),
    'region.firstLostManner': [NONE, LOSS_MANNERS.length - 1],
    'region.contester': orNone(someSide),
    'region.termsFrom': orNone(someSide),
    'region.connected': flag,
    'force.side': someSide,
    'force.region': someRegion,
    'force.men': [0, MOST],
    'force.fill': [0, 1000],
    'force.posture': [0, POSTURES.length - 1],
    'force.destination': orNone(someRegion),
    'force.lost': [0, MOST],
    'side.leaderPresent': flag,
    'actor.stance': [NONE, STANCES.length - 1],
    'actor.flying': orNone(someRegion),
    'relation.kind': [0, RELATIONS.length - 1],
    'people.count': [0, MOST],
    'people.stage': [0, EVACUATION_STAGES.length - 1],
    'exit.open': flag,
    'talk.stage': [0, TALK_STATES.length - 1],
    'signal.kind': [0, SIGNAL_KINDS.length],
    'signal.region': orNone(someRegion),
    'signal.side': orNone(someSide),
    'signal.actor': [NONE, compiled.actor.count - 1],
    'cost.signalHead': [0, SIGNAL_SLOTS - 1],
    'cost.wideningWar': flag,
  };
}

const MOST = 2_147_483_647;

export function parseState(compiled: Compiled, text: string): Result<GameState, StateTextError> {
  const lines = text.split('\n');
  if (lines[0] !== STATE_HEAD) {
    return fail({
      code: 'state/not-a-state',
      line: 1,
      message: `This is not a saved state of this version: its first line should be "${STATE_HEAD}".`,
    });
  }
  const state = allocateState(compiled);
  const ends = endsOf(compiled);
  let line = 1;
  for (const group of GROUPS) {
    const columns = state[group] as Record<string, Column<number>>;
    for (const field of FIELDS[group]) {
      const column = columns[field] as Column<number>;
      const head = `${group}.${field}:`;
      const row = lines[line] ?? '';
      const values = row.startsWith(head)
        ? row
            .slice(head.length)
            .split(' ')
            .filter((word) => word !== '')
        : [];
      for (let i = 0; i < column.length; i++) column[i] = Number(values[i]);
      // A value that does not fit its column comes back changed.
      if (
        !row.startsWith(head) ||
        values.length !== column.length ||
        values.some((word, i) => String(column[i]) !== word)
      ) {
        return fail({
          code: 'state/column',
          line: line + 1,
          message: `Line ${line + 1} should hold ${column.length} whole numbers of "${group}.${field}".`,
        });
      }
      const [low, high] = ends[`${group}.${field}`] ?? [-MOST, MOST];
      for (let i = 0; i < column.length; i++) {
        const value = column[i];
        if (value >= low && value <= high) continue;
        return fail({
          code: 'state/range',
          line: line + 1,
          message: `Line ${line + 1}: ${value} is no value of "${group}.${field}" in this scenario, which goes from ${low} to ${high}.`,
        });
      }
      line++;
    }
  }
  const rest = lines.findIndex((row, i) => i >= line && row !== '');
  if (rest >= 0)
    return fail({
      code: 'state/column',
      line: rest + 1,
      message: `Line ${rest + 1} comes after the end of the state.`,
    });
  return ok(state);
}
