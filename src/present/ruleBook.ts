/** The rules' own text by number, from RULES.md, for whoever wants to read what stands behind a reason. */
import { WEIGHT_NAMES, type WeightName } from '../engine/weights.ts';
import { textByCase } from '../words/text.ts';

export interface RuleText {
  /** "WILL-3" */
  readonly id: string;
  /** What the first rule of its chapter begins with: "FIGHT" for HARM-1. */
  readonly chapter: string;
  /** "Falls seen"; empty if the rule has none, or if its text begins with it. */
  readonly title: string;
  readonly words: string;
  /** The weights that its text names, in that order. */
  readonly weights: readonly WeightName[];
  /** The literature that it stands on, in full. */
  readonly sources: readonly string[];
}

export interface RuleBook {
  /** By id, in the order of RULES.md, which is that of a turn. */
  readonly rules: ReadonlyMap<string, RuleText>;
  /** "M09" and the work that it stands for. */
  readonly literature: ReadonlyMap<string, string>;
}

const CHAPTER = /^## /;
const RULE = /^- \*\*[A-Z]+-\d+/;
/** Several rules may stand in one item of the list. */
const HEAD = /\*\*([A-Z]+-\d+)(?: ([^*]+?))?(\.)?\*\*\s*/g;
const SOURCE = /^\| (M\d\d) \| (.+) \|$/;
const REFERENCE = /\bM(\d\d)(?:-M?(\d\d))?/g;

/** Loaded when somebody asks for it: the first time takes a moment. */
export async function loadRuleBook(): Promise<RuleBook> {
  const { default: markdown } = await import('../../RULES.md?raw');
  return readRuleBook(markdown);
}

/** A rule in plain words, once those of the Library are loaded; empty if it has none, or they are not. */
export const ruleInShort = (id: string): string => textByCase(`inShort.${id}`, [], () => '') ?? '';

/** @param markdown the text of RULES.md: a rule begins with its number and title in bold, the first of a list item. */
export function readRuleBook(markdown: string): RuleBook {
  const lines = markdown.split('\n');
  const literature = new Map<string, string>();
  for (const line of lines) {
    const [, id, words] = SOURCE.exec(line) ?? [];
    if (id !== undefined) literature.set(id, plain(words));
  }
  const rules = new Map<string, RuleText>();
  let chapter: string | undefined;
  for (const [i, line] of lines.entries()) {
    if (CHAPTER.test(line)) chapter = undefined;
    if (!RULE.test(line)) continue;
    const item = [line];
    for (let next = i + 1; /^ {2}\S/.test(lines[next] ?? ''); next++) item.push(lines[next].trim());
    for (const rule of rulesIn(item.join(' '), literature)) {
      chapter ??= /^[A-Z]+/.exec(rule.id)?.[0] ?? '';
      rules.set(rule.id, { chapter, ...rule });
    }
  }
  return { rules, literature };
}

function rulesIn(item: string, literature: ReadonlyMap<string, string>): Omit<RuleText, 'chapter'>[] {
  const heads = [...item.matchAll(HEAD)];
  return heads.map(({ 0: head, 1: id, 2: bold = '', 3: stop, index }, i) => {
    const rest = item.slice(index + head.length, heads[i + 1]?.index).trim();
    const title = plain(bold);
    // Without a full stop, what is in bold is how its first sentence begins.
    const goesOn = title !== '' && stop === undefined;
    const words = goesOn ? `${title}${rest.startsWith(',') ? '' : ' '}${plain(rest)}` : plain(rest);
    const weights = WEIGHT_NAMES.filter((name) => rest.includes(`\`${name}\``)).sort(
      (a, b) => rest.indexOf(`\`${a}\``) - rest.indexOf(`\`${b}\``),
    );
    return { id, title: goesOn ? '' : title, words, weights, sources: sourcesIn(words, literature) };
  });
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
