/** The numbers that a scenario puts in, each with its evidence, by the part of the file in which they stand. */

import { actorShort, forceName, regionName, sideShort } from '../../../present/names.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { pathOfAddress } from '../../../scenario/schema/addresses.ts';
import { valueAt } from '../../../scenario/schema/data.ts';
import { scenarioText, textByCase } from '../../../words/text.ts';

export const NUMBER_GROUPS = ['sides', 'actors', 'forces', 'regions', 'talks'] as const;
export type NumberGroup = (typeof NUMBER_GROUPS)[number];

/** A number with what is known of it. */
export interface SourcedNumber {
  readonly address: string;
  /** Whose it is: "Aleppo". */
  readonly of: string;
  /** What it is: "past rebellion". */
  readonly what: string;
  readonly value: number;
  readonly range: readonly [number, number] | undefined;
  readonly confidence: string | undefined;
  readonly isContested: boolean;
  readonly note: string | undefined;
  readonly source: readonly string[];
}

/** In the order of the file. */
export function numbersOf(compiled: CompiledScenario, group: NumberGroup): readonly SourcedNumber[] {
  const { scenario } = compiled;
  return [...scenario.evidence].flatMap(([address, evidence]): SourcedNumber[] => {
    const [part, id = '', ...field] = address.split('.');
    if (part !== group) return [];
    const path = pathOfAddress(scenario, address);
    const value = path === undefined ? undefined : valueAt(scenario, path);
    const what = whatOf(compiled, group, field);
    if (typeof value !== 'number' || what === undefined) return [];
    const { range, confidence, contested = false, note, source = [] } = evidence;
    return [
      {
        address,
        of: nameIn(compiled, group, id),
        what,
        value,
        range,
        confidence,
        isContested: contested,
        note,
        source,
      },
    ];
  });
}

/** Fields by their own name; where they go by a side or a group of people, by that too. */
function whatOf(compiled: CompiledScenario, group: NumberGroup, field: readonly string[]): string | undefined {
  const [first = '', whose = '', last = ''] = field;
  const isOfSomebody = group === 'actors' && last !== '';
  const name = isOfSomebody ? `${group}.${first}-${last}` : `${group}.${field.join('-')}`;
  const side = compiled.side.ids.includes(whose) ? sideShort(compiled, compiled.sideOf(whose)) : whose;
  const people = textByCase(`group.${whose}`, [], () => '') ?? side;
  return textByCase(`inputs.${name}`, [], () => people);
}

function nameIn(compiled: CompiledScenario, group: NumberGroup, id: string): string {
  switch (group) {
    case 'sides':
      return sideShort(compiled, compiled.sideOf(id));
    case 'actors':
      return actorShort(compiled, compiled.actorOf(id));
    case 'forces':
      return forceName(compiled, compiled.forceOf(id));
    case 'regions':
      return regionName(compiled, compiled.regionOf(id));
    case 'talks':
      return scenarioText(compiled.scenario.talks.find((talk) => talk.id === id)?.name ?? {});
  }
}
