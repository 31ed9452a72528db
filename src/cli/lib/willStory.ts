/** The course of a force's will, as an account of a run gives it: sums by kind of term, and falls nearby by name. */
import type { Compiled } from '../../engine/compiled.ts';
import type { TermKind } from '../../engine/vocabulary.ts';
import { type Course, sumTerms } from '../../play/courses.ts';

export interface WillStory {
  /** Turn after which it started, from 1; 0 is the start. */
  readonly since: number;
  readonly from: number;
  readonly will: number;
  /** By kind, thousandths; they add up to `will - from`. */
  readonly terms: { readonly [kind in TermKind]?: number };
  /** Share of `nearLoss` from each fall, by id of the fallen place. */
  readonly fallsNearby: { readonly [region: string]: number };
}

export function storyOf({ region: { ids } }: Compiled, { since, from, terms, values }: Course): WillStory {
  const byKind = sumTerms(terms.map(({ kind, value, turn }) => ({ kind, value, turn })));
  const falls = sumTerms(terms.filter(({ kind }) => kind === 'nearLoss'));
  return {
    since,
    from,
    will: values[values.length - 1],
    terms: Object.fromEntries(byKind.map(({ kind, value }) => [kind, value])),
    fallsNearby: Object.fromEntries(
      falls.flatMap(({ region, value }) => (region === undefined ? [] : [[ids[region], value]])),
    ),
  };
}
