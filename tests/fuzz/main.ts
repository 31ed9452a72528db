/**
 * `npm run fuzz`: long runs of the fuzzers. Each worker takes the inputs of its own numbers, target after target; the
 * main thread counts, watches for inputs that never end, and keeps what was found.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadWords } from '../../src/words/language.ts';
import { PARTS } from '../../src/words/languages.ts';
import { keepCase } from './cases.ts';
import { diceFor } from './dice.ts';
import { minimise } from './minimise.ts';
import { type FuzzTarget, type Json, tryInput } from './target.ts';
import { FUZZ_TARGETS } from './targets.ts';

/** What one worker does. */
interface Part {
  readonly worker: number;
  readonly workers: number;
  readonly seed: number;
  /** By target name: how many inputs all workers take together, and the first one. */
  readonly counts: Readonly<Record<string, number>>;
  /** Number of the input under way, by target, and which target that is: read by the main thread. */
  readonly at: Int32Array<SharedArrayBuffer>;
  /** By target name: inputs that are not taken. */
  readonly skipped: Readonly<Record<string, readonly number[]>>;
  /** Milliseconds since 1970 at which no further input is taken. */
  readonly until: number;
}

type Told =
  | {
      readonly kind: 'came';
      readonly target: string;
      readonly outcomes: Readonly<Record<string, number>>;
      readonly ms: number;
    }
  | {
      readonly kind: 'found';
      readonly target: string;
      readonly number: number;
      readonly was: string;
      readonly input: Json;
    }
  | { readonly kind: 'done' };

/** Inputs of one target before the next has its turn, and how many of them are told at once. */
const STRETCH = 20;
/** An input that takes longer never ends. */
const MOST_SECONDS = 120;

async function work(part: Part): Promise<void> {
  const { worker, workers, seed, counts, at, skipped, until } = part;
  const kinds = new Set<string>();
  const next = new Map(FUZZ_TARGETS.map(({ name }) => [name, Atomics.load(at, 1 + indexOf(name))]));
  for (let isLeft = true; isLeft; ) {
    isLeft = false;
    for (const target of FUZZ_TARGETS) {
      const outcomes: Record<string, number> = {};
      const start = performance.now();
      const share = Math.max(1, Math.round((STRETCH * target.shortRun) / 100));
      let number = next.get(target.name) ?? 0;
      for (let i = 0; i < share && number < (counts[target.name] ?? 0) && Date.now() < until; i++, number += workers) {
        if (number % workers !== worker) number += (worker - (number % workers) + workers) % workers;
        if (skipped[target.name]?.includes(number) === true) continue;
        Atomics.store(at, 0, indexOf(target.name));
        Atomics.store(at, 1 + indexOf(target.name), number);
        const outcome = await take(target, seed, number, kinds);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        isLeft = true;
      }
      next.set(target.name, number);
      if (Object.keys(outcomes).length > 0)
        tell({ kind: 'came', target: target.name, outcomes, ms: performance.now() - start });
    }
  }
  tell({ kind: 'done' });
}

const indexOf = (name: string): number => FUZZ_TARGETS.findIndex((target) => target.name === name);
const tell = (told: Told): void => parentPort?.postMessage(told);

/** Tries one input; what fails in a way that is new here is made small and told. */
async function take(target: FuzzTarget, seed: number, number: number, kinds: Set<string>): Promise<string> {
  const input = target.make(diceFor(target.name, seed, number));
  const { outcome, failure } = await tryInput(target, input);
  if (failure === undefined) return outcome;
  const kind = `${target.name} ${failure.kind}`;
  if (kinds.has(kind)) return `again: ${failure.kind}`;
  kinds.add(kind);
  const small =
    failure.kind === 'slow'
      ? input
      : await minimise(input, async (smaller) => (await tryInput(target, smaller)).failure?.kind === failure.kind);
  const was = (await tryInput(target, small)).failure?.words ?? failure.words;
  tell({ kind: 'found', target: target.name, number, was, input: small });
  return `found: ${failure.kind}`;
}

interface Tally {
  inputs: number;
  ms: number;
  readonly outcomes: Map<string, number>;
}

