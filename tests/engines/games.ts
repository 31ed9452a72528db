/** The games that every engine plays: of each shipped scenario, by seeds, players and levers of all kinds. */

import { hash64 } from '../../src/core/hash.ts';
import type { ActorIndex } from '../../src/core/indices.ts';
import { DRAW, draw, drawBits, keyOf } from '../../src/engine/chance.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import type { Setting } from '../../src/play/engines/engine.ts';
import { keyOfLuck, type Luck } from '../../src/play/luck.ts';
import type { PlayedSeat } from '../../src/play/record.ts';
import { seedTyped } from '../../src/play/seed.ts';
import { createPlays } from '../../src/play/turn.ts';
import { type Policy, silent } from '../../src/policies/policy.ts';
import { randomPolicy } from '../../src/policies/random.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { applyLevers, type LeverValues } from '../../src/scenario/levers/apply.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { CompiledScenario, Scenario } from '../../src/scenario/scenario.ts';

/** Texts of scenario files, by id. */
export type Texts = { readonly [id: string]: string };

/** The policies of the seats; everybody else follows doctrine. */
const PLAYERS: Readonly<Record<'random' | 'silent', Policy>> = { random: randomPolicy, silent };

export interface Game {
  readonly name: string;
  readonly luck: Luck;
  readonly levers: LeverValues;
  readonly player: keyof typeof PLAYERS;
  /** Actor ids. */
  readonly seats: readonly string[];
  /** One of those that are written as a record and a link, and played under the rules of earlier releases. */
  readonly isWritten: boolean;
}

export interface Played {
  /** The state's, after each turn. */
  readonly digests: readonly string[];
  /** What happened, with the terms of every rule, as a hash of its JSON; not kept of every game. */
  readonly events?: string;
}

/** As people type them: one seed has one form, in letters of every kind. */
const SEEDS = ['1', 'Ἀλέππο', 'Ｓｔｒａße  ２４', 'حلب', 'naïve ﬁeld', '阿勒颇', 'ΣΊΣΥΦΟΣ', 'İstanbul'];
const MOVED = 14;
const NO_LEVERS: LeverValues = {};

export function scenarioFrom(texts: Texts, id: string): Scenario {
  const loaded = loadScenario(texts[id], (base) => texts[base]);
  if (!loaded.ok) throw new Error(`${id}: ${loaded.error.map(({ code }) => code).join()}`);
  return loaded.value.scenario;
}

/** Some forty of a scenario: all by doctrine or all at random, a chair alone, levers moved. */
export function gamesOf(scenario: Scenario): Game[] {
  const games: Game[] = [];
  const actors = scenario.actors.map(({ id }) => id);
  const plain = { luck: { seed: '' }, levers: NO_LEVERS, player: 'silent', seats: [], isWritten: false } as const;
  const add = (name: string, game: Partial<Game>): void => {
    const seed = seedTyped(SEEDS[games.length % SEEDS.length]);
    if (!seed.ok) throw new Error(seed.error.code);
    games.push({ ...plain, luck: { seed: seed.value }, ...game, name: `${scenario.id}, ${name}` });
  };
  for (let n = 1; n <= 8; n++) add(`doctrine ${n}`, { isWritten: n === 1 });
  for (const run of [0, 7, 99, 999_999]) add(`run ${run}`, { luck: { seed: '7', run }, isWritten: run === 7 });
  add('everybody at random', { player: 'random', seats: actors, isWritten: true });
  for (const [c, { actor }] of scenario.chairs.entries()) {
    const seats = [actor];
    for (const n of [1, 2]) add(`${actor} silent ${n}`, { seats, isWritten: c === 1 && n === 1 });
    if (c < 3) add(`${actor} at random`, { player: 'random', seats, isWritten: c === 0 });
  }
  for (let n = 1; n <= MOVED; n++)
    add(`levers ${n}`, {
      levers: leversMoved(scenario, n),
      player: 'silent',
      seats: actors.slice(0, 1),
      isWritten: n < 3,
    });
  return games;
}

/** Three levers set anywhere within their ranges. */
function leversMoved({ levers }: Scenario, n: number): LeverValues {
  const key = keyOf(`levers ${n}`);
  const moved: { [lever: string]: number | string } = {};
  for (let i = 0; i < 3 && i < levers.length; i++) {
    const lever = levers[drawBits(key, 0, DRAW.random, i) % levers.length];
    const at = draw(key, 1, DRAW.random, i);
    if (lever.type === 'choice') moved[lever.id] = lever.choices[Math.floor(at * lever.choices.length)].id;
    else {
      const value = lever.min + (lever.max - lever.min) * at;
      moved[lever.id] = lever.type === 'integer' ? Math.floor(value) : Math.floor(value * 1e6) / 1e6;
    }
  }
  return moved;
}

/** The scenario with its levers moved; undefined where they cannot stand so together. */
export function compiledFor(scenario: Scenario, levers: LeverValues): CompiledScenario | undefined {
  const moved = applyLevers(scenario, levers);
  return moved.ok ? compileScenario(moved.value) : undefined;
}

const playOf = createPlays();

/** Plays a game under today's rules. */
export function play(
  compiled: CompiledScenario,
  { luck, player, seats, isWritten }: Game,
): Played & { readonly seats: readonly PlayedSeat[] } {
  const key = keyOfLuck(luck);
  const given = seats.map((actor) => ({ actor: compiled.actorOf(actor), orders: [] as (readonly Order[])[] }));
  const policies = new Map<ActorIndex, Policy>(given.map(({ actor }) => [actor, PLAYERS[player]]));
  const { simulation, orders } = playOf(compiled);
  const digests: string[] = [];
  const log = isWritten ? new EventLog() : undefined;
  simulation.load(key, createGame(compiled, key));
  for (let state = simulation.state; state.clock.over[0] === 0; state = simulation.state) {
    const sets = orders({ policies });
    for (const seat of given) seat.orders.push(sets[seat.actor].desk);
    simulation.advance(sets, log);
    digests.push(digestOf(simulation.state));
  }
  return { digests, seats: given, ...(log && { events: hash64(JSON.stringify(log.events)) }) };
}

/** Plays a game under the rules of a setting, the desks of its seats silent. */
export function playSilent(setting: Setting, compiled: CompiledScenario, { luck, seats, isWritten }: Game): Played {
  const player = setting.player(luck);
  const desks = new Map(seats.map((actor) => [compiled.actorOf(actor), []]));
  const events: unknown[] = [];
  const digests: string[] = [];
  for (let now = player.start(); now.state.clock.over[0] === 0; ) {
    now = player.next(now, desks);
    if (isWritten) events.push(now.events);
    digests.push(player.digestOf(now.state));
  }
  return { digests, ...(isWritten && { events: hash64(JSON.stringify(events)) }) };
}
