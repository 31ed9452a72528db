/** The rules' own text by number, from RULES.md, for whoever wants to read what stands behind a reason. */

export interface RuleText {
  /** "WILL-3" */
  readonly id: string;
  /** "Falls seen"; empty if the rule has none. */
  readonly title: string;
  readonly words: string;
  /** The literature that it stands on, in full. */
  readonly sources: readonly string[];
}

export type RuleBook = ReadonlyMap<string, RuleText>;

const RULE = /^- \*\*([A-Z]+-\d+)(?: ([^*]+?))?\.?\*\*\s*/;
const SOURCE = /^\| (M\d\d) \| (.+) \|$/;
const REFERENCE = /\bM(\d\d)(?:-M?(\d\d))?/g;

/** Loaded when somebody asks for it: the first time takes a moment. */
export async function loadRuleBook(): Promise<RuleBook> {
  const { default: markdown } = await import('../../RULES.md?raw');
  return readRuleBook(markdown);
}

/** @param markdown the text of RULES.md: a rule is a list item that begins with its number and title in bold. */
export function readRuleBook(markdown: string): RuleBook {
  const lines = markdown.split('\n');
  const literature = new Map<string, string>();
  for (const line of lines) {
    const [, id, words] = SOURCE.exec(line) ?? [];
    if (id !== undefined) literature.set(id, plain(words));
  }
  const book = new Map<string, RuleText>();
  for (const [i, line] of lines.entries()) {
    const [head, id, title = ''] = RULE.exec(line) ?? [];
    if (head === undefined) continue;
    const rest = [line.slice(head.length)];
    for (let next = i + 1; /^ {2}\S/.test(lines[next] ?? ''); next++) rest.push(lines[next].trim());
    const words = plain(rest.join(' '));
    book.set(id, { id, title: plain(title), words, sources: sourcesIn(words, literature) });
  }
  return book;
}

/** "M01", and "M02-M04" for all from one to the other. */
function sourcesIn(words: string, literature: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set<string>();
  for (const [, first, last = first] of words.matchAll(REFERENCE))
    for (let n = Number(first); n <= Number(last); n++) {
      const source = literature.get(`M${String(n).padStart(2, '0')}`);
      if (source !== undefined) found.add(source);
    }
  return [...found];
}

/** Without the marks of Markdown. */
const plain = (words: string): string => words.replace(/[`*]/g, '');
