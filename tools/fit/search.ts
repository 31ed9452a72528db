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
  /** Spread of the first generation, as a share of each weight. */
  readonly step: number;
}

/** The loss of some weights on the luck of a seed. */
export type Judge = (weights: Vector, seed: string) => Promise<number>;

export interface Found {
  readonly weights: Vector;
  readonly tried: number;
}

function within(name: WeightName, value: number): number {
  const { min, max } = WEIGHT_SPECS[name];
  return Math.max(min, Math.min(max, rounded(value)));
}

/** Three significant figures: more would feign knowledge. */
const rounded = (value: number): number => Number(value.toPrecision(3));

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
  /** Shares of each weight's first value away from it. */
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

export async function search(plan: SearchPlan, judge: Judge, say: (line: string) => void): Promise<Found> {
  const { names } = plan;
  const key = keyOf(`fit/${plan.seed}`);
  const zero = names.map(() => 0);
  const rates = ratesFor(names.length, plan.candidates);
  const weightsAt = (point: readonly number[]): Vector =>
    Object.fromEntries(
      names.map((name, k) => [name, within(name, (plan.start[name] ?? 0) * (1 + (point[k] as number)))]),
    );
  let cloud: Cloud = { centre: zero, step: plan.step, variance: names.map(() => 1), path: zero, stepPath: zero };
  for (let generation = 0; generation < plan.generations; generation++) {
    const candidates: Candidate[] = [];
    for (let c = 0; c < plan.candidates; c++) {
      const { centre, step, variance } = cloud;
      const normal = (name: WeightName): number =>
        drawNormal(key, generation, DRAW.random, whoOf(`candidate ${c}/${name}`));
      const move = names.map((name, k) => Math.sqrt(variance[k] as number) * normal(name));
      const weights = weightsAt(centre.map((x, k) => x + step * (move[k] as number)));
      candidates.push({ move, loss: await judge(weights, `${plan.seed}/${generation}`) });
    }
    candidates.sort((a, b) => a.loss - b.loss);
    cloud = next(cloud, candidates, rates);
    if ((generation + 1) % 5 === 0) say(progress(generation + 1, candidates, names, weightsAt(cloud.centre)));
  }
  return { weights: weightsAt(cloud.centre), tried: plan.generations * plan.candidates };
}

function progress(
  generation: number,
  candidates: readonly Candidate[],
  names: readonly WeightName[],
  weights: Vector,
): string {
  const loss = (i: number): string => (candidates[i] as Candidate).loss.toFixed(3);
  const centre = names.map((name) => `${name} ${weights[name]}`).join(', ');
  return `  generation ${generation}: best ${loss(0)}, median ${loss(Math.floor(candidates.length / 2))}; ${centre}`;
}

/**
 * The cloud moved to the better half of its candidates, best first; wider along what they agree on, narrower where they
 * do not.
 */
function next(cloud: Cloud, candidates: readonly Candidate[], rates: ReturnType<typeof ratesFor>): Cloud {
  const { centre, step, variance } = cloud;
  const better = candidates.slice(0, rates.shares.length);
  const over = (value: (move: readonly number[]) => number): number =>
    better.reduce((sum, { move }, i) => sum + (rates.shares[i] as number) * value(move), 0);
  const mean = centre.map((_, k) => over((move) => move[k] as number));
  const followed = (path: readonly number[], rate: number, towards: readonly number[]): number[] =>
    path.map((p, k) => (1 - rate) * p + Math.sqrt(rate * (2 - rate) * rates.parents) * (towards[k] as number));
  const path = followed(cloud.path, rates.path, mean);
  const stepPath = followed(
    cloud.stepPath,
    rates.stepPath,
    mean.map((x, k) => x / Math.sqrt(variance[k] as number)),
  );
  const length = Math.sqrt(stepPath.reduce((sum, p) => sum + p * p, 0)) / rates.usualLength;
  return {
    centre: centre.map((x, k) => x + step * (mean[k] as number)),
    step: step * Math.exp((rates.stepPath / rates.damping) * (length - 1)),
    variance: variance.map(
      (v, k) =>
        (1 - rates.one - rates.many) * v +
        rates.one * (path[k] as number) ** 2 +
        rates.many * over((move) => (move[k] as number) ** 2),
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
