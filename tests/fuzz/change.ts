/**
 * Changes to documents, as their readers meet them: a value swapped for a hostile one, a key lost, an entry twice, a
 * list much longer, a byte flipped. Changes are data, so that a case says what was done to which document.
 */
import type { Dice } from './dice.ts';
import type { Json } from './target.ts';

type Path = readonly (string | number)[];

/** A change to a parsed document. `path` may lead nowhere any more: then nothing changes. */
export type PartChange =
  | { readonly do: 'set'; readonly path: Path; readonly to: Json }
  | { readonly do: 'drop'; readonly path: Path }
  | { readonly do: 'copy'; readonly path: Path; readonly from: Path }
  | { readonly do: 'repeat'; readonly path: Path; readonly times: number }
  | { readonly do: 'rename'; readonly path: Path; readonly to: string }
  | { readonly do: 'nest'; readonly path: Path; readonly levels: number }
  | { readonly do: 'turn'; readonly path: Path };

/** A change to a text: `cut` characters at a place, given as thousandths of its length, replaced. */
export interface TextChange {
  readonly [key: string]: Json;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const NUMBERS: readonly number[] = [
  ...[0, 1, -1, 2, 7, 100, 999, 1000, 1001, 9999, 32_767, 32_768, -32_769, 65_536, 2_147_483_647, 2_147_483_648],
  ...[-2_147_483_649, 4_294_967_296, 9_007_199_254_740_992, 1e21, 1e308, -1e308, 5e-324, 0.5, 0.1, 1.000001, -0.5],
];
const TEXTS: readonly string[] = [
  ...['', ' ', '0', 'null', 'true', '__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty', '../x'],
  ...['\u0000', '\ud800', '\udfff\ud800', '\u202e', '\ufeff', 'e\u0301', '\ud83c\uddf8\ud83c\uddfe', '{count}', '{'],
  ...[
    '2024-02-30',
    '2024-13-01',
    '0000-00-00',
    '9999-12-31',
    'NaN',
    '<b>',
    '%s',
    'a b',
    'A',
    '-',
    '\n',
    '"',
    '$remove',
  ],
];
const KEYS: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'value', 'id', 'kind', 'order', 'type', '$remove', 'extends', 'when'],
  ...['', 'length', '0', 'x', 'name', 'source', 'evidence'],
];
const SNIPPETS: readonly string[] = [
  ...['"', '\\', ',', ',,', '{', '}', '[', ']', ':', '\n', '\r\n', '\r', '\t', ' ', '\u0000', '\ufeff', '//', '/* */'],
  ...['\u201c', '\u2019', '\u00a0', '\u2028', '\ud800', '\\ud800', '\\u00', "'", '1e999', '-', '+', '.5', '0x1', '1,5'],
  ...['NaN', 'undefined', '"__proto__":1,', '=', '`', '#', ';', '<', '&amp;', '%', '%2', '%E0%A4', '=\r\n', '> ', '|'],
  ...['[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[', '{"a":', 'x', 'A', '0', '9', '-_', '. ', '...', '```', '<html>', '\u200b'],
];

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isEntry = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value);

const paths = new WeakMap<object, readonly Path[]>();

/** Every place of a document. */
export function pathsOf(document: Json): readonly Path[] {
  const known = isList(document) || isEntry(document) ? paths.get(document) : undefined;
  if (known !== undefined) return known;
  const found: Path[] = [];
  const walk = (value: Json, path: Path): void => {
    found.push(path);
    if (isList(value)) for (const [i, each] of value.entries()) walk(each, [...path, i]);
    else if (isEntry(value)) for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
  };
  walk(document, []);
  if (isList(document) || isEntry(document)) paths.set(document, found);
  return found;
}

export function valueAt(document: Json, path: Path): Json | undefined {
  let here: Json | undefined = document;
  for (const step of path) {
    if (isList(here ?? null) && typeof step === 'number') here = (here as readonly Json[])[step];
    else if (here !== undefined && isEntry(here) && Object.hasOwn(here, step)) here = here[step];
    else return undefined;
  }
  return here;
}

function hostile(dice: Dice, instead: Json | undefined): Json {
  if (dice.once(3) && typeof instead === 'number')
    return dice.pick([-instead, instead + 1, instead - 1, instead * 1000, instead / 3, instead + 0.5, String(instead)]);
  if (dice.once(4) && typeof instead === 'string')
    return dice.pick([`${instead} `, instead.toUpperCase(), instead.slice(1), `${instead}${instead}`, [instead]]);
  switch (dice.below(8)) {
    case 0:
      return null;
    case 1:
      return dice.once(2);
    case 2:
      return [];
    case 3:
      return {};
    case 4:
      return 'x'.repeat(dice.pick([60, 81, 300, 4001]));
    case 5:
      return dice.pick(TEXTS);
    default:
      return dice.pick(NUMBERS);
  }
}

