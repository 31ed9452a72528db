import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../src/core/indices.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { childrenOf, createTree, currentNode, pathTo, type SeatOrders } from '../../src/session/tree.ts';
import { draftOrder, goTo, growTree, takeBack, withdrawOrder } from '../../src/session/treeEdits.ts';

const [GOV, COAST] = [0 as ActorIndex, 4 as ActorIndex];
const A: Order = { kind: 'raisePay' };
const B: Order = { kind: 'leader', act: 'speak' };
const by = (actor: ActorIndex, ...orders: Order[]): SeatOrders => ({ actor, orders });

describe('history tree', () => {
  const start = createTree('d0');
  const played = growTree(growTree(start, [by(GOV, A)], 'd1'), [by(GOV, B)], 'd2');

  it('starts with one node', () => {
    expect(start.nodes).toHaveLength(1);
    expect(currentNode(start)).toMatchObject({ id: 0, parent: -1, turn: 0 });
  });

  it('grows below the current node and leaves the tree before as it was', () => {
    expect(pathTo(played, played.current).map((node) => node.digest)).toEqual(['d0', 'd1', 'd2']);
    expect(pathTo(played, played.current).map((node) => node.turn)).toEqual([0, 1, 2]);
    expect(start.nodes).toHaveLength(1);
  });

  it('keeps a turn that was taken back, and takes it again for the same orders', () => {
    const back = goTo(played, 1);
    const other = growTree(back, [by(GOV)], 'd3');
    expect(childrenOf(other, 1).map((node) => node.given)).toEqual([[by(GOV, B)], [by(GOV)]]);
    const again = growTree(goTo(other, 1), [by(GOV, { ...B })], 'd2');
    expect(again.nodes).toHaveLength(other.nodes.length);
    expect(again.current).toBe(2);
  });

  it('knows the same turn in whatever sequence seats and orders stand', () => {
    const both = growTree(start, [by(GOV, A, B), by(COAST, B)], 'd1');
    expect(growTree(goTo(both, 0), [by(COAST, B), by(GOV, B, A)], 'd1').nodes).toHaveLength(2);
  });

  it.each([
    ['a silent desk and one on doctrine', [by(GOV)], []],
    ['the same orders of another desk', [by(GOV, A)], [by(COAST, A)]],
    ['one order more', [by(GOV, A)], [by(GOV, A, B)]],
  ])('tells apart %s', (_, one, other) => {
    expect(growTree(goTo(growTree(start, one, 'd1'), 0), other, 'd2').nodes).toHaveLength(3);
  });

  it('is unchanged by a node that is not there', () => {
    expect(goTo(played, 99)).toBe(played);
    expect(goTo(played, played.current)).toBe(played);
    expect(takeBack(start)).toBe(start);
  });
});

describe('the desks of a history tree', () => {
  const start = createTree('d0');
  const drafted = draftOrder(draftOrder(draftOrder(start, GOV, A), COAST, A), GOV, B);

  it('hold the orders of each seat, in the sequence they were given', () => {
    expect(currentNode(drafted).drafts).toEqual([by(GOV, A, B), by(COAST, A)]);
    expect(currentNode(start).drafts).toEqual([]);
  });

  it('lose one order of one seat, and a seat with its last', () => {
    expect(currentNode(withdrawOrder(drafted, GOV, { ...A })).drafts).toEqual([by(GOV, B), by(COAST, A)]);
    expect(currentNode(withdrawOrder(drafted, COAST, A)).drafts).toEqual([by(GOV, A, B)]);
    expect(withdrawOrder(drafted, COAST, B)).toBe(drafted);
  });

  it('are cleared by the turn played, and laid out again when it is taken back', () => {
    const given = [by(GOV, A, B), by(COAST)];
    const played = draftOrder(growTree(drafted, given, 'd1'), GOV, A);
    expect(played.nodes[0].drafts).toEqual([]);
    const back = takeBack(played);
    expect(back.current).toBe(0);
    expect(currentNode(back).drafts).toEqual([by(GOV, A, B)]);
    // What was begun for the turn after is there still when the same turn is played again.
    expect(currentNode(growTree(back, given, 'd1')).drafts).toEqual([by(GOV, A)]);
  });
});
