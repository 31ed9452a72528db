/** Parses the text of a scenario file. Never throws. */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Finding, Path, ScenarioProblem } from '../problem.ts';
import { describePath } from '../schema/addresses.ts';
import { isObject } from '../schema/data.ts';
import { FORMAT_VERSION, LIMITS } from '../schema/limits.ts';
import { type Json, type JsonDocument, readJson } from './json.ts';
import { found } from './shape.ts';

/** A file that is one entry, with the places of its values in the text. */
type WrittenEntry = JsonDocument & { readonly value: { [key: string]: Json } };

/** Checks size, syntax, forbidden keys and format version: everything else depends on them. */
export function readScenarioText(text: string): Result<WrittenEntry, ScenarioProblem[]> {
  const read = readEntry(text, 'text/not-a-scenario');
  if (!read.ok) return read;
  const version = read.value.value.format;
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    const values = { version, known: FORMAT_VERSION };
    const path = ['format'];
    return fail([problemIn(read.value, { severity: 'error', code: 'text/version/newer', values, path })]);
  }
  return read;
}

/** Checks size, syntax and forbidden keys. `otherwise`: the problem with a file that holds something else. */
export function readEntry(
  text: string,
  otherwise: 'text/not-a-scenario' | 'facts/not-facts',
): Result<WrittenEntry, ScenarioProblem[]> {
  const whole = { severity: 'error', path: [], at: '' } as const;
  if (text.length > LIMITS.fileBytes) {
    const values = { characters: text.length, most: LIMITS.fileBytes };
    return fail([{ ...whole, code: 'text/too-large', values }]);
  }
  const read = readJson(text, LIMITS.nesting);
  if (!read.ok) return fail(read.error.map((error) => ({ ...error, ...whole })));
  const { value } = read.value;
  if (!isObject(value)) return fail([{ ...whole, code: otherwise, values: { found: found(value) } }]);
  return ok({ value, placeOf: (path: Path) => read.value.placeOf(path) });
}

/** Adds a finding's line and column in its text. */
export function problemIn(written: JsonDocument, finding: Finding): ScenarioProblem {
  return { ...finding, at: describePath(written.value, finding.path), ...written.placeOf(finding.path) };
}