async function lead(): Promise<number> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string', multiple: true },
      inputs: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string' },
      workers: { type: 'string', default: String(availableParallelism()) },
      cases: { type: 'string', default: join('test-artefacts', 'fuzz') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USE);
    return 0;
  }
  const chosen = values.target?.flatMap((names) => names.split(','));
  const unknown = chosen?.find((name) => indexOf(name) < 0);
  const wrong = (['inputs', 'seed', 'minutes', 'workers'] as const).find((name) => !/^\d+$/.test(values[name] ?? '1'));
  if (unknown !== undefined || wrong !== undefined) {
    console.error(unknown === undefined ? `--${wrong} takes a whole number.` : `There is no target ${unknown}.`);
    console.error(USE);
    return 2;
  }
  const targets = FUZZ_TARGETS.filter(({ name }) => chosen?.includes(name) ?? true);
  const seed = Number(values.seed);
  const workers = Math.max(1, Number(values.workers));
  const share = Number(values.inputs) / targets.reduce((sum, { shortRun }) => sum + shortRun, 0);
  const counts = Object.fromEntries(targets.map(({ name, shortRun }) => [name, Math.ceil(shortRun * share)]));
  const until = values.minutes === undefined ? Number.MAX_SAFE_INTEGER : Date.now() + Number(values.minutes) * 60_000;
  const tallies = new Map<string, Tally>(targets.map(({ name }) => [name, { inputs: 0, ms: 0, outcomes: new Map() }]));
  const seen = new Set<string>();
  let found = 0;

  function hear(told: Told): void {
    if (told.kind === 'came') count(tallies.get(told.target), told);
    if (told.kind !== 'found' || seen.has(`${told.target} ${told.was.slice(0, 60)}`)) return;
    seen.add(`${told.target} ${told.was.slice(0, 60)}`);
    found++;
    const path = keepCase(values.cases, { target: told.target, was: told.was, input: told.input });
    console.log(`\nfound: ${told.target}, seed ${seed}, input ${told.number}\n${told.was}\n  kept as ${path}\n`);
  }

  const started = Date.now();
  const progress = setInterval(() => {
    const inputs = [...tallies.values()].reduce((sum, tally) => sum + tally.inputs, 0);
    console.log(`${minutesSince(started)} min: ${inputs} inputs, ${found} found`);
  }, 30_000);
  const parts = Array.from({ length: workers }, (_, worker) => ({ ...{ worker, workers, seed, counts, until } }));
  await Promise.all(parts.map((part) => watch(part, hear)));
  clearInterval(progress);
  console.log(tableOf(tallies, started, seed));
  return found === 0 ? 0 : 1;
}

const USE = `npm run fuzz -- [--target NAME] [--inputs N] [--seed N] [--minutes N] [--workers N] [--cases FOLDER]
targets:
${FUZZ_TARGETS.map(({ name, about }) => `  ${name.padEnd(16)} ${about}`).join('\n')}`;

const minutesSince = (start: number): string => ((Date.now() - start) / 60_000).toFixed(1);

function count(tally: Tally | undefined, { outcomes, ms }: Told & { readonly kind: 'came' }): void {
  if (tally === undefined) return;
  tally.ms += ms;
  for (const [outcome, times] of Object.entries(outcomes)) {
    tally.inputs += times;
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + times);
  }
}

function tableOf(tallies: ReadonlyMap<string, Tally>, started: number, seed: number): string {
  const rows = [...tallies].map(([name, { inputs, ms, outcomes }]) => {
    const came = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, times]) => `${outcome} ${times}`);
    const each = inputs === 0 ? '' : `${(ms / inputs).toFixed(1)} ms`;
    return `${name.padEnd(16)} ${String(inputs).padStart(8)} ${each.padStart(9)}  ${came.join(', ')}`;
  });
  const all = [...tallies.values()].reduce((sum, tally) => sum + tally.inputs, 0);
  return ['', ...rows, `${all} inputs in ${minutesSince(started)} minutes, seed ${seed}`].join('\n');
}

/** Runs a part to its end; a worker whose input never ends is stopped, and another goes on behind that input. */
async function watch(part: Omit<Part, 'at' | 'skipped'>, hear: (told: Told) => void): Promise<void> {
  const at = new Int32Array(new SharedArrayBuffer(4 * (1 + FUZZ_TARGETS.length)));
  const skipped: Record<string, number[]> = {};
  for (;;) {
    const end = await runWorker({ ...part, at, skipped }, hear);
    if (end === 'done') return;
    const target = FUZZ_TARGETS[at[0]];
    const number = at[1 + at[0]];
    skipped[target.name] = [...(skipped[target.name] ?? []), number];
    const input = target.make(diceFor(target.name, part.seed, number));
    hear({ kind: 'found', target: target.name, number, was: end, input });
  }
}

function runWorker(part: Part, hear: (told: Told) => void): Promise<string> {
  return new Promise((ended) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: part });
    let before = '';
    let seconds = 0;
    const stop = (end: string): void => {
      clearInterval(timer);
      void worker.terminate();
      ended(end);
    };
    const timer = setInterval(() => {
      const now = part.at.join();
      seconds = now === before ? seconds + 1 : 0;
      before = now;
      if (seconds >= MOST_SECONDS) stop(`never ends: more than ${MOST_SECONDS} seconds`);
    }, 1000);
    worker.on('message', (told: Told) => (told.kind === 'done' ? stop('done') : hear(told)));
    worker.on('error', (error) => stop(`ended the program: ${error.stack ?? error.message}`));
  });
}

if (isMainThread) process.exitCode = await lead();
else {
  await loadWords(...PARTS);
  await work(workerData as Part);
}
