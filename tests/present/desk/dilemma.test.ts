import { describe, expect, it } from 'vitest';
import { FIRST } from '../../../src/core/indices.ts';
import type { Order } from '../../../src/engine/orders/shapes.ts';
import { slotNumber } from '../../../src/engine/orders/slots.ts';
import { deskEntries, deskTurn } from '../../../src/present/desk/cards.ts';
import { dilemmaOf, isOrder } from '../../../src/present/desk/dilemma.ts';
import { askedAt, orderTitle } from '../../../src/present/orders.ts';
import { sightOf } from '../../../src/present/sight.ts';
import { syrianGame, turnsOf } from '../../support/games.ts';

const game = syrianGame('damascus');
const { compiled } = game;
const sight = sightOf(game);
const turn = deskTurn(compiled, sight);

describe('a dilemma', () => {
  const yes: Order = { kind: 'answerCeasefire', talk: compiled.talkOf('doha'), accept: true };
  const no: Order = { ...yes, accept: false };

  it('[TALK-2] has yes before no, whichever was suggested', () => {
    for (const order of [yes, no]) expect(dilemmaOf(compiled, sight, [no, yes], order)?.halves).toEqual([yes, no]);
  });

  it('[TALK-2] writes out what stands where one answer has been given before', () => {
    const halves = dilemmaOf(compiled, sight, [no], no)?.halves ?? [];
    expect(halves.map((half) => isOrder(half))).toEqual([false, true]);
  });

  it('sets doing nothing beside the march of a reserve', () => {
    const marches = turn.legal.filter(
      (order) => order.kind === 'move' && dilemmaOf(compiled, sight, turn.legal, order) !== undefined,
    );
    expect(marches.length).toBeGreaterThan(0);
    const [order] = marches;
    const halves = dilemmaOf(compiled, sight, turn.legal, order)?.halves ?? [];
    expect(halves.map((half) => isOrder(half))).toEqual([true, false]);
  });

  it('tells what is expected of doing nothing by the order beside it', () => {
    let found = 0;
    for (const entry of turnsOf(game).flatMap((each) => deskEntries(deskTurn(compiled, sightOf(each)), []))) {
      if (entry.kind !== 'dilemma') continue;
      for (const [i, half] of entry.halves.entries()) {
        const other = entry.halves[1 - i];
        if (half.kind !== 'nothing' || other?.kind !== 'order') continue;
        found++;
        expect(half.beside).toBe(other.card.key);
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});

describe('the words of an order', () => {
  it('call an attack an attack, and no march one', () => {
    let attacks = 0;
    for (const order of turn.legal) {
      if (order.kind !== 'move') continue;
      const hostile = turn.view.hostile(turn.view.forceSide(order.force), turn.view.holder(order.region));
      const title = orderTitle(compiled, order, askedAt(turn.view));
      expect(title.startsWith('Attack ')).toBe(hostile);
      expect(title).toContain(' from ');
      if (hostile) attacks++;
    }
    expect(attacks).toBeGreaterThan(0);
  });

  it('number the two orders of a turn, and the statement after them', () => {
    const [first, second] = turn.legal.filter(({ kind }) => kind === 'inspect');
    const statement = turn.legal.find((order) => order.kind === 'leader' && order.act === 'speak') as Order;
    const given = [first, statement, second];
    expect(given.map((order) => slotNumber(given, order))).toEqual([1, 3, 2]);
    expect(slotNumber([first], second)).toBeUndefined();
    // An answer takes no number of theirs, however early it was given.
    const answer: Order = { kind: 'answer', ask: FIRST, reply: 'yes' };
    expect([answer, ...given].map((order) => slotNumber([answer, ...given], order))).toEqual([4, 1, 3, 2]);
  });
});
