/**
 * A game's history as a tree: each played turn is a node under the turn it was played from, so undo loses nothing and
 * playing on from an earlier turn opens a branch. Nodes hold orders and digests; states are recomputed and cached
 * elsewhere. This module reads the tree; `treeEdits.ts` changes it.
 */
import type { ActorIndex } from '../core/indices.ts';
import type { Order } from '../engine/orders/shapes.ts';
import type { DeskOrders } from '../play/turn.ts';

export interface SeatOrders {
  readonly actor: ActorIndex;
  readonly orders: readonly Order[];
}

export interface TreeNode {
  /** Index in `Tree.nodes`; the root is 0. */
  readonly id: number;
  /** -1 for the root. */
  readonly parent: number;
  /** Number of turns played at this node. */
  readonly turn: number;
  /** Orders given in the turn that led here. An empty list: a desk that gave none; a missing desk: on doctrine. */
  readonly given: readonly SeatOrders[];
  /** Orders on the desks for the next turn, kept while another branch is played. Empty desks are omitted. */
  readonly drafts: readonly SeatOrders[];
  readonly digest: string;
  /** As somebody named the line of play that this turn belongs to, and what they wrote to the turn. */
  readonly name?: string;
  readonly note?: string;
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

/** One desk's orders; `undefined` if the desk is not listed. */
export const deskOf = (desks: readonly SeatOrders[], actor: ActorIndex): readonly Order[] | undefined =>
  desks.find((desk) => desk.actor === actor)?.orders;

/** In the form that playing a turn takes. */
export const desksOf = (desks: readonly SeatOrders[]): DeskOrders =>
  new Map(desks.map(({ actor, orders }) => [actor, orders]));

export const seatOrdersOf = (desks: DeskOrders): readonly SeatOrders[] =>
  [...desks].map(([actor, orders]) => ({ actor, orders }));
