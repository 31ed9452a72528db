/** The lines of play of a game: from the start to each last turn. Read from the history alone, without the rules. */

/** What a line is read from: a node's parent comes before it; -1 for the root. */
export interface History {
  readonly nodes: readonly { readonly parent: number; readonly name?: string }[];
  readonly current: number;
}

export interface Line {
  /** Id of its last node. */
  readonly last: number;
  /** Turns played on it. */
  readonly turns: number;
  /** After how many turns it parts from the line that is played; undefined for that line itself. */
  readonly parts: number | undefined;
  /** As somebody named it. */
  readonly name?: string;
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
    const named = path.filter((node) => nodes[node].name !== undefined).at(-1);
    const name = named === undefined ? undefined : nodes[named].name;
    const line = { last: id, turns: path.length - 1, parts: isPlayed ? undefined : parts - 1 };
    return [name === undefined ? line : { ...line, name }];
  });
  // After a turn was taken back, several lines may go on from where the game stands: the latest is the one played.
  const [main, ...onward] = lines.filter(({ parts }) => parts === undefined).reverse();
  const others = lines.filter((line) => line !== main).reverse();
  return [main, ...others.map((line) => (onward.includes(line) ? { ...line, parts: played.length - 1 } : line))];
}

function nodesTo({ nodes }: History, id: number): readonly number[] {
  const path: number[] = [];
  for (let node = id; node >= 0; node = nodes[node].parent) path.push(node);
  return path.reverse();
}
