/**
 * Links as they travel: wrapped, quoted, encoded and surrounded by words they open as the run they were; damaged they
 * are never called whole; made by a forger they are what they say, or nothing.
 */
import { crc32 } from '../../../src/core/hash.ts';
import { digitsOf, isDigit } from '../../../src/core/mixedRadix.ts';
import { formatLink, linksIn } from '../../../src/play/link/linkText.ts';
import { linkNamesOf } from '../../../src/play/link/names.ts';
import { packRecord, unpackRecord } from '../../../src/play/link/pack.ts';
import { parseRecord } from '../../../src/play/readRecord.ts';
import { recognisePasted } from '../../../src/session/file.ts';
import { recordOf } from '../../../src/session/recording.ts';
import { type PartChange, partChange, type TextChange, textChange, withPartChange, withTextChange } from '../change.ts';
import type { Dice } from '../dice.ts';
import { openInPage } from '../page.ts';
import { linkNamed, RUN_NAMES, type RunName, recordNamed, runNamed } from '../runs.ts';
import type { Came, FuzzTarget, Json } from '../target.ts';

/** In stretches of so many characters, at least five. */
const cut = (text: string, width: number): readonly string[] =>
  text.match(new RegExp(`[^]{1,${Math.max(5, width || 76)}}`, 'g')) ?? [];
const broken = (text: string, width: number, start: string, end: string): string =>
  cut(text, width)
    .map((line) => `${start}${line}`)
    .join(`${end}\r\n`);

/** What stations on the way do to a text, all of which a reader has to undo. `n`: how wide, or how often. */
const WRAPS: Readonly<Record<string, (text: string, n: number) => string>> = {
  words: (text) => `My run so far: ${text} - what do you think, Karim?`,
  lines: (text) => `Good evening\n\n${text}\n\nBest wishes`,
  stop: (text) => `See ${text}.`,
  marks: (text) => `(See ${text}), or ask!`,
  angles: (text) => `<${text}>`,
  quotes: (text) => `\u201c${text}\u201d`,
  parameter: (text) => `${text}?utm_source=classroom&utm_medium=web`,
  fragment: (text) => `${text}&hl=en`,
  broken: (text, n) => broken(text, n, '', ''),
  spaced: (text, n) => broken(text, n, '', ' '),
  quoted: (text, n) => broken(text, n, '> ', ''),
  indented: (text, n) => broken(text, n, '    ', ''),
  encoded: (text) => encodeURIComponent(text),
  printable: (text, n) => broken(text.replaceAll('=', '=3D'), n, '', '='),
  html: (text) => `<p><a href="${text}" target="_blank">${text}</a></p>`,
  markdown: (text) => `[my run](${text})`,
  zero: (text, n) => cut(text, n).join('\u200b'),
  soft: (text, n) => cut(text, n).join('\u00ad'),
  direction: (text) => `\u2068${text}\u2069 \u200f\u0634\u0643\u0631\u0627`,
  mark: (text) => `\ufeff${text}`,
  twice: (text) => `${text}\n${text}`,
  hyphens: (text) => text.replaceAll('-', '\u2011'),
};
const WRAP_NAMES = Object.keys(WRAPS);
/** What must not come twice, or only first: quoted-printable of quoted-printable is another text. */
const FIRST_ONLY = new Set(['printable', 'parameter', 'fragment', 'stop', 'marks']);

type Travelled = {
  readonly of: RunName;
  readonly wraps: readonly (readonly [name: string, n: number])[];
  readonly damage: readonly TextChange[];
};

const digitsIn = (text: string): readonly string[] =>
  linksIn(text).flatMap((found) => (found.kind === 'packed' ? [found.packed.digits] : []));

export const links: FuzzTarget<Travelled> = {
  name: 'links',
  about: 'links wrapped, quoted and encoded, which open as what they were, and damaged ones, which never do',
  reaches: ['whole', 'refused', 'beside the damage'],
  shortRun: 400,
  make(dice) {
    const wraps = dice.some(3, () => [dice.pick(WRAP_NAMES), dice.pick([7, 20, 40, 60, 72, 76, 200])] as const);
    return {
      of: dice.pick(RUN_NAMES),
      wraps: wraps.filter(([name], i) => i === 0 || !FIRST_ONLY.has(name)),
      damage: dice.once(2) ? [textChange(dice), ...dice.some(2, () => textChange(dice))] : [],
    };
  },
  async check({ of, wraps, damage }) {
    const link = linkNamed(of);
    const [digits] = digitsIn(link);
    const wrapped = wraps.reduce((text, [name, n]) => WRAPS[name](text, n), link);
    const pasted = damage.reduce(withTextChange, wrapped);
    const read = await recognisePasted(pasted);
    const isWhole = damage.length === 0;
    if (!read.ok)
      return isWhole
        ? { outcome: 'lost', wrong: `a whole link was refused: ${read.error.code}` }
        : { outcome: 'refused' };
    if (read.value.kind !== 'packed') return { outcome: 'other', wrong: `not a link any more: ${read.value.kind}` };
    if (read.value.packed.digits !== digits) return { outcome: 'other', wrong: 'another run than was sent' };
    return { outcome: isWhole ? 'whole' : 'beside the damage' };
  },
};

