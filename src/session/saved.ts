/**
 * What is stored of a game between visits: enough to rebuild it, but no state. The list of saved games is read with
 * this alone, without scenario or rules. Version 2 stores seats; version 1, with one chair, can still be read.
 */
import type { Moment } from '../core/moments.ts';
import { type Fields, isListOf, isObject, isText } from '../core/unknown.ts';
import type { SeatLevel } from '../policies/levels.ts';
import { isOwnFiles, type OwnFiles } from './ownSource.ts';
import { isSavedLesson, type SavedLesson } from './savedLesson.ts';

export const SAVE_VERSION = 2;
/** Rules version of games saved before they named it. */
const UNNAMED_RULES = 2;
/** More turns than anyone plays in one game, all branches included. */
const MOST_NODES = 5000;

/** Where the scenario came from: the folder next to the page, a released version's, or a user's files, whole. */
export type ScenarioSource =
  | { readonly kind: 'bundled'; readonly path: string }
  | { readonly kind: 'released'; readonly rules: number; readonly id: string }
  | OwnSource;

export type OwnSource = { readonly kind: 'own' } & OwnFiles;

export interface SavedSeat {
  /** Actor id. */
  readonly actor: string;
  /** Aim ids as ranked, most important first; absent if nobody did. */
  readonly aims?: readonly string[];
  /** Absent: a person's. */
  readonly level?: SeatLevel;
}

/** Orders on one desk, as text lines. */
export interface SavedDesk {
  readonly actor: string;
  readonly orders: readonly string[];
}

/** A node of the history; its index in the list is its id. */
export interface SavedNode {
  /** -1 for the root, else the index of an earlier node. */
  readonly parent: number;
  readonly given: readonly SavedDesk[];
  readonly drafts: readonly SavedDesk[];
  readonly digest: string;
  readonly name?: string;
  readonly note?: string;
}

export interface SavedTree {
  readonly nodes: readonly SavedNode[];
  readonly current: number;
}

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;

/** For the card on the home screen, in whatever language is current by then. */
export interface SavedLabel {
  readonly scenario: Texts;
  /** Empty: no chair. */
  readonly chair: Texts;
  /** Of the current turn; missing in games of version 1. */
  readonly moment?: Moment;
  readonly turn: number;
  readonly turns: number;
  readonly over: boolean;
}

export interface SavedGame {
  readonly format: 'brink-save';
  readonly version: typeof SAVE_VERSION;
  /** Rules version. */
  readonly rules: number;
  /** Of its scenario, as those rules reckon it; missing in games kept before it was. */
  readonly contentHash?: string;
  readonly source: ScenarioSource;
  readonly seed: string;
  readonly levers: Readonly<Record<string, number | string>>;
  readonly seats: readonly SavedSeat[];
  /** Actor id of the seat on screen; empty: none. */
  readonly shown: string;
  readonly run?: number;
  readonly tree: SavedTree;
  /** The last turn's resolution is still open, and is shown again. */
  readonly unread?: boolean;
  /** Risks that the player wants to be asked about no more. */
  readonly settled?: readonly string[];
  /** Absent: a game of no lesson. */
  readonly lesson?: SavedLesson;
  readonly label: SavedLabel;
}

const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText);
const isDesk = (value: unknown): value is SavedDesk => isObject(value) && isText(value.actor) && isTexts(value.orders);
/** Written out once more: the first screen reads this file and knows no policy. */
const SEAT_LEVELS: { readonly [level in SeatLevel]: true } = { cadet: true, council: true };
const isSeat = (value: unknown): value is SavedSeat =>
  isObject(value) &&
  isText(value.actor) &&
  (value.aims === undefined || isTexts(value.aims)) &&
  (value.level === undefined || (isText(value.level) && Object.hasOwn(SEAT_LEVELS, value.level)));
