// npm run measure: writes scenarios/eleven-days/measured.json, which the Library draws, from what `brink backtest` and
// `brink tornado` print. Run it after a change of the rules or of that scenario's numbers; it takes half a minute.
import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { inRoot, runNode } from './project.mjs';

const SCENARIO = 'eleven-days';
const SEED = 'library';
const RUNS = { backtest: 400, tornado: 200 };
/** How wide a line of the file is at most: wider values stand on lines of their own. */
const WIDTH = 120;

const { module } = await runnerImport(inRoot('src', 'lab', 'measured.ts'), {
  configFile: false,
  root: inRoot('.'),
  logLevel: 'error',
});

async function brink(command, ...options) {
  const words = [command, SCENARIO, '--json', '--seed', SEED, '--runs', String(RUNS[command]), ...options];
  const { code, output } = await runNode(inRoot('tools', 'brink.mjs'), words, { capture: true });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.slice(output.indexOf('{')));
}

/** Indented, with what fits on one line on one line. */
function written(value, indent = '') {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length < WIDTH) return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([name, each]) => `${isList ? '' : `"${name}": `}${written(each, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

const backtest = await brink('backtest');
const tornado = await brink('tornado', '--only', 'levers');
const { scenario, contentHash, rules, seed } = backtest;
const bars = tornado.bars.map(({ kind, id, effects }) => ({
  kind,
  id,
  effects: effects.map(({ place, value, effect }) => ({ at: place, value, effect })),
}));
const target = inRoot('scenarios', SCENARIO, 'measured.json');
const measured = {
  ...{ scenario, contentHash, rules, seed },
  backtest: module.measuredBacktest(backtest.runs, backtest),
  sensitivity: module.measuredSensitivity(tornado.runs, tornado.outcome, bars),
};
writeFileSync(target, `${written(measured)}\n`);
console.log(`Wrote ${target} (${readFileSync(target).length} bytes)`);
