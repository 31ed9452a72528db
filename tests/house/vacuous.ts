/**
 * Tests that may end before they expect anything. A test must meet an `expect` on every way through it: behind `if`,
 * `continue` or `return` it may never come to one, and then it passes whatever the code does. Such a test counts its
 * cases and expects the count.
 *
 * Loops and callbacks are taken to run, and functions of the same file are followed; what an `expect` throws, and what
 * other files expect, is not.
 */
import { isNode, lineOf, type Node, parse, visit } from './source.ts';

const TESTS = new Set(['it', 'test']);
const AROUND = new Set(['describe', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach', 'step', 'use']);
const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration']);

const isFunction = (node: unknown): node is Node => isNode(node) && FUNCTIONS.has(node.type);

/** The names of a callee, `it` or `it.each(...)` or `expect.soft`, from its root; nothing for other callees. */
function namesOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Identifier') return [node.name as string];
  if (node.type === 'MemberExpression') return [...namesOf(node.object), ...namesOf(node.property)];
  if (node.type === 'CallExpression') return namesOf(node.callee);
  return [];
}

/**
 * How a statement may end, the best first: having expected something; not having; without, leaving a turn of the loop
 * around it; without, leaving the function.
 */
const ENDINGS = ['expected', 'nothing', 'skipped', 'left'] as const;
type Ending = (typeof ENDINGS)[number];

const worst = (a: Ending, b: Ending): Ending => (ENDINGS.indexOf(a) > ENDINGS.indexOf(b) ? a : b);

class Judge {
  /** Functions of the file by name, and those being looked into. */
  private readonly functions = new Map<string, Node>();
  private readonly open = new Set<Node>();

  constructor(program: Node) {
    visit(program, (node) => {
      if (node.type === 'FunctionDeclaration' && isNode(node.id)) this.functions.set(node.id.name as string, node);
      if (node.type === 'VariableDeclarator' && isNode(node.id) && isFunction(node.init))
        this.functions.set(node.id.name as string, node.init);
    });
  }

  /** Whether every way through a function meets an expect. */
  always(fn: Node): boolean {
    if (this.open.has(fn)) return false;
    this.open.add(fn);
    const body = fn.body as Node;
    const expects = body.type === 'BlockStatement' ? this.endingOf(body) === 'expected' : this.expects(body);
    this.open.delete(fn);
    return expects;
  }

  private endingOf(node: unknown): Ending {
    if (!isNode(node)) return 'nothing';
    switch (node.type) {
      case 'BlockStatement':
        return this.endingOfAll(node.body as Node[]);
      case 'ReturnStatement':
        return this.expects(node.argument) ? 'expected' : 'left';
      case 'ContinueStatement':
      case 'BreakStatement':
        return 'skipped';
      case 'ThrowStatement':
        return 'expected';
      case 'IfStatement':
        return this.expects(node.test)
          ? 'expected'
          : worst(this.endingOf(node.consequent), this.endingOf(node.alternate));
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement': {
        const heads = [node.init, node.test, node.left, node.right, node.update];
        if (heads.some((head) => this.expects(head))) return 'expected';
        const ending = this.endingOf(node.body);
        return ending === 'skipped' ? 'nothing' : ending;
      }
      case 'SwitchStatement': {
        const cases = node.cases as Node[];
        const endings = cases.map((each) => this.endingOfAll(each.consequent as Node[]));
        if (cases.every((each) => each.test !== null)) endings.push('nothing');
        const ending = endings.reduce(worst);
        return ending === 'skipped' ? 'nothing' : ending;
      }
      case 'TryStatement':
        return this.endingOf(node.finalizer) === 'expected' ? 'expected' : this.endingOf(node.block);
      case 'LabeledStatement':
        return this.endingOf(node.body);
      default:
        return this.expects(node) ? 'expected' : 'nothing';
    }
  }

  private endingOfAll(statements: readonly Node[]): Ending {
    let before: Ending = 'nothing';
    for (const statement of statements) {
      const ending = this.endingOf(statement);
      if (ending === 'expected') return before === 'nothing' ? 'expected' : before;
      before = worst(before, ending);
    }
    return before;
  }

  /** Whether an expression, or a plain statement, surely meets an expect. */
  private expects(node: unknown): boolean {
    if (!isNode(node) || FUNCTIONS.has(node.type)) return false;
    if (node.type === 'LogicalExpression') return this.expects(node.left);
    if (node.type === 'ConditionalExpression')
      return this.expects(node.test) || (this.expects(node.consequent) && this.expects(node.alternate));
    if (node.type === 'CallExpression') {
      if (namesOf(node.callee)[0] === 'expect') return true;
      const callee = node.callee as Node;
      const own = callee.type === 'Identifier' ? this.functions.get(callee.name as string) : undefined;
      if (own !== undefined && this.always(own)) return true;
      if ((node.arguments as Node[]).some((argument) => isFunction(argument) && this.always(argument))) return true;
    }
    return Object.values(node).some((value) =>
      (Array.isArray(value) ? value : [value]).some((child) => this.expects(child)),
    );
  }
}

/** `it` and `test` in any form, but not what shares their name: `test.describe`, `test.beforeAll`. */
const isTest = (names: readonly string[]): boolean =>
  TESTS.has(names[0] ?? '') && !names.some((name) => AROUND.has(name));

export function vacuousTestsIn(file: string, code: string): string[] {
  const program = parse(file, code);
  const judge = new Judge(program);
  const found: string[] = [];
  visit(program, (node) => {
    if (node.type !== 'CallExpression' || !isTest(namesOf(node.callee))) return;
    const body = (node.arguments as Node[]).find(isFunction);
    if (body !== undefined && !judge.always(body)) found.push(`${file}:${lineOf(code, node.start)}`);
  });
  return found;
}
