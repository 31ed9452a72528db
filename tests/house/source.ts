// Reads the repository's own sources for the tests of the house: lists files and parses TypeScript into a tree, so
// that comments and strings never count as code.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const NOT_OURS = new Set(['node_modules', 'dist', 'test-artefacts', 'coverage', '.git']);

/** Paths from the repository's root with forward slashes, sorted, without installed or built files. */
export function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (NOT_OURS.has(entry.name)) continue;
      const full = join(path, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (entry.isFile()) found.push(relative(ROOT, full).split(sep).join('/'));
    }
  };
  walk(join(ROOT, folder));
  return found.sort();
}

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const isSource = (path: string): boolean => /\.(ts|tsx|mts|js|mjs)$/.test(path);

/** A node of the parsed tree (ESTree with TypeScript). */
export interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

export function parse(path: string, code: string): Node {
  const result = parseSync(path, code);
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0].message}`);
  return result.program as unknown as Node;
}

/** Visits every node with its parent and the field of the parent that holds it. */
export function visit(
  node: Node,
  look: (node: Node, parent: Node | undefined, field: string) => void,
  parent?: Node,
  field = '',
): void {
  look(node, parent, field);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, look, node, name);
    }
  }
}

export const lineOf = (code: string, offset: number): number => code.slice(0, offset).split('\n').length;

/** The text of a string literal or of a template without blanks; otherwise undefined. */
export function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral') {
    const quasis = node.quasis as Node[];
    if (quasis.length === 1) return (quasis[0].value as { cooked: string }).cooked;
  }
  return undefined;
}
