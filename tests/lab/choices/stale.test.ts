/** What stands beside the scenarios was measured of these rules and of these scenarios. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { RULES_VERSION } from '../../../src/engine/simulation.ts';
import type { MeasuredChoices } from '../../../src/lab/choices/measured.ts';
import { countryOf, fileOf, SHIPPED } from '../../support/countries.ts';

const FILE = 'choices.json';
const hasFile = (id: string): boolean =>
  existsSync(fileURLToPath(new URL(`../../../scenarios/${id}/${FILE}`, import.meta.url)));

it('no choices.json is of other rules or of another scenario', () => {
  const stale = SHIPPED.filter(hasFile).filter((id) => {
    const { scenario, contentHash, rules, chairs } = JSON.parse(fileOf(id, FILE)) as MeasuredChoices;
    const compiled = countryOf(id);
    const aims = chairs.map(({ chair, ranges }) => [chair, ...ranges.map(({ aim }) => aim)].join(' '));
    const own = compiled.scenario.chairs.map((chair) => [chair.actor, ...chair.aims.map((aim) => aim.id)].join(' '));
    const isOwn = scenario === id && contentHash === compiled.contentHash && rules === RULES_VERSION;
    return !isOwn || aims.join() !== own.join();
  });
  expect(stale, 'measure these again: npm run choices -- ID').toEqual([]);
});