type Forged = {
  readonly of: RunName;
  /** To the record that is packed. */
  readonly record: readonly PartChange[];
  readonly digits: readonly TextChange[];
  /** How long the link says that it is; -1: as long as it is. */
  readonly head: number;
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Another digest or another order, or any other change. */
const forgedPart = (record: Json, dice: Dice): PartChange =>
  dice.once(2)
    ? { do: 'copy', path: ['digests', dice.below(4)], from: ['digests', dice.below(4)] }
    : partChange(record, dice);

/** The digits of a record with changes made to it, if it is still one that can be packed. */
function packedWith(of: RunName, changes: readonly PartChange[]): string | undefined {
  const changed = changes.reduce<Json>(withPartChange, JSON.parse(recordNamed(of)));
  const fields = typeof changed === 'object' && changed !== null ? Object.entries(changed) : [];
  const read = parseRecord(JSON.stringify(Object.fromEntries(fields.filter(([key]) => key !== 'check'))));
  return read.ok ? packRecord(read.value, linkNamesOf(runNamed(of).compiled)) : undefined;
}

/** Digits only, so that the reader takes them for a run. */
const onlyDigits = (text: string): string => [...text].filter(isDigit).join('');

export const forgedLinks: FuzzTarget<Forged> = {
  name: 'links-forged',
  about: 'links with other digits and the right checksum: what they say replays, or they are refused',
  reaches: ['verified', 'differs', 'refused'],
  shortRun: 40,
  make(dice) {
    const put = (): string => dice.some(12, () => dice.pick([...DIGITS])).join('');
    const of = dice.pick(RUN_NAMES);
    const record = JSON.parse(recordNamed(of));
    const isRecord = dice.once(2);
    return {
      of,
      record: isRecord ? [forgedPart(record, dice)] : [],
      digits: isRecord ? [] : dice.some(3, () => ({ at: dice.below(1001), cut: dice.below(3), put: put() })),
      head: dice.once(20) ? dice.below(262_144) : -1,
    };
  },
  async check({ of, record: changes, digits, head }): Promise<Came> {
    const [sent] = digitsIn(linkNamed(of));
    const packed = changes.length === 0 ? sent : packedWith(of, changes);
    if (packed === undefined) return { outcome: 'refused' };
    const forged = onlyDigits(digits.reduce(withTextChange, packed));
    const length = digitsOf(head < 0 ? forged.length : head, 3);
    const link = head < 0 ? formatLink(forged) : `#run=2.${length}${digitsOf(crc32(`${length}${forged}`), 6)}${forged}`;
    const { compiled } = runNamed(of);
    const names = linkNamesOf(compiled);
    const [found] = linksIn(link);
    if (found?.kind === 'packed') {
      const record = unpackRecord(found.packed, names);
      if (record !== undefined && packRecord(record, names) !== found.packed.digits)
        return { outcome: 'read', wrong: 'packed again as another link' };
    }
    const opened = await openInPage(link);
    if (opened.kind === 'fault')
      return opened.words === '' ? { outcome: 'refused', wrong: 'no words' } : { outcome: 'refused' };
    if (opened.kind === 'verified') {
      const { game } = opened;
      // Whose scenario it was is known to the link alone: one of the shipped ones with the same content will do.
      const own = found?.kind === 'packed' && found.packed.own === true;
      const { own: _own, ...record } = recordOf(game);
      const again = packRecord({ ...record, ...(own ? { own } : {}) }, linkNamesOf(game.compiled));
      if (again !== forged) return { outcome: 'verified', wrong: 'verified as another run than the link says' };
    }
    return { outcome: opened.kind };
  },
};

type Pasted = { readonly pieces: readonly string[]; readonly changes: readonly TextChange[] };

const HOSTILE: readonly string[] = [
  '#run=2.',
  'run=1.00000000.',
  '#run=1.00000000.AAAA ',
  '%25',
  '&#x23;run=2.',
  '<wbr',
  '=\r\n',
  '> ',
  'run 2. ',
  '{"format":"brink-record"',
  '{"format":"brink-games","version":1,"games":[',
  '{"format":1,',
  '<span ',
  '\\u0023',
  '[[[[',
  '\u200b',
];

export const pasted: FuzzTarget<Pasted> = {
  name: 'pasted',
  about: 'any text pasted: links, records, scenarios and what looks like them; something opens, or words say why not',
  reaches: ['verified', 'fault'],
  shortRun: 40,
  make(dice) {
    const piece = (): string => {
      switch (dice.below(6)) {
        case 0:
          return linkNamed(dice.pick(RUN_NAMES));
        case 1:
          return recordNamed(dice.pick(RUN_NAMES)).slice(0, dice.once(2) ? undefined : dice.below(4000));
        case 2:
          return dice.pick(HOSTILE).repeat(dice.pick([1, 40, 1000, 5000]));
        default:
          return dice.pick([...HOSTILE, 'a line of words\n', '\n', ' ', '"', ', ']);
      }
    };
    return { pieces: [piece(), ...dice.some(5, piece)], changes: dice.some(2, () => textChange(dice)) };
  },
  async check({ pieces, changes }) {
    const opened = await openInPage(changes.reduce(withTextChange, pieces.join('')));
    if (opened.kind === 'nothing') return { outcome: 'nothing', wrong: 'nothing was said' };
    if (opened.kind === 'fault' && opened.words === '') return { outcome: 'fault', wrong: 'no words' };
    return { outcome: opened.kind };
  },
};
