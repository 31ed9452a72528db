// A game under a released version of the rules is a game like any other: taken back, played on, shared, saved and
// opened again, all under the rules that it was begun with.

import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { formatOrder } from '../../src/engine/orders/text.ts';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import { branchFrom, currentView, endTurn, type Game, isOver, lineOfPlay, undoTurn } from '../../src/session/game.ts';
import { addOrder } from '../../src/session/pending.ts';
import { gameOfRecord, recordOf } from '../../src/session/recording.ts';
import { readSavedGame } from '../../src/session/saved.ts';
import { savedOf } from '../../src/session/saving.ts';
import { currentNode } from '../../src/session/tree.ts';
import { turnWithout } from '../../src/session/turnWithout.ts';
import { withoutOrders } from '../../src/session/without.ts';
import { openedUnder } from '../support/releasedGames.ts';
import { reopened } from '../support/reopened.ts';

const LABEL = { scenario: {}, chair: {}, turn: 1, turns: 1, over: false };

const played = (game: Game): readonly string[] => lineOfPlay(game).map(({ state }) => game.player.digestOf(state));

describe.each(RELEASES)('a game under rules version $rules', (release) => {
  const open = async (name = 'valleys-government.json') => {
    const { record, source, compiled, setting } = await openedUnder(release, name);
    const opened = gameOfRecord(compiled, source, record, setting);
    if (!opened.ok) throw new Error(opened.error.code);
    return { record, setting, ...opened.value };
  };

  it('opens as it was recorded, and is recorded again as what it is', async () => {
    const { record, game, verdict } = await open();
    expect(verdict).toEqual({ kind: 'verified' });
    expect(recordOf(game)).toMatchObject({
      rules: release.rules,
      contentHash: record.contentHash,
      digests: record.digests,
    });
  });

  it('is played on under its own rules after a turn is taken back, and after a branch', async () => {
    const { record, game } = await open('valleys-broken-off.json');
    const again = endTurn(undoTurn(game));
    expect(currentNode(again.tree).digest).toBe(record.digests.at(-1));
    const early = branchFrom(game, 2);
    const order = [...legalOrders(currentView(early))][0];
    const added = addOrder(early, order);
    if (!added.ok) throw new Error(added.error.code);
    const branch = endTurn(endTurn(added.value));
    expect(branch.tree.nodes.length).toBeGreaterThan(game.tree.nodes.length);
    const { seats, digests } = recordOf(branch);
    expect(seats[0].orders[2]).toEqual([formatOrder(game.compiled, order)]);
    expect(digests.slice(0, 2)).toEqual(record.digests.slice(0, 2));
    expect(isOver(branch)).toBe(false);
  });

  it('is saved with its rules and opens again with its whole history', async () => {
    const { game, setting } = await open();
    const saved = readSavedGame(JSON.parse(JSON.stringify(savedOf(undoTurn(game), LABEL))));
    if (saved === undefined) throw new Error('no saved game');
    expect(saved.rules).toBe(release.rules);
    expect(played(reopened(game.compiled, saved, setting))).toEqual(played(undoTurn(game)));
  });

  it('tells what an order did by the same turn without it', async () => {
    const { game } = await open();
    const [node] = game.tree.nodes.filter(({ given }) => given.some(({ orders }) => orders.length > 0));
    const [order] = node.given[0].orders;
    const cause = { kind: 'order', turn: node.turn - 1, actor: game.shown, order, by: 'desk' } as const;
    const without = turnWithout(game, node.id, cause);
    expect(game.player.digestOf(without.state)).not.toBe(node.digest);
    const pair = withoutOrders(game, [{ turn: node.turn - 1, order }]);
    expect(pair.aims.length).toBeGreaterThan(0);
  });
});
