// The handicaps of a cadet: old reports, lapses, no offers.
import { describe, expect, it } from 'vitest';
import { type ActorIndex, indicesOf } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { shapeOf } from '../../src/engine/orders/shapes.ts';
import { formatOrder } from '../../src/engine/orders/text.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { createPlay } from '../../src/play/turn.ts';
import { createCadet } from '../../src/policies/cadet.ts';
import { doctrineOrders } from '../../src/policies/doctrine.ts';
import type { Earlier } from '../../src/policies/policy.ts';
import { createStaff } from '../../src/policies/staff.ts';
import { countryOf } from '../support/countries.ts';

const compiled = countryOf('on-the-brink');
const key = keyOf('cadet');
const play = createPlay(compiled);
play.simulation.begin(key);
/** The words of every state of a game in which everybody follows doctrine. */
const line = [play.simulation.state.words.slice()];
while (play.simulation.state.clock.over[0] === 0) {
  play.advance();
  line.push(play.simulation.state.words.slice());
}
const state = play.simulation.state;
const actors = indicesOf<ActorIndex>(compiled.actor.count);
const cadet = createCadet(compiled);

function deskAt(turn: number, actor: ActorIndex, earlier: Earlier): readonly string[] {
  play.simulation.load(key, { words: line[turn] });
  const view = viewOf(compiled, key, state, actor);
  const desk = cadet(view, createStaff(view, compiled), doctrineOrders, earlier)?.desk ?? [];
  for (const { kind } of desk) expect(shapeOf(kind).rules.desk.isOffer).toBeUndefined();
  return desk.map((order) => formatOrder(compiled, order));
}

function usualAt(turn: number, actor: ActorIndex): readonly string[] {
  play.simulation.load(key, { words: line[turn] });
  return doctrineOrders(viewOf(compiled, key, state, actor)).desk.map((order) => formatOrder(compiled, order));
}

const turns = line.slice(2, -1).map((_, i) => i + 2);
const each = turns.flatMap((turn) => actors.map((actor) => ({ turn, actor })));

describe('a cadet', () => {
  it('[POLICY-7] goes by the reports of two turns ago, not by those of the last', () => {
    let moved = 0;
    for (const { turn, actor } of each) {
      const old = deskAt(turn, actor, [line[turn - 1], line[turn - 2]]);
      expect(deskAt(turn, actor, [line[turn], line[turn - 2]])).toEqual(old);
      if (deskAt(turn, actor, [line[turn], line[turn]]).join() !== old.join()) moved++;
    }
    expect(moved).toBeGreaterThan(3);
  });

  it('[POLICY-7] never takes to some of its rules', () => {
    const given = each.map(({ turn, actor }) => deskAt(turn, actor, []).length).reduce((sum, one) => sum + one);
    const usual = each.map(({ turn, actor }) => usualAt(turn, actor).length).reduce((sum, one) => sum + one);
    expect(given).toBeGreaterThan(usual / 4);
    expect(given).toBeLessThan(usual * 0.9);
  });
});
