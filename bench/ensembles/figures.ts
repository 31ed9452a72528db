// What is measured of ensembles. Wall time where workers share the machine; processor time where two ways of playing
// are held beside each other.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import { createPlayer, type Player } from '../../src/ensemble/batch.ts';
import { type PreparedBranch, prepareBranches } from '../../src/ensemble/branch.ts';
import type { Branch, EnsemblePlan } from '../../src/ensemble/plan.ts';
import { compareVariant, runPlan, summariseBranch } from '../../src/ensemble/run.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { spawnNode } from '../../src/ensemble/workers/spawnNode.ts';
import { createPlay, createPlays, type Play } from '../../src/play/turn.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { median } from '../measure.ts';

const SEED = 'bench';

export function scenarioOf(root: string, id: string): Scenario {
  const textOf = (one: string): string => readFileSync(join(root, 'scenarios', one, 'scenario.json'), 'utf8');
  const loaded = loadScenario(textOf(id), textOf);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value.scenario;
}

export function branchesOf(scenario: Scenario, plan: EnsemblePlan): readonly PreparedBranch[] {
  const branches = prepareBranches(scenario, plan);
  if (!branches.ok) throw new Error(branches.error[0].code);
  return branches.value;
}

/** Milliseconds of processor time used by every thread of the process. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Games a second with one worker and with two, by turns; each pool is warm, and a share of the processor that other
 * programs took is told.
 */
export async function speed(scenario: Scenario, worker: string, samples: number) {
  const file = pathToFileURL(worker);
  const one = createPool(spawnNode(file), 1);
  const two = createPool(spawnNode(file), 2);
  const warm = { seed: SEED, runs: 600, base: {} };
  await one.run(scenario, warm).end;
  await two.run(scenario, { ...warm, runs: 1200 }).end;
  const started = performance.now();
  await one.run(scenario, warm).end;
  const runs = Math.max(100, Math.ceil((warm.runs * 1500) / (performance.now() - started)));
  const rows: { one: number; two: number; busyOne: number; busyTwo: number }[] = [];
  const timed = async (pool: typeof one): Promise<[number, number]> => {
    const [wall, used] = [performance.now(), processorTime()];
    await pool.run(scenario, { seed: SEED, runs, base: {} }).end;
    const ms = performance.now() - wall;
    return [ms, (processorTime() - used) / ms];
  };
  for (let i = 0; i < samples; i++) {
    const [a, busyOne] = await timed(one);
    const [b, busyTwo] = await timed(two);
    rows.push({ one: (1000 * runs) / a, two: (1000 * runs) / b, busyOne, busyTwo });
  }
  one.close();
  two.close();
  return {
    runs,
    one: median(rows.map((row) => row.one)),
    two: median(rows.map((row) => row.two)),
    ratio: median(rows.map((row) => row.two / row.one)),
    /** Processors in use meanwhile; under 1 or 2, other programs had a share of them. */
    busyOne: median(rows.map((row) => row.busyOne)),
    busyTwo: median(rows.map((row) => row.busyTwo)),
    /**
     * The ratio that the same work gives where nothing else x, times processors.
     */
    undisturbed: median(rows.map((row) => (2 * (row.two / row.busyTwo)) / (row.one / row.busyOne))),
  };
}

/** Milliseconds from nothing to the first partial answer of an ensemble of 1,000. */
export async function firstAnswer(scenario: Scenario, worker: string, samples: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < samples; i++) {
    const started = performance.now();
    const pool = createPool(spawnNode(pathToFileURL(worker)), 2);
    await new Promise<void>((resolve) => {
      pool.run(scenario, { seed: SEED, runs: 1000, base: {} }, { onPartial: () => resolve() });
    });
    times.push(performance.now() - started);
    pool.close();
  }
  return median(times);
}

/** Games by themselves: the same runs with nothing kept of them. */
function bareRuns({ simulation, advance }: Play, from: number, runs: number): void {
  const base = keyOf(SEED);
  for (let run = from; run < from + runs; run++) {
    simulation.begin(keyOfRun(base, run));
    while (simulation.state.clock.over[0] === 0) advance();
  }
}

function keptRuns(player: Player, from: number, runs: number): void {
  const { next } = player.batch(from, from + runs);
  while (next());
}

/** What results add to the time of the runs: kept beside bare, by turns, processor time. */
export function costOfResults(scenario: Scenario, samples: number) {
  const branches = branchesOf(scenario, { seed: SEED, runs: 1, base: {} });
  // Both on one play, as a worker has it.
  const plays = createPlays();
  const play = plays(branches[0].compiled);
  const player = createPlayer(branches, { seed: SEED }, plays);
  const runs = 60;
  const warmUntil = processorTime() + 3000;
  while (processorTime() < warmUntil) {
    bareRuns(play, 0, runs);
    keptRuns(player, 0, runs);
  }
  const shares: number[] = [];
  for (let i = 0; i < 4 * samples; i++) {
    const first = i % 2 === 0;
    const timed = (work: () => void): number => {
      const start = processorTime();
      work();
      return processorTime() - start;
    };
    const early = timed(() => (first ? bareRuns(play, i * runs, runs) : keptRuns(player, i * runs, runs)));
    const late = timed(() => (first ? keptRuns(player, i * runs, runs) : bareRuns(play, i * runs, runs)));
    shares.push(first ? late / early - 1 : early / late - 1);
  }
  return { share: median(shares), samples: shares.length };
}

