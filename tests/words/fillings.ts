// How the sources fill the blanks of messages.
import { isNode, lineOf, type Node, parse, stringOf, visit } from '../house/source.ts';

/** Whether an expression, as it is written, may come to nothing. */
function mayBeEmpty(expression: unknown): boolean {
  if (!isNode(expression)) return false;
  if (expression.type === 'ConditionalExpression')
    return mayBeEmpty(expression.consequent) || mayBeEmpty(expression.alternate);
  if (expression.type === 'LogicalExpression') return mayBeEmpty(expression.right);
  return stringOf(expression) === '';
}

const calls = (node: Node, name: string): boolean =>
  node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === name;

/** Blanks that are filled with nothing, as `file:line`. */
export function emptyFillings(file: string, code: string): readonly string[] {
  const found: string[] = [];
  visit(parse(file, code), (node) => {
    if (!calls(node, 'text')) return;
    const [, values] = node.arguments as readonly unknown[];
    if (!isNode(values) || values.type !== 'ObjectExpression') return;
    for (const property of values.properties as readonly Node[])
      if (mayBeEmpty(property.value)) found.push(`${file}:${lineOf(code, node.start)}`);
  });
  return found;
}

/** Messages whose blanks are filled without being checked by type, as `file:line`. */
export function untypedFillings(file: string, code: string): readonly string[] {
  const found: string[] = [];
  visit(parse(file, code), (node) => {
    if (calls(node, 'textBy')) found.push(`${file}:${lineOf(code, node.start)}`);
  });
  return found;
}
