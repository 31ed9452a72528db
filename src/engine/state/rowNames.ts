/** Names of the rows of a state's columns, for messages about differences. */

import type { PeopleIndex } from '../../core/indices.ts';
import { indicesOf } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import { PEOPLE_GROUPS } from '../vocabulary.ts';
import type { ColumnSpec } from './columns.ts';

/** By what the rows are of; none where they have no names but their numbers. */
const ROW_NAMES: { readonly [Of in ColumnSpec['of']]: (compiled: Compiled) => readonly string[] } = {
  one: () => [],
  region: ({ region }) => region.ids,
  force: ({ force }) => force.ids,
  side: ({ side }) => side.ids,
  actor: ({ actor }) => actor.ids,
  actorSide: ({ actor, side }) => pairs(actor.ids, side.ids),
  actorActor: ({ actor }) => pairs(actor.ids, actor.ids),
  sideSide: ({ side }) => pairs(side.ids, side.ids),
  people: ({ actor, people }) =>
    indicesOf<PeopleIndex>(people.count).map((p) => `${actor.ids[people.actor[p]]}, ${PEOPLE_GROUPS[people.group[p]]}`),
  exit: ({ exit }) => exit.ids,
  aim: ({ actor }) => actor.aims.flatMap((aims, a) => aims.map(({ id }) => `${actor.ids[a]}, ${id}`)),
  talk: ({ talk }) => talk.ids,
  trigger: ({ trigger }) => trigger.ids,
  act: ({ act }) => act.ids,
  ask: ({ ask }) => ask.ids,
  decision: ({ decision }) => decision.ids,
  rule: ({ actor, doctrine }) => doctrine.rules.map((rule) => `${actor.ids[rule.actor]}, ${rule.name}`),
  slot: () => [],
};

const pairs = (rows: readonly string[], columns: readonly string[]): readonly string[] =>
  rows.flatMap((row) => columns.map((column) => `${row}, ${column}`));

/** `hama`; `coast, valleys`; the number of a row that has no name. */
export function nameOfRow(compiled: Compiled, { of }: ColumnSpec, row: number): string {
  return ROW_NAMES[of](compiled)[row] ?? String(row);
}
