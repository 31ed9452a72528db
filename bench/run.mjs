// npm run bench [-- --samples 9] [scenario...]: builds the benchmark like the command line, runs it, prints a table and
// writes test-artefacts/bench.json. `--profile scenario` writes a CPU profile of its games instead and prints where the
// time goes. `-- class` measures what the codes of a class take. `-- page` measures the page in a browser instead,
// `-- lab` what the Lab and the aids at the desk take there. `-- queue` measures what a queue costs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { inRoot } from '../tools/project.mjs';
import { benchClass } from './class.mjs';
import { benchLab } from './lab.mjs';
import { benchPage, builtPage } from './page.mjs';
import { profile } from './profile.mjs';
import { benchQueue } from './queue.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    samples: { type: 'string', default: '9' },
    profile: { type: 'string' },
    games: { type: 'string', default: '3000' },
  },
});

if (positionals[0] === 'page' || positionals[0] === 'lab') {
  await builtPage();
  if (positionals[0] === 'page') await benchPage();
  else await benchLab(Number(values.samples));
  process.exit();
}

const OUT = inRoot('dist', 'bench');
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
    minify: false,
    rolldownOptions: {
      input: {
        bench: inRoot('bench', 'bench.ts'),
        games: inRoot('bench', 'games.ts'),
        class: inRoot('bench', 'class.ts'),
        queue: inRoot('bench', 'queue.ts'),
        worker: inRoot('src', 'ensemble', 'workers', 'node.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});

if (positionals[0] === 'queue') {
  await benchQueue(join(OUT, 'queue.js'), Number(values.samples));
  process.exit();
}

if (positionals[0] === 'class') {
  benchClass(join(OUT, 'class.js'));
  process.exit();
}

const shipped = readdirSync(inRoot('scenarios')).filter((name) =>
  existsSync(inRoot('scenarios', name, 'scenario.json')),
);
const ids = positionals.length > 0 ? positionals : shipped;

/**
 * Each scenario in a process of its own, so that what one has made the JavaScript engine compile does not slow the
 * next.
 */
function run(what, ...flags) {
  return ids.map((id) => {
    const child = spawnSync(process.execPath, [...flags, join(OUT, 'bench.js'), inRoot(), what, values.samples, id], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.status !== 0) process.exit(child.status ?? 1);
    return JSON.parse(child.stdout);
  });
}

if (values.profile !== undefined) {
  profile({ entry: join(OUT, 'games.js'), scenario: values.profile, games: values.games });
  process.exit();
}

const checks = run('checks').flat();
const scenarios = run('times');
const allocated = run('bytes', '--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512');
const report = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  samples: Number(values.samples),
  checks,
  calibrationMicroseconds: scenarios[0].rows[0].calibration,
  scenarios: scenarios.map((one) => ({ ...one, bytes: allocated.find(({ scenario }) => scenario === one.scenario) })),
};

// Games a second of a throwaway prototype of the kernel on a machine of this kind: typed arrays, 60 places, 60 forces,
// 11 allies, 40 turns, no events. Half of that is the goal for the largest scenario.
const PROTOTYPE_GAMES = 2300;

const number = (value, digits = 1) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
console.log(
  `Node ${report.node}, ${report.processor}, ${report.cores} cores; medians of ${report.samples} samples of ` +
    `processor time.`,
);
console.log(
  `Calibration: ${number(report.calibrationMicroseconds / 1000, 2)} ms. "x" is thousandths of a calibration, which ` +
    `compares machines.`,
);
for (const { scenario, turns, regions, forces, actors, rules, rows, bytes } of report.scenarios) {
  const game = rows[0].microseconds * turns;
  console.log(`\n${scenario}: ${regions} places, ${forces} forces, ${actors} actors, ${rules} rules, ${turns} turns`);
  console.log(
    `  ${number(1e6 / rows[0].microseconds, 0)} turns a second, ${number(1e6 / game, 0)} games a second on one ` +
      `core, ${number(1e6 / game / PROTOTYPE_GAMES, 2)} of the prototype's`,
  );
  console.log(`  ${number(bytes.game / 1000)} kB allocated a game, ${number(bytes.recorded / 1000)} kB recorded`);
  for (const { name, unit, microseconds, ratio, spread } of rows)
    console.log(
      `  ${name.padEnd(20)} ${number(microseconds, 2).padStart(10)} us a ${unit.padEnd(6)} ` +
        `${number(1000 * ratio, 3).padStart(9)} x  +-${number(100 * spread, 0)}%`,
    );
}
console.log('\ncheck of hostile files of 4 MB (at most 1000 ms each is the goal):');
for (const { name, milliseconds, problems } of checks)
  console.log(`  ${name.padEnd(34)} ${number(milliseconds, 0).padStart(6)} ms, ${problems} problems told`);
mkdirSync(inRoot('test-artefacts'), { recursive: true });
writeFileSync(inRoot('test-artefacts', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log('\nWritten: test-artefacts/bench.json');
