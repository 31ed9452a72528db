/**
 * What mail, chats and editors do to a text that they hand on, undone as far as a link can be concerned: its characters
 * as they were, and where a line was broken.
 */

export interface Unwrapped {
  /** Without line breaks, quotation marks at the start of lines, and what cannot be seen. */
  readonly text: string;
  /** Places in the text where a line was broken, ascending. */
  readonly breaks: ReadonlySet<number>;
}

export function unwrap(given: string): Unwrapped {
  // A line may have been broken within an escape, and what was escaped may be a break.
  let last = joined(decoded(given.replace(BROKEN_ESCAPE, '%$1$2')));
  for (let i = 0; i < MOST_ENCODINGS; i++) {
    const next = joined(decoded(last.text));
    if (next.text === last.text) break;
    last = next;
  }
  return last;
}

const BROKEN_ESCAPE = /%([0-9a-f])?=?[ \t\u00a0]*(?:\r\n|[\n\r])[ \t\u00a0>|]*([0-9a-f]{1,2})/gi;

function joined(wrapped: string): Unwrapped {
  const lines = wrapped.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const breaks = new Set<number>();
  let text = '';
  const names = lines.map((line) => NAMED.exec(line)?.[1]);
  for (const [i, line] of lines.entries()) {
    if (i > 0) breaks.add(text.length);
    // The end of a link in angle brackets looks like a name: a name marks line after line.
    const isNamed = names[i] !== undefined && (names[i] === names[i - 1] || names[i] === names[i + 1]);
    // An equals sign at the end of a line is how mail marks its own break.
    text += line.replace(isNamed ? QUOTED_BY_NAME : QUOTED, '').replace(/=?[ \t\u00a0]*$/, '');
  }
  return { text, breaks };
}

/** "> ", ">> ", "| ", "JD> ": how a reply marks the lines of another's letter. */
const QUOTED = /^(?:[ \t\u00a0]*[>|\u00bb])*[ \t\u00a0]*/;
const QUOTED_BY_NAME = /^(?:[ \t\u00a0]*(?:[>|\u00bb]|[A-Za-z]{1,3}>))*[ \t\u00a0]*/;
const NAMED = /^(?:[ \t\u00a0]*[>|\u00bb])*[ \t\u00a0]*([A-Za-z]{1,3})>/;

/** Soft hyphens, zero-width characters, marks of direction, variation selectors. */
const UNSEEN = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g;
/** Marks that a page may set inside a long word. */
const TAGS = /<\/?(?:wbr|span|font|b|i|em|strong|u)(?:\s[^<>]{0,300})?\/?>/gi;
/** A text can be encoded again at each station on its way. */
const MOST_ENCODINGS = 4;

function decoded(given: string): string {
  let text = given
    .replace(UNSEEN, '')
    .replace(TAGS, '')
    .replace(/<br\s*\/?>/gi, '\n');
  for (let i = 0; i < MOST_ENCODINGS; i++) {
    const next = text
      .replace(/%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}/gi, letterOf)
      .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\u00([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,14});/gi, (whole, name: string) => entityOf(name) ?? whole)
      .replace(UNSEEN, '');
    if (next === text) break;
    text = next;
  }
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/[\u2013\u2014]/g, '--');
}

/** A letter beyond plain ones, percent-encoded. */
function letterOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['num', '#'],
  ['equals', '='],
  ['period', '.'],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['newline', '\n'],
  ['shy', ''],
  ['zwnj', ''],
  ['zwj', ''],
  ['zerowidthspace', ''],
]);

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0xffff ? String.fromCharCode(code) : undefined;
}
