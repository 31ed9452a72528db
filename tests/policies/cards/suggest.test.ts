import { describe, expect, it } from 'vitest';
import { NONE, type RegionIndex } from '../../../src/core/indices.ts';
import { harmOf } from '../../../src/engine/orders/meaning.ts';
import { deskEntries, deskTurn } from '../../../src/present/desk/cards.ts';
import { sightOf } from '../../../src/present/sight.ts';
import { chairsOf, syrianGame, turnsOf } from '../../support/games.ts';

describe.each(chairsOf('on-the-brink'))('the cards of %s', (chair) => {
  const turns = turnsOf(syrianGame(chair)).map((game) => deskTurn(game.compiled, sightOf(game)));
  const cards = turns.flatMap(({ view, cards: orders }) => orders.map((order) => ({ view, order })));

  it('are there from the start', () => {
    expect(turns[0].cards.length).toBeGreaterThan(3);
  });

  it('warn no partner', () => {
    const { partner } = turns[0].view.compiled.actor;
    expect(cards.filter(({ view, order }) => order.kind === 'warn' && order.side === partner[view.actor])).toEqual([]);
  });

  it('move a force once', () => {
    for (const { cards: orders } of turns) {
      const forces = orders.flatMap((order) =>
        order.kind === 'move' || order.kind === 'commitReserve' || order.kind === 'fallBack' || order.kind === 'digIn'
          ? [order.force]
          : [],
      );
      expect(new Set(forces).size).toBe(forces.length);
    }
  });

  it('speak for and pay no side that holds nothing', () => {
    let addressed = 0;
    for (const { view, order } of cards) {
      if (order.kind !== 'speak' && order.kind !== 'fund' && order.kind !== 'warn') continue;
      const held = view.compiled.region.ids.some((_, r) => view.holder(r as RegionIndex) === order.side);
      addressed++;
      expect(held).toBe(true);
    }
    // A command speaks for itself and has nobody to pay: such cards come to outside actors alone.
    expect(addressed > 0).toBe(turns[0].view.side === NONE);
  });

  it('harm no friend but where a partner is under attack', () => {
    expect(cards.length).toBeGreaterThan(0);
    for (const { view, order } of cards) {
      if (!('region' in order) || harmOf(view, order) === undefined) continue;
      const holder = view.holder(order.region);
      if (view.contester(order.region) !== NONE) continue;
      expect(holder).not.toBe(view.side === NONE ? undefined : view.side);
      expect(holder).not.toBe(view.compiled.actor.partner[view.actor]);
      expect(view.support(view.actor, holder)).toBeLessThan(250);
    }
  });

  it('never refuse a cease-fire without the yes beside it, nor the other way round', () => {
    expect(turns.length).toBeGreaterThan(0);
    for (const turn of turns) {
      for (const entry of deskEntries(turn, [])) {
        if (entry.kind === 'order') expect(entry.card.key).not.toMatch(/^answerCeasefire/);
        else if (entry.kind === 'dilemma' && entry.key.startsWith('answerCeasefire'))
          expect(entry.halves).toHaveLength(2);
      }
    }
  });
});