/** Summing up 1,000 runs, milliseconds. */
export function costOfSummary(scenario: Scenario): number {
  const plan = { seed: SEED, runs: 1000, base: {} };
  const played = runPlan(scenario, plan);
  if (!played.ok) throw new Error(played.error[0].code);
  const { branches, gathered } = played.value;
  summariseBranch(branches, gathered, 0);
  const start = processorTime();
  for (let i = 0; i < 5; i++) summariseBranch(branches, gathered, 0);
  return (processorTime() - start) / 5;
}

/** How much narrower pairs make the interval of a change's effect than the same runs unpaired. */
export function gainOfPairs(scenario: Scenario, runs: number) {
  const [chair] = scenario.chairs;
  const lever = scenario.levers.find(
    (one) => one.type === 'number' && one.sets.some(({ path }) => /^sides\..*\.will$/.test(path)),
  );
  const variants: [string, Branch][] = [[`${chair.actor} silent`, { chairs: { [chair.actor]: 'silent' } }]];
  if (lever?.type === 'number') {
    const value = lever.default + (lever.max - lever.default) / 5;
    variants.push([`${lever.id} = ${value}`, { levers: { [lever.id]: value } }]);
  }
  const plan: EnsemblePlan = { seed: SEED, runs, base: {}, variants: variants.map(([, line]) => line), termRuns: 0 };
  const played = runPlan(scenario, plan);
  if (!played.ok) throw new Error(played.error[0].code);
  return variants.flatMap(([name], i) => {
    const { places, acts } = compareVariant(played.value.branches, played.value.gathered, i);
    const gains = [...places, ...acts].flatMap(({ time }) => (time.gain === null ? [] : [time.gain]));
    // A change without any effect has no interval to be narrower.
    if (gains.length === 0) return [];
    const widest = places.reduce((best, place) => (place.time.deviation > best.time.deviation ? place : best));
    const { difference, low, high, unpaired, gain } = widest.time;
    return {
      name,
      measures: gains.length,
      median: median(gains),
      widest: { place: widest.region, difference, low, high, unpaired, gain },
    };
  });
}

/** Bytes allocated for a run, kept and bare; needs --expose-gc and a large young generation. */
export function bytesOfRuns(scenario: Scenario) {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) throw new Error('Start with --expose-gc.');
  const branches = branchesOf(scenario, { seed: SEED, runs: 1, base: {} });
  const plays = createPlays();
  const play = plays(branches[0].compiled);
  const { next } = createPlayer(branches, { seed: SEED }, plays).batch(0, 100_000);
  const used = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const of = (runs: number, work: () => void): number => {
    collect();
    const before = used();
    work();
    return Math.round((used() - before) / runs);
  };
  const kept = (runs: number): void => {
    for (let run = 0; run < runs; run++) next();
  };
  kept(200);
  bareRuns(play, 0, 200);
  return { kept: of(200, () => kept(200)), bare: of(200, () => bareRuns(play, 200, 200)) };
}

/** Turns a second of the kernel with everything recorded, and of boardgame.io's reducer with a rule that adds one. */
export async function peers(scenario: Scenario, root: string, samples: number) {
  const [branch] = branchesOf(scenario, { seed: SEED, runs: 1, base: {} });
  const { compiled } = branch;
  const rate = (turns: number, work: () => void): number => {
    const warmUntil = processorTime() + 1500;
    let once = 0;
    do {
      const start = processorTime();
      work();
      once = processorTime() - start;
    } while (processorTime() < warmUntil);
    const repeats = Math.max(1, Math.ceil(250 / Math.max(once, 0.01)));
    const rates: number[] = [];
    for (let i = 0; i < samples; i++) {
      const start = processorTime();
      for (let n = 0; n < repeats; n++) work();
      rates.push((1000 * repeats * turns) / (processorTime() - start));
    }
    return median(rates);
  };
  const { simulation, advance } = createPlay(compiled);
  const run = (recorded: boolean) => () => {
    simulation.begin(keyOfRun(keyOf(SEED), 1));
    const log = recorded ? new EventLog() : undefined;
    while (simulation.state.clock.over[0] === 0) advance(undefined, log);
  };
  const plain = rate(compiled.turns, run(false));
  const recorded = rate(compiled.turns, run(true));
  const path = join(root, 'bench', 'peers', 'reducer.mjs');
  const installed = existsSync(join(root, 'bench', 'peers', 'node_modules', 'boardgame.io'));
  const { createTicker } = installed ? await import(pathToFileURL(path).href) : { createTicker: undefined };
  return { plain, recorded, boardgame: createTicker === undefined ? null : rate(200, createTicker(200)) };
}
