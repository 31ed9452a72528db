/** How the sides of a file stand to each other at the start. */
import type { ScenarioFile } from '../schema/format.ts';

/** How many places a problem lists. */
export const MOST_PLACES = 6;

type Pair = { readonly between: readonly [string, string] };

export const hasRelation = ({ between }: Pair, one: string, other: string): boolean =>
  between.includes(one) && between.includes(other);

export function relationOf(
  { relations }: ScenarioFile,
  one: string,
  other: string,
): ScenarioFile['relations'][number]['relation'] {
  return relations.find((pair) => hasRelation(pair, one, other))?.relation ?? 'neutral';
}
