/** A whole game as one record: the line that is played, every other that was tried, and what was written to them. */
import { type GameRecord, seatRecord } from '../play/record.ts';
import type { BranchRecord, RecordMark, RecordPoint } from '../play/recordTree.ts';
import type { Game } from './game.ts';
import { filesOfOwn } from './ownFiles.ts';
import { recordOf } from './recording.ts';
import { childrenOf, deskOf, pathTo, type TreeNode } from './tree.ts';

export function wholeRecordOf(game: Game): GameRecord {
  const { tree, source } = game;
  const points = new Map<number, RecordPoint>();
  for (const { id, turn } of pathTo(tree, tree.current)) points.set(id, { line: 0, turn });
  const branches: BranchRecord[] = [];
  for (const { id } of tree.nodes) {
    if (points.has(id) || childrenOf(tree, id).length > 0) continue;
    const path = pathTo(tree, id);
    const later = path.filter((node) => !points.has(node.id));
    const from = points.get(path[path.length - later.length - 1].id);
    if (from === undefined) throw new Error('The start is on every line.');
    branches.push({ from, seats: seatsIn(game, later), digests: later.map(({ digest }) => digest) });
    for (const node of later) points.set(node.id, { line: branches.length, turn: node.turn });
  }
  const marks = tree.nodes.flatMap((node) => marksOf(node, points.get(node.id)));
  return {
    ...recordOf(game),
    ...(branches.length === 0 ? {} : { branches }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(source.kind === 'own' ? { files: filesOfOwn(source) } : {}),
  };
}

/** Seats that were played by hand somewhere on the branch. */
const seatsIn = ({ compiled, seats }: Game, nodes: readonly TreeNode[]): BranchRecord['seats'] =>
  seats
    .map(({ actor }) => seatRecord(compiled, { actor, orders: nodes.map(({ given }) => deskOf(given, actor)) }))
    .filter(({ orders }) => orders.length > 0);

function marksOf({ name, note }: TreeNode, point: RecordPoint | undefined): readonly RecordMark[] {
  if (point === undefined || (name === undefined && note === undefined)) return [];
  return [{ ...point, ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) }];
}
