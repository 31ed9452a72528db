// What a staff proposes and does not do of itself.
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { proposalsOf } from '../../src/policies/proposals.ts';
import { countryOf } from '../support/countries.ts';

describe('[EVAC-1] proposals of a staff', () => {
  const compiled = countryOf('on-the-brink');
  const key = keyOf('proposals');
  const tehran = compiled.actorOf('tehran');

  it('name the reason, the seats and the signal of a group under its mark', () => {
    const state = createGame(compiled, key);
    const [first] = proposalsOf(viewOf(compiled, key, state, tehran));
    expect(first).toMatchObject({ reason: 'underMark', order: { kind: 'evacuate', group: 'citizens', way: 'air' } });
    expect(first?.seats).toBe(600);
    expect(first?.turns).toBe(4);
    expect(first?.atOnce).toBeLessThan(first?.signal ?? 0);
  });

  it('leave out who was told to stay, who is cut off, and who is home', () => {
    const state = createGame(compiled, key);
    const cutOff = 3;
    state.people.held.fill(1);
    expect(proposalsOf(viewOf(compiled, key, state, tehran))).toEqual([]);
    state.people.held.fill(0);
    state.people.stage.fill(cutOff);
    expect(proposalsOf(viewOf(compiled, key, state, tehran))).toEqual([]);
  });
});
