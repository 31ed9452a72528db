/**
 * Shape: checks a parsed value against the schema of its format. Zod finds the deviations; known keys and wanted kinds
 * are read from the schema itself, so there is no second list to go stale.
 */
import type { z } from 'zod';
import { nearest } from '../../core/nearest.ts';
import { unreachable } from '../../core/result.ts';
import { hintFor } from '../hint.ts';
import type { Complaint, Finding, Path, Wants } from '../problem.ts';
import { isObject, valueAt } from '../schema/data.ts';
import { FORMS, type Form } from '../schema/fields.ts';
import { type ScenarioFile, scenarioSchema } from '../schema/format.ts';
import { FORMAT_VERSION, LIMITS } from '../schema/limits.ts';
import { keysOf, type Schema, schemaAt, wordsOf } from '../schema/structure.ts';

export interface Shaped<File> {
  /** The file, if its shape is right. */
  readonly file: File | undefined;
  readonly findings: readonly Finding[];
  /** Too large for anything in it to be read. */
  readonly isOversized?: true;
}

/** A garbage file could produce hundreds of thousands; nobody fixes more than this at once. */
const MOST_FINDINGS = 1000;
/** How many known keys a problem lists. */
const MOST_KEYS = 14;

export const shapeScenario = (raw: unknown): Shaped<ScenarioFile> => shapeOf(scenarioSchema, raw);

/** A parsed value in the form that a schema wants, or all that deviates from it. */
export function shapeOf<Form extends z.ZodType>(schema: Form, raw: unknown): Shaped<z.infer<Form>> {
  const oversized = oversizedIn(raw);
  if (oversized.length > 0) return { file: undefined, findings: oversized, isOversized: true };
  const result = schema.safeParse(raw);
  if (result.success) return { file: result.data, findings: [] };
  const complaints: Complaint[] = [];
  for (const issue of result.error.issues) {
    if (complaints.length >= MOST_FINDINGS) break;
    for (const complaint of complaintsOf({ schema, raw }, issue, [])) complaints.push(complaint);
  }
  if (complaints.length >= MOST_FINDINGS)
    complaints.splice(MOST_FINDINGS - 1, complaints.length, { code: 'shape/more', path: [], values: {} });
  return {
    file: undefined,
    findings: complaints.map((complaint) => ({ ...complaint, severity: 'error' })),
  };
}

/** Lists and entries so long that nothing in the format is: told by themselves, before anything in them is read. */
function oversizedIn(raw: unknown): Finding[] {
  const findings: Finding[] = [];
  const told = (path: Path, count: number, most: number): void => {
    const values = { field: fieldName(path) || '{ }', count, most };
    findings.push({ code: 'shape/too-many', path: [...path], values, severity: 'error' });
  };
  let conditions = 0;
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (findings.length >= MOST_FINDINGS || typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    const keys = isList ? value.keys() : Object.keys(value);
    const count = isList ? value.length : Object.keys(value).length;
    const most = LIMITS.entries;
    if (count > most) {
      told(path, count, most);
      return;
    }
    if (!isList && Object.hasOwn(value, 'kind') && ++conditions === LIMITS.conditionsInAll + 1)
      told(path, conditions, LIMITS.conditionsInAll);
    if (conditions > LIMITS.conditionsInAll) return;
    for (const key of keys) {
      path.push(key);
      walk(isList ? value[Number(key)] : valueAt(value, [key]), path);
      path.pop();
    }
  };
  walk(raw, []);
  return findings;
}

type Issue = z.core.$ZodIssue;

/** A value that should have the form of a schema. */
interface Written {
  readonly schema: Schema;
  readonly raw: unknown;
}

function complaintsOf(written: Written, issue: Issue, base: Path): Complaint[] {
  const path = [...base, ...issue.path] as Path;
  const value = valueAt(written.raw, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_FINDINGS).map((key) => unknownKey(written, path, key));
    case 'invalid_union':
      return unionComplaints(written, issue, path, value);
    case 'invalid_type':
      return [wrongType(path, wanted(issue.expected), value)];
    case 'invalid_value':
      return [notInList(path, value, issue.values.map(String))];
    case 'too_small':
      return [tooSmall(issue, path, value)];
    case 'too_big':
      return [tooBig(issue, path, value)];
    case 'invalid_key':
      return [{ code: 'shape/form/key', path, values: { found: found(path.at(-1)) } }];
    case 'invalid_format':
    case 'custom':
      return [{ code: 'shape/form', path, values: { found: found(value), form: formNamed(issue.message) } }];
    case 'not_multiple_of':
    case 'invalid_element':
      throw new Error(`The format has no ${issue.code}`);
    default:
      return unreachable(issue);
  }
}

