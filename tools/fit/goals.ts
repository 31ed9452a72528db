/**
 * Goals: what is asked of every country, and what it costs to miss it. A pack may ask for more, or for something else,
 * in a file `fit.json` beside its facts: an object with any of the goals below. No goal names a place or a date: what
 * really happened is read from the facts.
 *
 * All costs are in multiples of the CRPS of the best dull baseline, so that a country with weeks between its dates
 * weighs as much as one with days.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isObject } from '../../src/core/unknown.ts';

/** The least and the most that a figure may be. */
export type Range = readonly [number, number];

export interface Goals {
  /** Skill against the best dull baseline, at least: over all dated rows, and over each window of them. */
  readonly skill: number;
  readonly earlySkill?: number;
  readonly lateSkill?: number;
  /** Share of the dated rows whose central 80% touches the span that sources defend, at least. */
  readonly hit?: number;
  /** Median width of that interval, days, at most. Asked only as far as the dates are hit. */
  readonly width?: number;
  /** Share of the runs in which a place that held may be lost, and of such places that may be lost in more. */
  readonly held: { readonly runs: number; readonly places: number };
  /** Share of the runs in which the capital falls or stands as it did, at least. */
  readonly capital: number;
  /** Share of the runs in which the capital is lost before this many days after the day on which it fell. */
  readonly capitalInTime?: { readonly days: number; readonly share: Range };
  /** Share of the runs in which the capital is held to the end. */
  readonly kept?: Range;
  /** How far the share of a manner of loss may be from the facts. */
  readonly manner: number;
  /** Share of the losses that go to a side which sources name as the taker, at least. */
  readonly taker: number;
  /** Share of the runs in which an act ends. */
  readonly ends?: readonly { readonly act: string; readonly share: Range }[];
  /** Dead of all sides before the late window. */
  readonly dead?: Range;
}

export const STANDARD_GOALS: Goals = {
  skill: 0.2,
  held: { runs: 0.2, places: 0.2 },
  capital: 2 / 3,
  manner: 0.25,
  taker: 0.7,
};

/**
 * How much better than a goal the fit aims to be: a candidate is judged on few runs, and its weights are held to the
 * goal on other luck.
 */
export const ROOM = { skill: 0.05, hit: 0.05, width: 0.25, share: 0.04 } as const;

/** What the laboratory of two towns weighs beside a country. */
export const LABORATORY_WEIGHT = 1;

/** What it costs to be off by one whole of each: shares and skills cost by the share, widths by the day. */
export const COSTS = {
  skill: 1.5,
  windowSkill: 2,
  hit: 1.5,
  width: 0.25,
  /** Of the mean place that held, and of the place that decides whether too many are lost. */
  heldMean: 2,
  heldMost: 1.5,
  capital: 2,
  capitalInTime: 2,
  manner: 1,
  taker: 0.5,
  end: 4,
  dead: 0.001,
  /** A strong question that is answered by a day too little. */
  question: 0.15,
} as const;

/** Days by which the answer to a strong question is to differ from none. */
export const QUESTION_DAYS = 0.5;

const SHARES = ['skill', 'earlySkill', 'lateSkill', 'hit', 'capital', 'manner', 'taker'] as const;

/** The goals of a pack: the standard ones, and those that a `fit.json` in its folder sets. Throws if that is wrong. */
export function goalsIn(file: string): Goals {
  if (!existsSync(file)) return STANDARD_GOALS;
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return goalsFrom(raw, file);
}

export function goalsFrom(raw: unknown, file: string): Goals {
  const wrong = (key: string): Error => new Error(`${file}: ${key} is not as tools/fit/goals.ts describes it.`);
  if (!isObject(raw)) throw wrong('the file');
  const goals: Record<string, unknown> = { ...STANDARD_GOALS };
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'note') continue;
    if (!isGoal(key, value)) throw wrong(key);
    goals[key] = value;
  }
  return goals as unknown as Goals;
}

function isGoal(key: string, value: unknown): boolean {
  if (SHARES.some((name) => name === key)) return isNumber(value) && value <= 1;
  switch (key) {
    case 'width':
      return isNumber(value) && value > 0;
    case 'held':
      return isObject(value) && isNumber(value.runs) && isNumber(value.places);
    case 'capitalInTime':
      return isObject(value) && isNumber(value.days) && isRange(value.share);
    case 'ends':
      return (
        Array.isArray(value) && value.every((end) => isObject(end) && typeof end.act === 'string' && isRange(end.share))
      );
    case 'dead':
    case 'kept':
      return isRange(value);
    default:
      return false;
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isRange = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isNumber) && value[0] <= value[1];
