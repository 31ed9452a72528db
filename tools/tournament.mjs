// npm run tournament: writes tournament.json beside the shipped starts that are named here or asked for, from what
// `brink tournament` prints, and docs/tournament.md of all of them: whether each level of opponent beats the one below
// it. Run it after a change of the rules, of doctrine or of those scenarios. `-- ID...` plays these, `-- --pairs 20`
// fewer or more; councils try hundreds of runs before each turn, so that a chair takes minutes. `-- --report` plays
// nothing and writes the report anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { inRoot, runNode } from './project.mjs';
import { written } from './written.mjs';

const SEED = 'tournament';
const USUAL_PAIRS = '20';
/** Short enough to be played to the end by councils, and where most can be lost and won. */
const USUAL = ['on-the-brink', 'five-valleys'];

const imported = async (...path) => {
  const options = { configFile: false, root: inRoot('.'), logLevel: 'error' };
  return (await runnerImport(inRoot(...path), options)).module;
};
const { measuredSteps } = await imported('src', 'lab', 'tournament.ts');
const { tournamentReport } = await imported('tools', 'tournamentReport.ts');

const fileOf = (id) => inRoot('scenarios', id, 'tournament.json');

async function play(id, pairs) {
  const words = ['tournament', id, '--json', '--seed', SEED, '--pairs', pairs];
  const { code, output } = await runNode(inRoot('tools', 'brink.mjs'), words, { capture: true });
  // 1: a level does not win.
  if (code !== 0 && code !== 1) throw new Error(output);
  const { chairs, ...head } = JSON.parse(output.slice(output.indexOf('{"scenario"')));
  writeFileSync(fileOf(id), `${written({ ...head, chairs: chairs.map(measuredSteps) })}\n`);
  console.log(`Wrote ${fileOf(id)}`);
}

const asked = process.argv.slice(2);
const at = asked.indexOf('--pairs');
const pairs = at < 0 ? USUAL_PAIRS : asked[at + 1];
const ids = asked.filter((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1));
if (!asked.includes('--report')) for (const id of ids.length === 0 ? USUAL : ids) await play(id, pairs);
const order = JSON.parse(readFileSync(inRoot('scenarios', 'order.json'), 'utf8'));
const played = readdirSync(inRoot('scenarios'))
  .filter((id) => existsSync(fileOf(id)))
  .sort((a, b) => order.indexOf(a) - order.indexOf(b))
  .map((id) => JSON.parse(readFileSync(fileOf(id), 'utf8')));
writeFileSync(inRoot('docs', 'tournament.md'), tournamentReport(played));
