// Cards that only repeat those of the half day before stand last.
import { describe, expect, it } from 'vitest';
import { sameOrder } from '../../../src/engine/orders/sort.ts';
import { deskTurn } from '../../../src/present/desk/cards.ts';
import { situationWords } from '../../../src/present/desk/situation.ts';
import { readerOf } from '../../../src/present/reader.ts';
import { sightOf } from '../../../src/present/sight.ts';
import { weightOf } from '../../../src/screens/play/present/receipts.ts';
import { deskNow } from '../../../src/screens/play/present/repeats.ts';
import { endTurn, type Game, isOver, playedAt } from '../../../src/session/game.ts';
import { addOrder } from '../../../src/session/pending.ts';
import { currentNode } from '../../../src/session/tree.ts';
import { chairsOf, syrianGame } from '../../support/games.ts';

/** A game whose chair orders the first of its cards each turn, and all its moments. */
function played(chair: string): readonly Game[] {
  const games = [syrianGame(chair)];
  for (let now = games[0]; now !== undefined && !isOver(now) && games.length < 14; ) {
    const [first] = deskNow(now).cards;
    const added = first === undefined ? undefined : addOrder(now, first);
    now = endTurn(added?.ok ? added.value : now);
    games.push(now);
  }
  return games;
}

describe.each(chairsOf('on-the-brink'))('the cards of %s', (chair) => {
  const games = played(chair);
  const pairs = games.slice(1).map((now, i) => [games[i] as Game, now] as const);

  it('are the same as those suggested, and stay the same while orders are added', () => {
    for (const game of games) {
      const [suggested, shown] = [deskTurn(game.compiled, sightOf(game)), deskNow(game)];
      expect(shown.cards.length).toBe(suggested.cards.length);
      for (const order of suggested.cards) expect(shown.cards.some((each) => sameOrder(each, order))).toBe(true);
      const added = suggested.cards[0] === undefined ? undefined : addOrder(game, suggested.cards[0]);
      if (added?.ok) expect(deskNow(added.value)).toBe(shown);
    }
  });

  it('of last turn come after the new ones, if they moved nothing', () => {
    let repeats = 0;
    for (const [before, now] of pairs) {
      const [last, desk] = [deskNow(before), deskNow(now)];
      const { id, turn, given } = currentNode(now.tree);
      const ordered = given.flatMap(({ orders }) => orders);
      const isRepeat = desk.cards.map((order) => {
        if (!last.cards.some((each) => sameOrder(each, order))) return false;
        const cause = { kind: 'order', turn: turn - 1, actor: now.shown, order, by: 'desk' } as const;
        if (ordered.some((each) => sameOrder(each, order)))
          return weightOf(readerOf(now), playedAt(now, id).events, cause) === 0;
        return situationWords(now.compiled, desk.sight, order) === situationWords(now.compiled, last.sight, order);
      });
      const first = isRepeat.indexOf(true);
      if (first < 0) continue;
      repeats++;
      expect(isRepeat.slice(first)).not.toContain(false);
    }
    expect(repeats).toBeGreaterThan(0);
  });
});
