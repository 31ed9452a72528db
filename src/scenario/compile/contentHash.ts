/**
 * The content hash: 64 bits over everything in a scenario that rules, scores and levers read, as canonical JSON with
 * sorted keys. The schema marks texts, notes, sources and drawing as unhashed, so fixing a typo breaks no link. List
 * order counts: rules loop in scenario order.
 */
import { hash64 } from '../../core/hash.ts';
import type { Scenario } from '../scenario.ts';
import { isObject } from '../schema/data.ts';
import { scenarioSchema } from '../schema/format.ts';
import { alternativeFor, definitionOf, fieldOf, peel, type Schema } from '../schema/structure.ts';

/** Sixteen hexadecimal digits. */
export function contentHashOf(scenario: Scenario): string {
  return hash64(writerOf(scenarioSchema)(scenario));
}

type Writer = (value: unknown) => string;

const writers = new Map<Schema, Writer>();

function writerOf(schema: Schema): Writer {
  const known = writers.get(schema);
  if (known !== undefined) return known;
  let made: Writer = JSON.stringify;
  // A recursive schema finds this entry while its own writer is being built.
  writers.set(schema, (value) => made(value));
  made = fieldOf(schema).hashed === 'presence' ? () => 'true' : writerBelow(peel(schema));
  writers.set(schema, made);
  return made;
}

function writerBelow(schema: Schema): Writer {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object': {
      const parts = Object.entries(definition.shape)
        .filter(([, part]) => fieldOf(part).hashed !== false)
        .map(([key, part]) => ({ key, label: `${JSON.stringify(key)}:`, write: writerOf(part) }))
        .sort((a, b) => compare(a.key, b.key));
      return (value) => {
        if (!isObject(value)) return JSON.stringify(value);
        let text = '';
        for (const { key, label, write } of parts)
          if (value[key] !== undefined) text += `${text === '' ? '' : ','}${label}${write(value[key])}`;
        return `{${text}}`;
      };
    }
    case 'record': {
      const write = writerOf(definition.valueType);
      return (value) => {
        if (!isObject(value)) return JSON.stringify(value);
        const keys = Object.keys(value).sort(compare);
        return `{${keys.map((key) => `${JSON.stringify(key)}:${write(value[key])}`).join(',')}}`;
      };
    }
    case 'array': {
      const write = writerOf(definition.element);
      return (value) => (Array.isArray(value) ? `[${value.map(write).join(',')}]` : JSON.stringify(value));
    }
    case 'union':
      return (value) => {
        const option = alternativeFor(definition, value);
        return option === undefined ? JSON.stringify(value) : writerOf(option)(value);
      };
    default:
      return JSON.stringify;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
