// npm test: installs what is missing, then runs every check that must hold, each whether or not an earlier one failed.
// --quick leaves out the builds, the browser and the tests in *.slow.test.ts files; --long runs these alone, and plays
// all of the games of which they otherwise play a part.
// The last line counts tests from the runners' own reports; lint, types and each build count as one.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureTestBrowser } from './browser.mjs';
import { inRoot, installPackages, PROGRAMS, requireNode, runNode } from './project.mjs';
import { ensureRedis } from './redis.mjs';

requireNode();
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, long: { type: 'boolean', default: false } },
});

const artefact = (name) => inRoot('test-artefacts', name);
const UNIT_REPORT = artefact('unit.json');
const E2E_REPORT = artefact('e2e.json');
const ENGINES_REPORT = artefact('engines.json');

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Vitest: a file that did not load has no tests in the report and counts as one failure. */
function countUnit(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Titles of the tests of a Playwright suite that passed only when tried again. */
const triedAgain = (suite) => [
  ...(suite.suites ?? []).flatMap(triedAgain),
  ...(suite.specs ?? [])
    .filter((spec) => spec.tests.some((test) => test.status === 'flaky'))
    .map((spec) => `${spec.file}:${spec.line} ${spec.title}`),
];

/** Playwright: errors outside of tests count as failures; what passed only when tried again counts, and is named. */
function countE2e(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    notes: report.suites.flatMap(triedAgain).map((title) => `passed only when tried again: ${title}`),
  };
}

/** A runner that left no report, or failed without saying of what, counts as one failure. */
async function suite(program, args, report, count, env) {
  rmSync(report, { force: true });
  const { code } = await runNode(program, args, { env });
  const found = readReport(report);
  const counts = found === undefined ? { passed: 0, failed: 0, skipped: 0 } : count(found);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (code === 0 && counts.passed === 0) counts.failed += 1;
  return counts;
}

/** Its words come in one piece: others are checked at the same time. */
async function check(program, args) {
  const { code, output } = await runNode(program, args, { capture: true });
  process.stdout.write(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

const reports = (path) => ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
const unitTests = (chosen, env) => [
  'unit tests',
  () => {
    // The fast ones need none.
    const BRINK_REDIS = values.quick ? undefined : ensureRedis();
    const given = { ...env, ...(BRINK_REDIS === undefined ? undefined : { BRINK_REDIS }) };
    return suite(PROGRAMS.vitest, ['run', ...chosen, ...reports(UNIT_REPORT)], UNIT_REPORT, countUnit, given);
  },
];
const checks = [
  ['lint', () => check(PROGRAMS.biome, ['check', '--error-on-warnings', '.'])],
  ['types', () => check(PROGRAMS.typecheck, [])],
];
const builds = [
  ['page build', () => check(PROGRAMS.vite, ['build', '--logLevel', 'warn'])],
  ['command-line build', () => check(PROGRAMS.vite, ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'])],
];
const browserTests = [
  'browser tests',
  () => {
    const BRINK_BROWSER = ensureTestBrowser();
    console.log(`browser: ${BRINK_BROWSER}`);
    return suite(PROGRAMS.playwright, ['test'], E2E_REPORT, countE2e, { BRINK_BROWSER });
  },
];
const engines = [
  'engines',
  () =>
    suite(
      PROGRAMS.vitest,
      ['run', '--config', 'tests/engines/run.config.ts', ...reports(ENGINES_REPORT)],
      ENGINES_REPORT,
      countUnit,
    ),
];
/** One after the other; what stands together keeps one core busy each, and is done at the same time. */
const quick = [checks, [unitTests(['--project', '!slow *'])]];
const long = [[unitTests(['--project', 'slow *'], { BRINK_LONG: '1' })]];
const full = [[...checks, ...builds], [unitTests([])], [browserTests], [engines]];

installPackages();
mkdirSync(inRoot('test-artefacts'), { recursive: true });

async function result([name, run]) {
  const started = Date.now();
  let counts;
  try {
    counts = await run();
  } catch (error) {
    console.error(error.message);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  return { name, seconds: (Date.now() - started) / 1000, ...counts };
}

const results = [];
for (const steps of values.long ? long : values.quick ? quick : full) {
  console.log(`\n== ${steps.map(([name]) => name).join(', ')}`);
  results.push(...(await Promise.all(steps.map(result))));
}

console.log('\n== summary');
for (const { name, seconds, passed, failed, notes = [] } of results) {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  console.log(
    `${verdict} ${name.padEnd(20)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ` +
      `${seconds.toFixed(1)} s`,
  );
  for (const note of notes) console.log(`       ${note}`);
}
const total = (field) => sum(results.map((result) => result[field]));
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(total);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
