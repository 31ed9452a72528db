/**
 * Search: an evolution strategy that keeps a spread for each weight (CMA-ES with a diagonal matrix, Ros and Hansen
 * 2008). In each generation a few candidates are drawn around a centre, all are played on the same luck, and the centre
 * and the spreads move to the better half. The luck changes from generation to generation, so that nothing is gained by
 * fitting it. Seeded: the same seed, the same fit.
 */
import { DRAW, draw, drawNormal, type Key, keyOf, whoOf } from '../../src/engine/chance.ts';
import { WEIGHT_SPECS, type WeightName } from '../../src/engine/weights.ts';

export type Vector = { readonly [name in WeightName]?: number };

export interface SearchPlan {
  readonly names: readonly WeightName[];
  readonly start: Vector;
  readonly seed: string;
  readonly generations: number;
  /** Candidates of each generation. */
  readonly candidates: number;
  /** Spread of the first generation, as a share of each weight's scale. */
  readonly step: number;
}

/** The losses of some vectors of weights, all on the luck of one seed. */
export type Judge = (candidates: readonly Vector[], seed: string) => Promise<readonly number[]>;

/** The value as a weight may have it: within its range, to three significant figures. */
export function within(name: WeightName, value: number): number {
  const { min, max } = WEIGHT_SPECS[name];
  return Math.max(min, Math.min(max, rounded(value)));
}

/** Three significant figures: more would feign knowledge. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** What a step of 1 moves a weight by: its first value, or a fortieth of its range where that is more. */
export function scaleOf(name: WeightName, value: number): number {
  const { min, max } = WEIGHT_SPECS[name];
  return Math.max(Math.abs(value), (max - min) / 40);
}

/** Every weight moved by its own draw, by at most a share of itself. */
export function scattered(plan: Pick<SearchPlan, 'names' | 'start'>, spread: number, key: Key, label: string): Vector {
  const uniform = (name: string): number => 2 * draw(key, 0, DRAW.random, whoOf(`${label}/${name}`)) - 1;
  return Object.fromEntries(
    plan.names.map((name) => [name, within(name, (plan.start[name] ?? 0) * (1 + spread * uniform(name)))]),
  );
}

/**
 * Where the next candidates are drawn: around a centre, by a step times each weight's own spread; and the paths that
 * both follow.
 */
interface Cloud {
  /** How far each weight is from its first value, in its scale. */
  readonly centre: readonly number[];
  readonly step: number;
  readonly variance: readonly number[];
  readonly path: readonly number[];
  readonly stepPath: readonly number[];
}

/** A draw from the cloud, in steps from its centre. */
interface Candidate {
  readonly move: readonly number[];
  readonly loss: number;
}

/** What a generation found. */
export interface Generation {
  /** From 1. */
  readonly number: number;
  /** Candidates played so far. */
  readonly tried: number;
  /** Where the next candidates will be drawn around: the best guess so far. */
  readonly centre: Vector;
  /** The best candidate, and its loss and the median one on this generation's luck. */
  readonly best: Vector;
  readonly leastLoss: number;
  readonly medianLoss: number;
}

