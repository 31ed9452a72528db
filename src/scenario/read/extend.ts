/**
 * A file that `extends` another writes only the differences. Objects merge key by key; lists whose entries have an
 * identity (identity.ts) merge entry by entry, new entries at the end; other lists, numbers and texts are replaced.
 * `"$remove": true` deletes an entry or a part. Plain data is merged before any check, so what is checked is what is
 * played.
 */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Complaint, Finding, Path, ScenarioProblem } from '../problem.ts';
import { describePath } from '../schema/addresses.ts';
import { isObject } from '../schema/data.ts';
import { hasIdentities, identityKeyOf, identityOf, mayBeNameless } from '../schema/identity.ts';
import type { Json, JsonDocument } from './json.ts';
import { problemIn, readScenarioText } from './parse.ts';

/** Longest chain of extended scenarios. */
export const MAX_EXTENDS = 4;

/** Text of the scenario file with this id; `undefined` if there is none. */
export type ResolveScenario = (id: string) => string | undefined;

export interface Extended {
  readonly raw: { [key: string]: Json };
  /** Locates a finding about the merged data in this file, if this file writes that place. */
  problemFor(finding: Finding): ScenarioProblem;
}

export function extendScenario(written: JsonDocument, resolve: ResolveScenario): Result<Extended, ScenarioProblem[]> {
  const own = written.value;
  if (!isObject(own) || !Object.hasOwn(own, 'extends')) {
    return ok({ raw: isObject(own) ? own : {}, problemFor: (finding) => problemIn(written, finding) });
  }
  const findings: Finding[] = [];
  if (!Object.hasOwn(own, 'id'))
    findings.push({ severity: 'error', code: 'shape/missing/own-id', path: ['id'], values: {} });
  const base = baseOf(written, resolve, [typeof own.id === 'string' ? own.id : '']);
  if (!base.ok) return fail([...base.error, ...findings.map((finding) => problemIn(written, finding))]);
  const raw = mergeObject(base.value, own, [], findings);
  delete raw.extends;
  if (findings.length > 0) return fail(findings.map((finding) => problemIn(written, finding)));
  return ok({ raw, problemFor: (finding) => mergedProblem(written, raw, String(own.extends), finding) });
}

/** The merged data of the extended scenario. */
function baseOf(
  written: JsonDocument,
  resolve: ResolveScenario,
  above: readonly string[],
): Result<{ [key: string]: Json }, ScenarioProblem[]> {
  const own = written.value as { [key: string]: Json };
  const name = own.extends;
  const path = ['extends'];
  const stop = (complaint: Complaint): Result<never, ScenarioProblem[]> =>
    fail([problemIn(written, { ...complaint, severity: 'error' })]);
  if (typeof name !== 'string') return stop({ code: 'shape/wrong-type/extends', path, values: {} });
  if (above.includes(name))
    return stop({ code: 'extends/cycle', path, values: { id: name, chain: [...above, name].join(' -> ') } });
  if (above.length > MAX_EXTENDS) return stop({ code: 'extends/too-deep', path, values: { most: MAX_EXTENDS } });
  const text = resolve(name);
  if (text === undefined) return stop({ code: 'extends/not-found', path, values: { id: name } });
  const read = readScenarioText(text);
  const inBase = (causes: readonly Finding[]): Result<never, ScenarioProblem[]> =>
    fail(
      causes.map((cause) =>
        problemIn(written, {
          severity: 'error',
          code: 'extends/base',
          path,
          values: { id: name },
          causes: [cause],
        }),
      ),
    );
  if (!read.ok) return inBase(read.error);
  if (!Object.hasOwn(read.value.value, 'extends')) return ok(read.value.value);
  const below = baseOf(read.value, resolve, [...above, name]);
  // Lines of the base's text would mislead: point at the line in this file that names the base.
  if (!below.ok) return fail(below.error.map((problem) => problemIn(written, { ...problem, path })));
  const findings: Finding[] = [];
  const merged = mergeObject(below.value, read.value.value, [], findings);
  delete merged.extends;
  return findings.length > 0 ? inBase(findings.map((finding) => problemIn(read.value, finding))) : ok(merged);
}

// ---- merging --------------------------------------------------------------------------------------------------------
const isRemoval = (value: Json | undefined): boolean => isObject(value) && value.$remove === true;

