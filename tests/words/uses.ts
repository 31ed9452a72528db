// Where the sources ask for words: by a whole key, or by a template whose blanks make a family of keys.
import { isNode, type Node, parse, stringOf, visit } from '../house/source.ts';

export interface Uses {
  /** Every string of the sources; those that are keys are uses of them. */
  readonly named: ReadonlySet<string>;
  /** Templates with a star for each blank: `term.*`. */
  readonly families: ReadonlySet<string>;
}

/** The strings that an expression may come to, where that can be read off it. */
function valuesOf(expression: Node): readonly string[] | undefined {
  if (expression.type === 'ConditionalExpression') {
    const [yes, no] = [valuesOf(expression.consequent as Node), valuesOf(expression.alternate as Node)];
    return yes === undefined || no === undefined ? undefined : [...yes, ...no];
  }
  const value = stringOf(expression);
  return value === undefined ? undefined : [value];
}

function expand(template: Node): readonly string[] {
  const quasis = (template.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);
  return (template.expressions as Node[]).reduce<readonly string[]>(
    (made, expression, i) =>
      made.flatMap((before) => (valuesOf(expression) ?? ['*']).map((value) => `${before}${value}${quasis[i + 1]}`)),
    [quasis[0]],
  );
}

export function usesIn(files: ReadonlyMap<string, string>): Uses {
  const named = new Set<string>();
  const families = new Set<string>();
  for (const [file, code] of files) {
    visit(parse(file, code), (node) => {
      const value = stringOf(node);
      if (value !== undefined) named.add(value);
      else if (node.type === 'TemplateLiteral' && isNode(node))
        for (const made of expand(node)) (made.includes('*') ? families : named).add(made);
    });
  }
  return { named, families };
}

/** The keys that a family's star may stand for; a star stands for no dot. */
export function matches(family: string, key: string): boolean {
  const pattern = family.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${pattern.join('[^.]+')}$`).test(key);
}
