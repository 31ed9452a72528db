/** A run as the command line is given it: a record's file, or any text with a link in it, or the link itself. */
import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '../../core/result.ts';
import { linkNamesOf } from '../../play/link/names.ts';
import { unpackRecord } from '../../play/link/pack.ts';
import { parseRecord } from '../../play/readRecord.ts';
import { type GameRecord, RECORD_LIMITS, type RecordProblem } from '../../play/record.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { findRun } from '../../session/link.ts';
import { problemText } from '../../words/problem.ts';
import { text, textBy } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { pathFrom, readText } from './files.ts';
import { extrasIn, type RecordExtras } from './recordExtras.ts';

/** What is known before the scenario is. */
export interface RecordedRun extends Pick<GameRecord, 'scenario' | 'contentHash' | 'rules' | 'files'> {
  readonly extras: RecordExtras;
  /** `undefined` if the scenario has other names than the one that a link was made in. */
  recordIn(compiled: CompiledScenario): GameRecord | undefined;
}

const LINK = /run(?:=|%3D)/i;

export async function readRun(name: string): Promise<Result<RecordedRun, Stop>> {
  const isLink = LINK.test(name) && !existsSync(pathFrom(name));
  const content = isLink ? ok(name) : readText(name, RECORD_LIMITS.fileCharacters);
  if (!content.ok) return content;
  const found = content.value.trimStart().startsWith('{') ? undefined : await findRun(content.value);
  if (found?.ok === true && found.value.kind === 'packed') {
    const { packed } = found.value;
    return ok({ ...packed, extras: {}, recordIn: (compiled) => unpackRecord(packed, linkNamesOf(compiled)) });
  }
  if (found?.ok === false && (isLink || found.error.code !== 'link.none'))
    return fail(cannotReplay(isLink ? text('cli.replay.link') : name, textBy(`fault.${found.error.code}`, {})));
  const written = found?.ok === true && found.value.kind === 'record' ? found.value.text : content.value;
  const read = parseRecord(written);
  if (!read.ok) return fail(cannotReplay(name, problemText(read.error), ...placeOf(read.error)));
  const record = read.value;
  return ok({ ...record, extras: extrasIn(written), recordIn: () => record });
}

export const cannotReplay = (name: string, reason: string, ...more: string[]): Stop =>
  misuse(text('cli.replay.bad', { name, reason }), ...more);

export const placeOf = ({ at }: RecordProblem): string[] => (at === '' ? [] : [text('cli.replay.place', { path: at })]);
