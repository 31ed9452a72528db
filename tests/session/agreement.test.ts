// What was kept is verified turn by turn; where it does not come out again, the game goes as far as it does.
import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { todaysSetting } from '../../src/play/engines/today.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { agreementOf } from '../../src/session/agreement.ts';
import { branchFrom, currentView, endTurn, type Game, playedAt } from '../../src/session/game.ts';
import { savedOfRecord } from '../../src/session/keptRecord.ts';
import { addOrder } from '../../src/session/pending.ts';
import type { SavedGame, SavedNode } from '../../src/session/saved.ts';
import { savedOf } from '../../src/session/saving.ts';
import { currentNode, pathTo } from '../../src/session/tree.ts';
import { wholeRecordOf } from '../../src/session/wholeRecord.ts';
import { changed, compiledFrom } from '../support/countries.ts';
import { seatedGame } from '../support/games.ts';

const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };

/** Six turns with an order each, and a line of two turns beside them from turn 3. */
function played(): Game {
  let game = seatedGame('five-valleys', 'kept', ['government']);
  const turn = (pick: number): void => {
    const orders = [...legalOrders(currentView(game))];
    const added = addOrder(game, orders[pick % orders.length]);
    if (!added.ok) throw new Error(added.error.code);
    game = endTurn(added.value);
  };
  for (let t = 0; t < 6; t++) turn(3 * t + 1);
  const last = game.tree.current;
  game = branchFrom(game, 3);
  for (let t = 0; t < 2; t++) turn(5 * t + 2);
  return { ...game, tree: { ...game.tree, current: last } };
}

const game = played();
const saved = savedOf(game, LABEL);

function agreement(of: SavedGame, compiled: CompiledScenario = game.compiled, told?: 'altered' | 'names') {
  const found = agreementOf(compiled, of, todaysSetting(compiled), told);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const withNode = (id: number, change: (node: SavedNode) => Partial<SavedNode>): SavedGame => ({
  ...saved,
  tree: { ...saved.tree, nodes: saved.tree.nodes.map((node, i) => (i === id ? { ...node, ...change(node) } : node)) },
});
/** Id of the node after so many turns of the line played. */
const at = (turn: number): number => pathTo(game.tree, game.tree.current)[turn].id;

describe('what was kept', () => {
  it('and comes out again is the game as it was, with every line', () => {
    const { game: opened, parts } = agreement(saved);
    expect(parts).toBeUndefined();
    expect(savedOf(opened, LABEL)).toEqual(saved);
  });

  it('without a content hash is verified by its digests', () => {
    const { contentHash: _, ...older } = saved;
    expect(agreement(older).parts).toBeUndefined();
    const changedDigest = { ...withNode(at(4), () => ({ digest: '0'.repeat(16) })), contentHash: undefined };
    expect(agreement(JSON.parse(JSON.stringify(changedDigest))).parts).toMatchObject({ cause: 'kept', turn: 4 });
  });

  it.each([1, 4, 6])('goes up to turn %i, whose digest was changed', (turn) => {
    const { game: opened, parts } = agreement(withNode(at(turn), () => ({ digest: '0'.repeat(16) })));
    expect(parts).toMatchObject({ cause: 'kept', turn });
    expect(parts?.given).toHaveLength(6);
    expect(currentNode(opened.tree).turn).toBe(turn - 1);
    expect(opened.player.digestOf(playedAt(opened, opened.tree.current).state)).toBe(
      saved.tree.nodes[at(turn - 1)].digest,
    );
  });

  it('goes up to the turn whose orders were changed, or are not known', () => {
    const bring = (orders: readonly string[]) =>
      agreement(withNode(at(3), ({ given }) => ({ given: given.map((desk) => ({ ...desk, orders })) })));
    expect(bring(['surrender']).parts).toMatchObject({ cause: 'kept', turn: 3 });
    expect(bring([]).parts).toMatchObject({ cause: 'kept', turn: 3 });
  });

  it('on another line than the one played is found out too', () => {
    const other = saved.tree.nodes.findIndex((_, id) => !pathTo(game.tree, game.tree.current).some((n) => n.id === id));
    const { game: opened, parts } = agreement(withNode(other, () => ({ digest: '0'.repeat(16) })));
    expect(parts).toMatchObject({ cause: 'kept', turn: 4 });
    expect(currentNode(opened.tree).turn).toBe(6);
  });

  it('and altered where no digest tells is said to be', () => {
    expect(agreement(saved, game.compiled, 'altered').parts).toMatchObject({ cause: 'altered', turn: undefined });
  });

  it('in a scenario that has changed since goes as far as both agree', () => {
    const mild = compiledFrom(
      changed('five-valleys', (draft) => Object.assign(draft, { weights: { contagion: 0.9 } })),
    );
    const { game: opened, parts } = agreement(saved, mild);
    expect(parts?.cause).toBe('content');
    const turns = currentNode(opened.tree).turn;
    expect(parts?.turn).toBe(turns === 6 ? undefined : turns + 1);
    for (const { id, turn } of pathTo(opened.tree, opened.tree.current))
      expect(opened.tree.nodes[id].digest).toBe(saved.tree.nodes[at(turn)].digest);
  });

  it('in a scenario that begins otherwise agrees in nothing', () => {
    const other = compiledFrom(changed('five-valleys', (draft) => Object.assign(draft.sides[0], { credibility: 0.1 })));
    const { game: opened, parts } = agreement(
      withNode(0, () => ({ digest: '0'.repeat(16) })),
      other,
    );
    expect(parts).toMatchObject({ cause: 'content', turn: 0 });
    expect(opened.tree.nodes).toHaveLength(1);
  });

  it('under rules that are not here names them', () => {
    expect(agreement({ ...saved, rules: 99 }).parts).toMatchObject({ cause: 'rules', turn: undefined });
  });
});

describe('a record', () => {
  it('is kept with all its lines, and comes out again', () => {
    const { game: opened, parts } = agreement(savedOfRecord(wholeRecordOf(game), game.source));
    expect(parts).toBeUndefined();
    expect(wholeRecordOf(opened)).toEqual(wholeRecordOf(game));
  });
});
