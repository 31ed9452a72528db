/**
 * npm run fit: fits one set of standard weights to the dated facts of all shipped scenarios and to the laboratory of
 * two towns. With --without it leaves a country out and scores it; with --axes the axes of one country. Keeps the best
 * weights in a file and prints what to change in the source; with --write it changes it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { usualWorkers, withPool } from '../../src/cli/lib/pool.ts';
import { ok } from '../../src/core/result.ts';
import { isObject } from '../../src/core/unknown.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { STANDARD_WEIGHTS, WEIGHT_NAMES, type WeightName } from '../../src/engine/weights.ts';
import { averageOf } from '../../src/ensemble/statistics.ts';
import { isDated } from '../../src/lab/facts.ts';
import { FITTED } from './fitted.ts';
import { type Bench, judge } from './judging.ts';
import { startLaboratory } from './laboratoryThread.ts';
import { openPack, type Pack, packIds } from './packs.ts';
import { patchOf, withValues } from './patch.ts';
import { type SearchPlan, scaleOf, scattered, search, type Vector, within } from './search.ts';
import { generationLine, judgementLines, screenLine } from './telling.ts';

const SOURCE = 'src/engine/weights.ts';
const NEVER = Number.POSITIVE_INFINITY;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    facts: { type: 'string' },
    without: { type: 'string', multiple: true },
    names: { type: 'string' },
    weights: { type: 'string' },
    runs: { type: 'string', default: '80' },
    questions: { type: 'string', default: '40' },
    laboratory: { type: 'string', default: '40' },
    check: { type: 'string', default: '400' },
    seed: { type: 'string', default: 'fit' },
    minutes: { type: 'string' },
    generations: { type: 'string', default: '40' },
    candidates: { type: 'string', default: '16' },
    step: { type: 'string', default: '0.08' },
    spread: { type: 'string', default: '0.2' },
    workers: { type: 'string', default: String(usualWorkers()) },
    out: { type: 'string', default: 'dist/fit/weights.json' },
    write: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    screen: { type: 'boolean', default: false },
    axes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `npm run fit -- [scenario...] [--without ID]... [--names a,b,c] [--weights FILE] [--minutes N] [--report]
  Fits the weights of the rules to all shipped scenarios with dated facts, or to those named, and to the laboratory of
  two towns.
  --facts       facts that do not stand beside the one scenario that is named
  --without     leave this one out; its score is told. May be given more than once
  --names       weights to search (default: tools/fit/fitted.ts; "all")
  --weights     a JSON file of weights to start from; all others start at their standard value
  --runs 80     runs of each country for a candidate            --check 400 runs of the final scores, on other luck
  --questions 40, --laboratory 40   runs of each strong question, and of each case of the laboratory; 0: not asked
  --minutes N   stop the search after so long                   --generations 40, --candidates 16
  --step 0.08   spread of the first generation, a share of each weight
  --workers N   threads that play (as many as the machine has); the laboratory has one of its own
  --out FILE    where the best weights are kept (dist/fit/weights.json)
  --write       change the standard values in ${SOURCE}; else they are printed as a patch
  --report      search nothing: the scores of the weights as they are
  --screen      search nothing: what the loss gains when each weight alone moves by a quarter down and up
  --axes        one country, one axis left out at a time: fit the rest from a random start within --spread 0.2 of the
                weights, score the rows left out
  Goals: tools/fit/goals.ts, and fit.json beside a scenario's facts.`;

const say = (line: string): void => console.log(line);
const sayAll = (lines: readonly string[]): void => lines.forEach(say);

function namesAsked(): readonly WeightName[] {
  if (options.names === undefined) return FITTED;
  if (options.names === 'all') return WEIGHT_NAMES;
  return options.names.split(',').map(nameOf);
}

function nameOf(word: string): WeightName {
  const name = WEIGHT_NAMES.find((known) => known === word);
  if (name === undefined) throw new Error(`There is no weight ${word}.`);
  return name;
}

/** Weights that differ from the standard, from a file. */
function weightsGiven(): Vector {
  if (options.weights === undefined) return {};
  const raw: unknown = JSON.parse(readFileSync(options.weights, 'utf8'));
  const found = isObject(raw) && isObject(raw.weights) ? raw.weights : raw;
  if (!isObject(found)) throw new Error(`${options.weights} has no weights.`);
  return Object.fromEntries(
    Object.entries(found).map(([word, value]) => {
      if (typeof value !== 'number') throw new Error(`${options.weights}: ${word} is no number.`);
      return [nameOf(word), within(nameOf(word), value)];
    }),
  );
}

