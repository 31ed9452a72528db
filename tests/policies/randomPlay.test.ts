import { describe, expect, it } from 'vitest';
import { refusalOfStaff, refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { formatState, parseState } from '../../src/engine/state/state.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf, SHIPPED } from '../support/countries.ts';
import { moments } from '../support/playouts.ts';

/** Seeds for each country. */
const SEEDS = 200;
/** One turn in so many is written as text and read back. */
const SAMPLED = 7;

/** Plays a game and returns everything that should not have happened. */
function faultsOf(compiled: CompiledScenario, seed: string): string[] {
  const faults: string[] = [];
  let turns = 0;
  for (const { key, state, orders, next } of moments(compiled, seed, 'random')) {
    turns++;
    for (const set of orders) {
      const sight = viewOf(compiled, key, state, set.actor);
      const where = `turn ${turns} ${compiled.actor.ids[set.actor]}`;
      for (const { code, order } of refusalsOfDesk(sight, set.desk))
        faults.push(`${where}: desk ${order.kind} refused, ${code}`);
      for (const order of set.staff) {
        const refusal = refusalOfStaff(sight, order);
        if (refusal !== undefined) faults.push(`${where}: staff ${order.kind} refused, ${refusal.code}`);
      }
    }
    if (next.clock.turn[0] !== turns) faults.push(`turn ${turns}: the clock shows ${next.clock.turn[0]}`);
    if (turns % SAMPLED === 0) {
      const read = parseState(compiled, formatState(next));
      if (!read.ok) faults.push(`turn ${turns}: ${JSON.stringify(read.error)}`);
      else if (digestOf(read.value) !== digestOf(next))
        faults.push(`turn ${turns}: the state changed on its way through text`);
    }
  }
  if (turns !== compiled.turns) faults.push(`ended after ${turns} turns of ${compiled.turns}`);
  return faults;
}

describe.each(SHIPPED)('random play of %s', (id) => {
  const compiled = countryOf(id);
  it(`runs seeds 1 to ${SEEDS} to their end, every order given accepted`, { timeout: 300_000 }, () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= SEEDS && faults.length < 10; seed++) {
      faults.push(...faultsOf(compiled, String(seed)).map((fault) => `seed ${seed}, ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
