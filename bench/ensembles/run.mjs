// npm run bench:ensembles [-- --samples 5] [scenario...]: builds the benchmark like the command line, runs it in Node
// and in a Chromium tab, prints a table and writes test-artefacts/bench-ensembles.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { serveHarness } from '../../tests/ensemble/harness/serve.mjs';
import { findBrowser } from '../../tools/browser.mjs';
import { inRoot } from '../../tools/project.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { samples: { type: 'string', default: '5' }, 'no-browser': { type: 'boolean', default: false } },
});
const samples = Number(values.samples);

const OUT = inRoot('dist', 'bench-ensembles');
await build({
  configFile: false,
  root: inRoot(),
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: OUT,
    target: 'node20',
    rolldownOptions: {
      input: {
        bench: inRoot('bench', 'ensembles', 'bench.ts'),
        worker: inRoot('src', 'ensemble', 'workers', 'node.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});

const shipped = readdirSync(inRoot('scenarios')).filter((name) =>
  existsSync(inRoot('scenarios', name, 'scenario.json')),
);
const ids = positionals.length > 0 ? positionals : shipped;

function figures(what, ...flags) {
  const child = spawnSync(
    process.execPath,
    [...flags, join(OUT, 'bench.js'), inRoot(), join(OUT, 'worker.js'), what, values.samples, ...ids],
    { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (child.status !== 0) process.exit(child.status ?? 1);
  return JSON.parse(child.stdout);
}

const median = (numbers) => numbers.slice().sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Games a second in a tab with one worker and with two, and the time to the first answer from nothing. */
async function inTab() {
  const executablePath = findBrowser();
  if (values['no-browser'] || executablePath === undefined) return undefined;
  const served = await serveHarness();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const texts = Object.fromEntries(
    shipped.map((id) => [id, readFileSync(inRoot('scenarios', id, 'scenario.json'), 'utf8')]),
  );
  const found = {};
  for (const id of ids) {
    const rates = {};
    let firstAnswer = 0;
    for (const workers of [1, 2]) {
      const page = await browser.newPage();
      await page.goto(served.address);
      await page.waitForFunction(() => typeof globalThis.playEnsemble === 'function');
      const plan = { seed: 'bench', runs: 1000, base: {} };
      const asked = { id, texts, plan, workers, times: 1 + samples };
      const answered = await page.evaluate((one) => globalThis.playEnsemble(one), asked);
      rates[workers] = (1000 * plan.runs) / median(answered.milliseconds.slice(1));
      firstAnswer = answered.firstAnswer;
      await page.close();
    }
    found[id] = { one: rates[1], two: rates[2], ratio: rates[2] / rates[1], firstAnswer };
  }
  const version = browser.version();
  await browser.close();
  served.stop();
  return { version, figures: found };
}

const speed = figures('speed');
const first = figures('first');
const cost = figures('cost');
const pairs = figures('pairs');
const bytes = figures('bytes', '--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512');
const peers = figures('peers');
const tab = await inTab();

const number = (value, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores; medians of ${samples} samples.`,
);
for (const id of ids) {
  const s = speed[id];
  console.log(`\n${id}`);
  console.log(
    `  Node      ${number(s.one)} games/s on one worker, ${number(s.two)} on two: ${number(s.ratio, 2)} times`,
  );
  console.log(
    `            processors in use ${number(s.busyOne, 2)} and ${number(s.busyTwo, 2)}; with nothing else running ` +
      `${number(s.undisturbed, 2)} times`,
  );
  const t = tab?.figures[id];
  if (t !== undefined)
    console.log(
      `  Chromium  ${number(t.one)} games/s on one worker, ${number(t.two)} on two: ${number(t.ratio, 2)} times ` +
        `(${tab.version})`,
    );
  console.log(
    `  first answer of 1,000 runs, from nothing: Node ${number(first[id])} ` +
      `ms${t ? `, tab ${number(t.firstAnswer)} ms` : ''}`,
  );
  console.log(
    `  results cost ${number(100 * cost[id].share, 1)}% of the time; summing up 1,000 runs takes ` +
      `${number(cost[id].summaryMs, 1)} ms`,
  );
  console.log(
    `  ${number(bytes[id].kept)} bytes allocated a run, ${number(bytes[id].bare)} of them by the rules and ` +
      `policies themselves`,
  );
  for (const { name, measures, median: middle, widest } of pairs[id]) {
    const width = ({ low, high }) => number((high - low) / 2, 2);
    console.log(
      `  pairs, ${name}: ${number(middle, 2)} times narrower (median of ${measures}); ${widest.place} ` +
        `+-${width(widest)} turns paired, +-${width(widest.unpaired)} unpaired`,
    );
  }
  const p = peers[id];
  const other =
    p.boardgame === null
      ? 'boardgame.io is not installed: npm ci --prefix bench/peers'
      : `boardgame.io's reducer, a rule that adds one, ${number(p.boardgame)}`;
  console.log(`  turns/s: ${number(p.plain)} plain, ${number(p.recorded)} with everything recorded; ${other}`);
}
mkdirSync(inRoot('test-artefacts'), { recursive: true });
const report = {
  node: process.version,
  processor: cpus()[0]?.model,
  cores: cpus().length,
  samples,
  speed,
  first,
  cost,
  pairs,
  bytes,
  peers,
  tab,
};
writeFileSync(inRoot('test-artefacts', 'bench-ensembles.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log('\nWritten: test-artefacts/bench-ensembles.json');
