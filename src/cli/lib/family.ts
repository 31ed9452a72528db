/**
 * The family of a scenario: it, what it extends, and the shipped or neighbouring scenarios that extend the same one, by
 * the date of their start.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Scenario } from '../../scenario/scenario.ts';
import { findScenario, pathOf, shippedIds } from './scenarioFiles.ts';

/** Gives the member that starts on a date; the scenario itself where no date is named. */
export function familyOf(word: string, scenario: Scenario): (start: string | undefined) => Scenario | undefined {
  const known = new Map<string, Scenario>([[scenario.start.date, scenario]]);
  let complete = false;
  return (start) => {
    if (start === undefined) return scenario;
    if (!known.has(start) && !complete) {
      for (const member of relatives(word, scenario.id))
        if (!known.has(member.start.date)) known.set(member.start.date, member);
      complete = true;
    }
    return known.get(start);
  };
}

function relatives(word: string, id: string): Scenario[] {
  const path = pathOf(word);
  if (path === undefined) return [];
  const files = [...neighbours(path), ...shippedIds().flatMap((shipped) => pathOf(shipped) ?? [])].filter(
    (file) => file !== path,
  );
  const texts = new Map<string, { readonly file: string; readonly base: string | undefined }>();
  for (const file of [path, ...files]) {
    const text = readFileSync(file, 'utf8');
    const head = headOf(text);
    if (head !== undefined && !texts.has(head.id)) texts.set(head.id, { file, base: head.base });
  }
  const root = rootOf(texts, id);
  return [...texts].flatMap(([other, { file }]) => {
    if (other === id || rootOf(texts, other) !== root) return [];
    const found = findScenario(file);
    return found.ok && found.value.loaded.ok ? [found.value.loaded.value.scenario] : [];
  });
}

/** Scenario files in the folders beside this one's, and files beside it. */
function neighbours(path: string): string[] {
  const folder = dirname(path);
  const beside = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && !['facts.json', 'questions.json', basename(path)].includes(name),
  );
  const above = readdirSync(join(folder, '..'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = above.map(({ name }) => join(folder, '..', name, basename(path)));
  return [...beside.map((name) => join(folder, name)), ...files].filter((file) => existsSync(file));
}

function headOf(text: string): { readonly id: string; readonly base: string | undefined } | undefined {
  try {
    const { id, extends: base } = JSON.parse(text) as { id?: unknown; extends?: unknown };
    return typeof id === 'string' ? { id, base: typeof base === 'string' ? base : undefined } : undefined;
  } catch {
    return undefined;
  }
}

function rootOf(texts: ReadonlyMap<string, { readonly base: string | undefined }>, id: string): string {
  let root = id;
  for (let depth = 0; depth < 6; depth++) {
    const base = texts.get(root)?.base;
    if (base === undefined) return root;
    root = base;
  }
  return root;
}
