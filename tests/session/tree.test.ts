import { describe, expect, it } from 'vitest';
import { childrenOf, createTree, currentNode, goTo, growTree, isTree, pathTo } from '../../src/session/tree.ts';

describe('history tree', () => {
  const start = createTree('d0');
  const played = growTree(growTree(start, ['a'], 'd1'), ['b'], 'd2');

  it('starts with one node', () => {
    expect(start.nodes).toHaveLength(1);
    expect(currentNode(start)).toMatchObject({ id: 0, parent: -1, turn: 0 });
  });

  it('grows below the current node and leaves the tree before as it was', () => {
    expect(pathTo(played, played.current).map((node) => node.digest)).toEqual(['d0', 'd1', 'd2']);
    expect(start.nodes).toHaveLength(1);
  });

  it('keeps a turn that was taken back, and takes it again for the same orders', () => {
    const back = goTo(played, 1);
    const other = growTree(back, ['c'], 'd3');
    expect(childrenOf(other, 1).map((node) => node.orders)).toEqual([['b'], ['c']]);
    const again = growTree(goTo(other, 1), ['b'], 'd2');
    expect(again.nodes).toHaveLength(other.nodes.length);
    expect(again.current).toBe(2);
  });

  it('is unchanged by a node that is not there', () => {
    expect(goTo(played, 99)).toBe(played);
    expect(goTo(played, played.current)).toBe(played);
  });

  it('survives JSON', () => {
    expect(isTree(JSON.parse(JSON.stringify(played)))).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['no nodes', { nodes: [], current: 0 }],
    ['a current node that is not there', { ...played, current: 7 }],
    [
      'a parent that comes later',
      { nodes: [played.nodes[0], { ...played.nodes[1], parent: 2 }, played.nodes[2]], current: 0 },
    ],
    ['a turn that jumps', { nodes: [played.nodes[0], { ...played.nodes[1], turn: 5 }], current: 0 }],
    ['orders that are not texts', { nodes: [played.nodes[0], { ...played.nodes[1], orders: [1] }], current: 0 }],
  ])('is refused from storage with %s', (_, value) => {
    expect(isTree(value)).toBe(false);
  });
});
