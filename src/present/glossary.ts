/** What the terms of a game mean: the game's own, then its scenario's. */
import type { Scenario } from '../scenario/scenario.ts';
import { glossed, TERMS } from '../words/glossary.ts';
import { scenarioText } from '../words/text.ts';

export interface GlossaryEntry {
  readonly word: string;
  readonly meaning: string;
}

export const glossaryOf = (scenario: Scenario): readonly GlossaryEntry[] => [
  ...TERMS.map(glossed),
  ...scenario.glossary.map(({ term, text }) => ({ word: scenarioText(term), meaning: scenarioText(text) })),
];
