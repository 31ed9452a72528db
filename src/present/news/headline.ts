/** A headline, and what it weighs to a chair. */

import type { RegionIndex } from '../../core/indices.ts';
import type { GameEvent } from '../../engine/events/events.ts';
import type { NewsSign } from '../../ui/newsSign.tsx';
import { text } from '../../words/text.ts';

/** Words as a sentence: a trigger's own text, and a question, are one already. */
export const sentence = (words: string): string =>
  /[.!?\u2026]$/.test(words) ? words : text('headline.sentence', { words });

export interface Headline {
  /** Tells it from the others of its half day. */
  readonly key: string;
  readonly sign: NewsSign;
  /** The news in one sentence. */
  readonly fact: string;
  /** Its cause or size, in one or two sentences. */
  readonly detail?: string;
  /** Where it happened, most important first; may be empty. */
  readonly places: readonly RegionIndex[];
  /** The events it tells of; what it has to explain comes first. */
  readonly events: readonly GameEvent[];
}

export interface Ranked extends Headline {
  readonly weight: number;
  /** Whether the chair has to be told, however much else happened. */
  readonly due?: true;
}

/**
 * What news weighs to a chair, from the greatest. Kinds told event by event stand between these by their own weight
 * (`headlines.ts`).
 */
export const WEIGHTS = {
  capitalFalls: 1000,
  capitalPressed: 980,
  ownFall: 900,
  ownGain: 880,
  ownPressed: 860,
  ownBreaking: 840,
  ownAttack: 820,
  nextPressed: 780,
  nextBreaking: 760,
  ally: 650,
  allyLeaving: 640,
  answer: 600,
  turnedBack: 560,
  arrival: 550,
  gain: 500,
  strangers: 450,
  march: 340,
  farFight: 320,
  farBreaking: 310,
  harm: 300,
} as const;
