import { describe, expect, it } from 'vitest';
import { type Harm, readHarm } from '../../src/lab/harm.ts';
import { readText } from '../house/source.ts';
import { countryOf } from '../support/countries.ts';

const file = readText('scenarios/eleven-days/harm.json');

describe('what parties are reported to have done', () => {
  it('names sources of the scenario for each row, and how sure it is', () => {
    const { sources } = countryOf('eleven-days').scenario;
    const rows: readonly Harm[] = readHarm(file) ?? [];
    expect(rows.length).toBeGreaterThan(10);
    for (const { source, confidence, who, when, text } of rows) {
      expect(source.filter((id) => sources[id] === undefined)).toEqual([]);
      expect(['high', 'medium', 'low']).toContain(confidence);
      expect([who, when, text].map(({ en = '' }) => en.trim())).not.toContain('');
    }
    // The table is no charge against one: none of those who fight or strike is left out.
    const named = rows.map(({ who: { en } }) => en).join();
    for (const party of ['Government', 'Russia', 'Iran', 'HTS', 'SNA', 'Türkiye', 'SDF', 'United States', 'Israel'])
      expect(named).toContain(party);
  });

  it('is none where the file is another', () => {
    expect(readHarm(file.slice(0, -20))).toBeUndefined();
    expect(readHarm('{"entries": [{"who": {"en": "somebody"}}]}')).toBeUndefined();
    expect(readHarm(file.replace('"source": ["UP-1201"]', '"source": []'))).toBeUndefined();
  });
});
