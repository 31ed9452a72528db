// The tournament of levels, and what is written down of it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { type MeasuredTournament, measuredSteps, playTournament } from '../../src/lab/tournament.ts';
import { countryOf, fileOf, SHIPPED } from '../support/countries.ts';
import { fakeWorkers } from '../support/fakeWorker.ts';

const pool = createPool(fakeWorkers().spawn, 1);
afterAll(() => pool.close());

const FILE = 'tournament.json';
const pathOf = (id: string): string => fileURLToPath(new URL(`../../scenarios/${id}/${FILE}`, import.meta.url));

describe('a tournament', () => {
  it('plays every level against the one below it in one chair', async () => {
    const bench = { compiled: countryOf('five-valleys'), runner: pool, seed: 'levels' };
    const found = await playTournament(bench, 'coast', 2);
    expect(found.steps.map(({ upper, lower }) => [upper, lower])).toEqual([
      ['staff', 'cadet'],
      ['council', 'staff'],
    ]);
    for (const { share, by } of found.steps) {
      expect([0, 0.25, 0.5, 0.75, 1]).toContain(share);
      expect(by.pairs).toBe(2);
    }
    expect(measuredSteps(found).steps[1].share).toBe(found.steps[1].share);
  });
});

describe.each(SHIPPED.filter((id) => existsSync(pathOf(id))))('what is written down of %s', (id) => {
  it('was played under today\u2019s rules in the scenario as it is, by every chair', () => {
    const compiled = countryOf(id);
    const measured = JSON.parse(fileOf(id, FILE)) as MeasuredTournament;
    expect(measured).toMatchObject({ scenario: id, rules: RULES_VERSION, contentHash: compiled.contentHash });
    expect(measured.chairs.map(({ chair }) => chair)).toEqual(compiled.scenario.chairs.map(({ actor }) => actor));
  });
});
