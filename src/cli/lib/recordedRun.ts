/** A run as the command line is given it: a record's file, or any text with a link in it, or the link itself. */
import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Setting } from '../../play/engines/engine.ts';
import { linkNamesOf } from '../../play/link/names.ts';
import { unpackRecord } from '../../play/link/pack.ts';
import { parseRecord } from '../../play/readRecord.ts';
import type { GameRecord, RecordProblem } from '../../play/record.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import {
  formatKept,
  GAMES_FILE_LIMIT,
  GAMES_FORMAT,
  type ReadGames,
  readGames,
  type UnreadRow,
} from '../../session/gamesFile.ts';
import type { KeptGame } from '../../session/kept.ts';
import { findRun } from '../../session/link.ts';
import { problemText } from '../../words/problem.ts';
import { scenarioText, text, textBy } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { pathFrom, readText } from './files.ts';
import { extrasIn, type RecordExtras } from './recordExtras.ts';

/** What is known before the scenario is. */
export interface RecordedRun extends Pick<GameRecord, 'scenario' | 'contentHash' | 'rules' | 'files' | 'altered'> {
  /** As it is called. */
  readonly name: string;
  /** Undefined: it can be read in its scenario only. */
  readonly record?: GameRecord;
  readonly extras: RecordExtras;
  /** `undefined` if the scenario has other names than the one that a link was made in. */
  recordIn(compiled: CompiledScenario): GameRecord | undefined;
}

/** A record's scenario under its rules, or under those that it is tried with. */
export interface AsRecorded {
  readonly compiled: CompiledScenario;
  readonly setting: Setting;
  readonly record: GameRecord;
}

const LINK = /run(?:=|%3D)/i;

/** The runs in a file: one, or those of a file of games. */
export async function readRuns(name: string): Promise<Result<readonly Result<RecordedRun, Stop>[], Stop>> {
  const isLink = LINK.test(name) && !existsSync(pathFrom(name));
  const content = isLink ? ok(name) : readText(name, GAMES_FILE_LIMIT);
  if (!content.ok) return content;
  const games = gamesIn(content.value);
  if (games !== undefined)
    return ok([
      ...games.games.map((game) => runOfText(nameIn(name, game.kept), formatKept(game))),
      ...games.unread.map((row) => fail(unreadStop(name, row))),
    ]);
  const found = content.value.trimStart().startsWith('{') ? undefined : await findRun(content.value);
  if (found?.ok === true && found.value.kind === 'packed') {
    const { packed } = found.value;
    return ok([
      ok({ ...packed, name, extras: {}, recordIn: (compiled) => unpackRecord(packed, linkNamesOf(compiled)) }),
    ]);
  }
  if (found?.ok === false && (isLink || found.error.code !== 'link.none'))
    return fail(cannotReplay(isLink ? text('cli.replay.link') : name, textBy(`fault.${found.error.code}`, {})));
  return ok([runOfText(name, found?.ok === true && found.value.kind === 'record' ? found.value.text : content.value)]);
}

function runOfText(name: string, written: string): Result<RecordedRun, Stop> {
  const read = parseRecord(written);
  if (!read.ok) return fail(cannotReplay(name, problemText(read.error), ...placeOf(read.error)));
  const record = read.value;
  return ok({ ...record, name, record, extras: extrasIn(written), recordIn: () => record });
}

function gamesIn(content: string): ReadGames | undefined {
  if (!content.slice(0, 100).includes(GAMES_FORMAT)) return undefined;
  try {
    return readGames(JSON.parse(content));
  } catch {
    return undefined;
  }
}

const nameIn = (file: string, { name, label }: KeptGame): string =>
  text('cli.replay.gameIn', { file, game: name || scenarioText(label.scenario) });

const unreadStop = (file: string, { list, row, name, problem }: UnreadRow): Stop =>
  cannotReplay(
    text('cli.replay.gameIn', { file, game: name || text(`fault.file.rows.row.${list}`, { row }) }),
    problem === undefined ? text(`fault.file.rows.form.${list}`) : problemText(problem),
  );

export const cannotReplay = (name: string, reason: string, ...more: string[]): Stop =>
  misuse(text('cli.replay.bad', { name, reason }), ...more);

export const placeOf = ({ at }: RecordProblem): string[] => (at === '' ? [] : [text('cli.replay.place', { path: at })]);
