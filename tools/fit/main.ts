/**
 * npm run fit: fits the weights of `fitted.ts` to a scenario's dated facts, and with --axes says how well places are
 * foretold whose axis the fit has not seen. Prints; changes no file.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { besideScenario } from '../../src/cli/lib/labOptions.ts';
import { usualWorkers, withPool } from '../../src/cli/lib/pool.ts';
import { openScenario } from '../../src/cli/lib/scenarioFiles.ts';
import { ok } from '../../src/core/result.ts';
import { keyOf } from '../../src/engine/chance.ts';
import type { WeightName } from '../../src/engine/weights.ts';
import type { RunTable } from '../../src/ensemble/table.ts';
import { scoreRows, type WindowScore } from '../../src/lab/backtest.ts';
import { isDated, readFacts } from '../../src/lab/facts.ts';
import { usualSplit } from '../../src/lab/windows.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { FITTED } from './fitted.ts';
import { type Loss, lossOf, mannersOf, type Target } from './objective.ts';
import { scattered, search, type Vector } from './search.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    facts: { type: 'string' },
    runs: { type: 'string', default: '250' },
    check: { type: 'string', default: '2000' },
    seed: { type: 'string', default: 'fit' },
    generations: { type: 'string', default: '30' },
    candidates: { type: 'string', default: '12' },
    step: { type: 'string', default: '0.08' },
    spread: { type: 'string', default: '0.2' },
    axes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `npm run fit -- [scenario] [--facts FILE] [--runs 250] [--check 2000] [--seed TEXT] [--generations 30]
                    [--candidates 12] [--step 0.08] [--axes] [--spread 0.2]
  --runs    runs of each candidate          --check   runs of the final scores, on other luck
  --generations, --candidates   so many generations of so many candidates
  --step    spread of the first generation, a share of each weight
  --axes    leave one axis out at a time instead: fit the rest from a random start within --spread of the weights,
            score the rows left out`;

const say = (line: string): void => console.log(line);

function openTarget(): { readonly compiled: CompiledScenario; readonly target: Target } {
  const word = positionals[0] ?? 'eleven-days';
  const opened = openScenario(word);
  if (!opened.ok) throw new Error(opened.error.lines.join('\n'));
  const path = options.facts ?? besideScenario(word, 'facts.json');
  if (path === undefined) throw new Error(`There are no facts beside ${word}: name a file with --facts.`);
  const text = readFileSync(path, 'utf8');
  const facts = readFacts(opened.value, text);
  if (!facts.ok) throw new Error(`${path}: ${facts.error.at} ${facts.error.code}`);
  return {
    compiled: opened.value,
    target: { facts: facts.value, split: usualSplit(facts.value), manners: mannersOf(text, facts.value) },
  };
}

const plan = {
  names: FITTED as readonly WeightName[],
  seed: options.seed,
  generations: Number(options.generations),
  candidates: Number(options.candidates),
  step: Number(options.step),
};

function tellScores(label: string, { loss, penalties, all, early, late }: Loss): void {
  const row = (name: string, score: WindowScore): string =>
    `  ${name.padEnd(6)} ${score.rows} rows, hit ${score.hitRate.toFixed(2)}, exact ` +
    `${score.exactCoverage.toFixed(2)}, width ${score.medianWidthDays.toFixed(2)} (mean ` +
    `${score.meanWidthDays.toFixed(2)}), error ${score.meanAbsoluteErrorDays.toFixed(2)}, rank ` +
    `${score.rankCorrelation.toFixed(3)}, CRPS ${score.crps.toFixed(3)}, skill ${score.skill.toFixed(2)}`;
  const missed = Object.entries(penalties).filter(([, cost]) => cost > 0);
  say(`${label}: loss ${loss.toFixed(3)}`);
  say([row('all', all), row('early', early), row('late', late)].join('\n'));
  say(`  goals missed: ${missed.map(([goal, cost]) => `${goal} ${cost.toFixed(3)}`).join(', ') || 'none'}`);
}

/** Plays the scenario with these weights. */
type Play = (weights: Vector, seed: string, runs: string) => Promise<RunTable>;

async function fitAll(compiled: CompiledScenario, target: Target, play: Play): Promise<void> {
  const start: Vector = Object.fromEntries(plan.names.map((name) => [name, compiled.weights[name]]));
  const judge = async (weights: Vector, seed: string, runs: string): Promise<Loss> =>
    lossOf(compiled, await play(weights, seed, runs), target);
  const found = await search(
    { ...plan, start },
    async (weights, seed) => (await judge(weights, seed, options.runs)).loss,
    say,
  );
  say(`${found.tried} candidates of ${options.runs} runs`);
  for (const name of plan.names)
    say(`  ${name.padEnd(16)} ${String(start[name]).padStart(8)} -> ${found.weights[name]}`);
  const fresh = `${options.seed}/check`;
  tellScores('As they were, on other luck', await judge(start, fresh, options.check));
  tellScores('As fitted, on other luck', await judge(found.weights, fresh, options.check));
}

/**
 * For each axis: the fit starts away from the weights as they are, which have seen all rows, and never sees the rows
 * that it is scored on.
 */
async function leaveAxesOut(compiled: CompiledScenario, target: Target, play: Play): Promise<void> {
  const usual: Vector = Object.fromEntries(plan.names.map((name) => [name, compiled.weights[name]]));
  const dated = target.facts.rows.filter(isDated);
  const axes = [...new Set(dated.map((row) => row.axis))];
  const parts: WindowScore[] = [];
  for (const axis of axes) {
    const start = scattered(
      { names: plan.names, start: usual },
      Number(options.spread),
      keyOf(`axis/${options.seed}`),
      axis,
    );
    const found = await search(
      { ...plan, start, seed: `${options.seed}/${axis}` },
      async (weights, seed) => lossOf(compiled, await play(weights, seed, options.runs), target, axis).loss,
      () => undefined,
    );
    const table = await play(found.weights, `${options.seed}/check`, options.check);
    const rows = dated.filter((row) => row.axis === axis);
    const score = scoreRows(compiled, table, target.facts, rows);
    parts.push(score);
    say(
      `${axis.padEnd(16)} ${score.rows} rows left out: hit ${score.hitRate.toFixed(2)}, error ` +
        `${score.meanAbsoluteErrorDays.toFixed(2)}, CRPS ${score.crps.toFixed(3)}`,
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
    `Over all rows, each left out once: hit ${pooled(({ hitRate }) => hitRate).toFixed(2)}, error ` +
      `${pooled((part) => part.meanAbsoluteErrorDays).toFixed(2)}, CRPS ${crps.toFixed(3)}, skill ` +
      `${(1 - crps / best).toFixed(2)}`,
  );
}

if (options.help) say(HELP);
else {
  const { compiled, target } = openTarget();
  const done = await withPool({ workers: usualWorkers(), of: 0, quiet: true }, async (pool) => {
    const play: Play = async (weights, seed, runs) => {
      const plan = { seed, runs: Number(runs), base: { weights }, course: 'runs' as const };
      const end = await pool.run(compiled.scenario, plan).end;
      if (end.kind !== 'done') throw new Error(`The runs ended as ${end.kind}.`);
      return end.gathered.tables[0];
    };
    await (options.axes ? leaveAxesOut : fitAll)(compiled, target, play);
    return ok(undefined);
  });
  if (!done.ok) throw new Error(done.error.lines.join('\n'));
}