/** One change to a document, such as its readers are afraid of. */
export function partChange(document: Json, dice: Dice): PartChange {
  const all = pathsOf(document);
  const path = dice.pick(all);
  const value = valueAt(document, path);
  switch (dice.below(16)) {
    case 0:
    case 1:
      return { do: 'drop', path };
    case 2:
    case 3:
      return { do: 'copy', path, from: dice.pick(all) };
    case 4:
    case 5: {
      // From elsewhere, what may stand there: the same key, or the same kind of value.
      const like = all.filter((each) => each.at(-1) === path.at(-1));
      return { do: 'copy', path, from: dice.pick(like) };
    }
    case 6: {
      const entries = all.filter((each) => typeof each.at(-1) === 'number');
      const times = dice.pick([1, 1, 1, 2, 9, 60, 201, 1001]);
      return { do: 'repeat', path: entries.length === 0 ? path : dice.pick(entries), times };
    }
    case 7:
      return { do: 'rename', path, to: dice.pick(KEYS) };
    case 8:
      return { do: 'set', path: [...path, dice.pick(KEYS)], to: hostile(dice, undefined) };
    case 9:
      return dice.once(4)
        ? { do: 'nest', path, levels: dice.pick([1, 2, 22, 24, 25, 200, 1000]) }
        : { do: 'turn', path };
    default:
      return { do: 'set', path, to: hostile(dice, value) };
  }
}

/** Writes a key as JSON would: no key has a meaning of its own. */
function withKey(entry: { readonly [key: string]: Json }, key: string, value: Json): { readonly [key: string]: Json } {
  const copy = Object.fromEntries(Object.entries(entry));
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function changedAt(value: Json, path: Path, change: (there: Json | undefined) => Json | undefined): Json | undefined {
  if (path.length === 0) return change(value);
  const [step, ...rest] = path;
  if (isList(value) && typeof step === 'number' && step <= value.length) {
    const next = step === value.length ? change(undefined) : changedAt(value[step], rest, change);
    return [...value.slice(0, step), ...(next === undefined ? [] : [next]), ...value.slice(step + 1)];
  }
  if (!isEntry(value) || typeof step !== 'string') return value;
  const there = Object.hasOwn(value, step) ? value[step] : undefined;
  if (there === undefined && rest.length > 0) return value;
  const next = there === undefined ? change(undefined) : changedAt(there, rest, change);
  if (next !== undefined) return withKey(value, step, next);
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
}

/** The document with a change made to it; the one given stays as it is. */
export function withPartChange(document: Json, change: PartChange): Json {
  const { path } = change;
  const at = (what: (there: Json | undefined) => Json | undefined, where = path): Json =>
    changedAt(document, where, what) ?? null;
  const parent = path.slice(0, -1);
  const last = path.at(-1);
  switch (change.do) {
    case 'set':
      return at(() => change.to);
    case 'drop':
      return at(() => undefined);
    case 'copy':
      return at(() => valueAt(document, change.from) ?? null);
    case 'repeat':
      return at((list) => {
        if (list === undefined || !isList(list) || typeof last !== 'number' || last >= list.length) return list;
        return [...list, ...Array.from({ length: change.times }, () => list[last])];
      }, parent);
    case 'rename':
      return at((entry) => {
        if (entry === undefined || !isEntry(entry)) return entry;
        return Object.entries(entry).reduce<{ readonly [key: string]: Json }>(
          (renamed, [key, value]) => withKey(renamed, key === last ? change.to : key, value),
          {},
        );
      }, parent);
    case 'nest':
      return at((there) => {
        let nested: Json = there ?? null;
        for (let level = 0; level < change.levels; level++) nested = level % 2 === 0 ? [nested] : { a: nested };
        return nested;
      });
    case 'turn':
      return at((list) => (list !== undefined && isList(list) ? [...list].reverse() : list));
  }
}

export function textChange(dice: Dice): TextChange {
  return {
    at: dice.below(1001),
    cut: dice.pick([0, 0, 1, 1, 2, 5, 40, 1000]),
    put: dice.once(4) ? '' : dice.pick(SNIPPETS).repeat(dice.once(30) ? 300 : 1),
  };
}

export function withTextChange(text: string, { at, cut, put }: TextChange): string {
  const place = Math.floor((text.length * at) / 1000);
  return text.slice(0, place) + put + text.slice(place + cut);
}
