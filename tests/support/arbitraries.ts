/**
 * What the properties draw: moments of runs, and one order among the legal. Seeds are fixed and stand in the names of
 * the tests.
 */
import fc from 'fast-check';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf } from './countries.ts';
import { type Moment, moments, type Players } from './playouts.ts';

export interface Drawn extends Moment {
  readonly compiled: CompiledScenario;
  /** The run that it is a moment of. */
  readonly run: readonly Moment[];
  /** How to find it again. */
  readonly label: string;
}

const runs = new Map<string, readonly Moment[]>();

function runOf(country: string, seed: number, players: Players): readonly Moment[] {
  const name = `${country} ${seed} ${players}`;
  let run = runs.get(name);
  if (run === undefined) {
    run = [...moments(countryOf(country), String(seed), players)];
    runs.set(name, run);
  }
  return run;
}

/** Any turn of any of forty runs of small and large countries, played at random or by doctrine. */
export const anyMoment: fc.Arbitrary<Drawn> = fc
  .record({
    country: fc.constantFrom('five-valleys', 'ridge', 'on-the-brink'),
    seed: fc.integer({ min: 1, max: 40 }),
    players: fc.constantFrom<Players>('random', 'random', 'doctrine'),
    at: fc.nat({ max: 999 }),
  })
  .map(({ country, seed, players, at }) => {
    const run = runOf(country, seed, players);
    const moment = run[at % run.length] as Moment;
    const label = `${country}, seed ${seed}, ${players}, turn ${moment.state.clock.turn[0]}`;
    // A counterexample is shown by its label, not by its thousand numbers.
    return { ...moment, compiled: countryOf(country), run, label, [fc.toStringMethod]: () => label };
  });

export const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** A permutation of a list by a drawn number. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const copy = list.slice();
  let x = seed >>> 0;
  for (let i = copy.length - 1; i > 0; i--) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    const j = x % (i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** The seed of every property here; it stands in the names of the tests. */
export const SEED = 20_241_208;

export function holds<T>(property: fc.IProperty<T>, numRuns: number): void {
  fc.assert(property, { seed: SEED, numRuns });
}