function packsAsked(): Pack[] {
  const known = packIds();
  const unknown = options.without?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`${unknown} is not one of the scenarios with facts: ${known.join(', ')}.`);
  if (positionals.length > 0) return positionals.map((word) => openPack(word, options.facts));
  return known.filter((id) => options.without?.includes(id) !== true).flatMap((id) => openIfWhole(id) ?? []);
}

/** A pack that is under work and cannot be read stops no fit over all the others. */
function openIfWhole(id: string): Pack | undefined {
  try {
    return openPack(id);
  } catch (why) {
    say(`${id} is left aside: ${why instanceof Error ? why.message.split('\n', 3).join(' ') : String(why)}`);
    return undefined;
  }
}

const given = weightsGiven();
const names = namesAsked();
const start: Vector = Object.fromEntries(names.map((name) => [name, given[name] ?? STANDARD_WEIGHTS[name]]));
const planFrom = (first: Vector, seed: string): SearchPlan => ({
  ...{ names, start: first, seed },
  generations: options.minutes === undefined ? Number(options.generations) : NEVER,
  candidates: Number(options.candidates),
  step: Number(options.step),
});
const withMoreRuns = (bench: Bench): Bench => ({
  ...bench,
  runs: {
    country: Number(options.check),
    question: bench.runs.question === 0 ? 0 : Number(options.check),
    laboratory: Math.min(200, Number(options.check)),
  },
});

