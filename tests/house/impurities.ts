// What pure code may not name: clocks, chance, arithmetic that differs between JavaScript engines, languages, input
// and output. It looks at the parsed tree, so comments, strings and property names are free.
import { isNode, lineOf, type Node, parse, visit } from './source.ts';

const GLOBALS = new Set([
  ...['Date', 'performance', 'Intl', 'Temporal'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'SharedWorker', 'BroadcastChannel'],
  ...['process', 'console', 'require', 'globalThis', 'self', 'window', 'document', 'navigator', 'location'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'crypto', 'eval', 'Function', 'WeakRef'],
]);

/** The exactly specified part of Math; everything else of it may differ in the last bit, or is chance. */
const EXACT_MATH = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
]);

const LANGUAGE_METHOD = /^(localeCompare|toLocale[A-Z]\w*)$/;

/** Fields that hold a name which is not a reference to a variable. */
const isOwnName = (parent: Node | undefined, field: string): boolean => {
  if (parent === undefined) return false;
  if (field === 'property') return parent.computed !== true;
  if (field === 'key') return parent.computed !== true && parent.shorthand !== true;
  if (field === 'right') return parent.type === 'TSQualifiedName';
  return field === 'label' || field === 'imported' || field === 'exported';
};

export function impuritiesIn(file: string, code: string): string[] {
  const found: string[] = [];
  const report = (node: Node, what: string): void => {
    found.push(`${file}:${lineOf(code, node.start)}: ${what}`);
  };
  visit(parse(file, code), (node, parent, field) => {
    if ((node.type === 'BinaryExpression' && node.operator === '**') || node.operator === '**=') {
      report(node, '**');
    }
    if (node.type === 'MetaProperty') report(node, 'import.meta');
    if (node.type === 'MemberExpression') {
      const name = isNode(node.property) ? String(node.property.name ?? node.property.value) : '';
      if (LANGUAGE_METHOD.test(name)) report(node, name);
    }
    if (node.type !== 'Identifier' || isOwnName(parent, field)) return;
    const name = node.name as string;
    if (GLOBALS.has(name)) report(node, name);
    if (name === 'Math') {
      const property = parent?.type === 'MemberExpression' && field === 'object' ? parent.property : undefined;
      const used = isNode(property) && parent?.computed !== true ? String(property.name) : undefined;
      if (used === undefined) report(node, 'Math other than by a plain Math.name');
      else if (!EXACT_MATH.has(used)) report(node, `Math.${used}`);
    }
  });
  return found;
}
