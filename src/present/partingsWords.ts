/** By what pairs first part on the ground, in words. */
import { EVENTS } from '../engine/events/events.ts';
import type { PartingGroup, Partings } from '../lab/whatIf/partings.ts';
import { text } from '../words/text.ts';
import { ruleOfParting } from './whyRules.ts';

/** "what allies did (will and breaking)" */
export function partingLabel({ term, event }: Pick<PartingGroup, 'term' | 'event'>): string {
  const group = text(`log.group.${EVENTS[event].log}`);
  return term === null
    ? text('parted.something', { group })
    : text('parted.label', { term: text(`term.${term}`), group });
}

/** "WILL-5"; undefined if it follows from no rule of its own. */
export const partingRule = ({ term, event }: Pick<PartingGroup, 'term' | 'event'>): string | undefined =>
  ruleOfParting(event, term);

/** The most frequent first difference, or that there is none. */
export function partingsSentence({ groups: [first], looked }: Partings): string {
  if (first === undefined) return text('parted.nothing', { looked });
  return text('parted.sentence', { label: partingLabel(first), count: first.pairs.length, looked });
}
