/** Names for what a scenario file leaves unnamed: garrison slots and doctrine rules. */
import type { ScenarioFile } from '../schema/format.ts';

export function garrisonId(region: string): string {
  return `garrison-of-${region}`;
}

/**
 * A rule's name, unique within its actor: its id, else its order kind and a count among the unnamed rules of that kind,
 * as in `evacuate-2`.
 */
export function ruleName(rules: ScenarioFile['actors'][number]['doctrine'], i: number): string {
  const rule = rules[i];
  if (rule.id !== undefined) return rule.id;
  let count = 1;
  for (let j = 0; j < i; j++) if (rules[j]?.id === undefined && rules[j]?.give.order === rule.give.order) count++;
  return `${rule.give.order}-${count}`;
}
