/** Names for what a scenario file leaves unnamed: garrison slots, doctrine rules, state rows. */
import type { PeopleIndex } from '../../core/indices.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { PEOPLE_GROUPS } from '../../engine/vocabulary.ts';
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

/** Id of a row in a state group, for messages about differences. */
export function rowName(compiled: Compiled, group: string, row: number): string {
  const { region, force, side, actor, exit, talk, trigger, act, doctrine } = compiled;
  const pair = (rows: readonly string[], columns: readonly string[]): string =>
    `${rows[Math.floor(row / columns.length)]}, ${columns[row % columns.length]}`;
  switch (group) {
    case 'region':
      return region.ids[row] ?? String(row);
    case 'force':
      return force.ids[row] ?? String(row);
    case 'side':
      return side.ids[row] ?? String(row);
    case 'actor':
      return actor.ids[row] ?? String(row);
    case 'exit':
      return exit.ids[row] ?? String(row);
    case 'talk':
      return talk.ids[row] ?? String(row);
    case 'trigger':
      return trigger.ids[row] ?? String(row);
    case 'act':
      return act.ids[row] ?? String(row);
    case 'support':
      return pair(actor.ids, side.ids);
    case 'relation':
      return pair(side.ids, side.ids);
    case 'people':
      return peopleName(compiled, row as PeopleIndex);
    case 'doctrine':
      return doctrineName(row);
    default:
      return String(row);
  }

  function doctrineName(at: number): string {
    const rule = doctrine.rules[at];
    return rule === undefined ? String(at) : `${actor.ids[rule.actor]}, ${rule.name}`;
  }
}

function peopleName({ actor, people }: Compiled, p: PeopleIndex): string {
  return `${actor.ids[people.actor[p]]}, ${PEOPLE_GROUPS[people.group[p]]}`;
}
