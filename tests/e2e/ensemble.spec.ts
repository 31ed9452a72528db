import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import { compareVariant, runPlan, summariseBranch } from '../../src/ensemble/run.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { runExperiment } from '../../src/lab/experiment.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { experimentsOf } from '../ensemble/harness/experiments.ts';
import { serveHarness } from '../ensemble/harness/serve.mjs';
import { fakeWorkers } from '../support/fakeWorker.ts';

const ID = 'five-valleys';
const text = readFileSync(new URL(`../../scenarios/${ID}/scenario.json`, import.meta.url), 'utf8');
const loaded = loadScenario(text);
if (!loaded.ok) throw new Error('a good scenario');
const { scenario } = loaded.value;
const plan: EnsemblePlan = {
  seed: 'tab',
  runs: 60,
  base: {},
  variants: [{ chairs: { [scenario.chairs[0].actor]: 'silent' } }, { levers: { 'government-will': 0.3 } }],
  termRuns: 20,
};

test.describe('ensembles in a tab', () => {
  let served: Awaited<ReturnType<typeof serveHarness>>;
  test.beforeAll(async () => {
    served = await serveHarness();
  });
  test.afterAll(() => served.stop());

  for (const workers of [1, 2]) {
    test(`${workers} workers give to the bit what Node gives, under the page's security policy`, async ({ page }) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(served.address);
      await page.waitForFunction(() => typeof globalThis.playEnsemble === 'function');
      const asked = { id: ID, texts: { [ID]: text }, plan, workers, times: 1 };
      const answered = await page.evaluate((one) => globalThis.playEnsemble(one), asked);
      const here = runPlan(scenario, plan);
      if (!here.ok) throw new Error('a good plan');
      const { branches, gathered } = here.value;
      const expected = [
        summariseBranch(branches, gathered, 0),
        compareVariant(branches, gathered, 0),
        compareVariant(branches, gathered, 1),
      ];
      expect(answered.end).toBe('done');
      expect(answered.results).toEqual(expected.map((one) => JSON.stringify(one)));
      expect(errors).toEqual([]);
    });
  }

  test('experiment after experiment on one pool gives what Node gives, with progress, parts and a stop', async ({
    page,
  }) => {
    await page.goto(served.address);
    await page.waitForFunction(() => typeof globalThis.playExperiments === 'function');
    const options = { seed: 'tab', runs: 12 };
    const found = await page.evaluate(({ file, seed, runs }) => globalThis.playExperiments(file, seed, runs), {
      file: text,
      ...options,
    });
    const pool = createPool(fakeWorkers().spawn, 1);
    const [tornado, mechanisms] = experimentsOf(compileScenario(scenario));
    const expected = [
      await runExperiment(pool, tornado, options).end,
      await runExperiment(pool, mechanisms, options).end,
    ];
    pool.close();
    expect(found.stopped).toBe('cancelled');
    expect(found.ends).toEqual(expected.map((end) => JSON.stringify(end)));
    expect(found.parts).toBeGreaterThan(2);
    const sizes = [tornado, mechanisms].map(({ settings }) => settings.length * options.runs);
    expect(found.progress).toEqual(sizes.map((size) => [size, size]));
  });
});
