/**
 * Recognises a text that the user opened or pasted by its `format`: 'brink-record' for a record, a number for a
 * scenario. Checks the size before parsing; the reader of each kind checks the content.
 */
import { fail, ok, type Result } from '../core/result.ts';
import { isObject } from '../core/unknown.ts';
import { EXPERIMENT_FORMAT } from '../lab/whatIf/file.ts';
import { RECORD_FORMAT, RECORD_LIMITS } from '../play/record.ts';
import { readScenarioText } from '../scenario/read/parse.ts';
import { LIMITS } from '../scenario/schema/limits.ts';
import { decodeScenario } from './encoding.ts';
import type { Fault } from './fault.ts';
import { GAMES_FILE_LIMIT, GAMES_FORMAT, type ReadGames, readGames } from './gamesFile.ts';
import { findRun, type LinkedRun } from './link.ts';

export const FILE_LIMIT = LIMITS.fileBytes;

export type Opened =
  | { readonly kind: 'scenario'; readonly text: string }
  | ({ readonly kind: 'games' } & ReadGames)
  /** A question of the Lab, as it is written. */
  | { readonly kind: 'experiment'; readonly text: string }
  | LinkedRun;

export function recogniseText(text: string): Result<Opened, Fault> {
  if (text.length > limitOf(text)) return fail({ code: 'file.large', values: { megabytes: FILE_LIMIT / 1_000_000 } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Our reader knows the position and has words for the error.
    const read = readScenarioText(text);
    return fail({ code: 'file.json', problems: read.ok ? [] : read.error });
  }
  if (!isObject(value)) return fail({ code: 'file.kind', values: {} });
  const { format } = value;
  if (format === GAMES_FORMAT) {
    const games = readGames(value);
    return games === undefined ? fail({ code: 'file.games', values: {} }) : ok({ kind: 'games', ...games });
  }
  if (format === RECORD_FORMAT) return ok({ kind: 'record', text });
  if (format === EXPERIMENT_FORMAT) return ok({ kind: 'experiment', text });
  if (typeof format === 'number' || Object.hasOwn(value, 'regions') || Object.hasOwn(value, 'extends'))
    return ok({ kind: 'scenario', text });
  return fail({ code: 'file.kind', values: {} });
}

/** Files of games may be larger than others, since they hold many, and those of runs, since they hold a map. */
function limitOf(text: string): number {
  const head = text.slice(0, 100);
  if (head.includes(GAMES_FORMAT)) return GAMES_FILE_LIMIT;
  return head.includes(RECORD_FORMAT) ? RECORD_LIMITS.fileCharacters : FILE_LIMIT;
}

/** A file's own brackets, or what people write before them: comments, marks of a code block. */
const LIKE_JSON = /^([{[]|\/\/|\/\*|#|<!--|```)/;

/** Takes any text that has a run in it, as a link or as a file's contents, or a scenario's. */
export async function recognisePasted(pasted: string): Promise<Result<Opened, Fault>> {
  const trimmed = pasted.trim();
  const whole = LIKE_JSON.test(trimmed) ? recogniseText(trimmed) : undefined;
  if (whole?.ok === true || trimmed.length > limitOf(trimmed)) return whole ?? recogniseText(trimmed);
  const linked = await findRun(trimmed);
  if (linked.ok) return linked;
  const record = recordIn(trimmed);
  const within = record === undefined ? whole : recogniseText(record);
  return within ?? linked;
}

/** The text of a record with words around it, or quoted line by line. */
function recordIn(pasted: string): string | undefined {
  if (!pasted.includes(RECORD_FORMAT)) return undefined;
  const plain = pasted.replace(/^[ \t]*[>|][>|\t ]*/gm, '');
  return plain.slice(plain.indexOf('{'), plain.lastIndexOf('}') + 1);
}

/** The text of a file of any kind, if it is no larger than a file of games. */
export async function textOfFile(file: Blob): Promise<Result<string, Fault>> {
  if (file.size > GAMES_FILE_LIMIT)
    return fail({ code: 'file.large', values: { megabytes: GAMES_FILE_LIMIT / 1_000_000 } });
  const text = decodeScenario(new Uint8Array(await file.arrayBuffer()));
  return text.ok ? text : fail({ code: 'file.json', problems: text.error });
}
