/** Seeded chance for fuzzers: one number gives the same throws on every machine. */
import { finishHash, fnv1a } from '../../src/core/hash.ts';

export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** 0 to 2^32 - 1. */
  private word(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    return finishHash(this.state) >>> 0;
  }

  /** A whole number, 0 <= it < bound. */
  below(bound: number): number {
    return this.word() % Math.max(1, bound);
  }

  /** True once in so many throws. */
  once(inSoMany: number): boolean {
    return this.below(inSoMany) === 0;
  }

  /** @param list not empty. */
  pick<Value>(list: readonly Value[]): Value {
    return list[this.below(list.length)];
  }

  /** 0 to `most` values, few more often than many. */
  some<Value>(most: number, make: () => Value): Value[] {
    return Array.from({ length: this.below(this.below(most + 1) + 1) }, make);
  }
}

/** The dice of an input: of its target, the seed of the whole run, and its number there. */
export const diceFor = (target: string, seed: number, number: number): Dice =>
  new Dice(fnv1a(`${target} ${seed} ${number}`));
