/**
 * Bundled scenarios, as the build wrote them into the page: the path of each file and the contents of its card. The
 * first screen needs nothing else of them.
 */
import type { Moment } from '../../core/moments.ts';

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;

export interface ScenarioCard {
  readonly title: Texts;
  readonly summary: Texts;
  readonly start: Moment;
  readonly turns: number;
  readonly picture: CardPicture;
}

/** The start as a picture of 180 by 130 units: places coloured by holder, and the roads between them. */
export interface CardPicture {
  readonly places: readonly CardPlace[];
  /** One SVG path for all roads. */
  readonly roads: string;
}
export type CardPlace = readonly [x: number, y: number, radius: number, colourSlot: number];
export const PICTURE = { width: 180, height: 130 } as const;

/** A scenario file served beside the page; no card if it lacks what a card shows. */
export interface BundledScenario {
  readonly id: string;
  /** Under `scenarios/`. */
  readonly path: string;
  /** Id of the scenario it extends. */
  readonly base?: string;
  readonly card?: ScenarioCard;
}

/** Id of the page element that holds the list; the build fills it. */
export const BUNDLED_ELEMENT = 'bundled-scenarios';

/** In the order the first screen shows them. */
export function bundledScenarios(): readonly BundledScenario[] {
  return JSON.parse(document.getElementById(BUNDLED_ELEMENT)?.textContent || '[]');
}
