/**
 * A record as a game is kept, so that both are verified and opened in one way, and back: a kept game as a record, for
 * files. Needs neither scenario nor rules.
 */
import { type GameRecord, RECORD_FORMAT, RECORD_VERSION, type SeatRecord } from '../play/record.ts';
import { type BranchRecord, linesOfRecord, type RecordMark, type RecordPoint } from '../play/recordTree.ts';
import { nodesTo } from './lines.ts';
import { filesOfOwn } from './ownFiles.ts';
import { SAVE_VERSION, type SavedDesk, type SavedGame, type SavedNode, type ScenarioSource } from './saved.ts';

export function savedOfRecord(record: GameRecord, source: ScenarioSource): SavedGame {
  const nodes: SavedNode[] = [{ parent: -1, given: [], drafts: [], digest: '' }];
  /** Ids of each line's nodes, from the start. */
  const lines: number[][] = [];
  for (const [i, { seats, digests }] of linesOfRecord(record).entries()) {
    const from = i === 0 ? undefined : record.branches?.[i - 1].from;
    const line = from === undefined ? [0] : lines[from.line].slice(0, from.turn + 1);
    for (let turn = line.length - 1; turn < digests.length; turn++) {
      nodes.push({ parent: line[turn], given: desksAt(seats, turn), drafts: [], digest: digests[turn] });
      line.push(nodes.length - 1);
    }
    lines.push(line);
  }
  for (const { line, turn, desks, ...words } of record.marks ?? []) {
    const id = lines[line][turn];
    nodes[id] = { ...nodes[id], ...words, ...(desks === undefined ? {} : { drafts: desks }) };
  }
  const turns = record.digests.length;
  return {
    format: 'brink-save',
    version: SAVE_VERSION,
    rules: record.rules,
    ...(record.contentHash === '' ? {} : { contentHash: record.contentHash }),
    source,
    seed: record.seed,
    levers: record.levers,
    seats: record.seats.map(({ orders: _, ...seat }) => seat),
    shown: record.seats.find(({ level }) => level === undefined)?.actor ?? '',
    ...(record.run === undefined ? {} : { run: record.run }),
    tree: { nodes, current: lines[0][turns] },
    label: { scenario: {}, chair: {}, turn: turns + 1, turns, over: false },
  };
}

const desksAt = (seats: readonly SeatRecord[], turn: number): readonly SavedDesk[] =>
  seats.flatMap(({ actor, orders }) => {
    const given = orders[turn] ?? null;
    return given === null ? [] : [{ actor, orders: given }];
  });

/**
 * The whole game as one record: the line that is played, every other that was tried, and what was written to them.
 *
 * @param scenario its id.
 */
export function recordOfSaved(saved: SavedGame, scenario: string): GameRecord {
  const { tree, source, rules, contentHash = '', seed, levers, run } = saved;
  const { nodes } = tree;
  const points = new Map<number, RecordPoint>();
  const own = nodesTo(tree, tree.current);
  for (const [turn, id] of own.entries()) points.set(id, { line: 0, turn });
  const branches: BranchRecord[] = [];
  const isParent = new Set(nodes.map(({ parent }) => parent));
  for (const id of nodes.keys()) {
    if (points.has(id) || isParent.has(id)) continue;
    const path = nodesTo(tree, id);
    const first = path.findIndex((each) => !points.has(each));
    const from = points.get(path[first - 1]);
    if (from === undefined) throw new Error('The start is on every line.');
    const later = path.slice(first);
    branches.push({ from, seats: seatsOn(saved, later, false), digests: later.map((each) => nodes[each].digest) });
    for (const [i, each] of later.entries()) points.set(each, { line: branches.length, turn: first + i });
  }
  const marks = nodes
    .flatMap((node, id) => marksOf(node, points.get(id)))
    .sort((a, b) => a.line - b.line || a.turn - b.turn);
  return {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    scenario,
    contentHash,
    rules,
    seed,
    levers,
    seats: seatsOn(saved, own.slice(1), true),
    digests: own.slice(1).map((id) => nodes[id].digest),
    ...(run === undefined ? {} : { run }),
    ...(source.kind === 'own' ? { own: true } : {}),
    ...(branches.length === 0 ? {} : { branches }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(source.kind === 'own' ? { files: filesOfOwn(source) } : {}),
  };
}

/** The orders of each seat, the one shown first; without aims, of those alone that gave any. */
function seatsOn({ seats, shown, tree }: SavedGame, ids: readonly number[], isWhole: boolean): readonly SeatRecord[] {
  const byTurn = ids.map((id) => tree.nodes[id].given);
  return [...seats.filter(({ actor }) => actor === shown), ...seats.filter(({ actor }) => actor !== shown)].flatMap(
    ({ actor, ...seat }): readonly SeatRecord[] => {
      const orders = byTurn.map((desks) => desks.find((desk) => desk.actor === actor)?.orders ?? null);
      while (orders.at(-1) === null) orders.pop();
      if (!isWhole) return orders.length === 0 ? [] : [{ actor, orders }];
      return [{ actor, ...seat, orders }];
    },
  );
}

function marksOf({ name, note, drafts }: SavedNode, point: RecordPoint | undefined): readonly RecordMark[] {
  if (point === undefined || (name === undefined && note === undefined && drafts.length === 0)) return [];
  return [
    {
      ...point,
      ...(name === undefined ? {} : { name }),
      ...(note === undefined ? {} : { note }),
      ...(drafts.length === 0 ? {} : { desks: drafts }),
    },
  ];
}
