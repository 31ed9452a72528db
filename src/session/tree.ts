/**
 * The history of a game as a tree: every turn played is a node under the turn it was played from, so taking a turn back
 * loses nothing and playing on from an earlier turn opens a branch. Nodes hold orders and digests; states are
 * recomputed and cached elsewhere. Here it is read; `treeEdits.ts` changes it.
 */
import type { ActorIndex } from '../core/indices.ts';
import type { Order } from '../engine/orders/shapes.ts';
import type { DeskOrders } from '../play/turn.ts';

export interface SeatOrders {
  readonly actor: ActorIndex;
  readonly orders: readonly Order[];
}

export interface TreeNode {
  /** Position in `Tree.nodes`; the root is 0. */
  readonly id: number;
  /** -1 for the root. */
  readonly parent: number;
  /** Turns played when this node was reached. */
  readonly turn: number;
  /** What the desks gave in the turn that led here. An empty list: a silent desk; not in it: a desk on doctrine. */
  readonly given: readonly SeatOrders[];
  /** What lies on the desks for the turn to come, kept while another branch is played. Empty desks are left out. */
  readonly drafts: readonly SeatOrders[];
  readonly digest: string;
}

export interface Tree {
  readonly nodes: readonly TreeNode[];
  readonly current: number;
}

export const createTree = (digest: string): Tree => ({
  nodes: [{ id: 0, parent: -1, turn: 0, given: [], drafts: [], digest }],
  current: 0,
});

export const currentNode = (tree: Tree): TreeNode => tree.nodes[tree.current];

export const childrenOf = (tree: Tree, id: number): readonly TreeNode[] =>
  tree.nodes.filter((node) => node.parent === id);

/** From the root to a node, both included. */
export function pathTo(tree: Tree, id: number): readonly TreeNode[] {
  const path: TreeNode[] = [];
  for (let node: TreeNode | undefined = tree.nodes[id]; node !== undefined; node = tree.nodes[node.parent])
    path.push(node);
  return path.reverse();
}

/** The orders of one desk among those of all; undefined where it is not among them. */
export const deskOf = (desks: readonly SeatOrders[], actor: ActorIndex): readonly Order[] | undefined =>
  desks.find((desk) => desk.actor === actor)?.orders;

/** As a turn is played with them. */
export const desksOf = (desks: readonly SeatOrders[]): DeskOrders =>
  new Map(desks.map(({ actor, orders }) => [actor, orders]));

export const seatOrdersOf = (desks: DeskOrders): readonly SeatOrders[] =>
  [...desks].map(([actor, orders]) => ({ actor, orders }));
