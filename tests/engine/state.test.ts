import { describe, expect, it } from 'vitest';
import { FIRST } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { COLUMN_SPECS, rowsOf } from '../../src/engine/state/columns.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import {
  allocateState,
  columnOfState,
  copyState,
  firstDifference,
  formatState,
  overwriteState,
  parseState,
} from '../../src/engine/state/state.ts';
import { countryOf } from '../support/countries.ts';
import { momentAt } from '../support/playouts.ts';

const compiled = countryOf('five-valleys');
const late = momentAt(compiled, 'state', 'random', 9).next;

describe('[STATE-1] one buffer of whole numbers', () => {
  it('has a column of the right length for every field, none overlapping', () => {
    const state = allocateState(compiled);
    const rows = rowsOf(compiled);
    let value = 1;
    for (const spec of COLUMN_SPECS) {
      const column = columnOfState(state, spec);
      expect(column.length, spec.name).toBe(rows[spec.of]);
      for (let i = 0; i < column.length; i++) column[i] = value++ % 30_000;
    }
    value = 1;
    for (const spec of COLUMN_SPECS) {
      const column = columnOfState(state, spec);
      for (let i = 0; i < column.length; i++) expect(column[i], `${spec.name}[${i}]`).toBe(value++ % 30_000);
    }
  });

  it('is copied apart', () => {
    const copy = copyState(compiled, late);
    expect(firstDifference(compiled, late, copy)).toBeUndefined();
    copy.region.progress[FIRST] = 999;
    expect(late.region.progress[FIRST]).not.toBe(999);
    overwriteState(copy, late);
    expect(digestOf(copy)).toBe(digestOf(late));
  });

  it('names the first field that differs', () => {
    const copy = copyState(compiled, late);
    const third = compiled.forceOf(compiled.force.ids[2]);
    const before = late.force.will[third];
    copy.force.will[third] = before + 1;
    copy.cost.displaced[0] = -5;
    expect(firstDifference(compiled, late, copy)).toEqual({
      field: `force.will[${compiled.force.ids[2]}]`,
      before,
      after: before + 1,
    });
  });
});

describe('[STATE-2] text form', () => {
  const text = formatState(late);

  it('comes back the same', () => {
    const read = parseState(compiled, text);
    expect(read.ok && digestOf(read.value)).toBe(digestOf(late));
    expect(read.ok && formatState(read.value)).toBe(text);
  });

  const lines = text.split('\n');
  const holder = lines.findIndex((line) => line.startsWith('region.holder:'));
  const withHolder = (row: string): string => lines.map((line, i) => (i === holder ? row : line)).join('\n');
  it.each([
    ['another head', text.replace('brink-state 1', 'brink-state 2')],
    ['nothing', ''],
    ['a value missing', withHolder((lines[holder] as string).replace(/ \S+$/, ''))],
    ['a value too many', withHolder(`${lines[holder]} 0`)],
    ['a word', withHolder((lines[holder] as string).replace(/\S+$/, 'front'))],
    ['a fraction', withHolder((lines[holder] as string).replace(/\S+$/, '0.5'))],
    ['minus nought', withHolder((lines[holder] as string).replace(/\S+$/, '-0'))],
    ['a number too large for its column', withHolder((lines[holder] as string).replace(/\S+$/, '40000'))],
    [
      'two columns swapped',
      lines.map((line, i) => (i === holder ? lines[holder + 1] : i === holder + 1 ? lines[holder] : line)).join('\n'),
    ],
    ['its end cut off', lines.slice(0, -5).join('\n')],
    ['lines after its end', `${text}region.holder: 1\n`],
  ])('refuses %s', (_, damaged) => {
    expect(parseState(compiled, damaged).ok).toBe(false);
  });

  it.each([
    ['a holder that does not exist', 'region.holder', '77'],
    ['a place that does not exist', 'force.region', '-3'],
    ['a slot beyond the signals', 'cost.signalHead', '64'],
    ['a signal kind that does not exist', 'signal.kind', '99'],
    ['a posture that does not exist', 'force.posture', '40'],
    ['men below nought', 'force.men', '-1'],
  ])('refuses %s, which the rules would trip over', (_, field, value) => {
    const damaged = lines
      .map((line) => (line.startsWith(`${field}:`) ? line.replace(/-?\d+$/, value) : line))
      .join('\n');
    expect(parseState(compiled, damaged).ok).toBe(false);
  });
});

describe('[DIGEST-1] the digest covers every word', () => {
  it('differs when any single word changes, by one or in one bit', () => {
    const base = digestOf(late);
    const seen = new Set([base]);
    const copy = copyState(compiled, late);
    for (let i = 0; i < copy.words.length; i++) {
      const word = copy.words[i] as number;
      for (const other of [word + 1, word - 1, word ^ (1 << (i % 32))]) {
        copy.words[i] = other;
        seen.add(digestOf(copy));
      }
      copy.words[i] = word;
    }
    expect(digestOf(copy)).toBe(base);
    // Three changes a word; word + 1 and the flip of bit 0 of an even word are the same change, as are those of -1.
    let twins = 0;
    for (let i = 0; i < copy.words.length; i++) if (i % 32 === 0) twins++;
    expect(seen.size).toBe(1 + 3 * copy.words.length - twins);
  });

  it('differs when two words change places', () => {
    const { words } = late;
    let swapped = 0;
    for (let i = 1; i < words.length; i++) {
      if (words[i] === words[i - 1]) continue;
      const copy = copyState(compiled, late);
      copy.words[i] = words[i - 1] as number;
      copy.words[i - 1] = words[i] as number;
      expect(digestOf(copy)).not.toBe(digestOf(late));
      if (++swapped === 100) break;
    }
    expect(swapped).toBe(100);
  });

  it('is sixteen hexadecimal digits and unlike for unlike seeds', () => {
    const seeds = ['1', '11', '111', '2', ''];
    const digests = seeds.map((seed) => digestOf(createGame(compiled, keyOf(seed))));
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(digests).size).toBe(seeds.length);
  });
});
