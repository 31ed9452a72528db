/** Who did what, for a sheet of sources: dated facts of the scenario by the actor that they tell of. */
import { NONE } from '../../core/indices.ts';
import { deeds } from '../../lesson/deeds.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { actorShort } from '../names.ts';

export interface ToldDeeds {
  readonly who: string;
  readonly facts: Scenario['facts'];
}

/** By actor, each with its facts in the order of their days; whoever or whatever the scenario lacks is left out. */
export function deedsOf(compiled: CompiledScenario): readonly ToldDeeds[] {
  return deeds.flatMap(({ actor, sources }) => {
    const who = compiled.actorOf(actor);
    const facts = compiled.scenario.facts.filter(({ source = [] }) => source.some((id) => sources.includes(id)));
    return who === NONE || facts.length === 0 ? [] : [{ who: actorShort(compiled, who), facts }];
  });
}
