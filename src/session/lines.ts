/** The lines of play of a game: from the start to each last turn. Read from the history alone, without the rules. */

interface HistoryNode {
  readonly parent: number;
  readonly name?: string;
  readonly note?: string;
}

/** What a line is read from: a node's parent comes before it; -1 for the root. */
export interface History {
  readonly nodes: readonly HistoryNode[];
  readonly current: number;
}

export interface Line {
  /** Id of its last node. */
  readonly last: number;
  /** Turns played on it. */
  readonly turns: number;
  /** After how many turns it parts from the line that is played; undefined for that line itself. */
  readonly parts: number | undefined;
  /** As somebody named it, and what they wrote to it. */
  readonly name?: string;
  readonly note?: string;
}

/** Longest words of a line, characters. */
export const LINE_LIMITS = { name: 80, note: 4000 } as const;

/** Empty: none. */
export interface LineWords {
  readonly name: string;
  readonly note: string;
}

/** The line that is played first, then the others, latest first. */
export function linesOf(history: History): readonly Line[] {
  const { nodes, current } = history;
  const isParent = new Set(nodes.map(({ parent }) => parent));
  const played = nodesTo(history, current);
  const lines = nodes.flatMap((_, id): readonly Line[] => {
    if (isParent.has(id)) return [];
    const path = nodesTo(history, id);
    const parts = path.findIndex((node, turn) => played[turn] !== node);
    const isPlayed = parts < 0 || parts === played.length;
    const [name, note] = [writtenOn(nodes, path, 'name'), writtenOn(nodes, path, 'note')];
    return [
      {
        last: id,
        turns: path.length - 1,
        parts: isPlayed ? undefined : parts - 1,
        ...(name === undefined ? {} : { name: nodes[name].name }),
        ...(note === undefined ? {} : { note: nodes[note].note }),
      },
    ];
  });
  // After a turn was taken back, several lines may go on from where the game stands: the latest is the one played.
  const [main, ...onward] = lines.filter(({ parts }) => parts === undefined).reverse();
  const others = lines.filter((line) => line !== main).reverse();
  return [main, ...others.map((line) => (onward.includes(line) ? { ...line, parts: played.length - 1 } : line))];
}

/** The last node of a path that has a name or a note. */
const writtenOn = (nodes: readonly HistoryNode[], path: readonly number[], what: keyof LineWords): number | undefined =>
  path.filter((node) => nodes[node][what] !== undefined).at(-1);

/**
 * Names a line of play, and writes a note to it, in place of what it had.
 *
 * @param last its last node: the line keeps its words when it is played on, and one that leaves it earlier has none.
 */
export function describeLine<
  Node extends HistoryNode,
  Tree extends { readonly nodes: readonly Node[]; readonly current: number },
>(tree: Tree, last: number, words: LineWords): Tree {
  const nodes = [...tree.nodes];
  const path = nodesTo(tree, last);
  for (const what of ['name', 'note'] as const) {
    const holder = writtenOn(nodes, path, what);
    const before = holder === undefined ? '' : nodes[holder][what];
    const after = words[what].trim();
    if (after === before) continue;
    const at = after === '' ? holder : last;
    if (at === undefined) continue;
    nodes[at] = { ...nodes[at], [what]: after === '' ? undefined : after };
  }
  return { ...tree, nodes };
}

/** Ids from the root to a node, both included. */
export function nodesTo({ nodes }: History, id: number): readonly number[] {
  const path: number[] = [];
  for (let node = id; node >= 0; node = nodes[node].parent) path.push(node);
  return path.reverse();
}
