/** Text of a scenario file -> data. Never throws: whatever the text, the answer is a value. */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Finding, Path, ScenarioProblem } from '../problem.ts';
import { describePath } from '../schema/addresses.ts';
import { isObject } from '../schema/data.ts';
import { FORMAT_VERSION, LIMITS } from '../schema/limits.ts';
import { type Json, type JsonDocument, readJson } from './json.ts';
import { found } from './shape.ts';

/** Size, syntax, forbidden keys and format version: what has to be right before anything else can be judged. */
export function readScenarioText(
  text: string,
): Result<JsonDocument & { readonly value: { [key: string]: Json } }, ScenarioProblem[]> {
  const whole = { severity: 'error', path: [], at: '' } as const;
  if (text.length > LIMITS.fileBytes) {
    const values = { characters: text.length, most: LIMITS.fileBytes };
    return fail([{ ...whole, code: 'text/too-large', values }]);
  }
  const read = readJson(text, LIMITS.nesting);
  if (!read.ok) return fail(read.error.map((error) => ({ ...error, ...whole })));
  const { value } = read.value;
  if (!isObject(value)) return fail([{ ...whole, code: 'text/not-a-scenario', values: { found: found(value) } }]);
  const version = value.format;
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    const values = { version, known: FORMAT_VERSION };
    const path = ['format'];
    return fail([problemIn(read.value, { severity: 'error', code: 'text/version/newer', values, path })]);
  }
  return ok({ value, placeOf: (path: Path) => read.value.placeOf(path) });
}

/** Puts a finding at its place in the text it came from. */
export function problemIn(written: JsonDocument, finding: Finding): ScenarioProblem {
  return { ...finding, at: describePath(written.value, finding.path), ...written.placeOf(finding.path) };
}
