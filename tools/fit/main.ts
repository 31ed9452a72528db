/**
 * npm run fit: fits the weights of `fitted.ts` to a scenario's dated facts, and with --axes says how well places are foretold whose axis the fit has not
 * seen. Prints; changes no file.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { besideScenario, openPlain } from '../../src/cli/labOptions.ts';
import { withPlay } from '../../src/cli/labPlay.ts';
import { keyOf } from '../../src/engine/chance.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import type { WeightName } from '../../src/engine/weights.ts';
import { scoreRows, type WindowScore } from '../../src/lab/backtest.ts';
import { firstLossesOf } from '../../src/lab/backtestReport.ts';
import { readFacts } from '../../src/lab/facts.ts';
import type { Play } from '../../src/lab/runs.ts';
import { withWeights } from '../../src/lab/variants.ts';
import { usualSplit } from '../../src/lab/windows.ts';
import { FITTED } from './fitted.ts';
import { type Loss, lossOf, mannersOf, type Target } from './objective.ts';
import { scattered, search, type Vector } from './search.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    facts: { type: 'string' },
    runs: { type: 'string', default: '200' },
    check: { type: 'string', default: '1000' },
    seed: { type: 'string', default: 'fit' },
    starts: { type: 'string', default: '8' },
    spread: { type: 'string', default: '0.3' },
    steps: { type: 'string', default: '0.25,0.12,0.06' },
    axes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `npm run fit -- [scenario] [--facts FILE] [--runs 200] [--check 1000] [--seed TEXT] [--starts 8] [--spread 0.3] [--steps 0.25,0.12,0.06] [--axes]
  --runs    runs of each candidate          --check   runs of the final scores, on other luck
  --starts  random starts beside the weights as they are, each within --spread of them
  --axes    leave one axis out at a time instead: fit the rest from a random start, score the rows left out`;

const say = (line: string): void => console.log(line);

function openTarget(): { readonly compiled: Compiled; readonly target: Target } {
  const word = positionals[0] ?? 'eleven-days';
  const opened = openPlain(word);
  if (!opened.ok) throw new Error(opened.error.lines.join('\n'));
  const path = options.facts ?? besideScenario(word, 'facts.json');
  if (path === undefined) throw new Error(`There are no facts beside ${word}: name a file with --facts.`);
  const text = readFileSync(path, 'utf8');
  const facts = readFacts(opened.value, text);
  if (!facts.ok) throw new Error(`${path}: ${facts.error.message}`);
  return { compiled: opened.value, target: { facts: facts.value, split: usualSplit(facts.value), manners: mannersOf(text, facts.value) } };
}

const plan = {
  names: FITTED as readonly WeightName[],
  seed: options.seed,
  starts: Number(options.starts),
  spread: Number(options.spread),
  steps: options.steps.split(',').map(Number),
};

function tellScores(label: string, { all, early, late, penalty }: Loss): void {
  const row = (name: string, { rows, hitRate, meanWidthDays, meanAbsoluteErrorDays, crps, skill }: WindowScore): string =>
    `  ${name.padEnd(6)} ${rows} rows, hit ${hitRate.toFixed(2)}, width ${meanWidthDays.toFixed(2)}, error ${meanAbsoluteErrorDays.toFixed(2)}, CRPS ${crps.toFixed(3)}, skill ${skill.toFixed(2)}`;
  say(`${label} (penalty ${penalty.toFixed(3)})`);
  say([row('all', all), row('early', early), row('late', late)].join('\n'));
}

async function fitAll(compiled: Compiled, target: Target, play: Play): Promise<void> {
  const start: Vector = Object.fromEntries(plan.names.map((name) => [name, compiled.weights[name]]));
  const judge = async (weights: Vector, seed: string, runs: string): Promise<Loss> =>
    lossOf(compiled, await play(withWeights(compiled.scenario, weights), seed, Number(runs)), target);
  const found = await search({ ...plan, start }, async (weights) => (await judge(weights, options.seed, options.runs)).loss, say);
  say(`${found.tried} candidates of ${options.runs} runs`);
  for (const name of plan.names) say(`  ${name.padEnd(16)} ${String(start[name]).padStart(8)} -> ${found.weights[name]}`);
  const fresh = `${options.seed}/check`;
  tellScores('As they were, on other luck', await judge(start, fresh, options.check));
  tellScores('As fitted, on other luck', await judge(found.weights, fresh, options.check));
}

/** For each axis: the fit starts away from the weights as they are, which have seen all rows, and never sees the rows that it is scored on. */
async function leaveAxesOut(compiled: Compiled, target: Target, play: Play): Promise<void> {
  const usual: Vector = Object.fromEntries(plan.names.map((name) => [name, compiled.weights[name]]));
  const dated = target.facts.rows.filter((row) => row.loss !== undefined);
  const axes = [...new Set(dated.map((row) => row.axis))];
  const parts: WindowScore[] = [];
  for (const axis of axes) {
    const start = scattered({ names: plan.names, start: usual }, plan.spread, keyOf(`axis/${options.seed}`), axis);
    const variant = (weights: Vector) => withWeights(compiled.scenario, weights);
    const found = await search(
      { ...plan, start, seed: `${options.seed}/${axis}` },
      async (weights) => lossOf(compiled, await play(variant(weights), options.seed, Number(options.runs)), target, axis).loss,
      () => undefined,
    );
    const runs = await play(variant(found.weights), `${options.seed}/check`, Number(options.check));
    const rows = dated.filter((row) => row.axis === axis);
    const score = scoreRows(compiled, firstLossesOf(runs), target.facts, rows);
    parts.push(score);
    say(
      `${axis.padEnd(16)} ${score.rows} rows left out: hit ${score.hitRate.toFixed(2)}, error ${score.meanAbsoluteErrorDays.toFixed(2)}, CRPS ${score.crps.toFixed(3)}`,
    );
  }
  const pooled = (pick: (part: WindowScore) => number): number =>
    parts.reduce((sum, part) => sum + part.rows * pick(part), 0) / parts.reduce((sum, part) => sum + part.rows, 0);
  const best = Math.min(
    pooled(({ baselines }) => baselines.constantHazard),
    pooled(({ baselines }) => baselines.distance),
    pooled(({ baselines }) => baselines.oneDate),
  );
  const crps = pooled((part) => part.crps);
  say(
    `Over all rows, each left out once: hit ${pooled(({ hitRate }) => hitRate).toFixed(2)}, error ${pooled((part) => part.meanAbsoluteErrorDays).toFixed(2)}, CRPS ${crps.toFixed(3)}, skill ${(1 - crps / best).toFixed(2)}`,
  );
}

if (options.help) say(HELP);
else {
  const { compiled, target } = openTarget();
  await withPlay((play) => (options.axes ? leaveAxesOut : fitAll)(compiled, target, play));
}
