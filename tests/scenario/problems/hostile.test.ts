// Files of 4 MB made to cost time: each is answered, with at most a thousand problems and a last word that there are
// more. How long it takes is measured by `npm run bench`.
import { expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import { altered, type Draft, FIVE_VALLEYS_TEXT } from '../../support/fiveValleys.ts';
import { hostileFiles } from '../../support/hostileFiles.ts';

it.each(Object.entries(hostileFiles(FIVE_VALLEYS_TEXT)))('%s', (_name, text) => {
  const loaded = loadScenario(text, () => FIVE_VALLEYS_TEXT);
  if (loaded.ok) throw new Error('It was taken for a scenario.');
  expect(loaded.error.length).toBeGreaterThan(0);
  expect(loaded.error.length).toBeLessThanOrEqual(1001);
});

it('says last that there are more problems than are told', () => {
  const text = altered((d: Draft) => {
    for (const entry of d.regions) for (let i = 0; i < 700; i++) entry[`noise${i}`] = i;
  });
  const loaded = loadScenario(text);
  expect(loaded.ok ? undefined : loaded.error.at(-1)?.code).toBe('shape/more');
});

it('plays a file with more warnings than are told, and says that there are more', () => {
  const text = altered((d: Draft) => {
    d.sources = {};
    const untold = Object.fromEntries(['de', 'fr', 'es', 'it', 'pl', 'tr', 'ru', 'nl'].map((each) => [each, '']));
    for (const each of d.regions) each.name = { ...each.name, ...untold };
    for (let i = 0; i < 960; i++) d.sources[`page${i}`] = { title: `Page ${i}`, url: 'nowhere to go' };
  });
  const loaded = loadScenario(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.slice(0, 3)));
  const warnings = loaded.value.warnings();
  expect(warnings.length).toBe(1000);
  expect(warnings.at(-1)).toMatchObject({ code: 'shape/more', severity: 'warning' });
  expect(loaded.value.warnings()).toBe(warnings);
});

it('loads a source that is named as a key of evidence is', () => {
  const text = altered((d: Draft) => {
    d.sources = {
      source: { title: 'A source' },
      range: { title: 'A range' },
      note: { title: 'x' },
      value: { title: 'y' },
    };
    d.sides[0].will.source = ['source', 'range'];
  });
  const loaded = loadScenario(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  expect(loaded.value.warnings()).toEqual([]);
  expect(loaded.value.scenario.evidence.get('sides.valleys.will')?.source).toEqual(['source', 'range']);
  expect(Object.keys(loaded.value.scenario.sources)).toEqual(['source', 'range', 'note', 'value']);
});
