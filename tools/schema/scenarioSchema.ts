// The JSON Schema that editors use for scenario files: generated from the format, in the form in which authors write it
// (numbers with or without evidence, defaults left out), plus the looser form of a file that extends another.
import { z } from 'zod';
import { scenarioSchema } from '../../src/scenario/schema/format.ts';

type Node = { [key: string]: unknown };

/** Words that tell alternatives apart and are replaced whole by an extension. */
const WHOLE = ['kind', 'order'];

export function scenarioJsonSchema(): string {
  const { $schema, $defs, ...whole } = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
  }) as Node;
  const definitions = $defs as Node;
  const partial = Object.fromEntries(
    Object.entries(definitions).map(([name, node]) => [`partial-${name}`, loosened(node)]),
  );
  const extension = loosened(whole) as Node;
  const schema = {
    $schema,
    title: 'Brink scenario, format version 1',
    description:
      'See scenarios/README.md. A file either stands on its own or extends another and writes only what differs.',
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: '#/$defs/extension' },
    else: { $ref: '#/$defs/scenario' },
    $defs: {
      scenario: whole,
      extension: {
        ...extension,
        properties: {
          extends: { type: 'string', description: 'Id of the scenario that this one builds upon.' },
          ...(extension.properties as Node),
        },
        required: ['extends', 'id', 'format'],
      },
      ...definitions,
      ...partial,
    },
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/** The same node where everything may be left out, except in alternatives that an extension replaces whole. */
function loosened(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(loosened);
  if (typeof node !== 'object' || node === null) return node;
  const properties = (node as Node).properties as Node | undefined;
  const isWhole =
    properties !== undefined &&
    WHOLE.some((word) => typeof properties[word] === 'object' && 'const' in (properties[word] as Node));
  const result: Node = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref') result[key] = String(value).replace('#/$defs/', '#/$defs/partial-');
    else if (key === 'required' && !isWhole && properties?.value === undefined) continue;
    else if (key === 'minItems' && 'items' in node) continue;
    else if (key === 'oneOf') result.anyOf = loosened(value);
    else result[key] = loosened(value);
  }
  if (properties !== undefined && !isWhole)
    result.properties = { ...(result.properties as Node), $remove: { const: true } };
  return result;
}
