/** What is kept of a game between visits: everything it can be rebuilt from, and no state. */
import { isTree, type Tree } from './tree.ts';

export const SAVE_VERSION = 1;

/** Where the scenario came from: the folder beside the page, or a file of the user's own, kept whole. */
export type ScenarioSource =
  | { readonly kind: 'bundled'; readonly path: string }
  | { readonly kind: 'own'; readonly text: string };

export interface SavedGame {
  readonly format: 'brink-save';
  readonly version: number;
  readonly source: ScenarioSource;
  readonly seed: string;
  readonly levers: Readonly<Record<string, number | string>>;
  /** Id of the chair's actor; empty: nobody's. */
  readonly chair: string;
  /** Aim ids, the most important first. */
  readonly aims: readonly string[];
  readonly run?: number;
  readonly tree: Tree;
  /** Orders of the turn in progress, as text lines. */
  readonly pending: readonly string[];
  /** The last turn's resolution has not been closed: it is shown again. */
  readonly unread?: boolean;
  /** For the card on the home screen, which does not load the scenario. */
  readonly label: {
    readonly scenario: string;
    readonly chair: string;
    readonly moment: string;
    readonly turn: number;
    readonly turns: number;
    readonly over: boolean;
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

export function isSavedGame(value: unknown): value is SavedGame {
  if (typeof value !== 'object' || value === null) return false;
  const game = value as Partial<SavedGame>;
  return (
    game.format === 'brink-save' &&
    game.version === SAVE_VERSION &&
    isSource(game.source) &&
    isText(game.seed) &&
    isText(game.chair) &&
    typeof game.levers === 'object' &&
    game.levers !== null &&
    isTexts(game.aims) &&
    isTexts(game.pending) &&
    isTree(game.tree) &&
    typeof game.label === 'object' &&
    game.label !== null &&
    isText(game.label.scenario)
  );
}

function isSource(value: unknown): value is ScenarioSource {
  if (typeof value !== 'object' || value === null) return false;
  const source = value as Record<string, unknown>;
  return (source.kind === 'bundled' && isText(source.path)) || (source.kind === 'own' && isText(source.text));
}
