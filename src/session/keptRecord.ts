/** A record as a game is kept, so that both are verified and opened in one way. Needs neither scenario nor rules. */
import type { GameRecord, SeatRecord } from '../play/record.ts';
import { linesOfRecord } from '../play/recordTree.ts';
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
  for (const { line, turn, ...words } of record.marks ?? []) {
    const id = lines[line][turn];
    nodes[id] = { ...nodes[id], ...words };
  }
  const turns = record.digests.length;
  return {
    format: 'brink-save',
    version: SAVE_VERSION,
    rules: record.rules,
    contentHash: record.contentHash,
    source,
    seed: record.seed,
    levers: record.levers,
    seats: record.seats.map(({ actor, aims }) => ({ actor, ...(aims === undefined ? {} : { aims }) })),
    shown: record.seats[0]?.actor ?? '',
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
