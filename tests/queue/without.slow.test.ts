// Where there is no Redis, its tests are skipped by name; none is left out in silence, and none fails.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { inRoot } from '../../tools/project.mjs';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

it('without a Redis the tests of a queue are skipped by name', { timeout: 120_000 }, () => {
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', inRoot('tests', 'queue', 'queue.slow.test.ts'), '--reporter=json'];
  const { status, stdout } = spawnSync(process.execPath, [vitest, ...args], {
    cwd: inRoot('.'),
    encoding: 'utf8',
    // Named, and not there: none is looked for elsewhere, and none is installed.
    env: { ...process.env, BRINK_REDIS: inRoot('no-redis-here') },
  });
  const { testResults }: Report = JSON.parse(stdout.slice(stdout.indexOf('{"num')));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(status).toBe(0);
  expect(tests.length).toBeGreaterThan(10);
  expect(new Set(tests.map((test) => test.status))).toEqual(new Set(['skipped']));
  for (const { fullName } of tests) expect(fullName).toMatch(/^(a queue on Redis|a password) /);
});
