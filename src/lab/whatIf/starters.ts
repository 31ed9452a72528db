/**
 * Starters: questions that the Lab begins with, and levers offered first, read from `starters.json` beside a scenario.
 * What classes vote on (`lessons/votes.json`) comes before them.
 */
import { isListOf, isObject, isText } from '../../core/unknown.ts';
import { changesIn, outcomeIn } from './file.ts';
import type { Change, WhatIfOutcome } from './whatIf.ts';

/** A text by language. */
type Texts = Readonly<Record<string, string>>;

/** What may be tried in answer to a starter. */
export interface Ask {
  readonly title: Texts;
  readonly changes: readonly Change[];
  /** What is looked at; absent: what is usual. */
  readonly outcome?: WhatIfOutcome;
}

export interface Starter {
  readonly title: Texts;
  readonly about: Texts;
  /** One change each, to be compared. */
  readonly asks: readonly Ask[];
}

export interface Starters {
  /** Ids of levers, those to begin with first. */
  readonly levers: readonly string[];
  readonly starters: readonly Starter[];
}

export const NO_STARTERS: Starters = { levers: [], starters: [] };

const LIMITS = { levers: 100, starters: 12, asks: 4, characters: 300 } as const;

/** Reads a file of starters; undefined if it is none. */
export function readStarters(text: string): Starters | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(raw) || !isListOf(raw.levers, isId, LIMITS.levers) || !Array.isArray(raw.starters)) return undefined;
  const starters = raw.starters.slice(0, LIMITS.starters).map(starterIn);
  return starters.every((one) => one !== undefined) ? { levers: raw.levers, starters } : undefined;
}

const isId = (value: unknown): value is string => isText(value, LIMITS.characters);
const isTexts = (value: unknown): value is Texts =>
  isObject(value) && Object.values(value).every((words) => isText(words, LIMITS.characters));

function starterIn(raw: unknown): Starter | undefined {
  if (!isObject(raw) || !isTexts(raw.title) || !isTexts(raw.about) || !Array.isArray(raw.asks)) return undefined;
  const { title, about } = raw;
  const asks = raw.asks.slice(0, LIMITS.asks).map(askIn);
  return asks.every((ask) => ask !== undefined) ? { title, about, asks } : undefined;
}

function askIn(raw: unknown): Ask | undefined {
  if (!isObject(raw) || !isTexts(raw.title)) return undefined;
  const changes = changesIn(raw.changes);
  const outcome = outcomeIn(raw.outcome);
  if (changes === undefined || (raw.outcome !== undefined && outcome === undefined)) return undefined;
  return { title: raw.title, changes, ...(outcome === undefined ? {} : { outcome }) };
}

/** How many levers are offered before all are. */
const FIRST = 6;

/** The levers to begin with: those named first, then the scenario's own first ones. */
export function firstLevers<Lever extends { readonly id: string }>(
  levers: readonly Lever[],
  first: readonly string[],
): readonly Lever[] {
  const known = first.flatMap((id) => levers.filter((lever) => lever.id === id));
  return [...known, ...levers.filter((lever) => !known.includes(lever))].slice(0, FIRST);
}
