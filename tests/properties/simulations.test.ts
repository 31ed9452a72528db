import { describe, expect, it } from 'vitest';
import type { ForceIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { indicesOf } from '../../src/core/indices.ts';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { createGame, createSimulation, step } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import type { GameState } from '../../src/engine/state/state.ts';
import type { View, Views } from '../../src/engine/view/view.ts';
import { viewsOf } from '../../src/engine/view/view.ts';
import { createPlay, type Play, playTurn } from '../../src/play/turn.ts';
import { countryOf } from '../support/countries.ts';

const GAMES = 30;
const compiled = countryOf('five-valleys');
const regions = indicesOf<RegionIndex>(compiled.region.count);
const forces = indicesOf<ForceIndex>(compiled.force.count);
const sides = indicesOf<SideIndex>(compiled.side.count);
const keys = Array.from({ length: GAMES }, (_, game) => keyOfRun(keyOf('by turns'), game));

/** Everything that a view says of places and forces. */
const saidBy = (view: View): string =>
  JSON.stringify([
    view.turn,
    regions.map((r) => [view.holder(r), sides.map((s) => view.menAt(r, s))]),
    forces.map((f) => [view.men(f), view.will(f), view.margin(f)]),
  ]);
const saidByAll = ({ open, actors }: Views): string[] => [open, ...actors].map(saidBy);

/** Digests of each game after each turn, each played by itself from beginning to end. */
const alone = keys.map((key) => {
  const { simulation, advance } = createPlay(compiled);
  simulation.begin(key);
  return Array.from({ length: compiled.turns }, () => {
    advance();
    return digestOf(simulation.state);
  });
});

describe('games played by turns', () => {
  it('on a simulation each are what they are alone, and views of each say what they said while the others play', () => {
    const plays = keys.map(() => createPlay(compiled));
    plays.forEach(({ simulation }, game) => {
      simulation.begin(keys[game]);
    });
    for (let t = 0; t < compiled.turns; t++) {
      const before = plays.map(({ simulation }) => saidByAll(simulation.views));
      plays.forEach(({ simulation, advance }, game) => {
        expect(saidByAll(simulation.views), `game ${game}, turn ${t}`).toEqual(before[game]);
        advance();
        expect(digestOf(simulation.state), `game ${game}, turn ${t}`).toBe(alone[game][t]);
      });
    }
  });

  it('on fewer simulations than games are what they are alone', () => {
    const plays = [createPlay(compiled), createPlay(compiled), createPlay(compiled)];
    let states = keys.map((key) => createGame(compiled, key));
    for (let t = 0; t < compiled.turns; t++) {
      states = states.map((state, game) => turnOn(plays[game % plays.length], game, state));
      expect(states.map(digestOf)).toEqual(alone.map((digests) => digests[t]));
    }
  });

  function turnOn({ simulation, advance }: Play, game: number, state: GameState): GameState {
    simulation.load(keys[game], state);
    advance();
    const next = createGame(compiled, keys[game]);
    next.words.set(simulation.state.words);
    return next;
  }
});

describe('a view', () => {
  const key = keys[0];
  const first = createGame(compiled, key);

  it('says what it said after a step of another state, and after one of its own', () => {
    const views = viewsOf(compiled, key, first);
    const said = saidByAll(views);
    let state = first;
    for (let t = 0; t < 12; t++) state = playTurn(compiled, key, state);
    step(compiled, key, first, []);
    step(compiled, key, state, []);
    const later = viewsOf(compiled, key, state);
    expect(saidByAll(later)).not.toEqual(said);
    expect(saidByAll(views)).toEqual(said);
  });

  it('of a simulation says what it said after a step of another state', () => {
    const simulation = createSimulation(compiled);
    simulation.begin(key);
    const said = saidByAll(simulation.views);
    step(compiled, keys[1], createGame(compiled, keys[1]), []);
    expect(saidByAll(simulation.views)).toEqual(said);
  });
});
