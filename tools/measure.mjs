// npm run measure: writes measured.json beside the facts of every scenario that has some, which the Library draws, from
// what `brink backtest` and `brink tornado` print, and the table of all in README.md. Run it after a change of the
// rules, of the facts or of a scenario's numbers; it takes some minutes. `-- ID...` measures only these anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { inRoot, runNode } from './project.mjs';
import { written } from './written.mjs';

/** Whose assumptions are moved one by one. */
const MOVED = 'eleven-days';
const SEED = 'library';
const RUNS = { backtest: 400, tornado: 200 };

const imported = async (...path) => {
  const options = { configFile: false, root: inRoot('.'), logLevel: 'error' };
  return (await runnerImport(inRoot(...path), options)).module;
};
const { measuredBacktest, measuredSensitivity } = await imported('src', 'lab', 'measured.ts');
const { withCountryTable } = await imported('tools', 'countryTable.ts');

async function brink(command, id, ...options) {
  const words = [command, id, '--json', '--seed', SEED, '--runs', String(RUNS[command]), ...options];
  const { code, output } = await runNode(inRoot('tools', 'brink.mjs'), words, { capture: true });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.slice(output.indexOf('{')));
}

async function sensitivityOf(id) {
  const tornado = await brink('tornado', id, '--only', 'levers');
  const bars = tornado.bars.map(({ kind, id, effects }) => ({
    kind,
    id,
    effects: effects.map(({ place, value, effect }) => ({ at: place, value, effect })),
  }));
  return measuredSensitivity(tornado.runs, tornado.outcome, bars);
}

const asked = process.argv.slice(2);
const ids = readdirSync(inRoot('scenarios')).filter((id) => existsSync(inRoot('scenarios', id, 'facts.json')));
for (const id of ids.filter((each) => asked.length === 0 || asked.includes(each))) {
  const backtest = await brink('backtest', id);
  const { scenario, contentHash, rules, seed } = backtest;
  const measured = {
    ...{ scenario, contentHash, rules, seed },
    backtest: measuredBacktest(backtest.runs, backtest),
    ...(id === MOVED ? { sensitivity: await sensitivityOf(id) } : undefined),
  };
  const target = inRoot('scenarios', id, 'measured.json');
  writeFileSync(target, `${written(measured)}\n`);
  console.log(`Wrote ${target} (${readFileSync(target).length} bytes)`);
}

const readme = inRoot('README.md');
const jsonOf = (id, name) => JSON.parse(readFileSync(inRoot('scenarios', id, name), 'utf8'));
const all = ids.map((id) => ({ title: jsonOf(id, 'scenario.json').title.en, measured: jsonOf(id, 'measured.json') }));
writeFileSync(readme, withCountryTable(readFileSync(readme, 'utf8'), all));
console.log(`Wrote the table of all in ${readme}`);
