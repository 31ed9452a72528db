/**
 * What a record may hold beside its own line of play, so that one file carries a whole game: the other lines that were
 * tried, what was written to their turns, and the files of a scenario of one's own.
 *
 *   "branches": [{ "from": { "line": 0, "turn": 2 }, "seats": [{ "actor": "coast", "orders": ["none"] }],
 *     "digests": ["..."] }],
 *   "marks": [{ "line": 1, "turn": 3, "name": "If the coast keeps out", "note": "...",
 *     "desks": [{ "actor": "coast", "orders": ["..."] }] }],
 *   "files": { "scenario.json": "...", "five-valleys/scenario.json": "..." },
 *   "name": "Monday's class", "altered": true
 *
 * Line 0 is the record's own, line 1 its first branch, and so on. A branch leaves an earlier line after so many turns;
 * its orders and digests begin there. `desks` are orders that were not given yet; `files` the scenario with those that
 * it extends; `name` the game's. `altered`: it was found changed where it was kept, or its file's seal does not fit, so
 * that it proves nothing.
 */
import type { GameRecord, SeatRecord } from './record.ts';

/** A moment of a record: after so many turns of one of its lines. */
export interface RecordPoint {
  readonly line: number;
  readonly turn: number;
}

export interface BranchRecord {
  readonly from: RecordPoint;
  /** Some of the record's, none twice. */
  readonly seats: readonly SeatRecord[];
  readonly digests: readonly string[];
}

/** Orders as lines. */
export interface RecordDesk {
  readonly actor: string;
  readonly orders: readonly string[];
}

/** What somebody wrote to a moment, and had on the desks for its next turn. */
export interface RecordMark extends RecordPoint {
  readonly name?: string;
  readonly note?: string;
  readonly desks?: readonly RecordDesk[];
}

export interface RecordTree {
  readonly branches?: readonly BranchRecord[];
  readonly marks?: readonly RecordMark[];
  /** Texts of the files of somebody's own scenario, by name; the first to read is `SCENARIO_FILE`. */
  readonly files?: { readonly [name: string]: string };
  /** As its player named the game. */
  readonly name?: string;
  readonly altered?: true;
}

export const SCENARIO_FILE = 'scenario.json';

export const TREE_LIMITS = {
  branches: 1000,
  marks: 5000,
  nameCharacters: 80,
  noteCharacters: 4000,
  files: 20,
} as const;

/** Every line of a record from its start: its own, then its branches. */
export function linesOfRecord(record: GameRecord): readonly GameRecord[] {
  const { branches = [], marks: _marks, files: _files, name: _name, altered: _altered, ...own } = record;
  const lines: GameRecord[] = [own];
  for (const { from, seats, digests } of branches) {
    const before = lines[from.line];
    const seatsOf = before.seats.map(({ orders, ...seat }): SeatRecord => {
      const later = seats.find(({ actor }) => actor === seat.actor)?.orders ?? [];
      const earlier = Array.from({ length: from.turn }, (_, t) => orders[t] ?? null);
      return { ...seat, orders: [...earlier, ...later] };
    });
    lines.push({ ...own, seats: seatsOf, digests: [...before.digests.slice(0, from.turn), ...digests] });
  }
  return lines;
}
