/** A scenario's family as files: among the shipped scenarios and in the folders next to its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Moment } from '../../core/moments.ts';
import { isObject } from '../../core/unknown.ts';
import { type FamilyHead, type FamilyMember, familyOf } from '../../scenario/family.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { openPlain, pathOf, shippedIds } from './scenarioFiles.ts';

interface FileHead extends FamilyHead {
  readonly file: string;
}

/** The scenario that a word means and its relatives, earliest start first. */
export function familyFiles(word: string, id: string): FamilyMember<FileHead>[] {
  const path = pathOf(word);
  if (path === undefined) return [];
  const heads = new Map<string, FileHead>();
  for (const file of [path, ...neighbours(path), ...shippedIds().flatMap((shipped) => pathOf(shipped) ?? [])]) {
    const head = headOf(file);
    if (head !== undefined && !heads.has(head.id)) heads.set(head.id, head);
  }
  return familyOf(id, [...heads.values()]);
}

/**
 * Looks up the family member that starts on a date; the scenario itself without a date, `undefined` if there is none.
 */
export function scenarioByStart(word: string, scenario: Scenario): (date: string | undefined) => Scenario | undefined {
  const known = new Map<string, Scenario | undefined>([[scenario.start.date, scenario]]);
  let files: FamilyMember<FileHead>[] | undefined;
  return (date = scenario.start.date) => {
    if (known.has(date)) return known.get(date);
    files ??= familyFiles(word, scenario.id);
    const found = files
      .filter(({ start }) => start.date === date)
      .map(({ file }) => openPlain(file))
      .find(({ ok }) => ok);
    known.set(date, found?.ok === true ? found.value : undefined);
    return known.get(date);
  };
}

/** What stands beside a scenario and is none. */
const NO_SCENARIOS = [
  ...['facts.json', 'fit.json', 'weights-without.json', 'harm.json', 'questions.json', 'measured.json'],
  ...['pictures.json', 'starters.json', 'dilemmas.json', 'choices.json'],
];

/** Scenario files next to this one and in neighbouring folders. */
function neighbours(path: string): string[] {
  const folder = dirname(path);
  const beside = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && !NO_SCENARIOS.includes(name) && name !== basename(path),
  );
  const above = readdirSync(join(folder, '..'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = above.map(({ name }) => join(folder, '..', name, basename(path)));
  return [...beside.map((name) => join(folder, name)), ...files].filter((file) => existsSync(file));
}

/** What a file says about itself, even if the rest is not a scenario; `undefined` if it has no id or is not JSON. */
function headOf(file: string): FileHead | undefined {
  let head: unknown;
  try {
    head = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  if (!isObject(head) || typeof head.id !== 'string') return undefined;
  const { id, extends: base, start } = head;
  return {
    ...{ id, file },
    ...(typeof base === 'string' ? { extends: base } : undefined),
    ...(isMoment(start) ? { start } : undefined),
  };
}

function isMoment(value: unknown): value is Moment {
  return isObject(value) && typeof value.date === 'string' && (value.half === 'am' || value.half === 'pm');
}