/** The schema uses the form's name as its message. */
function formNamed(message: string): Form {
  const form = FORMS.find((name) => name === message);
  if (form === undefined) throw new Error(`A form without a name: ${message}`);
  return form;
}

function unknownKey({ schema, raw }: Written, path: Path, key: string): Complaint {
  const entry = valueAt(raw, path);
  const known = keysOf(schemaAt(schema, raw, path), entry);
  const free = known.filter((name) => !(isObject(entry) && Object.hasOwn(entry, name)));
  const told = known.length > MOST_KEYS ? [] : known;
  return { code: 'shape/unknown-key', path: [...path, key], values: { key }, hint: hintFor(key, free, told) };
}

function wrongType(path: Path, wants: Wants, value: unknown): Complaint {
  if (value === undefined) return { code: 'shape/missing/kind', path, values: { field: fieldName(path), wants } };
  const values = { found: found(value), wants };
  if (wants === 'number' && typeof value === 'string' && /^-?[\d.]+$/.test(value))
    return { code: 'shape/wrong-type/quoted', path, values: { ...values, number: value } };
  if (wants === 'int') return { code: 'shape/wrong-type/fraction', path, values };
  if ((wants === 'object' || wants === 'record') && typeof value === 'string')
    return { code: 'shape/wrong-type/bare-text', path, values };
  return { code: 'shape/wrong-type', path, values };
}

export const WANTS: readonly Wants[] = ['string', 'number', 'int', 'boolean', 'array', 'tuple', 'object', 'record'];

const wanted = (expected: string): Wants => WANTS.find((name) => name === expected) ?? 'unknown';

function unionComplaints(
  written: Written,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  value: unknown,
): Complaint[] {
  if ('discriminator' in issue) return [wrongAlternative(written, path)];
  // Plain or sourced number, place or keyword: report the branch that the author meant.
  const branches: readonly (readonly Issue[])[] = issue.errors;
  const meant =
    branches.find(
      (errors) =>
        errors.length > 0 && !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0),
    ) ?? branches[0];
  if (value === undefined) return [{ code: 'shape/missing', path, values: { field: fieldName(path) } }];
  return (meant ?? []).flatMap((error) => complaintsOf(written, error, path));
}

/** The discriminating keyword is missing or unknown; the path ends with its key. */
function wrongAlternative({ schema, raw }: Written, path: Path): Complaint {
  const field = fieldName(path);
  const words = wordsOf(schemaAt(schema, raw, path.slice(0, -1)), field);
  return notInList(path, valueAt(raw, path), words);
}

function notInList(path: Path, value: unknown, words: readonly string[]): Complaint {
  if (path.length === 1 && path[0] === 'format') {
    return value === undefined
      ? { code: 'text/version/missing', path, values: { known: FORMAT_VERSION } }
      : { code: 'text/version/unknown', path, values: { found: found(value), known: FORMAT_VERSION } };
  }
  if (value === undefined) return { code: 'shape/missing/word', path, values: { field: fieldName(path), words } };
  const values = { found: found(value), words };
  const guess = typeof value === 'string' ? nearest(value, words) : undefined;
  return guess === undefined
    ? { code: 'shape/not-in-list', path, values }
    : { code: 'shape/not-in-list/near', path, values: { ...values, guess } };
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>, path: Path, value: unknown): Complaint {
  const least = Number(minimum);
  const field = fieldName(path);
  if (origin === 'array') return { code: 'shape/too-few', path, values: { field, count: lengthOf(value), least } };
  return { code: 'shape/out-of-range/low', path, values: { found: found(value), field, least } };
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>, path: Path, value: unknown): Complaint {
  const most = Number(maximum);
  const field = fieldName(path);
  if (origin === 'array') return { code: 'shape/too-many', path, values: { field, count: lengthOf(value), most } };
  if (origin === 'string') return { code: 'shape/too-many/characters', path, values: { most } };
  if (most === 1 && typeof value === 'number' && value > 1 && value <= 100)
    return {
      code: 'shape/out-of-range/per-cent',
      path,
      values: { found: found(value), most, share: String(value / 100) },
    };
  return { code: 'shape/out-of-range/high', path, values: { found: found(value), field, most } };
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** The last key of the path: what an author would call the place. */
function fieldName(path: Path): string {
  return String(path.filter((step) => typeof step === 'string').at(-1) ?? '');
}

/** A value as written in the file, shortened: JSON, or a word for a list or an entry. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return 'entry';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
