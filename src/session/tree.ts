/**
 * The history of a game as a tree: every turn played is a node under the turn it was played from, so taking a turn back
 * loses nothing and playing on from an earlier turn opens a branch. Nodes hold orders and digests; states are
 * recomputed and cached elsewhere.
 */
import { produce } from 'immer';

export interface TreeNode {
  /** Position in `Tree.nodes`; the root is 0. */
  readonly id: number;
  /** -1 for the root. */
  readonly parent: number;
  /** Turns played when this node was reached. */
  readonly turn: number;
  /** The desk's orders that led here, as text lines. */
  readonly orders: readonly string[];
  readonly digest: string;
}

export interface Tree {
  readonly nodes: readonly TreeNode[];
  readonly current: number;
}

export const createTree = (digest: string): Tree => ({
  nodes: [{ id: 0, parent: -1, turn: 0, orders: [], digest }],
  current: 0,
});

export const currentNode = (tree: Tree): TreeNode => tree.nodes[tree.current];

const sameLines = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i]);

export const childrenOf = (tree: Tree, id: number): readonly TreeNode[] =>
  tree.nodes.filter((node) => node.parent === id);

/**
 * Plays one turn from the current node: an existing branch with the same orders is taken again, else a new one grows.
 */
export function growTree(tree: Tree, orders: readonly string[], digest: string): Tree {
  const again = childrenOf(tree, tree.current).find((node) => sameLines(node.orders, orders));
  return produce(tree, (draft) => {
    if (again !== undefined) {
      draft.current = again.id;
      return;
    }
    const id = draft.nodes.length;
    draft.nodes.push({
      id,
      parent: draft.current,
      turn: draft.nodes[draft.current].turn + 1,
      orders: [...orders],
      digest,
    });
    draft.current = id;
  });
}

/** Makes a node the current one; an id that is not there leaves the tree as it is. */
export function goTo(tree: Tree, id: number): Tree {
  if (id === tree.current || tree.nodes[id] === undefined) return tree;
  return produce(tree, (draft) => {
    draft.current = id;
  });
}

/** From the root to a node, both included. */
export function pathTo(tree: Tree, id: number): readonly TreeNode[] {
  const path: TreeNode[] = [];
  for (let node: TreeNode | undefined = tree.nodes[id]; node !== undefined; node = tree.nodes[node.parent])
    path.push(node);
  return path.reverse();
}

/** Whether something read from storage is a sound tree: parents come before children, turns count up by one. */
export function isTree(value: unknown): value is Tree {
  if (typeof value !== 'object' || value === null) return false;
  const { nodes, current } = value as Partial<Tree>;
  if (!Array.isArray(nodes) || nodes.length === 0 || nodes.length > 5000 || !Number.isInteger(current)) return false;
  if (nodes[current as number] === undefined) return false;
  return (nodes as readonly Partial<TreeNode>[]).every((node, i) => {
    if (typeof node !== 'object' || node === null || node.id !== i || typeof node.digest !== 'string') return false;
    if (!Array.isArray(node.orders) || node.orders.some((line) => typeof line !== 'string')) return false;
    if (i === 0) return node.parent === -1 && node.turn === 0;
    const parent = nodes[node.parent as number] as TreeNode | undefined;
    return (
      Number.isInteger(node.parent) &&
      (node.parent as number) < i &&
      parent !== undefined &&
      node.turn === parent.turn + 1
    );
  });
}
