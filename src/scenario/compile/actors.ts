/** Actors, their people abroad and their doctrines as tables. */
import { asColumn, type Column, columnOf } from '../../core/column.ts';
import type { ActorIndex, PeopleIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { whoOf } from '../../engine/chance.ts';
import type { Compiled, CompiledRule } from '../../engine/compiled.ts';
import { USUAL_TRUST } from '../../engine/deeds/trust.ts';
import { ORDER_KINDS, type OrderKind } from '../../engine/orders/shapes.ts';
import { EXIT_KINDS, PEOPLE_GROUPS } from '../../engine/vocabulary.ts';
import type { Scenario } from '../scenario.ts';
import { alliesAsked } from './asks.ts';
import { find, type Index, type Lookup, table, thousandths } from './lookup.ts';
import { ruleName } from './names.ts';

export function compileActors(
  scenario: Scenario,
  index: Index,
  doctrine: Compiled['doctrine'],
): { actor: Compiled['actor']; people: Compiled['people'] } {
  const { actors, sides } = scenario;
  const rows = actors.flatMap((actor) =>
    actor.people.map((group) => ({ actor: find(index.actor, actor.id), ...group })),
  );
  /** First row and end (excluded) of each actor in a list of all actors' rows. */
  const starts = <V extends number>(
    lengths: readonly number[],
  ): { first: Column<ActorIndex, V>; end: Column<ActorIndex, V> } => {
    let next = 0;
    const end = Int32Array.from(lengths, (length) => {
      next += length;
      return next;
    });
    return { first: asColumn(end.map((past, i) => past - lengths[i])), end: asColumn(end) };
  };
  const people = starts<PeopleIndex>(actors.map((actor) => actor.people.length));
  const rules = starts<number>(actors.map((_, a) => doctrine.rules.filter((rule) => rule.actor === a).length));
  const aims = actors.map(({ id }) => scenario.chairs.find((chair) => chair.actor === id)?.aims ?? []);
  const perSide = (
    pick: (actor: Scenario['actors'][number]) => readonly { side: string; level: number }[],
  ): Column<number> =>
    table(actors.length, sides.length, (set) => {
      for (let a = 0; a < actors.length; a++)
        for (const { side, level } of pick(actors[a])) set(a, find(index.side, side), thousandths(level));
    });
  return {
    actor: {
      count: actors.length,
      ids: actors.map(({ id }) => id),
      who: columnOf(actors, ({ id }) => whoOf(id)),
      side: columnOf(actors, ({ side }) => find(index.side, side)),
      partner: columnOf(actors, ({ partner }) => find(index.side, partner)),
      support: perSide((actor) => actor.support),
      burden: columnOf(actors, ({ burden }) => thousandths(burden)),
      reputation: columnOf(actors, ({ reputation }) => thousandths(reputation)),
      credence: columnOf(actors, ({ credence }) => thousandths(credence)),
      capital: columnOf(actors, ({ capital }) => capital),
      sorties: columnOf(actors, ({ sorties }) => sorties),
      fearsArms: columnOf(actors, ({ fearsArms }) => thousandths(fearsArms)),
      interdiction: columnOf(actors, ({ interdiction }) => thousandths(interdiction)),
      permit: columnOf(actors, ({ permit }) => thousandths(permit)),
      advisers: columnOf(actors, ({ advisers }) => thousandths(advisers)),
      watches: table(actors.length, actors.length, (set) => {
        for (let a = 0; a < actors.length; a++)
          for (const { actor, weight } of actors[a]?.watches ?? [])
            set(a, find(index.actor, actor), thousandths(weight));
      }),
      interdicts: table(actors.length, actors.length, (set) => {
        for (let a = 0; a < actors.length; a++)
          for (const other of actors[a]?.interdicts ?? []) set(a, find(index.actor, other), 1);
      }),
      ladder: table(actors.length, actors.length, (set) => {
        for (let a = 0; a < actors.length; a++)
          for (const { actor, at } of actors[a].ladder) {
            set(a, find(index.actor, actor), at);
            set(find(index.actor, actor), a, at);
          }
      }),
      trust: table(
        actors.length,
        actors.length,
        (set) => {
          for (let a = 0; a < actors.length; a++)
            for (const { actor, level } of actors[a].trusts) set(a, find(index.actor, actor), thousandths(level));
        },
        USUAL_TRUST,
      ),
      restrains: perSide((actor) => actor.restrains),
      mayGive: Uint8Array.from(
        actors.flatMap((actor) => ORDER_KINDS.map((kind) => (mayGive(scenario, actor, kind) ? 1 : 0))),
      ),
      firstPeople: people.first,
      endPeople: people.end,
      firstRule: rules.first,
      endRule: rules.end,
      aims,
      firstAim: starts<ActorIndex>(aims.map(({ length }) => length)).first,
    },
    people: {
      count: rows.length,
      actor: columnOf(rows, ({ actor }) => actor),
      group: columnOf(rows, ({ group }) => PEOPLE_GROUPS.indexOf(group)),
      counts: columnOf(rows, ({ count }) => count),
      region: columnOf(rows, ({ region }) => find(index.region, region)),
      leaveBelow: columnOf(rows, ({ leaveBelow }) => (leaveBelow === undefined ? NONE : thousandths(leaveBelow))),
      way: columnOf(rows, ({ way }) => EXIT_KINDS.indexOf(way)),
      turns: columnOf(rows, ({ turns }) => turns),
      signal: columnOf(rows, ({ signal }) => thousandths(signal)),
    },
  };
}

export function compileDoctrine(scenario: Scenario, actors: Lookup<ActorIndex>): Compiled['doctrine'] {
  const rules: CompiledRule[] = scenario.actors.flatMap((actor) =>
    actor.doctrine.map((rule, i) => {
      const name = ruleName(actor.doctrine, i);
      return { actor: find(actors, actor.id), name, rule, who: whoOf(`${actor.id}/${name}`) };
    }),
  );
  return { count: rules.length, rules };
}

/** Whether an actor may ever give orders of a kind: by its list, or since an ask of the file or of an ally names it. */
function mayGive(
  { actors, asks, chairs, aftermath }: Scenario,
  actor: Scenario['actors'][number],
  kind: OrderKind,
): boolean {
  if (kind === 'openLastAct') return aftermath !== undefined && chairs.some((chair) => chair.actor === actor.id);
  if (kind === 'decide') return aftermath?.decisions.some((decision) => decision.actor === actor.id) === true;
  if (kind === 'put') return asks.some(({ from }) => from === actor.id);
  if (kind === 'answer')
    return asks.some(({ to }) => to === actor.id) || alliesAsked(actors).some(({ to }) => to === actor.id);
  return actor.may.some((listed) => listed === kind);
}
