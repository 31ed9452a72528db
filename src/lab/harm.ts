/**
 * Harm: what parties are reported to have done to people in the days of a scenario, read from a file like
 * `scenarios/eleven-days/harm.json`. No rule and no score reads it.
 */
import { isObject, isText } from '../core/unknown.ts';

/** A text by language. */
type Texts = Readonly<Record<string, string>>;

export interface Harm {
  readonly who: Texts;
  readonly when: Texts;
  readonly text: Texts;
  /** Ids of the scenario's sources. */
  readonly source: readonly string[];
  readonly confidence: string;
  /** Accounts contradict each other. */
  readonly contested: boolean;
}

const MOST_CHARACTERS = 2000;

/** Undefined where it is no such file. */
export function readHarm(text: string): readonly Harm[] | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(raw) || !Array.isArray(raw.entries)) return undefined;
  const entries = raw.entries.map(harmIn);
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function harmIn(raw: unknown): Harm | undefined {
  if (!isObject(raw)) return undefined;
  const { who, when, text, source, confidence, contested = false } = raw;
  if (!isTexts(who) || !isTexts(when) || !isTexts(text) || !isWords(confidence)) return undefined;
  if (!Array.isArray(source) || source.length === 0 || !source.every(isWords)) return undefined;
  return { who, when, text, source, confidence, contested: contested === true };
}

const isWords = (value: unknown): value is string => isText(value, MOST_CHARACTERS);
const isTexts = (value: unknown): value is Texts => isObject(value) && Object.values(value).every(isWords);
