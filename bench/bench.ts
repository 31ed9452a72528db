// The benchmark itself, built and started by run.mjs. `times` prints timings as JSON; `bytes` what a game allocates, in
// a process of its own whose young generation is large enough that nothing is collected meanwhile.
import { readFileSync } from 'node:fs';
import { loadScenario } from '../src/scenario/load.ts';
import { hostileFiles } from '../tests/support/hostileFiles.ts';
import { time } from './measure.ts';
import { compiledOf, playGame, sunk, workloadsOf } from './workloads.ts';

const [root, what, samples, id] = process.argv.slice(2) as [string, string, string, string];

function times(): object {
  const compiled = compiledOf(root, id);
  const rows = workloadsOf(compiled).map(({ name, unit, units, work }) => ({
    name,
    unit,
    ...time(Number(samples), units, work),
  }));
  const { region, force, actor, turns, doctrine } = compiled;
  return {
    scenario: id,
    turns,
    regions: region.count,
    forces: force.count,
    actors: actor.count,
    rules: doctrine.count,
    rows,
  };
}

function bytes(): object {
  const compiled = compiledOf(root, id);
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) throw new Error('Start with --expose-gc.');
  const games = (count: number, recorded: boolean): number => {
    collect();
    const used = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const before = used();
    for (let run = 0; run < count; run++) playGame(compiled, run, recorded);
    return (used() - before) / count;
  };
  games(200, false);
  games(20, true);
  return { scenario: id, game: Math.round(games(200, false)), recorded: Math.round(games(20, true)) };
}

/** Milliseconds to check files of 4 MB made to cost time, once each; only upon the small scenario. */
function checks(): object {
  if (id !== 'five-valleys') return [];
  const good = readFileSync(`${root}/scenarios/${id}/scenario.json`, 'utf8');
  return Object.entries(hostileFiles(good)).map(([name, text]) => {
    const start = performance.now();
    const loaded = loadScenario(text, () => good);
    const milliseconds = performance.now() - start;
    return { name, milliseconds, problems: loaded.ok ? 0 : loaded.error.length };
  });
}

console.log(JSON.stringify(what === 'times' ? times() : what === 'checks' ? checks() : bytes()));
if (sunk() === -1) console.error('');
