/**
 * What may be done to the history of a game. Each edit gives another tree that shares what it did not touch; an edit
 * that changes nothing gives back the same one.
 */
import { castDraft, produce } from 'immer';
import type { ActorIndex } from '../core/indices.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { sameOrder, sortOrders } from '../engine/orders/sort.ts';
import { childrenOf, currentNode, deskOf, type SeatOrders, type Tree } from './tree.ts';

/**
 * One turn played from the current node: a branch in which the same was ordered is taken again, else a new one grows.
 * The desks of the turn are cleared; what lies on the desks of a branch taken again is there still.
 */
export function growTree(tree: Tree, given: readonly SeatOrders[], digest: string): Tree {
  const again = childrenOf(tree, tree.current).find((node) => sameDesks(node.given, given));
  return produce(tree, (draft) => {
    const from = draft.nodes[draft.current];
    from.drafts = [];
    draft.current = again?.id ?? draft.nodes.length;
    if (again === undefined)
      draft.nodes.push({
        id: draft.current,
        parent: from.id,
        turn: from.turn + 1,
        given: castDraft(given),
        drafts: [],
        digest,
      });
  });
}

/** Makes a node the current one; an id that is not there leaves the tree as it is. */
export function goTo(tree: Tree, id: number): Tree {
  if (tree.nodes[id] === undefined) return tree;
  return produce(tree, (draft) => {
    draft.current = id;
  });
}

/** To the turn before, with what was given in it on the desks again; the turn taken back stays in the tree. */
export function takeBack(tree: Tree): Tree {
  const node = currentNode(tree);
  if (node.parent < 0) return tree;
  return produce(tree, (draft) => {
    draft.nodes[node.parent].drafts = castDraft(node.given.filter(({ orders }) => orders.length > 0));
    draft.current = node.parent;
  });
}

/** Puts an order on a desk, as its last one. */
export function draftOrder(tree: Tree, actor: ActorIndex, order: Order): Tree {
  return produce(tree, (draft) => {
    const { drafts } = draft.nodes[draft.current];
    const desk = drafts.find((each) => each.actor === actor);
    if (desk === undefined) drafts.push({ actor, orders: [order] });
    else desk.orders.push(order);
  });
}

/** Takes an order off a desk; one that is not on it leaves the tree as it is. */
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

/** Whether the same desks gave the same orders; in which sequence changes nothing, for desks and for their orders. */
function sameDesks(a: readonly SeatOrders[], b: readonly SeatOrders[]): boolean {
  return a.length === b.length && a.every(({ actor, orders }) => sameOrders(orders, deskOf(b, actor)));
}

function sameOrders(a: readonly Order[], b: readonly Order[] | undefined): boolean {
  if (a.length !== b?.length) return false;
  const others = sortOrders(b);
  return sortOrders(a).every((order, i) => sameOrder(order, others[i]));
}
