/**
 * Edits of a game's history. Each returns a new tree that shares what it did not touch; an edit without effect returns
 * the same tree.
 */
import { castDraft, produce } from 'immer';
import type { ActorIndex } from '../core/indices.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { sameOrder, sortOrders } from '../engine/orders/sort.ts';
import { childrenOf, currentNode, deskOf, type SeatOrders, type Tree } from './tree.ts';

/**
 * Plays a turn from the current node: goes to the branch with the same orders if there is one, else adds a branch.
 * Clears the desks of the played turn; drafts of a revisited branch are still there.
 */
export function growTree(tree: Tree, given: readonly SeatOrders[], digest: string): Tree {
  const from = currentNode(tree);
  const again = childrenOf(tree, from.id).find((node) => sameDesks(node.given, given));
  // By hand: whole campaigns are played through here when they are opened, and no edit is simpler.
  const nodes = tree.nodes.map((node) => (node === from ? { ...from, drafts: [] } : node));
  if (again !== undefined) return { ...tree, nodes, current: again.id };
  const id = nodes.length;
  nodes.push({ id, parent: from.id, turn: from.turn + 1, given, drafts: [], digest });
  return { ...tree, nodes, current: id };
}

/** Makes a node current; an unknown id changes nothing. */
export function goTo(tree: Tree, id: number): Tree {
  if (tree.nodes[id] === undefined) return tree;
  return produce(tree, (draft) => {
    draft.current = id;
  });
}

/** Back to the previous turn, its orders on the desks again. The undone turn stays in the tree. */
export function takeBack(tree: Tree): Tree {
  const node = currentNode(tree);
  if (node.parent < 0) return tree;
  return produce(tree, (draft) => {
    draft.nodes[node.parent].drafts = castDraft(node.given.filter(({ orders }) => orders.length > 0));
    draft.current = node.parent;
  });
}

/** Appends an order to a desk. */
export function draftOrder(tree: Tree, actor: ActorIndex, order: Order): Tree {
  return produce(tree, (draft) => {
    const { drafts } = draft.nodes[draft.current];
    const desk = drafts.find((each) => each.actor === actor);
    if (desk === undefined) drafts.push({ actor, orders: [order] });
    else desk.orders.push(order);
  });
}

/** Removes an order from a desk; does nothing if it is not there. */
export function withdrawOrder(tree: Tree, actor: ActorIndex, order: Order): Tree {
  return produce(tree, (draft) => {
    const node = draft.nodes[draft.current];
    const desk = node.drafts.find((each) => each.actor === actor);
    const at = desk?.orders.findIndex((each) => sameOrder(each, order)) ?? -1;
    if (desk === undefined || at < 0) return;
    desk.orders.splice(at, 1);
    if (desk.orders.length === 0) node.drafts = node.drafts.filter((each) => each !== desk);
  });
}

/** Whether the same desks gave the same orders, in any sequence of desks and orders. */
function sameDesks(a: readonly SeatOrders[], b: readonly SeatOrders[]): boolean {
  return a.length === b.length && a.every(({ actor, orders }) => sameOrders(orders, deskOf(b, actor)));
}

function sameOrders(a: readonly Order[], b: readonly Order[] | undefined): boolean {
  if (a.length !== b?.length) return false;
  const others = sortOrders(b);
  return sortOrders(a).every((order, i) => sameOrder(order, others[i]));
}
