// The program knows no scenario: an id that a scenario file coins must not stand in the sources. Words of the rules'
// own closed lists (the vocabulary, the purposes of draws and the file format) are not coined by a scenario, even where
// one uses them as ids.
import { lineOf, type Node, parse, stringOf, visit } from './source.ts';

export const RULE_WORD_FILES =
  /^src\/(engine\/(vocabulary|chance|conditions\/\w+|orders\/patterns)|scenario\/schema\/\w+)\.ts$/;

const SHORTEST = 3;

/** Every value under a key `id` anywhere below, at least three characters long. */
export function idsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const each of value) idsIn(each, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (key === 'id' && typeof each === 'string' && each.length >= SHORTEST) found.add(each);
      else idsIn(each, found);
    }
  }
  return found;
}

/** Ids of what exists only in one scenario's world; no code has a reason to use such a name even as a key. */
export function worldIdsIn(scenario: Record<string, unknown>): Set<string> {
  return idsIn([scenario.provinces, scenario.regions, scenario.actors]);
}

interface Named {
  text: string;
  node: Node;
}

/** String literals, the plain parts of templates and the text of JSX. */
function literalsIn(tree: Node): Named[] {
  const found: Named[] = [];
  visit(tree, (node) => {
    if (node.type === 'TemplateElement') found.push({ text: (node.value as { cooked: string }).cooked, node });
    else if (node.type === 'JSXText') found.push({ text: String(node.value).trim(), node });
    else if (node.type === 'Literal') found.push({ text: stringOf(node) ?? '', node });
  });
  return found;
}

/** Bare keys of object literals. */
function keysIn(tree: Node): Named[] {
  const found: Named[] = [];
  visit(tree, (node, parent, field) => {
    if (node.type === 'Identifier' && field === 'key' && parent?.type === 'Property' && !parent.computed)
      found.push({ text: String(node.name), node });
  });
  return found;
}

/** Literals, and keys: the fields of the file format are its words. */
export function ruleWordsIn(file: string, code: string): string[] {
  const tree = parse(file, code);
  return [...literalsIn(tree), ...keysIn(tree)].map(({ text }) => text);
}

/** Literals that are an id or a path with one among its parts, and keys that are an id of the scenario's world. */
export function idsNamedIn(
  file: string,
  code: string,
  ids: ReadonlySet<string>,
  worldIds: ReadonlySet<string>,
): string[] {
  const tree = parse(file, code);
  const literals = literalsIn(tree).filter(({ text }) => text.split('/').some((part) => ids.has(part)));
  const keys = keysIn(tree).filter(({ text }) => worldIds.has(text));
  return [...literals, ...keys].map(({ text, node }) => `${file}:${lineOf(code, node.start)}: '${text}'`);
}
