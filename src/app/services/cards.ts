/**
 * Bundled scenarios, as the build wrote them into the page: the path of each file and the contents of its card. The
 * first screen needs nothing else of them.
 */
import type { Moment } from '../../core/moments.ts';
import { isObject, isText } from '../../core/unknown.ts';

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;

export interface ScenarioCard {
  readonly title: Texts;
  readonly summary: Texts;
  readonly start: Moment;
  readonly turns: number;
  /** Whether newcomers are pointed here. */
  readonly startHere: boolean;
  /** Whether its country is invented: to learn on, set apart from the real ones. */
  readonly invented: boolean;
  /** Whether nobody takes a chair: its game is watched. */
  readonly watched: boolean;
  /** Address of the picture, beside the page. */
  readonly picture: string;
}

/** Size of every card's picture, CSS pixels. */
export const PICTURE = { width: 300, height: 212 } as const;

export interface CheckedFile {
  /** Under `scenarios/`. */
  readonly path: string;
  /** `hash64` of its text. */
  readonly hash: string;
}

/** A scenario file served beside the page; no card if it lacks what a card shows. */
export interface BundledScenario {
  readonly id: string;
  /** Under `scenarios/`. */
  readonly path: string;
  /** Id of the scenario it extends. */
  readonly base?: string;
  /** The same file as the build read and checked it, with what it extends; absent where it found errors. */
  readonly checked?: CheckedFile;
  /** Path of its map, under `scenarios/` too. */
  readonly map?: string;
  /** Path of the dated facts in its own folder, under `scenarios/` too. */
  readonly facts?: string;
  /** Path of what parties are reported to have done to people, likewise. */
  readonly harm?: string;
  /** Path of what was measured of it with many runs, likewise. */
  readonly measured?: string;
  /** Path of what was measured of its chairs' choices, likewise. */
  readonly choices?: string;
  /** Path of the dilemmas of its chairs, likewise. */
  readonly dilemmas?: string;
  /** Path of what the Library lets one try in it, likewise. */
  readonly pictures?: string;
  /** Path of the questions that the Lab begins with, likewise. */
  readonly starters?: string;
  readonly card?: ScenarioCard;
}

/** Id of the page element that holds the list; the build fills it. */
export const BUNDLED_ELEMENT = 'bundled-scenarios';

/** In the order the first screen shows them; undefined if the list came broken. */
export function bundledScenarios(): readonly BundledScenario[] | undefined {
  try {
    const list: unknown = JSON.parse(document.getElementById(BUNDLED_ELEMENT)?.textContent ?? '');
    return Array.isArray(list) && list.every(isBundled) ? list : undefined;
  } catch {
    return undefined;
  }
}

const isBundled = (entry: unknown): entry is BundledScenario =>
  isObject(entry) && isText(entry.id) && isText(entry.path);
