/** Random play: games of players who order anything that is legal, looked through for what must not happen. */
import { refusalOfStaff, refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { formatState, parseState } from '../../src/engine/state/state.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { moments } from './playouts.ts';

/** One turn in so many is written as text and read back. */
const SAMPLED = 7;

/** Plays a game and returns everything that should not have happened. */
function faultsIn(compiled: CompiledScenario, seed: string): string[] {
  const faults: string[] = [];
  let turns = 0;
  for (const { key, state, orders, next } of moments(compiled, seed, 'random')) {
    turns++;
    for (const set of orders) {
      const view = viewOf(compiled, key, state, set.actor);
      const where = `turn ${turns} ${compiled.actor.ids[set.actor]}`;
      for (const { code, order } of refusalsOfDesk(view, set.desk))
        faults.push(`${where}: desk ${order.kind} refused, ${code}`);
      for (const order of set.staff) {
        const refusal = refusalOfStaff(view, order);
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

/** The first faults of the games of these seeds, first and last included. */
export function faultsOfRandomPlay(compiled: CompiledScenario, first: number, last: number): readonly string[] {
  const faults: string[] = [];
  for (let seed = first; seed <= last && faults.length < 10; seed++)
    faults.push(...faultsIn(compiled, String(seed)).map((fault) => `seed ${seed}, ${fault}`));
  return faults;
}
