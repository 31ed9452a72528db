/**
 * Orders: anything that can be written as an order, given by anybody, in any number. Those that the rules refuse have
 * a code and change nothing; every state after them is one, and nobody comes out of nowhere.
 */
import type { ActorIndex } from '../../../src/core/indices.ts';
import { keyOf } from '../../../src/engine/chance.ts';
import { EventLog } from '../../../src/engine/events/events.ts';
import { type AnyValue, type OrderField, valueKindOf } from '../../../src/engine/orders/fields.ts';
import { judgeDesk, refusalOfStaff } from '../../../src/engine/orders/legality.ts';
import { legalOrders } from '../../../src/engine/orders/legalOrders.ts';
import { REFUSAL_CODES } from '../../../src/engine/orders/refusals.ts';
import type { OrderSet } from '../../../src/engine/orders/sets.ts';
import { fieldsOf, ORDER_KINDS, type Order, orderOf } from '../../../src/engine/orders/shapes.ts';
import { formatOrder, parseOrder } from '../../../src/engine/orders/text.ts';
import { createSimulation, type Simulation } from '../../../src/engine/simulation.ts';
import { digestOf } from '../../../src/engine/state/digest.ts';
import { formatState, type GameState, parseState } from '../../../src/engine/state/state.ts';
import { createPlay, type Play } from '../../../src/play/turn.ts';
import type { CompiledScenario } from '../../../src/scenario/scenario.ts';
import { problemText } from '../../../src/words/problem.ts';
import { countryOf } from '../../support/countries.ts';
import { Dice } from '../dice.ts';
import type { Came, FuzzTarget } from '../target.ts';

const COUNTRIES = ['five-valleys', 'five-valleys', 'ridge', 'on-the-brink', 'eleven-days'];

type Run = {
  readonly country: string;
  readonly seed: number;
  /** Turns played by doctrine before. */
  readonly after: number;
  /** By turn: a throw that finds legal orders, and lines of any orders, each by the actor's number. */
  readonly turns: readonly {
    readonly legal: number;
    readonly lines: readonly (readonly [actor: number, line: string])[];
  }[];
};

function anyOrder(compiled: CompiledScenario, dice: Dice): Order {
  const kind = dice.pick(ORDER_KINDS);
  const values: { [Field in OrderField]?: AnyValue } = {};
  for (const field of fieldsOf(kind)) {
    const of = valueKindOf(field);
    if ('km' in of) values[field] = 1 + dice.below(9999);
    else if ('oneOf' in of) values[field] = dice.pick(of.oneOf);
    else values[field] = dice.below(compiled[of.row].ids.length);
  }
  return orderOf(kind, values);
}

const ODD_LINES = ['', ' ', 'move', 'move force:x region:y', 'speak side:__proto__ stance:hedge quiet:no', 'toString'];

function anyLine(compiled: CompiledScenario, dice: Dice): string {
  if (dice.once(12)) return dice.pick(ODD_LINES);
  const line = formatOrder(compiled, anyOrder(compiled, dice));
  if (!dice.once(12)) return line;
  const at = dice.below(line.length);
  return `${line.slice(0, at)}${dice.pick(['', ' ', ':', '-', '0', 'X', '\u0000'])}${line.slice(at + dice.below(2))}`;
}

const machines = new Map<string, { readonly play: Play; readonly other: Simulation }>();

/** To make them takes longer than to play a turn. */
function machineFor(country: string): { readonly play: Play; readonly other: Simulation } {
  const compiled = countryOf(country);
  const known = machines.get(country);
  const machine = known ?? { play: createPlay(compiled), other: createSimulation(compiled) };
  machines.set(country, machine);
  return machine;
}

/** What everybody lost, which never falls. */
function losses({ cost, side, region }: GameState): readonly number[] {
  return [cost.killedCivilians[0], cost.displaced[0], ...side.dead, ...side.deserted, ...region.killed];
}

const sumOf = (column: Iterable<number>): number => [...column].reduce((sum, each) => sum + each, 0);