/** Alternatives told apart by a keyword, and sourced numbers, are replaced whole. */
function isOneThing(a: { [key: string]: Json }, b: { [key: string]: Json }): boolean {
  if (Object.hasOwn(a, 'value') || Object.hasOwn(b, 'value')) return false;
  return ['kind', 'order', 'type'].every(
    (word) => !Object.hasOwn(b, word) || !Object.hasOwn(a, word) || a[word] === b[word],
  );
}

function merge(base: Json, own: Json, list: string, path: Path, findings: Finding[]): Json {
  if (isObject(base) && isObject(own)) return isOneThing(base, own) ? mergeObject(base, own, path, findings) : own;
  if (Array.isArray(base) && Array.isArray(own) && hasIdentities(list))
    return mergeList(base, own, list, path, findings);
  return own;
}

function mergeObject(
  base: { [key: string]: Json },
  own: { [key: string]: Json },
  path: Path,
  findings: Finding[],
): { [key: string]: Json } {
  const merged: { [key: string]: Json } = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const before = Object.hasOwn(base, key) ? base[key] : undefined;
    if (isRemoval(value)) {
      if (before === undefined) findings.push(nothingToRemove([...path, key], key));
      delete merged[key];
    } else {
      merged[key] = before === undefined ? value : merge(before, value, key, [...path, key], findings);
    }
  }
  return merged;
}

function mergeList(base: Json[], own: Json[], list: string, path: Path, findings: Finding[]): Json[] {
  const nameless = own.findIndex((entry) => identityOf(list, entry) === undefined);
  if (nameless >= 0) {
    // Doctrine rules may be unnamed, and then the whole list is replaced.
    if (!mayBeNameless(list)) {
      const values = { list, key: identityKeyOf(list) ?? 'id' };
      findings.push({ severity: 'error', code: 'extends/no-identity', path: [...path, nameless], values });
    }
    return own;
  }
  const merged: (Json | undefined)[] = [...base];
  const places = new Map<string, number>();
  for (const [at, other] of base.entries()) {
    const identity = identityOf(list, other);
    if (identity !== undefined && !places.has(identity)) places.set(identity, at);
  }
  for (let i = 0; i < own.length; i++) {
    const entry = own[i];
    const identity = identityOf(list, entry) as string;
    const at = places.get(identity);
    const before = at === undefined ? undefined : merged[at];
    if (isRemoval(entry)) {
      if (at === undefined) findings.push(nothingToRemove([...path, i], identity));
      else merged[at] = undefined;
      places.delete(identity);
    } else if (at === undefined || before === undefined) {
      places.set(identity, merged.push(entry) - 1);
    } else {
      merged[at] = merge(before, entry, '', [...path, i], findings);
    }
  }
  return merged.filter((entry) => entry !== undefined);
}

function nothingToRemove(path: Path, name: string): Finding {
  return { severity: 'error', code: 'extends/nothing-to-remove', path, values: { name } };
}

// ---- naming places of merged data -----------------------------------------------------------------------------------
/** The same place in this file, its position in a merged list adjusted; `undefined` if the file does not write it. */
function ownPath(merged: Json, own: Json, path: Path): Path | undefined {
  const result: (string | number)[] = [];
  let here: Json | undefined = merged;
  let mine: Json | undefined = own;
  let list = '';
  for (const step of path) {
    if (Array.isArray(here) && Array.isArray(mine) && typeof step === 'number') {
      const identity = identityOf(list, here[step]);
      const at: number =
        identity === undefined ? step : mine.findIndex((entry) => identityOf(list, entry) === identity);
      if (at < 0 || mine[at] === undefined) return undefined;
      result.push(at);
      here = here[step];
      mine = mine[at];
    } else if (isObject(mine) && typeof step === 'string' && Object.hasOwn(mine, step)) {
      result.push(step);
      here = isObject(here) ? here[step] : undefined;
      mine = mine[step];
    } else {
      return undefined;
    }
    list = String(step);
  }
  return result;
}

function mergedProblem(written: JsonDocument, raw: Json, base: string, finding: Finding): ScenarioProblem {
  for (let length = finding.path.length; length > 0; length--) {
    const mine = ownPath(raw, written.value, finding.path.slice(0, length));
    // The file writes the entry but not this key: point at the entry's line.
    if (mine !== undefined && (length === finding.path.length || length > 1)) {
      return {
        ...problemIn(written, { ...finding, path: mine }),
        at:
          describePath(written.value, mine) +
          describePath(undefined, finding.path.slice(length)).replace(/^(?=\w)/, '.'),
      };
    }
  }
  return { ...finding, at: describePath(raw, finding.path), base };
}
