import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsJsonSchema, scenarioJsonSchema } from '../../tools/schema/scenarioSchema.ts';

describe.each([
  ['scenario', scenarioJsonSchema()],
  ['facts', factsJsonSchema()],
])('the JSON Schema for editors of a %s file', (name, made) => {
  it('is up to date with the format (else: npm run schema)', () => {
    const committed = readFileSync(
      fileURLToPath(new URL(`../../scenarios/${name}.schema.json`, import.meta.url)),
      'utf8',
    );
    expect(committed.replaceAll('\r\n', '\n')).toBe(made);
  });

  it('points at nothing that is not there', () => {
    const schema = JSON.parse(made);
    const names = new Set(Object.keys(schema.$defs ?? {}).map((definition) => `#/$defs/${definition}`));
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map((found) => found[1] as string);
    expect(references.filter((reference) => !names.has(reference))).toEqual([]);
  });
});
