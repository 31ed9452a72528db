import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ORDER_KINDS } from '../../src/engine/orders/shapes.ts';
import * as vocabulary from '../../src/engine/vocabulary.ts';
import { scenarioSchema } from '../../src/scenario/schema/format.ts';
import { LIMITS } from '../../src/scenario/schema/limits.ts';
import { keysOf, schemaAt, wordsOf } from '../../src/scenario/schema/structure.ts';
import { FIVE_VALLEYS_TEXT, problemsOf } from '../support/fiveValleys.ts';

const README = readFileSync(fileURLToPath(new URL('../../scenarios/README.md', import.meta.url)), 'utf8');
const blocks = [...README.matchAll(/```json\n([\s\S]*?)```/g)].map((found) => found[1] as string);
const base = (id: string): string | undefined => (id === 'five-valleys' ? FIVE_VALLEYS_TEXT : undefined);

describe('the documentation of the format', () => {
  it('has examples that are JSON, and whole ones that load without a problem', () => {
    const whole = blocks.filter((block) => ['id', 'acts'].every((key) => Object.hasOwn(JSON.parse(block), key)));
    expect(whole).toHaveLength(2);
    for (const block of whole) expect(problemsOf(block, base)).toEqual([]);
  });

  const written = JSON.parse(FIVE_VALLEYS_TEXT);
  const words = (path: (string | number)[], discriminator: string): string[] =>
    wordsOf(schemaAt(scenarioSchema, written, path), discriminator);
  const lists: readonly [what: string, words: readonly string[]][] = [
    ['parts of a file', keysOf(scenarioSchema, written)],
    ['keys of a side', keysOf(schemaAt(scenarioSchema, written, ['sides', 0]), {})],
    ['keys of a place', keysOf(schemaAt(scenarioSchema, written, ['regions', 0]), {}).filter((key) => key !== 'note')],
    ['keys of a force', keysOf(schemaAt(scenarioSchema, written, ['forces', 0]), {})],
    ['keys of an actor', keysOf(schemaAt(scenarioSchema, written, ['actors', 0]), {})],
    ['conditions', words(['acts', 0, 'when', 0], 'kind')],
    ['effects', words(['triggers', 0, 'effects', 0], 'kind')],
    ['orders', words(['actors', 0, 'doctrine', 0, 'give'], 'order')],
    ['measures', words(['chairs', 0, 'aims', 0, 'measure'], 'kind')],
    ['orders one may give', ORDER_KINDS],
    ['terrains', vocabulary.TERRAINS],
    ['tags', vocabulary.REGION_TAGS],
    ['signals', vocabulary.SIGNAL_KINDS],
    ['acts', vocabulary.ACT_KINDS],
    ['groups', vocabulary.PEOPLE_GROUPS],
  ];
  it.each(lists)('names all %s', (_, list) => {
    expect(list.length).toBeGreaterThan(2);
    expect(list.filter((word) => !README.includes(`\`${word}\``) && !README.includes(`"${word}"`))).toEqual([]);
  });

  it('gives the limits as they are', () => {
    const { fileBytes, nesting, textCharacters, people: _people, ...counts } = LIMITS;
    const text = README.slice(README.indexOf('## Limits'), README.indexOf('## Problems')).replaceAll(',', '');
    expect(text).toContain(`File ${fileBytes} characters nesting ${nesting}`);
    expect(text).toContain(`texts ${textCharacters} characters`);
    for (const count of Object.values(counts)) expect(text).toMatch(new RegExp(`\\b${count}\\b`));
  });
});