/** Searches until the generations are used up, or `tell` says that it is enough. */
export async function search(
  plan: SearchPlan,
  judge: Judge,
  tell: (generation: Generation) => 'more' | 'enough',
): Promise<void> {
  const { names } = plan;
  const key = keyOf(`fit/${plan.seed}`);
  const zero = names.map(() => 0);
  const rates = ratesFor(names.length, plan.candidates);
  const scales = names.map((name) => scaleOf(name, plan.start[name] ?? 0));
  const weightsAt = (point: readonly number[]): Vector =>
    Object.fromEntries(names.map((name, k) => [name, within(name, (plan.start[name] ?? 0) + scales[k] * point[k])]));
  let cloud: Cloud = { centre: zero, step: plan.step, variance: names.map(() => 1), path: zero, stepPath: zero };
  for (let generation = 0; generation < plan.generations; generation++) {
    const { centre, step, variance } = cloud;
    const drawn = Array.from({ length: plan.candidates }, (_, c) => {
      const normal = (name: WeightName): number =>
        drawNormal(key, generation, DRAW.random, whoOf(`candidate ${c}/${name}`));
      const move = names.map((name, k) => Math.sqrt(variance[k]) * normal(name));
      return { move, weights: weightsAt(centre.map((x, k) => x + step * move[k])) };
    });
    const losses = await judge(
      drawn.map(({ weights }) => weights),
      `${plan.seed}/${generation}`,
    );
    const candidates = drawn.map((one, c) => ({ ...one, loss: losses[c] })).sort((a, b) => a.loss - b.loss);
    cloud = next(cloud, candidates, rates);
    const answer = tell({
      number: generation + 1,
      tried: (generation + 1) * plan.candidates,
      centre: weightsAt(cloud.centre),
      best: candidates[0].weights,
      leastLoss: candidates[0].loss,
      medianLoss: candidates[Math.floor(candidates.length / 2)].loss,
    });
    if (answer === 'enough') return;
  }
}

/**
 * The cloud moved to the better half of its candidates, best first; wider along what they agree on, narrower where they
 * do not.
 */
function next(cloud: Cloud, candidates: readonly Candidate[], rates: ReturnType<typeof ratesFor>): Cloud {
  const { centre, step, variance } = cloud;
  const better = candidates.slice(0, rates.shares.length);
  const over = (value: (move: readonly number[]) => number): number =>
    better.reduce((sum, { move }, i) => sum + rates.shares[i] * value(move), 0);
  const mean = centre.map((_, k) => over((move) => move[k]));
  const followed = (path: readonly number[], rate: number, towards: readonly number[]): number[] =>
    path.map((p, k) => (1 - rate) * p + Math.sqrt(rate * (2 - rate) * rates.parents) * towards[k]);
  const path = followed(cloud.path, rates.path, mean);
  const stepPath = followed(
    cloud.stepPath,
    rates.stepPath,
    mean.map((x, k) => x / Math.sqrt(variance[k])),
  );
  const length = Math.sqrt(stepPath.reduce((sum, p) => sum + p * p, 0)) / rates.usualLength;
  return {
    centre: centre.map((x, k) => x + step * mean[k]),
    step: step * Math.exp((rates.stepPath / rates.damping) * (length - 1)),
    variance: variance.map(
      (v, k) => (1 - rates.one - rates.many) * v + rates.one * path[k] ** 2 + rates.many * over((move) => move[k] ** 2),
    ),
    path,
    stepPath,
  };
}

/** Usual settings (Hansen's tutorial, arXiv 1604.00772), the matrix's rates raised for a diagonal one. */
function ratesFor(n: number, candidates: number) {
  const raw = Array.from(
    { length: Math.floor(candidates / 2) },
    (_, i) => Math.log((candidates + 1) / 2) - Math.log(i + 1),
  );
  const sum = raw.reduce((a, b) => a + b, 0);
  const shares = raw.map((share) => share / sum);
  const parents = 1 / shares.reduce((a, b) => a + b * b, 0);
  const raised = (n + 2) / 3;
  const one = Math.min(0.5, (raised * 2) / ((n + 1.3) ** 2 + parents));
  return {
    shares,
    parents,
    one,
    many: Math.min(1 - one, (raised * 2 * (parents - 2 + 1 / parents)) / ((n + 2) ** 2 + parents)),
    path: (4 + parents / n) / (n + 4 + (2 * parents) / n),
    stepPath: (parents + 2) / (n + parents + 5),
    damping: 1 + (parents + 2) / (n + parents + 5) + 2 * Math.max(0, Math.sqrt((parents - 1) / (n + 1)) - 1),
    usualLength: Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)),
  };
}
