/** Walks a file along its schema, stopping only where a field is of the wanted sort. */
import type { Path } from '../problem.ts';
import { isObject } from './data.ts';
import type { Field } from './fields.ts';
import { alternativeFor, definitionOf, fieldOf, peel, type Schema } from './structure.ts';

/** The path is the walk's own and changes after the call: copy it to keep it. */
export type Visit = (value: unknown, path: Path, field: Field) => void;

type Step = (value: unknown, path: (string | number)[], visit: Visit) => void;

/**
 * A walk over files of a schema that visits every field which is wanted, in the order of the schema and of its lists.
 * The file has the right shape already.
 */
export function createWalk(root: Schema, wants: (field: Field) => boolean): (file: unknown, visit: Visit) => void {
  // Parts that nothing wanted lies below are left out of the walk once for all.
  const steps = new Map<Schema, Step | undefined>();
  const step = stepOf(root);
  return (file, visit) => step?.(file, [], visit);

  function stepOf(schema: Schema): Step | undefined {
    if (steps.has(schema)) return steps.get(schema);
    // A schema that holds itself (a condition of conditions) meets this while it is being made.
    let made: Step | undefined;
    steps.set(schema, (value, path, visit) => made?.(value, path, visit));
    made = withField(schema, below(peel(schema)));
    steps.set(schema, made);
    return made;
  }

  function withField(schema: Schema, inner: Step | undefined): Step | undefined {
    const field = fieldOf(schema);
    if (!wants(field)) return inner;
    return (value, path, visit) => {
      visit(value, path, field);
      inner?.(value, path, visit);
    };
  }

  function below(schema: Schema): Step | undefined {
    const definition = definitionOf(schema);
    switch (definition.type) {
      case 'object': {
        const parts = Object.entries(definition.shape).flatMap(([key, part]) => {
          const inner = stepOf(part);
          return inner === undefined ? [] : [[key, inner] as const];
        });
        if (parts.length === 0) return undefined;
        return (value, path, visit) => {
          if (!isObject(value)) return;
          for (const [key, inner] of parts) if (value[key] !== undefined) into(inner, value[key], key, path, visit);
        };
      }
      case 'record': {
        const inner = stepOf(definition.valueType);
        if (inner === undefined) return undefined;
        return (value, path, visit) => {
          if (!isObject(value)) return;
          for (const key of Object.keys(value)) into(inner, value[key], key, path, visit);
        };
      }
      case 'array': {
        const inner = stepOf(definition.element);
        return inner === undefined ? undefined : eachOf(() => inner);
      }
      case 'tuple': {
        const items = definition.items.map(stepOf);
        return items.every((item) => item === undefined) ? undefined : eachOf((i) => items[i]);
      }
      case 'union': {
        const options = new Map(definition.options.map((option) => [option, stepOf(option)] as const));
        if ([...options.values()].every((option) => option === undefined)) return undefined;
        return (value, path, visit) => {
          const option = alternativeFor(definition, value);
          if (option !== undefined) stepOf(option)?.(value, path, visit);
        };
      }
      default:
        return undefined;
    }
  }
}

function into(step: Step, value: unknown, key: string | number, path: (string | number)[], visit: Visit): void {
  path.push(key);
  step(value, path, visit);
  path.pop();
}

function eachOf(stepAt: (i: number) => Step | undefined): Step {
  return (value, path, visit) => {
    if (!Array.isArray(value)) return;
    for (let i = 0; i < value.length; i++) {
      const step = stepAt(i);
      if (step !== undefined) into(step, value[i], i, path, visit);
    }
  };
}
