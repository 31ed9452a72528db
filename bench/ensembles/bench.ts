// One kind of figure for each scenario named, as JSON; built and started by run.mjs.
import {
  bytesOfRuns,
  costOfResults,
  costOfSummary,
  firstAnswer,
  gainOfPairs,
  peers,
  scenarioOf,
  speed,
} from './figures.ts';

const [root, worker, what, sampleWord, ...ids] = process.argv.slice(2) as [string, string, string, string, ...string[]];
const samples = Number(sampleWord);

async function figure(id: string): Promise<unknown> {
  const scenario = scenarioOf(root, id);
  switch (what) {
    case 'speed':
      return speed(scenario, worker, samples);
    case 'first':
      return firstAnswer(scenario, worker, samples);
    case 'cost':
      return { ...costOfResults(scenario, samples), summaryMs: costOfSummary(scenario) };
    case 'pairs':
      return gainOfPairs(scenario, 400);
    case 'bytes':
      return bytesOfRuns(scenario);
    case 'peers':
      return peers(scenario, root, samples);
    default:
      throw new Error(`There is no figure "${what}".`);
  }
}

const figures: Record<string, unknown> = {};
for (const id of ids) figures[id] = await figure(id);
console.log(JSON.stringify(figures));
