/**
 * Shape: one parsed value against the format's schema, every deviation said as a sentence. The schema library finds the
 * deviations; which keys are known at a place and what a field wants is read from the schema itself, so no second list
 * can go stale.
 */
import type { z } from 'zod';
import { didYouMean } from '../../core/nearest.ts';
import type { Finding, Path, ProblemCode } from '../problem.ts';
import { isObject, valueAt } from '../schema/data.ts';
import type { Form } from '../schema/fields.ts';
import { type ScenarioFile, scenarioSchema } from '../schema/format.ts';
import { FORMAT_VERSION } from '../schema/limits.ts';
import { keysOf, schemaAt, wordsOf } from '../schema/structure.ts';

export interface Shaped {
  /** The file, where its shape is right. */
  readonly file: ScenarioFile | undefined;
  readonly findings: readonly Finding[];
}

/** A file of noise could bring hundreds of thousands; nobody mends more than this at once. */
const MOST_FINDINGS = 1000;

export function shapeScenario(raw: unknown): Shaped {
  const result = scenarioSchema.safeParse(raw);
  if (result.success) return { file: result.data, findings: [] };
  const findings: Finding[] = [];
  for (const issue of result.error.issues) {
    if (findings.length >= MOST_FINDINGS) break;
    findings.push(...findingsOf(raw, issue as Issue, []));
  }
  if (findings.length >= MOST_FINDINGS)
    findings.push(finding('shape/more', [], 'There are more problems than are told at once.', 'Mend these first.'));
  return { file: undefined, findings };
}

const FORM: Readonly<Record<Form, string>> = {
  id: 'an id is 1-48 characters: a lower-case letter first, then letters, digits, _ or -',
  day: 'a date is written YYYY-MM-DD',
  version: 'a version is written 1.0.0',
  english: 'a text needs at least English: { "en": "..." }',
  path: 'a path is written with lower-case letters, digits, ., _, / and -',
  address: 'an address is written with letters, digits, ., _ and -',
};

type Issue = z.core.$ZodIssue;

function findingsOf(raw: unknown, issue: Issue, base: Path): Finding[] {
  const path = [...base, ...issue.path] as Path;
  const value = valueAt(raw, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_FINDINGS).map((key) => unknownKey(raw, path, key));
    case 'invalid_union':
      return unionFindings(raw, issue, path, value);
    case 'invalid_type':
      if (value === undefined)
        return [finding('shape/missing', path, `${nameOf(path)} is missing.`, `Add it: ${wantsWord(issue.expected)}.`)];
      return [
        finding(
          'shape/wrong-type',
          path,
          `${show(value)} stands where ${wantsWord(issue.expected)} should.`,
          wantsMend(issue.expected, value),
        ),
      ];
    case 'invalid_value':
      return [notInList(path, value, issue.values.map(String))];
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, path, value)];
    case 'invalid_format':
    case 'custom':
      return [
        finding(
          'shape/form',
          path,
          `${show(value)} has the wrong form: ${FORM[issue.message as Form] ?? issue.message}.`,
          'Write it in that form.',
        ),
      ];
    case 'invalid_key':
      return [
        finding(
          'shape/form',
          path,
          `The key ${show(path[path.length - 1])} has the wrong form here.`,
          'Language tags are written "en", "ar", "pt-BR"; other keys are short names.',
        ),
      ];
    default:
      return [
        finding(
          'shape/form',
          path,
          `${show(value)} does not fit here: ${issue.message}.`,
          'See scenarios/README.md for this field.',
        ),
      ];
  }
}

const finding = (code: ProblemCode, path: Path, message: string, mend: string): Finding => ({
  code,
  path,
  message,
  mend,
});

function unknownKey(raw: unknown, path: Path, key: string): Finding {
  const known = keysOf(schemaAt(scenarioSchema, raw, path), valueAt(raw, path));
  const list =
    known.length > 0 && known.length <= 14
      ? `Known here: ${known.join(', ')}.`
      : 'Remove it, or look it up in scenarios/README.md.';
  const written = valueAt(raw, path);
  const free = known.filter((name) => !(isObject(written) && Object.hasOwn(written, name)));
  return finding(
    'shape/unknown-key',
    [...path, key],
    `The key "${key}" is not known here.`,
    didYouMean(key, free, list),
  );
}

