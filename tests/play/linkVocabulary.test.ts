import { describe, expect, it } from 'vitest';
import { ORDER_KINDS, shapeOf } from '../../src/engine/orders/shapes.ts';
import { KIND_ROOM, LINK_KINDS } from '../../src/play/link/vocabulary.ts';

/** What links written so far mean by their numbers. A new kind is added at the end; nothing else changes, ever. */
const WRITTEN = `move force region, hold force, digIn force, fallBack force region, drawIn region, drawInFar beyondKm,
  commitReserve force region, inspect region, offerTerms region corridor, reassure region, leaveTroops region,
  guardArsenal region, raisePay, ask ally what, answerCeasefire talk accept, rally region, leader act,
  speak side stance quiet, evacuate group way quiet, bringBack group, send force region, fly region, fund side,
  restrain side, unleash side, mediate talk, guarantee region, border exit open, warn side, enter region,
  offerAsylum side, put ask, answer ask reply, notice, stayAtPosts region, clear region, show region,
  openLastAct, decide choice`;

describe('kinds of orders in links', () => {
  it('keep the numbers and the fields that they had', () => {
    expect(LINK_KINDS.map((kind) => kind.join(' '))).toEqual(WRITTEN.split(/,\s+/));
  });

  it('are found by the number of their row, in the room that links have', () => {
    for (const kind of ORDER_KINDS) {
      const { link, fields } = shapeOf(kind);
      expect(LINK_KINDS[link]).toEqual([kind, ...fields]);
      expect(link).toBeLessThan(KIND_ROOM);
    }
  });
});
