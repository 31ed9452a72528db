/** Plays what a record holds into a game: its own line, its branches, and what was written to them. */
import type { GameRecord } from '../play/record.ts';
import type { RecordMark } from '../play/recordTree.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { type Game, playThrough, withTree } from './game.ts';
import { desksIn } from './saving.ts';
import { pathTo, type SeatOrders, type Tree, type TreeNode } from './tree.ts';
import { goTo } from './treeEdits.ts';

/**
 * A game with its record's lines played and marks made; it stands where the record's own line ends.
 *
 * @param turns what the desks ordered, by line and turn, each from the start.
 * @returns the game, and the moments of each line.
 */
export function playLines(
  begun: Game,
  record: GameRecord,
  turns: readonly (readonly (readonly SeatOrders[])[])[],
): { readonly game: Game; readonly lines: readonly (readonly TreeNode[])[] } {
  const { branches = [], marks = [] } = record;
  let now = playThrough(begun, turns[0]);
  const lines = [pathTo(now.tree, now.tree.current)];
  const end = now.tree.current;
  for (const [b, { from }] of branches.entries()) {
    const start = withTree(now, goTo(now.tree, lines[from.line][from.turn].id));
    now = playThrough(start, turns[b + 1].slice(from.turn));
    lines.push(pathTo(now.tree, now.tree.current));
  }
  const marked = marks.reduce(
    (tree, { line, turn, ...written }) => withMark(begun.compiled, tree, lines[line][turn].id, written),
    now.tree,
  );
  return { game: withTree(now, goTo(marked, end)), lines };
}

type Written = Omit<RecordMark, 'line' | 'turn'>;

/** Orders on the desks that the scenario does not know are left out: they moved nothing yet. */
const withMark = (compiled: CompiledScenario, tree: Tree, id: number, { name, note, desks = [] }: Written): Tree => ({
  ...tree,
  nodes: tree.nodes.map((node) =>
    node.id === id
      ? {
          ...node,
          drafts: desksIn(compiled, desks) ?? [],
          ...(name === undefined ? {} : { name }),
          ...(note === undefined ? {} : { note }),
        }
      : node,
  ),
});
