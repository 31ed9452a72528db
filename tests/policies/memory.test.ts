// What a desk orders by hand counts for its doctrine.
import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { createPlay } from '../../src/play/turn.ts';
import { countryOf } from '../support/countries.ts';

const compiled = countryOf('eleven-days');
const key = keyOf('memory');

/** How often each rule of an actor has acted after a turn in which its desk gave this order, or none. */
function counted(actor: ActorIndex, give: boolean): number {
  const play = createPlay(compiled);
  play.simulation.begin(key);
  const order = { kind: 'speak', side: compiled.sideOf('gov'), stance: 'standBy', quiet: false } as const;
  play.advance({ desks: new Map([[actor, give ? [order] : []]]) });
  const { firstRule, endRule } = compiled.actor;
  const { times } = play.simulation.state.doctrine;
  let sum = 0;
  for (let rule = firstRule[actor]; rule < endRule[actor]; rule++) sum += times[rule];
  return sum;
}

describe('[POLICY-6] the memory of a doctrine', () => {
  it('counts an order that its desk gives by hand, and nothing where it gives none', () => {
    const tehran = compiled.actorOf('tehran');
    expect([counted(tehran, true), counted(tehran, false)]).toEqual([1, 0]);
  });
});