function keep(weights: Vector, loss: number): void {
  mkdirSync(dirname(resolve(options.out)), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify({ loss, weights }, undefined, 2)}\n`);
}

/** The centre of the search after each tenth of its way, and where it started: judged anew, the best is kept. */
async function fitted(
  bench: Bench,
  seed: string,
  tell: (line: string) => void,
  axis?: string,
  first = start,
): Promise<Vector> {
  const judging = axis === undefined ? {} : { axis };
  const begun = performance.now();
  const seconds = (): number => (performance.now() - begun) / 1000;
  const most = options.minutes === undefined ? NEVER : 60 * Number(options.minutes);
  const finalists: Vector[] = [first];
  await search(
    planFrom(first, seed),
    async (candidates, luck) =>
      (await Promise.all(candidates.map((weights) => judge(bench, { ...given, ...weights }, luck, judging)))).map(
        ({ loss }) => loss,
      ),
    (generation) => {
      finalists.push(generation.centre);
      if (finalists.length > FINALISTS) finalists.splice(1, 1);
      keep({ ...given, ...generation.centre }, generation.leastLoss);
      tell(generationLine(generation, seconds()));
      return seconds() >= most ? 'enough' : 'more';
    },
  );
  const luck = `${seed}/final`;
  const judged = await Promise.all(
    finalists.map(async (weights) => ({ weights, ...(await judge(bench, { ...given, ...weights }, luck, judging)) })),
  );
  const best = judged.reduce((least, one) => (one.loss < least.loss ? one : least));
  keep({ ...given, ...best.weights }, best.loss);
  return { ...given, ...best.weights };
}

/** Centres of the last generations that are judged once more, beside the start. */
const FINALISTS = 5;

async function fitAll(bench: Bench, leftOut: readonly Pack[]): Promise<void> {
  const found = await fitted(bench, options.seed, say);
  const luck = `${options.seed}/check`;
  const check = withMoreRuns(bench);
  sayAll(judgementLines('As they were, on other luck', await judge(check, { ...given }, luck)));
  sayAll(judgementLines('As fitted, on other luck', await judge(check, found, luck)));
  if (leftOut.length > 0) {
    const unseen = { runner: check.runner, runs: check.runs, packs: leftOut };
    sayAll(judgementLines('Left out, as they were', await judge(unseen, { ...given }, luck)));
    sayAll(judgementLines('Left out, with the weights fitted to the others', await judge(unseen, found, luck)));
  }
  const source = readFileSync(SOURCE, 'utf8');
  const changed = withValues(source, found);
  sayAll(patchOf(SOURCE, source, changed));
  if (options.write) writeFileSync(SOURCE, changed);
  say(`Kept in ${options.out}.`);
}

/** What each weight costs when it moves alone, on the same luck. */
async function screen(bench: Bench): Promise<void> {
  const luck = `${options.seed}/screen`;
  const base = await judge(bench, { ...given }, luck);
  sayAll(judgementLines('As they are', base));
  for (const name of names) {
    const value = given[name] ?? STANDARD_WEIGHTS[name];
    const moved = [-1, 1].map((sign) => within(name, value + sign * 0.25 * scaleOf(name, value)));
    const judged = await Promise.all(moved.map((one) => judge(bench, { ...given, [name]: one }, luck)));
    say(screenLine(name, base, moved, judged));
  }
}

/**
 * For each axis: the fit starts away from the weights as they are, which have seen all rows, and never sees the rows
 * that it is scored on.
 */
async function leaveAxesOut(bench: Bench): Promise<void> {
  const [pack] = bench.packs;
  if (bench.packs.length !== 1) throw new Error('--axes takes one scenario: name it.');
  const axes = [...new Set(pack.facts.rows.filter(isDated).map(({ axis }) => axis))];
  const scores = [];
  for (const axis of axes) {
    const first = scattered({ names, start }, Number(options.spread), keyOf(`axis/${options.seed}`), axis);
    const found = await fitted(bench, `${options.seed}/${axis}`, () => undefined, axis, first);
    const only = { ...pack, facts: { ...pack.facts, rows: pack.facts.rows.filter((row) => row.axis === axis) } };
    const check = { ...withMoreRuns(bench), packs: [only] };
    const [country] = (await judge(check, found, `${options.seed}/check`)).countries;
    const { all } = country.result;
    say(`${axis.padEnd(16)} ${all.rows} rows left out: hit ${all.hitRate.toFixed(2)}, CRPS ${all.crps.toFixed(3)}`);
    scores.push(all);
  }
  const rows = scores.flatMap((score) => Array.from({ length: score.rows }, () => score));
  const hit = averageOf(rows.map(({ hitRate }) => hitRate));
  const crps = averageOf(rows.map((score) => score.crps));
  say(`Over all rows, each left out once: hit ${hit.toFixed(2)}, CRPS ${crps.toFixed(3)}`);
}

if (options.help) say(HELP);
else {
  const packs = packsAsked();
  const leftOut = (options.without ?? []).map((id) => openPack(id));
  const done = await withPool({ workers: Number(options.workers), of: 0, quiet: true }, async (runner) => {
    const counts = {
      country: Number(options.runs),
      question: Number(options.questions),
      laboratory: Number(options.laboratory),
    };
    const laboratory =
      counts.laboratory === 0
        ? undefined
        : startLaboratory(pathToFileURL(join(dirname(process.argv[1]), 'laboratory.js')));
    const bench: Bench = { runner, packs, runs: counts, ...(laboratory === undefined ? undefined : { laboratory }) };
    say(`${packs.map(({ id }) => id).join(', ')}; ${names.length} weights: ${names.join(', ')}`);
    if (options.report)
      sayAll(judgementLines('As they are', await judge(withMoreRuns(bench), { ...given }, `${options.seed}/check`)));
    else if (options.screen) await screen(bench);
    else if (options.axes) await leaveAxesOut(bench);
    else await fitAll(bench, leftOut);
    laboratory?.close();
    return ok(undefined);
  });
  if (!done.ok) throw new Error(done.error.lines.join('\n'));
}
