/** Walks a file along its schema, stopping only at fields of a wanted sort. */
import type { Path } from '../problem.ts';
import { isObject } from './data.ts';
import type { Field } from './fields.ts';
import { alternativeFor, definitionOf, fieldOf, peel, type Schema } from './structure.ts';

/** `path` is reused between calls: copy it to keep it. */
export type Visit = (value: unknown, path: Path, field: Field) => void;

type Step = (value: unknown, path: (string | number)[], visit: Visit) => void;

/** Creates a walk that visits every wanted field, in schema and list order. Expects a file of the right shape. */
export function createWalk(root: Schema, wants: (field: Field) => boolean): (file: unknown, visit: Visit) => void {
  // Subtrees without wanted fields are pruned once, at the first walk: not everybody who could walk does.
  const steps = new Map<Schema, Step | undefined>();
  return (file, visit) => stepOf(root)?.(file, [], visit);

  function stepOf(schema: Schema): Step | undefined {
    if (steps.has(schema)) return steps.get(schema);
    // A recursive schema (conditions of conditions) finds this entry while its own step is being built.
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
