/**
 * A game in progress: a compiled scenario, a seed, the seats, and the history tree with the orders on each desk. Values
 * are replaced, never mutated; only the caches of states are written in place, and they can be dropped at any time.
 */

import type { ActorIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import type { Key } from '../engine/chance.ts';
import type { GameState } from '../engine/state/state.ts';
import { openView, type View, viewOf } from '../engine/view/view.ts';
import type { Played, Player, Setting } from '../play/engines/engine.ts';
import { todaysSetting } from '../play/engines/today.ts';
import { type GameTime, timeOfState } from '../play/gameTime.ts';
import { keyOfLuck } from '../play/luck.ts';
import type { SeatLevel } from '../policies/levels.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { GameLesson } from './gameLesson.ts';
import type { ScenarioSource } from './saved.ts';
import { createTree, currentNode, deskOf, desksOf, pathTo, type SeatOrders, type Tree } from './tree.ts';
import { goTo, growTree, takeBack } from './treeEdits.ts';

export type Levers = Readonly<Record<string, number | string>>;

/** An actor whose desk orders are kept with the game: a person's, those from outside, or those of a level. */
export interface Seat {
  readonly actor: ActorIndex;
  /** Aim ids as its holder ranked them, most important first; absent if nobody did. */
  readonly aims?: readonly string[];
  /** Who plays it; absent: a person, or somebody outside. */
  readonly level?: SeatLevel;
}

export interface GameStart {
  readonly compiled: CompiledScenario;
  /** The scenario under the rules that the game is played by; today's if not given. */
  readonly setting?: Setting;
  readonly source: ScenarioSource;
  readonly seed: string;
  readonly levers: Levers;
  /** Any number of them, none twice; actors without a seat follow doctrine (level `staff`). */
  readonly seats: readonly Seat[];
  /** The seat on screen, and the default for calls that name none. NONE: no seat, everything visible. */
  readonly shown: ActorIndex;
  /** Run number in an ensemble, if the key is the run's rather than the seed's. */
  readonly run?: number;
  /** Whose game it is, if a class plays it. */
  readonly lesson?: GameLesson;
}

export interface Game extends GameStart {
  readonly setting: Setting;
  /** Of today's views. */
  readonly key: Key;
  readonly player: Player;
  readonly tree: Tree;
  /** Risks that the player wants to be asked about no more, each by its kind and the place's id. */
  readonly settled: readonly string[];
  readonly played: Map<number, Played>;
  /** Lines of play beside this one, with something left out: see `turnWithout.ts`. */
  readonly beside: Map<string, Played>;
}

export function beginGame(start: GameStart): Game {
  const { compiled, setting = todaysSetting(compiled) } = start;
  const player = setting.player(start);
  const first = player.start();
  return {
    ...start,
    setting,
    seats: [...start.seats].sort((a, b) => a.actor - b.actor),
    key: keyOfLuck(start),
    player,
    tree: createTree(player.digestOf(first.state)),
    settled: [],
    played: new Map([[0, first]]),
    beside: new Map(),
  };
}

export const seatOf = (game: Game, actor: ActorIndex = game.shown): Seat | undefined =>
  game.seats.find((seat) => seat.actor === actor);

/** The seats that a person, or somebody outside, gives the orders of. */
export const heldSeats = ({ seats }: Pick<Game, 'seats'>): readonly Seat[] =>
  seats.filter(({ level }) => level === undefined);

/** State and events of a node, replayed from the nearest cached ancestor. */
export function playedAt(game: Game, id: number): Played {
  const path = pathTo(game.tree, id);
  let from = path.length - 1;
  while (from > 0 && !game.played.has(path[from].id)) from--;
  let played = game.played.get(path[from].id) ?? game.player.start();
  game.played.set(path[from].id, played);
  for (const node of path.slice(from + 1)) {
    played = playFrom(game, played, node.given);
    game.played.set(node.id, played);
  }
  return played;
}

/** The turn after a node of the game, or of a line beside it, with these desk orders. */
export const playFrom = (game: Game, played: Played, given: readonly SeatOrders[]): Played =>
  game.player.next(played, desksOf(given));

export const currentPlayed = (game: Game): Played => playedAt(game, game.tree.current);
/** What a seat sees of a state; for NONE, everything. */
export const seatView = (game: Game, state: GameState, actor: ActorIndex = game.shown): View =>
  actor === NONE ? openView(game.compiled, game.key, state) : viewOf(game.compiled, game.key, state, actor);
export const currentView = (game: Game, actor: ActorIndex = game.shown): View =>
  seatView(game, currentPlayed(game).state, actor);

/** When the turns of the line of play begin that the game is on. */
export const gameTime = (game: Game): GameTime => timeOfState(game.compiled, currentPlayed(game).state);

export function isOver(game: Game): boolean {
  return currentPlayed(game).state.clock.over[0] === 1;
}

/**
 * Plays the turn with the orders on the desks of all held seats; an empty desk gives none.
 *
 * @param others what the chairs at a level order; one that is missing follows doctrine this turn.
 */
export function endTurn(game: Game, others: readonly SeatOrders[] = []): Game {
  const { drafts } = currentNode(game.tree);
  const held = heldSeats(game).map(({ actor }) => ({ actor, orders: deskOf(drafts, actor) ?? [] }));
  return playThrough(game, [[...held, ...others].sort((a, b) => a.actor - b.actor)]);
}

/** Plays the given turns, at most to the scenario's end. A seat missing from a turn follows doctrine. */
export function playThrough(game: Game, turns: readonly (readonly SeatOrders[])[]): Game {
  let now = game;
  for (const given of turns) {
    // After the end only the last act can follow.
    if (isOver(now) && !opensLastAct(given)) return now;
    const played = playFrom(now, currentPlayed(now), given);
    const tree = growTree(now.tree, given, now.player.digestOf(played.state));
    now.played.set(tree.current, played);
    now = { ...now, tree };
  }
  return now;
}

const opensLastAct = (given: readonly SeatOrders[]): boolean =>
  given.some(({ orders }) => orders.some(({ kind }) => kind === 'openLastAct'));

/** Plays to the scenario's end by doctrine, every seat included. */
export const carryOn = (game: Game): Game =>
  playThrough(
    game,
    Array.from({ length: game.compiled.turns }, () => []),
  );

/** Whether nobody sits at a desk: everything is in sight, and nothing to be ordered. */
export const isWatched = (game: Game): boolean => game.shown === NONE;

/** Back to the previous turn, its orders on the desks again. The undone turn stays in the tree. */
export function undoTurn(game: Game): Game {
  return withTree(game, takeBack(game.tree));
}

/**
 * Goes to an earlier turn of the current line, to play on from there. Returns the same game if there is no such turn.
 */
export function branchFrom(game: Game, turn: number): Game {
  const node = pathTo(game.tree, game.tree.current)[turn];
  return node === undefined ? game : withTree(game, goTo(game.tree, node.id));
}

/** The game with another history; the same object if nothing changed. */
export function withTree(game: Game, tree: Tree): Game {
  return tree === game.tree ? game : { ...game, tree };
}

/** The current line, from the start to the current node, both included. */
export function lineOfPlay(game: Game): readonly Played[] {
  playedAt(game, game.tree.current);
  return pathTo(game.tree, game.tree.current).map((node) => playedAt(game, node.id));
}
