/**
 * Links as they travel: wrapped, quoted, encoded and surrounded by words they open as the run they were; damaged they
 * are never called whole; made by a forger they are what they say, or nothing.
 */
import { crc32 } from '../../../src/core/hash.ts';
import { digitsOf } from '../../../src/core/mixedRadix.ts';
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
import { type Forgery, forged, forgery, type Wrap, wrapped, wraps } from '../travel.ts';

type Travelled = {
  readonly of: RunName;
  readonly wraps: readonly Wrap[];
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
    return {
      of: dice.pick(RUN_NAMES),
      wraps: wraps(dice),
      damage: dice.once(2) ? [textChange(dice), ...dice.some(2, () => textChange(dice))] : [],
    };
  },
  async check({ of, wraps, damage }) {
    const link = linkNamed(of);
    const [digits] = digitsIn(link);
    const pasted = damage.reduce(withTextChange, wrapped(link, wraps));
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
} & Forgery;

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

export const forgedLinks: FuzzTarget<Forged> = {
  name: 'links-forged',
  about: 'links with other digits and the right checksum: what they say replays, or they are refused',
  reaches: ['verified', 'differs', 'refused'],
  shortRun: 40,
  make(dice) {
    const of = dice.pick(RUN_NAMES);
    const record = JSON.parse(recordNamed(of));
    const isRecord = dice.once(2);
    return {
      of,
      record: isRecord ? [forgedPart(record, dice)] : [],
      ...(isRecord ? { digits: [], head: -1 } : forgery(dice)),
    };
  },
  async check({ of, record: changes, digits, head }): Promise<Came> {
    const [sent] = digitsIn(linkNamed(of));
    const packed = changes.length === 0 ? sent : packedWith(of, changes);
    if (packed === undefined) return { outcome: 'refused' };
    const sealed = forged(packed, { digits });
    const length = digitsOf(head < 0 ? sealed.length : head, 3);
    const link = head < 0 ? formatLink(sealed) : `#run=2.${length}${digitsOf(crc32(`${length}${sealed}`), 6)}${sealed}`;
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
      if (again !== sealed) return { outcome: 'verified', wrong: 'verified as another run than the link says' };
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
