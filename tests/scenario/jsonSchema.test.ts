import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../tools/schema/scenarioSchema.ts';

describe('the JSON Schema for editors', () => {
  it('is up to date with the format (else: npm run schema)', () => {
    const committed = readFileSync(
      fileURLToPath(new URL('../../scenarios/scenario.schema.json', import.meta.url)),
      'utf8',
    );
    expect(committed.replaceAll('\r\n', '\n')).toBe(scenarioJsonSchema());
  });

  it('points at nothing that is not there', () => {
    const schema = JSON.parse(scenarioJsonSchema());
    const names = new Set(Object.keys(schema.$defs).map((name) => `#/$defs/${name}`));
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map((found) => found[1] as string);
    expect(references.filter((reference) => !names.has(reference))).toEqual([]);
  });
});
