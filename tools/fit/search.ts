/**
 * Search: a handful of random starts, then one weight at a time, up or down by a share that shrinks from round to round. All candidates are played on the
 * same luck, so that small differences mean something. Seeded: the same seed, the same fit.
 */
import { DRAW, draw, type Key, keyOf, whoOf } from '../../src/engine/chance.ts';
import { WEIGHT_SPECS, type WeightName } from '../../src/engine/weights.ts';

export type Vector = { readonly [name in WeightName]?: number };

export interface SearchPlan {
  readonly names: readonly WeightName[];
  readonly start: Vector;
  readonly seed: string;
  /** Random starts beside the given one, and how far from it they lie, a share of each weight. */
  readonly starts: number;
  readonly spread: number;
  /** Shares of its value by which a weight is moved, one round each. */
  readonly steps: readonly number[];
}

export interface Found {
  readonly weights: Vector;
  readonly loss: number;
  readonly tried: number;
}

const uniform = (key: Key, what: string): number => 2 * draw(key, 0, DRAW.random, whoOf(what)) - 1;

function within(name: WeightName, value: number): number {
  const { min, max } = WEIGHT_SPECS[name];
  return Math.max(min, Math.min(max, rounded(value)));
}

/** Three significant figures: more would feign knowledge. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** Every weight moved by its own draw, by at most a share of itself. */
export function scattered(plan: Pick<SearchPlan, 'names' | 'start'>, spread: number, key: Key, label: string): Vector {
  return Object.fromEntries(
    plan.names.map((name) => [name, within(name, (plan.start[name] ?? 0) * (1 + spread * uniform(key, `${label}/${name}`)))]),
  );
}

export async function search(plan: SearchPlan, lossOf: (weights: Vector) => Promise<number>, say: (line: string) => void): Promise<Found> {
  const key = keyOf(`fit/${plan.seed}`);
  let best = { weights: plan.start, loss: await lossOf(plan.start) };
  let tried = 1;
  const attempt = async (weights: Vector): Promise<boolean> => {
    const loss = await lossOf(weights);
    tried++;
    if (!(loss < best.loss)) return false;
    best = { weights, loss };
    return true;
  };
  for (let i = 0; i < plan.starts; i++) await attempt(scattered(plan, plan.spread, key, `start ${i}`));
  say(`  start ${best.loss.toFixed(4)}`);
  for (const [round, step] of plan.steps.entries()) {
    const order = [...plan.names].sort((a, b) => uniform(key, `${round}/${a}`) - uniform(key, `${round}/${b}`));
    for (const name of order) {
      const value = best.weights[name] ?? 0;
      const first = uniform(key, `${round}/${name}/first`) < 0 ? -1 : 1;
      for (const direction of [first, -first]) {
        if (await attempt({ ...best.weights, [name]: within(name, value * (1 + direction * step)) })) break;
      }
    }
    say(`  round ${round + 1}, steps of ${(100 * step).toFixed(0)}%: ${best.loss.toFixed(4)}`);
  }
  return { ...best, tried };
}
