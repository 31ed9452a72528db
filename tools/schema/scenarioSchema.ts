// The JSON Schemas that editors use for scenario files and for dated facts: generated from the formats, in the form in
// which authors write them (numbers with or without evidence, defaults left out); for a scenario also the looser form
// of a file that extends another.
import { z } from 'zod';
import { factsSchema } from '../../src/scenario/facts/format.ts';
import { FIELDS, type Field, REFERENCE_LISTS } from '../../src/scenario/schema/fields.ts';
import { scenarioSchema } from '../../src/scenario/schema/format.ts';

type Node = { [key: string]: unknown };

/** Words that tell alternatives apart and are replaced whole by an extension. */
const WHOLE = ['kind', 'order'];

export function scenarioJsonSchema(): string {
  const { $schema, $defs, ...whole } = jsonSchemaOf(scenarioSchema);
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

export function factsJsonSchema(): string {
  const { $schema, ...whole } = jsonSchemaOf(factsSchema);
  const about = { title: 'Dated facts of a Brink scenario', description: 'See "Dated facts" in scenarios/README.md.' };
  return `${JSON.stringify({ $schema, ...about, ...whole }, null, 1)}\n`;
}

const jsonSchemaOf = (schema: z.ZodType): Node =>
  z.toJSONSchema(schema, {
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const description = descriptionOf(FIELDS.get(zodSchema) ?? {});
      if (description !== undefined) jsonSchema.description = description;
    },
  }) as Node;

/** What an editor shows beside a field, from what the format marks it as. */
function descriptionOf({ ref, text, day, identity }: Field): string | undefined {
  if (ref !== undefined) return `Id of an entry of "${REFERENCE_LISTS[ref]}".`;
  if (text === true) return 'Text for readers by language tag: { "en": "..." }; English is required.';
  if (day === true) return 'A day, written YYYY-MM-DD.';
  return identity === true ? 'Tells the entry from the others of its list.' : undefined;
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
