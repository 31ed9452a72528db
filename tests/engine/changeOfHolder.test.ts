import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { EventLog, type GameEvent } from '../../src/engine/events/events.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { playTurn } from '../../src/play/turn.ts';
import { countryOf } from '../support/countries.ts';

const LEFT = [
  'garrisonWithdrew',
  'garrisonBargained',
  'garrisonDrewIn',
  'garrisonDeserted',
  'garrisonChangedSides',
  'placeRose',
];

/** Every change of holder of some runs, with the events of its turn. */
function changes(
  id: string,
  seeds: readonly string[],
): { readonly change: GameEvent; readonly turn: readonly GameEvent[] }[] {
  const compiled = countryOf(id);
  return seeds.flatMap((seed) => {
    const key = keyOf(seed);
    const found: { change: GameEvent; turn: readonly GameEvent[] }[] = [];
    for (let state = createGame(compiled, key); state.clock.over[0] === 0; ) {
      const log = new EventLog();
      state = playTurn(compiled, key, state, undefined, log);
      for (const change of log.events) if (change.kind === 'holderChanged') found.push({ change, turn: log.events });
    }
    return found;
  });
}

describe('[CONTROL-1] a change of holder', () => {
  it.each(['five-valleys', 'on-the-brink'])(
    'tells the terms of the margin by which the place was left, in %s',
    (id) => {
      const all = changes(id, ['1', '2', '3']);
      const explained = all.filter(({ change }) => change.terms.length > 0);
      expect(explained.length).toBeGreaterThan(all.length / 2);
      for (const { change, turn } of explained) {
        const reasons = turn.filter((event) => event.region === change.region && LEFT.includes(event.kind));
        expect(reasons.map((event) => event.terms)).toContainEqual(change.terms);
      }
    },
  );

  it('has no reason of its own where nobody left this turn', () => {
    const unexplained = changes('on-the-brink', ['1', '2']).filter(
      ({ change, turn }) => !turn.some((event) => event.region === change.region && LEFT.includes(event.kind)),
    );
    expect(unexplained.length).toBeGreaterThan(0);
    for (const { change } of unexplained) expect(change.terms).toEqual([]);
  });

  it('shows its terms to the loser alone', () => {
    for (const { change } of changes('five-valleys', ['1', '2'])) expect(change.seenBy).toBe(change.before);
  });
});