function faultOfState(compiled: CompiledScenario, before: readonly number[], state: GameState): string | undefined {
  const read = parseState(compiled, formatState(state));
  if (!read.ok) return `a state that is none: ${JSON.stringify(read.error)}`;
  const after = losses(state);
  if (after.some((count, i) => count < before[i])) return `the dead rise: ${before} then ${after}`;
  const killed = compiled.costBefore.killedCivilians + sumOf(state.region.killed);
  if (killed !== state.cost.killedCivilians[0]) return `killed civilians do not add up: ${killed}`;
  return undefined;
}

function check({ country, seed, after, turns }: Run): Came {
  const compiled = countryOf(country);
  const { play, other } = machineFor(country);
  const { simulation } = play;
  const key = keyOf(String(seed));
  simulation.begin(key);
  for (let turn = 0; turn < after; turn++) simulation.advance(play.orders({}));
  let refused = 0;
  let given = 0;
  for (const { legal, lines } of turns) {
    if (simulation.state.clock.over[0] === 1) break;
    const dice = new Dice(legal);
    const desks = new Map<ActorIndex, Order[]>();
    for (const [actor, line] of lines) {
      const order = parseOrder(compiled, line);
      if (!order.ok) {
        if (problemText(order.error) === '') return { outcome: 'unread', wrong: `no words: ${order.error.code}` };
        continue;
      }
      if (formatOrder(compiled, order.value) !== line.trim().replace(/\s+/g, ' '))
        return { outcome: 'read', wrong: `read as another order: ${line}` };
      const a = (actor % compiled.actor.count) as ActorIndex;
      desks.set(a, [...(desks.get(a) ?? []), order.value]);
    }
    const sets: OrderSet[] = [];
    const clean: OrderSet[] = [];
    for (const set of play.orders({})) {
      const view = simulation.views.actors[set.actor];
      const some = dice.once(2) ? [...legalOrders(view)] : [];
      const desk = [
        ...(desks.get(set.actor) ?? set.desk),
        ...dice.some(Math.min(3, some.length), () => dice.pick(some)),
      ];
      const verdicts = judgeDesk(view, desk);
      const accepted = verdicts.filter((verdict): verdict is Order => !('code' in verdict));
      for (const verdict of verdicts) {
        given++;
        if (!('code' in verdict)) continue;
        refused++;
        if (!REFUSAL_CODES.includes(verdict.code)) return { outcome: 'refused', wrong: `no code: ${verdict.code}` };
      }
      const strays = desk.filter(() => dice.once(3));
      const staff = [...set.staff, ...strays];
      sets.push({ ...set, desk, staff });
      const kept = staff.filter((order) => refusalOfStaff(view, order) === undefined);
      clean.push({ ...set, desk: accepted, staff: kept });
    }
    other.load(key, simulation.state);
    other.advance(clean);
    const before = losses(simulation.state);
    const log = new EventLog();
    simulation.advance(sets, log);
    if (digestOf(other.state) !== digestOf(simulation.state))
      return { outcome: 'refused', wrong: `a refused order moved something: turn ${simulation.state.clock.turn[0]}` };
    const wrong = faultOfState(compiled, before, simulation.state);
    if (wrong !== undefined) return { outcome: 'played', wrong };
  }
  return { outcome: given === 0 ? 'silent' : refused * 3 > given ? 'most refused' : 'most played' };
}

export const orders: FuzzTarget<Run> = {
  name: 'orders',
  about: 'any orders by anybody: refused with a code and without effect, or played; every state after them is one',
  reaches: ['most refused', 'most played'],
  shortRun: 80,
  make(dice) {
    const country = dice.pick(COUNTRIES);
    const compiled = countryOf(country);
    return {
      country,
      seed: dice.below(1_000_000),
      after: dice.below(12),
      turns: Array.from({ length: 1 + dice.below(5) }, () => ({
        legal: dice.below(1_000_000),
        lines: dice.some(12, () => [dice.below(compiled.actor.count), anyLine(compiled, dice)] as const),
      })),
    };
  },
  check,
};
