import { describe, expect, it } from 'vitest';
import { NONE } from '../../src/core/indices.ts';
import { momentOf } from '../../src/core/moments.ts';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import type { Effect } from '../../src/engine/conditions/effect.ts';
import { START } from '../../src/ensemble/divergence.ts';
import type { Branch, EnsemblePlan } from '../../src/ensemble/plan.ts';
import { compareVariant } from '../../src/ensemble/run.ts';
import { type RunTable, tablesEqual } from '../../src/ensemble/table.ts';
import { createPlay } from '../../src/play/turn.ts';
import { scenarioOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';

const valleys = scenarioOf('five-valleys');
const [chair] = valleys.chairs;
const effect: Effect = { kind: 'credibility', side: valleys.sides[1].id, change: 0.4 };
const pairsOf = (variant: Branch, more: Partial<EnsemblePlan> = {}) =>
  played(valleys, { seed: 'pairs', runs: 80, base: {}, variants: [variant], ...more });

/** Inserted events take room in a state, so its digest is another; all else is the same. */
const sameRuns = (a: RunTable, b: RunTable): boolean => tablesEqual({ ...a, digest: b.digest }, b);

describe('a pair', () => {
  it('of the same line never parts and differs in nothing', () => {
    const { branches, gathered } = pairsOf({});
    const comparison = compareVariant(branches, gathered, 0);
    expect(comparison.state.share.count).toBe(0);
    expect(comparison.ground.share.count).toBe(0);
    for (const { time, share } of comparison.places) expect([time.difference, share.flipped.count]).toEqual([0, 0]);
    for (const { difference } of comparison.scores) expect(difference).toBe(0);
    for (const { mean } of comparison.series) expect(mean.every((value) => value === 0)).toBe(true);
  });

  it('of doctrine and doctrine named aloud never parts', () => {
    const { gathered } = pairsOf({ chairs: { [chair.actor]: 'doctrine' } });
    expect(gathered.pairs[0].stateTurn.every((turn) => turn === NONE)).toBe(true);
  });

  it.each([0, 3, 7])('parts in turn %i where an event is inserted there, and not before', (turn) => {
    const { gathered } = pairsOf({ events: [{ turn, effect }] });
    expect(Array.from(gathered.pairs[0].stateTurn)).toEqual(Array.from({ length: 80 }, () => turn));
  });

  it('with an inserted event is the scenario with that trigger', () => {
    const { gathered } = pairsOf({ events: [{ turn: 3, effect }] });
    const trigger = {
      id: 'said',
      text: { en: 'x' },
      when: [{ kind: 'from' as const, moment: momentOf(valleys.start, 3) }],
      effects: [effect],
    };
    const written = played(
      { ...valleys, triggers: [...valleys.triggers, trigger] },
      { seed: 'pairs', runs: 80, base: {} },
    );
    expect(tablesEqual(gathered.tables[1], written.gathered.tables[0])).toBe(true);
  });

  it("leaves the base as it is, whatever the variants' events", () => {
    const alone = played(valleys, { seed: 'pairs', runs: 80, base: {} });
    const { gathered } = pairsOf({ events: [{ turn: 3, effect }] });
    expect(sameRuns(gathered.tables[0], alone.gathered.tables[0])).toBe(true);
  });

  it('starts apart where a lever reaches into the start', () => {
    const moved = valleys.levers.find(
      (lever) => lever.type === 'number' && lever.sets.some(({ path }) => path.startsWith('sides.')),
    );
    if (moved === undefined || moved.type === 'choice') throw new Error('a lever of a side');
    const { gathered } = pairsOf({ levers: { [moved.id]: moved.max } });
    expect(gathered.pairs[0].stateTurn.every((turn) => turn === START)).toBe(true);
  });

  it('parts where a chair falls silent, and says what differed first', () => {
    const { branches, gathered } = pairsOf({ chairs: { [chair.actor]: 'silent' } }, { termRuns: 20 });
    const { state, ground } = compareVariant(branches, gathered, 0);
    expect(state.share.count).toBeGreaterThan(0);
    expect(state.byTurn.reduce((sum, pairs) => sum + pairs, 0)).toBe(state.share.count);
    expect(state.terms.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(state.lookedInto);
    expect(state.lookedInto).toBeLessThanOrEqual(20);
    expect(ground.share.count).toBeLessThanOrEqual(state.share.count);
    const { groundTurn, stateTurn } = gathered.pairs[0];
    const parted = [...groundTurn.keys()].filter((pair) => groundTurn[pair] !== NONE);
    expect(parted).toHaveLength(ground.share.count);
    expect(parted.length).toBeGreaterThan(0);
    for (const pair of parted) expect(groundTurn[pair]).toBeGreaterThanOrEqual(stateTurn[pair]);
  });

  it('with an order changed at a turn is a game in which that desk gave that order', () => {
    const orders = ['leader act:speak'];
    const { branches, gathered } = pairsOf({ orders: [{ turn: 2, actor: chair.actor, orders }] });
    const { compiled, desks } = branches[1];
    const table = gathered.tables[1];
    for (const run of [0, 11, 42]) {
      const { simulation, advance } = createPlay(compiled);
      const { state } = simulation;
      simulation.begin(keyOfRun(keyOf('pairs'), run));
      for (let turn = 0; state.clock.over[0] === 0; turn++) advance({ desks: desks[turn] });
      const lost = table.lossTurn.subarray(run * table.shape.regions, (run + 1) * table.shape.regions);
      expect(Array.from(lost)).toEqual(Array.from(state.region.firstLostTurn as unknown as Int16Array));
    }
    expect(gathered.pairs[0].stateTurn.every((turn) => turn === NONE || turn >= 2)).toBe(true);
  });

  it('counts the runs in which a wanted order could not be given', () => {
    const absent = valleys.regions[0].id;
    const { branches, gathered } = pairsOf({
      orders: [{ turn: 1, actor: chair.actor, orders: [`enter region:${absent}`] }],
    });
    expect(compareVariant(branches, gathered, 0).refused).toBe(80);
  });

  it('goes on from a state in the middle of a game', () => {
    const { branches } = pairsOf({});
    const { compiled } = branches[0];
    const { simulation, advance } = createPlay(compiled);
    const { state } = simulation;
    simulation.begin(keyOfRun(keyOf('middle'), 5));
    for (let turn = 0; turn < 4; turn++) advance();
    const { gathered } = pairsOf({ events: [{ turn: 6, effect }] }, { start: state.words, course: 'runs' });
    expect(gathered.pairs[0].stateTurn.every((turn) => turn === 6)).toBe(true);
    const plain = played(valleys, { seed: 'pairs', runs: 80, base: {}, start: state.words, course: 'runs' });
    expect(sameRuns(plain.gathered.tables[0], gathered.tables[0])).toBe(true);
  });

  it('is narrower than chance without pairing', () => {
    const { branches, gathered } = pairsOf({ events: [{ turn: 6, effect }] });
    const gains = compareVariant(branches, gathered, 0).places.flatMap(({ time }) =>
      time.gain === null ? [] : [time.gain],
    );
    expect(gains.length).toBeGreaterThan(0);
    for (const gain of gains) expect(gain).toBeGreaterThan(1);
  });
});
