/** A scenario of one's own as this browser lists it; its files are kept apart. */
import type { Moment } from '../core/moments.ts';
import { isCount, isObject, isText } from '../core/unknown.ts';
import { isByLanguage, isMoment, type Texts } from './saved.ts';

export interface KeptScenario {
  /** Key of its files: not the id of the scenario, which a shipped one may have too. */
  readonly id: string;
  /** Id of the scenario. */
  readonly scenario: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly start: Moment;
  readonly turns: number;
  /** When it was opened last from its files, milliseconds since 1970 UTC. */
  readonly opened: number;
}

/** Reads a row; `undefined` if it is none. */
export const readKeptScenario = (value: unknown): KeptScenario | undefined =>
  isKeptScenario(value) ? value : undefined;

const isKeptScenario = (value: unknown): value is KeptScenario =>
  isObject(value) &&
  isText(value.id) &&
  isText(value.scenario) &&
  isByLanguage(value.title) &&
  isByLanguage(value.summary) &&
  isMoment(value.start) &&
  isCount(value.turns) &&
  isCount(value.opened);
