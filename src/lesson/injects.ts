/**
 * Injects: written cards of what a teacher may let happen in a lesson. Each is an effect of a kind that scenarios have,
 * and is told in the news as something that the teacher added.
 */
import cardsFile from '../../lessons/injects.json' with { type: 'json' };
import { momentOf } from '../core/moments.ts';
import { isListOf, isObject, isText } from '../core/unknown.ts';
import type { Effect } from '../engine/conditions/effect.ts';
import { effectIn, type WhatIf } from '../lab/whatIf/whatIf.ts';
import { insertTriggers } from '../scenario/insert.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { askedOf } from './asks.ts';

/** A text by language. */
type Texts = Readonly<Record<string, string>>;

export interface InjectCard {
  readonly id: string;
  readonly title: Texts;
  /** The news that it makes. */
  readonly text: Texts;
  /** For the teacher: what it does to the country, and what it does not. */
  readonly note: Texts;
  readonly effects: readonly Effect[];
  /** Its usual half day, from 0. */
  readonly turn: number;
}

const isTexts = (value: unknown): value is Texts =>
  isObject(value) && Object.values(value).every((words) => isText(words, 300));

function cardIn(raw: unknown): InjectCard | undefined {
  if (!isObject(raw) || !isText(raw.id, 40) || !isTexts(raw.title) || !isTexts(raw.text) || !isTexts(raw.note))
    return undefined;
  const { id, title, text, note, turn } = raw;
  const effects = isListOf(raw.effects, isObject, 4) ? raw.effects.map(effectIn) : [undefined];
  if (typeof turn !== 'number' || !effects.every((effect) => effect !== undefined)) return undefined;
  return { id, title, text, note, effects, turn };
}

/** The cards that come with the program. */
export const injectCards: readonly InjectCard[] = cardsFile.map((raw: unknown) => {
  const card = cardIn(raw);
  if (card === undefined) throw new Error('lessons/injects.json is not as it was written');
  return card;
});

export const injectCard = (id: string): InjectCard | undefined => injectCards.find((card) => card.id === id);

/** A card in a half day, as a scenario's file would write it. */
export const triggerOf = ({ start }: Pick<Scenario, 'start'>, { id, text, effects }: InjectCard, turn: number) => ({
  id: `inject-${id}`,
  text,
  when: [{ kind: 'from' as const, moment: momentOf(start, turn) }],
  effects: [...effects],
});

/** Those whose actors, exits and talks a scenario has. */
export const cardsFor = (scenario: Scenario): readonly InjectCard[] =>
  injectCards.filter((card) => insertTriggers(scenario, [triggerOf(scenario, card, card.turn)]).ok);

/**
 * With and without a card: a question of the Lab over 100 pairs. The base is the scenario without it, the change has
 * it. What a card lets happen besides the first effect happens in the same half day.
 */
export const injectAsked = (compiled: CompiledScenario, card: InjectCard, turn: number, luck: string): WhatIf =>
  askedOf(
    compiled,
    card.effects.map((effect) => ({ kind: 'event', turn, effect })),
    luck,
  );