const isNode = (value: unknown): value is SavedNode =>
  isObject(value) &&
  Number.isInteger(value.parent) &&
  isListOf(value.given, isDesk) &&
  isListOf(value.drafts, isDesk) &&
  isText(value.digest) &&
  (value.name === undefined || isText(value.name)) &&
  (value.note === undefined || isText(value.note));

/** Reads a saved game from storage; `undefined` if it is not one. */
export function readSavedGame(value: unknown): SavedGame | undefined {
  if (!isObject(value) || value.format !== 'brink-save') return undefined;
  const game = value.version === 1 ? fromVersion1(value) : { rules: UNNAMED_RULES, ...value };
  return game !== undefined && isSavedGame(game) ? game : undefined;
}

function isSavedGame(game: Fields | SavedGame): game is SavedGame {
  return (
    game.version === SAVE_VERSION &&
    Number.isInteger(game.rules) &&
    (game.contentHash === undefined || isText(game.contentHash)) &&
    isSource(game.source) &&
    isText(game.seed) &&
    isObject(game.levers) &&
    isListOf(game.seats, isSeat) &&
    isText(game.shown) &&
    isTree(game.tree) &&
    (game.settled === undefined || isTexts(game.settled)) &&
    (game.lesson === undefined || isSavedLesson(game.lesson)) &&
    isLabel(game.label)
  );
}

export const isByLanguage = (value: unknown): value is Texts =>
  isObject(value) && Object.values(value).every((each) => isText(each));
export const isMoment = (value: unknown): value is Moment =>
  isObject(value) && isText(value.date) && (value.half === 'am' || value.half === 'pm');

export const isLabel = (value: unknown): value is SavedLabel =>
  isObject(value) &&
  isByLanguage(value.scenario) &&
  isByLanguage(value.chair) &&
  (value.moment === undefined || isMoment(value.moment)) &&
  Number.isInteger(value.turn) &&
  Number.isInteger(value.turns) &&
  typeof value.over === 'boolean';

function isSource(value: unknown): value is ScenarioSource {
  return (
    isObject(value) &&
    ((value.kind === 'bundled' && isText(value.path)) ||
      (value.kind === 'released' && Number.isInteger(value.rules) && isText(value.id)) ||
      (value.kind === 'own' && isOwnFiles(value)))
  );
}

/** Parents come before their children, so the tree has one root and no cycle. */
function isTree(value: unknown): value is SavedTree {
  if (!isObject(value) || !isListOf(value.nodes, isNode) || value.nodes.length > MOST_NODES) return false;
  const { nodes, current } = value;
  const isSound = nodes.every(({ parent }, i) => (i === 0 ? parent === -1 : parent >= 0 && parent < i));
  return isSound && Number.isInteger(current) && nodes[Number(current)] !== undefined;
}

/**
 * Converts version 1: one `chair` (empty for none) with its `aims`, orders per node, `pending` orders, and an English
 * label.
 */
function fromVersion1(game: Fields): Fields | undefined {
  const { chair, aims, tree, pending, label, ...rest } = game;
  if (!isText(chair) || !isTexts(aims) || !isTexts(pending) || !isObject(tree) || !Array.isArray(tree.nodes))
    return undefined;
  const desk = (orders: unknown): unknown => (chair === '' ? [] : [{ actor: chair, orders }]);
  const nodes = tree.nodes.map((node: unknown, i) =>
    isObject(node)
      ? {
          parent: node.parent,
          given: i === 0 ? [] : desk(node.orders),
          drafts: i === tree.current && pending.length > 0 ? desk(pending) : [],
          digest: node.digest,
        }
      : node,
  );
  return {
    ...rest,
    version: SAVE_VERSION,
    rules: UNNAMED_RULES,
    seats: chair === '' ? [] : [{ actor: chair, aims }],
    shown: chair,
    tree: { nodes, current: tree.current },
    label: labelOfVersion1(label),
  };
}

function labelOfVersion1(label: unknown): unknown {
  if (!isObject(label)) return undefined;
  const { scenario, chair, turn, turns, over } = label;
  return { scenario: { en: scenario }, chair: { en: chair }, turn, turns, over };
}
