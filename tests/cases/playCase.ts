/** Plays a situation case and returns what did not come out as expected, each with its line. */

import type { Column } from '../../src/core/column.ts';
import type { ActorIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { putSignal } from '../../src/engine/deeds/signals.ts';
import { EventLog, type GameEvent } from '../../src/engine/events/events.ts';
import type { OrderSet } from '../../src/engine/orders/sets.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { parseOrder } from '../../src/engine/orders/text.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { COLUMN_SPECS, type ColumnSpec, kindOf } from '../../src/engine/state/columns.ts';
import { nameOfRow } from '../../src/engine/state/rowNames.ts';
import { columnOfState, copyState, firstDifference, type GameState } from '../../src/engine/state/state.ts';
import { SIGNAL_KINDS, type SignalKind } from '../../src/engine/vocabulary.ts';
import { createPlay } from '../../src/play/turn.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { compiledFrom, countryOf, textOf } from '../support/countries.ts';
import { policiesOf } from '../support/playouts.ts';
import type { CaseLine, SituationCase } from './caseFile.ts';

export function playCase(situation: SituationCase): string[] {
  const wrong = (entry: CaseLine, what: string): string =>
    `${situation.file}:${entry.line}: ${entry.word} ${entry.rest}: ${what}`;
  const compiled = situation.fileChanges.length === 0 ? countryOf(situation.scenario) : changedCountry(situation);
  const key = keyOf(situation.seed);
  const first = createGame(compiled, key);
  for (const entry of situation.stateChanges) setState(compiled, first, entry, wrong);
  const policies = policiesOf(compiled, situation.players === 'random' ? 'random' : 'doctrine');
  const log = new EventLog();
  const faults: string[] = [];
  const { simulation, orders: ordersOfTurn } = createPlay(compiled);
  let state = first;
  let before = first;
  const play = (written: readonly OrderSet[]): void => {
    simulation.load(key, state);
    const others = situation.players === 'none' ? [] : ordersOfTurn({ policies });
    const sets = [...others.filter((set) => !written.some(({ actor }) => actor === set.actor)), ...written];
    before = state;
    simulation.advance(sets, log);
    state = copyState(compiled, simulation.state);
  };
  for (const entry of situation.script) {
    if (entry.word === 'signal') putSignalLine(compiled, state, entry);
    else if (entry.word === 'turn') play(ordersOf(compiled, entry, wrong));
    else if (entry.word === 'turns') for (let i = 0; i < Number(entry.rest); i++) play([]);
    else {
      const fault = judge(compiled, { first, before, state, events: log.events }, entry.rest);
      if (fault !== undefined) faults.push(wrong(entry, fault));
    }
  }
  return faults;
}

/** The scenario with the changes of the case: `sides.crown.will = 0.3`, `regions.gate.garrison = null`. */
function changedCountry(situation: SituationCase): CompiledScenario {
  const raw = JSON.parse(textOf(situation.scenario)) as Record<string, unknown>;
  for (const { rest, line } of situation.fileChanges) {
    const [path, value] = split(rest, '=', `${situation.file}:${line}`);
    const steps = path.split('.');
    raw.weights ??= {};
    let at: unknown = raw;
    for (const step of steps.slice(0, -1)) at = entryOf(at, step, `${situation.file}:${line}`);
    const last = steps[steps.length - 1] as string;
    const parsed: unknown = JSON.parse(value);
    const target = at as Record<string, unknown>;
    if (parsed === null) delete target[last];
    else target[last] = parsed;
  }
  return compiledFrom(JSON.stringify(raw));
}

function entryOf(at: unknown, step: string, where: string): unknown {
  const found = Array.isArray(at)
    ? at.find(
        (one: { id?: string; group?: string; side?: string }) =>
          one.id === step || one.group === step || one.side === step,
      )
    : (at as Record<string, unknown>)[step];
  if (found === undefined) throw new Error(`${where}: there is no "${step}"`);
  return found;
}

function split(text: string, by: string, where: string): [string, string] {
  const at = text.indexOf(by);
  if (at < 0) throw new Error(`${where}: "${by}" is missing`);
  return [text.slice(0, at).trim(), text.slice(at + by.length).trim()];
}

/** `group.field[row]` of a state. */
function cellOf(
  compiled: CompiledScenario,
  state: GameState,
  text: string,
): { column: Column<number>; row: number; spec: ColumnSpec } {
  const match = /^(\w+\.\w+)(?:\[(.+)\])?$/.exec(text);
  const spec = COLUMN_SPECS.find(({ name }) => name === match?.[1]);
  if (match === null || spec === undefined) throw new Error(`"${text}" is no column of the state`);
  const column = columnOfState(state, spec);
  let row = 0;
  if (match[2] !== undefined) {
    row = Array.from({ length: column.length }, (_, i) => nameOfRow(compiled, spec, i)).indexOf(match[2]);
    if (row < 0) throw new Error(`"${text}": no such row`);
  }
  return { column, row, spec };
}

/** A number, or an id or code by what the column holds. */
function numberOf(compiled: CompiledScenario, spec: ColumnSpec, word: string): number {
  if (/^-?\d+$/.test(word)) return Number(word);
  const value = (kindOf(spec).words?.(compiled) ?? []).indexOf(word);
  if (value < 0) throw new Error(`"${word}" is no value of ${spec.name}`);
  return value;
}

function setState(
  compiled: CompiledScenario,
  state: GameState,
  entry: CaseLine,
  wrong: (entry: CaseLine, what: string) => string,
): void {
  const [place, word] = split(entry.rest, '=', wrong(entry, 'a change'));
  const { column, row, spec } = cellOf(compiled, state, place);
  column[row] = numberOf(compiled, spec, word);
}

function putSignalLine(compiled: CompiledScenario, state: GameState, entry: CaseLine): void {
  const [kind, weight, ...rest] = entry.rest.split(/\s+/) as [string, string, ...string[]];
  if (!(SIGNAL_KINDS as readonly string[]).includes(kind)) throw new Error(`no signal ${kind}`);
  const named = namesOf(compiled, rest);
  putSignal(state, state.clock.turn[0] as number, kind as SignalKind, {
    weight: Number(weight),
    ...(named.region === undefined ? undefined : { region: named.region as RegionIndex }),
    ...(named.side === undefined ? undefined : { side: named.side as SideIndex }),
    ...(named.actor === undefined ? undefined : { actor: named.actor as ActorIndex }),
  });
}

function ordersOf(
  compiled: CompiledScenario,
  entry: CaseLine,
  wrong: (entry: CaseLine, what: string) => string,
): OrderSet[] {
  if (entry.rest === '') return [];
  return entry.rest.split('|').map((part) => {
    const [who, lines] = split(part, ': ', wrong(entry, 'orders of an actor'));
    const actor = compiled.actorOf(who) as ActorIndex;
    if (actor < 0) throw new Error(wrong(entry, `no actor ${who}`));
    const desk = lines.split(';').map((line): Order => {
      const order = parseOrder(compiled, line);
      if (!order.ok) throw new Error(wrong(entry, JSON.stringify(order.error)));
      return order.value;
    });
    return { actor, desk, staff: [] };
  });
}

interface Seen {
  readonly first: GameState;
  readonly before: GameState;
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/** What is wrong with an expectation; undefined when it is met. */
function judge(compiled: CompiledScenario, seen: Seen, text: string): string | undefined {
  const words = text.split(/\s+/);
  switch (words[0]) {
    case 'holder': {
      const r = compiled.regionOf(words[1] as string);
      const holder = compiled.side.ids[seen.state.region.holder[r] as number];
      return holder === words[2] ? undefined : `held by ${holder}`;
    }
    case 'will': {
      const f = compiled.forceOf(words[1] as string);
      const moved = (seen.state.force.will[f] as number) - (seen.first.force.will[f] as number);
      const way = moved < 0 ? 'down' : moved > 0 ? 'up' : 'same';
      return way === words[2] ? undefined : `it moved by ${moved}`;
    }
    case 'event':
      return matching(compiled, seen, words.slice(1)).length > 0 ? undefined : 'no such event';
    case 'no':
      if (words[1] === 'act') return actEnded(compiled, seen, words[2] as string) ? 'it ended' : undefined;
      return matching(compiled, seen, words.slice(2)).length === 0 ? undefined : 'there is one';
    case 'term': {
      const [kind, ...rest] = words.slice(1, -2);
      const term = words[words.length - 2] as string;
      const found = matching(compiled, seen, [kind as string, ...rest]).filter(({ terms }) =>
        terms.some((one) => one.kind === term),
      );
      return found.length === 0 ? undefined : `${found.length} events have it`;
    }
    case 'refused': {
      const [, who, kind, code] = words;
      const codes = seen.events.flatMap((event) =>
        event.kind === 'orderRefused' && compiled.actor.ids[event.actor] === who
          ? [`${event.about} ${event.refusal}`]
          : [],
      );
      return codes.includes(`${kind} ${code}`) ? undefined : `refused were: ${codes.join(', ') || 'none'}`;
    }
    case 'act':
      return actEnded(compiled, seen, words[1] as string) ? undefined : 'it has not ended';
    case 'unchanged': {
      const later = copyState(compiled, seen.state);
      later.clock.turn[0] = seen.before.clock.turn[0] as number;
      const difference = firstDifference(compiled, seen.before, later);
      return difference === undefined
        ? undefined
        : `${difference.field} went from ${difference.before} to ${difference.after}`;
    }
    default:
      return compare(compiled, seen, words);
  }
}

function actEnded(compiled: CompiledScenario, seen: Seen, act: string): boolean {
  const a = compiled.actOf(act);
  if (a < 0) throw new Error(`no act ${act}`);
  return seen.state.act.endedTurn[a] >= 0;
}

function compare(compiled: CompiledScenario, seen: Seen, words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => ['=', '<', '>', '<=', '>='].includes(word));
  if (at < 0) throw new Error(`"${words.join(' ')}" is not something to expect`);
  const place = words.slice(0, at).join(' ');
  const { column, row, spec } = cellOf(compiled, seen.state, place);
  const value = column[row] as number;
  const word = words[at + 1] as string;
  const wanted =
    word === 'was' ? (cellOf(compiled, seen.first, place).column[row] as number) : numberOf(compiled, spec, word);
  const met = {
    '=': value === wanted,
    '<': value < wanted,
    '>': value > wanted,
    '<=': value <= wanted,
    '>=': value >= wanted,
  }[words[at] as '='];
  return met ? undefined : `it is ${value}, against ${wanted}`;
}

/** `name:id` words as indices. */
function namesOf(compiled: CompiledScenario, words: readonly string[]): Record<string, number | string> {
  const named: Record<string, number | string> = {};
  const lists: Record<string, readonly string[]> = {
    region: compiled.region.ids,
    force: compiled.force.ids,
    side: compiled.side.ids,
    actor: compiled.actor.ids,
  };
  for (const word of words) {
    const [name, id] = split(word, ':', word);
    const list = lists[name];
    const index = list?.indexOf(id);
    if (index === -1) throw new Error(`no ${name} ${id}`);
    named[name] = index ?? id;
  }
  return named;
}

function matching(compiled: CompiledScenario, seen: Seen, words: readonly string[]): readonly GameEvent[] {
  const [kind, ...rest] = words;
  const termAt = rest.indexOf('term');
  const chanceAt = rest.indexOf('chance');
  const end = Math.min(...[termAt, chanceAt, rest.length].filter((i) => i >= 0));
  const named = namesOf(compiled, rest.slice(0, end));
  return seen.events.filter((event) => {
    if (event.kind !== kind) return false;
    for (const [name, value] of Object.entries(named))
      if ((event as unknown as Record<string, unknown>)[name] !== value) return false;
    if (termAt >= 0) {
      const term = event.terms.find((one) => one.kind === rest[termAt + 1]);
      const wanted = rest[termAt + 2];
      if (term === undefined || (wanted !== undefined && wanted !== 'chance' && term.value !== Number(wanted)))
        return false;
    }
    if (chanceAt >= 0) {
      const [low, high] = (rest[chanceAt + 1] as string).split('..').map(Number) as [number, number];
      const probability = event.chance?.probability;
      if (probability === undefined || probability < low || probability > high) return false;
    }
    return true;
  });
}
