/** The last act as tables: its steps, its decisions, and the ways of each. */
import { columnOf } from '../../core/column.ts';
import type { ActIndex, ActorIndex, ChoiceIndex, DecisionIndex } from '../../core/indices.ts';
import { indicesOf } from '../../core/indices.ts';
import type { Compiled } from '../../engine/compiled.ts';
import type { Scenario } from '../scenario.ts';
import { find, type Lookup } from './lookup.ts';

type Parts = Pick<Compiled, 'lastAct' | 'decision' | 'choice'>;

export function compileLastAct({ aftermath }: Scenario, actor: Lookup<ActorIndex>, act: Lookup<ActIndex>): Parts {
  const decisions = aftermath?.decisions ?? [];
  const ways = decisions.flatMap(({ id, options }, d) => options.map((option) => ({ ...option, of: id, d })));
  const rows = indicesOf<ChoiceIndex>(ways.length + 1);
  const numbers = indicesOf<DecisionIndex>(decisions.length);
  const starts: ChoiceIndex[] = [];
  let next = 0;
  for (const { options } of decisions) {
    starts.push(rows[next]);
    next += options.length;
  }
  return {
    lastAct: {
      steps: aftermath?.steps ?? 0,
      halfDays: aftermath?.halfDays ?? 1,
      acts: (aftermath?.opens ?? []).map((id) => find(act, id)),
    },
    decision: {
      count: decisions.length,
      ids: decisions.map(({ id }) => id),
      actor: columnOf(decisions, (each) => find(actor, each.actor)),
      step: columnOf(decisions, ({ step }) => step),
      first: columnOf(starts, (start) => start),
      end: columnOf(decisions, ({ options }, d) => rows[starts[d] + options.length]),
      otherwise: decisions.map(({ otherwise }) => otherwise.effects),
    },
    choice: {
      count: ways.length,
      // No id of the file has a stop in it, so that decision and way are told apart.
      ids: ways.map(({ of, id }) => `${of}.${id}`),
      decision: columnOf(ways, ({ d }) => numbers[d]),
      price: columnOf(ways, ({ price }) => price),
      when: ways.map(({ when }) => when),
      effects: ways.map(({ effects }) => effects),
    },
  };
}
