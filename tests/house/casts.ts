/**
 * Casts: places where the code tells the compiler what a value is instead of showing it. `as const` is none. A
 * non-null `!` is one: it promises what nobody checked.
 */
import { isNode, lineOf, type Node, parse, visit } from './source.ts';

export interface Cast {
  readonly line: number;
  /** Whether it silences the compiler altogether: `as never`, `as any`, `any` written as a type. */
  readonly silences: boolean;
}

const CASTS = new Set(['TSAsExpression', 'TSTypeAssertion', 'TSNonNullExpression']);

const isConst = (type: unknown): boolean =>
  isNode(type) && type.type === 'TSTypeReference' && isNode(type.typeName) && type.typeName.name === 'const';

export function castsIn(file: string, code: string): Cast[] {
  const found: Cast[] = [];
  const add = (node: Node, silences: boolean): void => {
    found.push({ line: lineOf(code, node.start), silences });
  };
  visit(parse(file, code), (node, parent) => {
    if (node.type === 'TSAnyKeyword' && !CASTS.has(parent?.type ?? '')) add(node, true);
    if (!CASTS.has(node.type) || isConst(node.typeAnnotation)) return;
    const to = isNode(node.typeAnnotation) ? node.typeAnnotation.type : '';
    add(node, to === 'TSNeverKeyword' || to === 'TSAnyKeyword');
  });
  return found;
}
