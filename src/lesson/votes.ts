/**
 * Vote questions: what a class votes on before it sees a hundred pairs of runs. Each says in which way it surprises;
 * `brink lesson` measures whether it still does, and a test fails when it does not. The Lab begins with the same ones.
 */
import votesFile from '../../lessons/votes.json' with { type: 'json' };
import { isCount, isListOf, isObject, isText } from '../core/unknown.ts';
import { WEIGHT_NAMES, type WeightName } from '../engine/weights.ts';
import { COSTS, type CostName } from '../ensemble/table.ts';
import { changesIn, outcomeIn } from '../lab/whatIf/file.ts';
import { PAIR_KINDS, type PairKind } from '../lab/whatIf/pairs.ts';
import type { Starter } from '../lab/whatIf/starters.ts';
import type { WhatIfOutcome } from '../lab/whatIf/whatIf.ts';

type Texts = Starter['title'];

/** What must hold for a question to surprise; `ask` counts what is tried, from 0. Of 100 pairs. */
export type Surprise =
  | { readonly kind: 'pairs'; readonly ask: number; readonly is: PairKind; readonly atLeast: number }
  /** People, on average, are this many times as many. */
  | { readonly kind: 'cost'; readonly ask: number; readonly cost: CostName; readonly times: number }
  /** Pairs that lie within half a day of the average: the average describes few. */
  | { readonly kind: 'nearMean'; readonly ask: number; readonly atMost: number };

export interface Vote extends Starter {
  readonly id: string;
  /** The scenario that it is asked of. */
  readonly scenario: string;
  readonly question: Texts;
  /** A, B and C. */
  readonly options: readonly Texts[];
  /** The option that the pairs bear out, from 0. */
  readonly answer: number;
  /** Absent: when the capital is lost. */
  readonly outcome?: WhatIfOutcome;
  readonly surprise: readonly Surprise[];
  /** For the teacher: what the question does not say. */
  readonly note: Texts;
  readonly why: Texts;
  /** The weight of the rules that carries the effect most, to be doubted. */
  readonly carriedBy?: WeightName;
  /** Whether it is also asked from each start of the campaign: "When was it too late?" */
  readonly asksWhen: boolean;
  /** Held back for a class that has time, or trusts the model too much. */
  readonly isReserve: boolean;
}

const MOST_LETTERS = 300;
const isTexts = (value: unknown): value is Texts =>
  isObject(value) && Object.values(value).every((words) => isText(words, MOST_LETTERS));
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWeight = (value: unknown): value is WeightName => WEIGHT_NAMES.some((name) => name === value);

const isSurprise = (raw: unknown): raw is Surprise => {
  if (!isObject(raw) || !isCount(raw.ask)) return false;
  const { kind, is, cost, atLeast, atMost, times } = raw;
  if (kind === 'pairs') return PAIR_KINDS.some((name) => name === is) && isNumber(atLeast);
  if (kind === 'cost') return COSTS.some((name) => name === cost) && isNumber(times);
  return kind === 'nearMean' && isNumber(atMost);
};

/** Asks as a file lists them; undefined if that is no list of them. */
export function asksIn(raw: unknown): Starter['asks'] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const asks = raw.map((ask: unknown) => {
    const changes = isObject(ask) ? changesIn(ask.changes) : undefined;
    return isObject(ask) && isTexts(ask.title) && changes !== undefined ? { title: ask.title, changes } : undefined;
  });
  return asks.every((ask) => ask !== undefined) ? asks : undefined;
}

function voteIn(raw: unknown): Vote | undefined {
  if (!isObject(raw)) return undefined;
  const { id, scenario, title, about, question, options, answer, surprise, note, why, carriedBy } = raw;
  const { asksWhen, isReserve } = raw;
  if (!isText(id) || !isText(scenario) || !isCount(answer) || !isListOf(surprise, isSurprise)) return undefined;
  if (!isTexts(title) || !isTexts(about) || !isTexts(question) || !isTexts(note) || !isTexts(why)) return undefined;
  const asks = asksIn(raw.asks);
  const outcome = raw.outcome === undefined ? undefined : outcomeIn(raw.outcome);
  if (!isListOf(options, isTexts) || options.length <= answer || asks === undefined) return undefined;
  if (raw.outcome !== undefined && outcome === undefined) return undefined;
  if (carriedBy !== undefined && !isWeight(carriedBy)) return undefined;
  return {
    ...{ id, scenario, title, about, question, options, answer, asks, surprise, note, why },
    ...(outcome === undefined ? undefined : { outcome }),
    ...(carriedBy === undefined ? undefined : { carriedBy }),
    ...{ asksWhen: asksWhen === true, isReserve: isReserve === true },
  };
}

/** The questions that the page knows, those in reserve last. */
export const votes: readonly Vote[] = votesFile.map((raw: unknown) => {
  const vote = voteIn(raw);
  if (vote === undefined) throw new Error(`lessons/votes.json is not as it was written: ${JSON.stringify(raw)}`);
  return vote;
});

export const voteNamed = (id: string): Vote | undefined => votes.find((vote) => vote.id === id);

/** Those that a class is asked of a scenario, none of them in reserve: the Lab begins with them. */
export const votesOf = (scenario: string): readonly Vote[] =>
  votes.filter((vote) => vote.scenario === scenario && !vote.isReserve);
