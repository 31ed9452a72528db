/**
 * A file of whole games, to carry them to another browser: of each its record, and how it stood in the list. Scenarios
 * of one's own that none of them is played in stand beside them.
 *
 *   { "format": "brink-games", "version": 2, "games": [{ "id": "...", "name": "...", "changed": 1700000000000,
 *     "label": { ... }, "record": { "format": "brink-record", ... } }],
 *     "scenarios": [{ "files": { "scenario.json": "...", "mine/map.json": "..." } }] }
 *
 * In version 1 each was `kept` and `saved`, as this browser keeps them.
 */
import { isObject, isShallow } from '../core/unknown.ts';
import { isRecordFiles, parseRecord } from '../play/readRecord.ts';
import { formatRecord, type GameRecord, type RecordProblem } from '../play/record.ts';
import { SCENARIO_FILE } from '../play/recordTree.ts';
import { readKeptGame, type WholeGame } from './kept.ts';
import { recordOfSaved, savedOfRecord } from './keptRecord.ts';
import { linesOf } from './lines.ts';
import { filesOfOwn, ownSourceIn } from './ownFiles.ts';
import { keyOfFiles, type OwnFiles } from './ownSource.ts';
import { type OwnSource, readSavedGame, type ScenarioSource } from './saved.ts';

export const GAMES_FORMAT = 'brink-games';
const GAMES_VERSION = 2;
/** Largest file of games that is read, bytes. */
export const GAMES_FILE_LIMIT = 64_000_000;

/** A kept game as a record of its own. */
export function recordOfKept({ kept, saved, isAltered = false }: WholeGame): GameRecord {
  return {
    ...recordOfSaved(saved, scenarioOf(saved.source)),
    ...(kept.name === '' ? {} : { name: kept.name }),
    ...(isAltered ? { altered: true } : {}),
  };
}

/** A file of its own for one game. */
export const formatKept = (game: WholeGame): string => formatRecord(recordOfKept(game));

/** Of the scenarios, those alone that no game brings along. */
export function formatGames(games: readonly WholeGame[], scenarios: readonly OwnFiles[] = []): string {
  const brought = new Set(games.map(({ saved: { source } }) => (source.kind === 'own' ? keyOfFiles(source) : '')));
  const others = scenarios.filter((files) => !brought.has(keyOfFiles(files)));
  const rows = games.map((game) => {
    const { id, name, changed, label } = game.kept;
    const head = JSON.stringify({ id, name, changed, label });
    return `${head.slice(0, -1)},"record":${formatKept(game).trimEnd()}}`;
  });
  const list = others.map((files) => JSON.stringify({ files: filesOfOwn(files) }));
  const behind = list.length === 0 ? '' : `,"scenarios":[\n${list.join(',\n')}\n]`;
  return `{"format":"${GAMES_FORMAT}","version":${GAMES_VERSION},"games":[\n${rows.join(',\n')}\n]${behind}}\n`;
}

/** A row of a file that is no game, or no scenario. */
export interface UnreadRow {
  readonly list: 'games' | 'scenarios';
  /** From 1. */
  readonly row: number;
  /** As it is named there; empty if it is not. */
  readonly name: string;
  /** Undefined: it has not even the form of one. */
  readonly problem: RecordProblem | undefined;
}

export interface ReadGames {
  readonly games: readonly WholeGame[];
  /** Those that none of the games brings along. */
  readonly scenarios: readonly OwnSource[];
  readonly unread: readonly UnreadRow[];
}

/** The games in a parsed file, and which of its rows are none; `undefined` if it is no such file. */
export function readGames(file: unknown): ReadGames | undefined {
  if (!isObject(file) || file.format !== GAMES_FORMAT || !Array.isArray(file.games)) return undefined;
  if (file.version !== 1 && file.version !== GAMES_VERSION) return undefined;
  const games: WholeGame[] = [];
  const unread: UnreadRow[] = [];
  for (const [i, row] of file.games.entries()) {
    const read = file.version === 1 ? readVersion1(row) : readRow(row);
    if ('saved' in read) games.push(read);
    else unread.push({ list: 'games', row: i + 1, name: nameIn(row), problem: read.problem });
  }
  const scenarios: OwnSource[] = [];
  for (const [i, row] of (Array.isArray(file.scenarios) ? file.scenarios : []).entries())
    if (isObject(row) && isRecordFiles(row.files)) scenarios.push(ownSourceIn(row.files));
    else unread.push({ list: 'scenarios', row: i + 1, name: '', problem: undefined });
  return { games, scenarios, unread };
}

type Row = WholeGame | Pick<UnreadRow, 'problem'>;

function readRow(row: unknown): Row {
  if (!isObject(row) || !isObject(row.record) || !isShallow(row.record)) return { problem: undefined };
  const { id, name, changed, label } = row;
  const record = parseRecord(JSON.stringify(row.record));
  if (!record.ok) return { problem: record.error };
  const saved = savedOfRecord(record.value, sourceIn(record.value));
  const kept = readKeptGame({ id, name, changed, revision: 0, lines: linesOf(saved.tree).length, label });
  if (kept === undefined) return { problem: undefined };
  return wholeOf({
    kept,
    saved: { ...saved, label: kept.label },
    isAltered: record.value.altered === true,
  });
}

function readVersion1(row: unknown): Row {
  const kept = isObject(row) ? readKeptGame(row.kept) : undefined;
  const saved = isObject(row) ? readSavedGame(row.saved) : undefined;
  if (kept === undefined || saved === undefined || !isObject(row)) return { problem: undefined };
  return wholeOf({ kept, saved, isAltered: row.isAltered === true });
}

const wholeOf = ({ kept, saved, isAltered }: Required<WholeGame>): WholeGame =>
  isAltered ? { kept, saved, isAltered } : { kept, saved };

function nameIn(row: unknown): string {
  const named = isObject(row) && isObject(row.kept) ? row.kept : row;
  return isObject(named) && typeof named.name === 'string' ? named.name.slice(0, 80) : '';
}

/** Where the scenario of a record is looked for first. */
export const sourceIn = ({ files, scenario }: GameRecord): ScenarioSource =>
  files === undefined ? { kind: 'bundled', path: `${scenario}/${SCENARIO_FILE}` } : ownSourceIn(files);

/** The id of the scenario that comes from there. */
function scenarioOf(source: ScenarioSource): string {
  if (source.kind === 'released') return source.id;
  if (source.kind === 'bundled') return source.path.split('/')[0];
  try {
    const { id }: { id?: unknown } = JSON.parse(source.text);
    return String(id ?? '');
  } catch {
    return '';
  }
}
