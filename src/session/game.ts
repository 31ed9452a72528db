/**
 * A game in progress: a compiled scenario, a seed, a chair, the history tree and the orders of the turn at hand. Values
 * are replaced, never changed; only the cache of states is written in place, and it can be thrown away at any time.
 */

import type { ActorIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import type { Key } from '../engine/chance.ts';
import { EventLog, type GameEvent } from '../engine/events/events.ts';
import type { Order } from '../engine/orders/orders.ts';
import { formatOrder, parseOrder } from '../engine/orders/text.ts';
import { createGame } from '../engine/simulation.ts';
import { digestOf } from '../engine/state/digest.ts';
import type { GameState } from '../engine/state/state.ts';
import { openView, type Sight, viewOf } from '../engine/view/view.ts';
import { keyOfRecord } from '../play/replay.ts';
import { playTurn } from '../play/turn.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { ScenarioSource } from './saved.ts';
import { createTree, currentNode, goTo, growTree, pathTo, type Tree } from './tree.ts';

/** A node's state and what happened in the turn that led to it. */
export interface Played {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

export type Levers = Readonly<Record<string, number | string>>;

export interface Game {
  readonly compiled: CompiledScenario;
  readonly source: ScenarioSource;
  readonly seed: string;
  readonly key: Key;
  readonly levers: Levers;
  /** Who the player is; NONE: nobody, everybody on doctrine. */
  readonly chair: ActorIndex;
  /** Aim ids, the most important first. */
  readonly aims: readonly string[];
  /** Run number in an ensemble, where the key is the run's own and not the seed's. */
  readonly run?: number;
  readonly tree: Tree;
  /** Orders of the turn in progress, as text lines. */
  readonly pending: readonly string[];
  readonly played: Map<number, Played>;
}

export interface GameStart {
  readonly compiled: CompiledScenario;
  readonly source: ScenarioSource;
  readonly seed: string;
  readonly levers: Levers;
  readonly chair: ActorIndex;
  readonly aims: readonly string[];
  readonly run?: number;
}

export function beginGame(start: GameStart): Game {
  const key = keyOfRecord(start);
  const state = createGame(start.compiled, key);
  return {
    ...start,
    key,
    tree: createTree(digestOf(state)),
    pending: [],
    played: new Map([[0, { state, events: [] }]]),
  };
}

/** State and events of a node, replayed from the nearest node above that is still in the cache. */
export function playedAt(game: Game, id: number): Played {
  const path = pathTo(game.tree, id);
  let from = path.length - 1;
  while (from > 0 && !game.played.has(path[from].id)) from--;
  let played = game.played.get(path[from].id) ?? { state: createGame(game.compiled, game.key), events: [] };
  game.played.set(path[from].id, played);
  for (const node of path.slice(from + 1)) {
    played = playFrom(game, played.state, node.orders);
    game.played.set(node.id, played);
  }
  return played;
}

function playFrom(game: Game, state: GameState, lines: readonly string[]): Played {
  const log = new EventLog();
  const chairs = game.chair === NONE ? undefined : new Map([[game.chair, ordersOf(game.compiled, lines)]]);
  const next = playTurn(game.compiled, game.key, state, chairs, log);
  return { state: next, events: log.events };
}

/** Lines that no longer parse are left out; what is left is judged by the rules as ever. */
export function ordersOf(compiled: CompiledScenario, lines: readonly string[]): readonly Order[] {
  return lines.flatMap((line) => {
    const parsed = parseOrder(compiled, line);
    return parsed.ok ? [parsed.value] : [];
  });
}

export const lineOf = (game: Game, order: Order): string => formatOrder(game.compiled, order);

export const currentPlayed = (game: Game): Played => playedAt(game, game.tree.current);
/** What the player sees of a state; with nobody's chair, everything. */
export const sightOf = (game: Game, state: GameState): Sight =>
  game.chair === NONE ? openView(game.compiled, game.key, state) : viewOf(game.compiled, game.key, state, game.chair);
export const currentView = (game: Game): Sight => sightOf(game, currentPlayed(game).state);

export function isOver(game: Game): boolean {
  return currentNode(game.tree).turn >= game.compiled.turns;
}

/** Plays the turn with the pending orders. */
export function endTurn(game: Game): Game {
  if (isOver(game)) return game;
  const played = playFrom(game, currentPlayed(game).state, game.pending);
  const tree = growTree(game.tree, game.pending, digestOf(played.state));
  game.played.set(tree.current, played);
  return { ...game, tree, pending: [] };
}

/** Plays the given turns, one after another. */
export function playThrough(game: Game, turns: readonly (readonly string[])[]): Game {
  let now = game;
  for (const pending of turns) now = endTurn({ ...now, pending });
  return now;
}

/** Back to the turn before, with its orders on the desk again; the turn taken back stays in the tree. */
export function undoTurn(game: Game): Game {
  const node = currentNode(game.tree);
  return node.parent < 0 ? game : { ...game, tree: goTo(game.tree, node.parent), pending: node.orders };
}

/** Plays on from an earlier turn of the current line. */
export function branchFrom(game: Game, turn: number): Game {
  const node = pathTo(game.tree, game.tree.current)[turn];
  return node === undefined ? game : { ...game, tree: goTo(game.tree, node.id), pending: [] };
}

/** The current line from the start, both ends included. */
export function lineOfPlay(game: Game): readonly Played[] {
  playedAt(game, game.tree.current);
  return pathTo(game.tree, game.tree.current).map((node) => playedAt(game, node.id));
}
