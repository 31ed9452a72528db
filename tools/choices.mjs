// npm run choices: writes choices.json beside every shipped scenario that has chairs, from what `brink choices` prints:
// how far each aim reaches, what each player is worth, which gates hold. Run it after a change of the rules or of a
// scenario's numbers; a chair takes about a minute. `-- ID...` measures only these; `-- --runs 20` plays less.
// npm run choices:gate: asks the gates of those files, writes docs/choices.md, and fails where one does not hold that
// must (scenarios/gates.json). `-- --write` writes down those that hold now as those that must.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { inRoot, runNode } from './project.mjs';
import { written } from './written.mjs';

const SEED = 'choices';
const USUAL_RUNS = '40';

const imported = async (...path) => {
  const options = { configFile: false, root: inRoot('.'), logLevel: 'error' };
  return (await runnerImport(inRoot(...path), options)).module;
};
const { measuredChair } = await imported('src', 'lab', 'choices', 'measured.ts');

const scenarioOf = (id) => JSON.parse(readFileSync(inRoot('scenarios', id, 'scenario.json'), 'utf8'));
/** Its own chairs, or those of what it extends. */
const chairsOf = (id) => {
  const { chairs, extends: base } = scenarioOf(id);
  return chairs ?? (base === undefined ? [] : chairsOf(base));
};
const order = JSON.parse(readFileSync(inRoot('scenarios', 'order.json'), 'utf8'));
const all = readdirSync(inRoot('scenarios'))
  .filter((id) => existsSync(inRoot('scenarios', id, 'scenario.json')) && chairsOf(id).length > 0)
  .sort((a, b) => order.indexOf(a) - order.indexOf(b));

async function measure(id, runs) {
  const words = ['choices', id, '--json', '--seed', SEED, '--runs', runs];
  const { code, output } = await runNode(inRoot('tools', 'brink.mjs'), words, { capture: true });
  // 1: a gate does not hold.
  if (code !== 0 && code !== 1) throw new Error(output);
  const { chairs, ...head } = JSON.parse(output.slice(output.indexOf('{"scenario"')));
  const target = inRoot('scenarios', id, 'choices.json');
  writeFileSync(target, `${written({ ...head, chairs: chairs.map(measuredChair) })}\n`);
  console.log(`Wrote ${target} (${readFileSync(target).length} bytes)`);
}

async function ask(isWriting) {
  const { gateReport, gatesBroken, gatesHeld } = await imported('tools', 'choicesReport.ts');
  const files = all.map((id) => inRoot('scenarios', id, 'choices.json')).filter((file) => existsSync(file));
  const measured = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  if (measured.length === 0) {
    console.error('Nothing is measured yet: npm run choices');
    process.exitCode = 1;
    return;
  }
  const list = inRoot('scenarios', 'gates.json');
  if (isWriting) writeFileSync(list, `${written({ mustHold: gatesHeld(measured) })}\n`);
  const { mustHold } = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : { mustHold: {} };
  const report = await gateReport(measured, mustHold);
  writeFileSync(inRoot('docs', 'choices.md'), report);
  console.log(report);
  const broken = gatesBroken(measured, mustHold);
  for (const line of broken) console.error(line);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

const asked = process.argv.slice(2);
if (asked[0] === 'gate') await ask(asked.includes('--write'));
else {
  const at = asked.indexOf('--runs');
  const runs = at < 0 ? USUAL_RUNS : asked[at + 1];
  const ids = asked.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  for (const id of all.filter((each) => ids.length === 0 || ids.includes(each))) await measure(id, runs);
}