function unionFindings(
  raw: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  value: unknown,
): Finding[] {
  const discriminator =
    'discriminator' in issue && typeof issue.discriminator === 'string' ? issue.discriminator : undefined;
  if (discriminator !== undefined) {
    const written = isObject(value) ? value[discriminator] : undefined;
    const words = wordsOf(
      schemaAt(scenarioSchema, raw, path.slice(0, path.at(-1) === discriminator ? -1 : undefined)),
      discriminator,
    );
    const at = path.at(-1) === discriminator ? path : [...path, discriminator];
    const found = path.at(-1) === discriminator ? value : written;
    if (!isObject(value) && path.at(-1) !== discriminator)
      return [
        finding(
          'shape/wrong-type',
          path,
          `${show(value)} stands where an entry with a "${discriminator}" should.`,
          `Write { "${discriminator}": "...", ... }.`,
        ),
      ];
    if (found === undefined)
      return [finding('shape/missing', at, `"${discriminator}" is missing.`, `Add one of: ${words.join(', ')}.`)];
    return [notInList(at, found, words)];
  }
  // A number, plain or with its evidence; a place or a word for one: the branch that was meant tells what is wrong.
  const branches = issue.errors as Issue[][];
  const meant =
    branches.find(
      (errors) =>
        errors.length > 0 && !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0),
    ) ?? branches[0];
  if (value === undefined) return [finding('shape/missing', path, `${nameOf(path)} is missing.`, 'Add it.')];
  return (meant ?? []).flatMap((error) => findingsOf(raw, error, path));
}

function notInList(path: Path, value: unknown, words: readonly string[]): Finding {
  if (path.length === 1 && path[0] === 'format') {
    return finding(
      'text/version',
      path,
      value === undefined
        ? 'The file does not say which format version it is written in.'
        : `Format version ${show(value)} is not one this program reads.`,
      `Write "format": ${FORMAT_VERSION}.`,
    );
  }
  if (value === undefined)
    return finding(
      'shape/missing',
      path,
      `${nameOf(path)} is missing.`,
      words.length === 1 ? `Add ${show(words[0])}.` : `Add one of: ${words.join(', ')}.`,
    );
  const list = `Write one of: ${words.join(', ')}.`;
  const guess = typeof value === 'string' ? didYouMean(value, words, list) : list;
  return finding(
    'shape/not-in-list',
    path,
    `${show(value)} is not one of the words allowed here.`,
    guess === list ? list : `${guess} ${list}`,
  );
}

function outOfRange(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, path: Path, value: unknown): Finding {
  const small = issue.code === 'too_small';
  const bound = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'array' || issue.origin === 'set') {
    const many = Array.isArray(value) ? value.length : 0;
    return finding(
      small ? 'shape/too-few' : 'shape/too-many',
      path,
      `${nameOf(path)} has ${many} ${many === 1 ? 'entry' : 'entries'}; ${small ? 'at least' : 'at most'} ${bound} ` +
        `${small ? 'are needed' : 'are allowed'}.`,
      small ? 'Add what is missing.' : 'Remove some.',
    );
  }
  if (issue.origin === 'string') {
    return finding(
      small ? 'shape/too-few' : 'shape/too-many',
      path,
      `This text is too ${small ? 'short' : 'long'}: ${small ? 'at least' : 'at most'} ${bound} characters.`,
      small ? 'Write more.' : 'Shorten it.',
    );
  }
  return finding(
    'shape/out-of-range',
    path,
    `${show(value)} is too ${small ? 'small' : 'large'}: ${small ? 'at least' : 'at most'} ${bound} is allowed.`,
    rangeMend(path, value, bound, small),
  );
}

function rangeMend(path: Path, value: unknown, bound: number, small: boolean): string {
  if (!small && bound === 1 && typeof value === 'number' && value > 1 && value <= 100)
    return `Shares are written from 0 to 1: ${value} per cent is ${value / 100}.`;
  return `Give ${nameOf(path)} a value of ${small ? 'at least' : 'at most'} ${bound}.`;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Entry ${last}` : `"${last}"`;
}

function wantsWord(expected: string): string {
  const words: { readonly [expected: string]: string } = {
    string: 'a text in quotation marks',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list [ ]',
    tuple: 'a list [ ] of fixed length',
    object: 'an entry { }',
    record: 'an entry { } of names and values',
  };
  return Object.hasOwn(words, expected) ? (words[expected] as string) : expected;
}

function wantsMend(expected: string, value: unknown): string {
  if (expected === 'number' && typeof value === 'string' && /^-?[\d.]+$/.test(value))
    return `Remove the quotation marks: ${value}.`;
  if (expected === 'int') return 'Round it.';
  if ((expected === 'object' || expected === 'record') && typeof value === 'string')
    return `If this is a text for readers, write { "en": ${show(value)} }.`;
  return `Write ${wantsWord(expected)}.`;
}

/** A value in a message, shortened. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an entry { }';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
