// The form of links, by a link that was made once and must be read for ever: with names of its own, so that no scenario
// and no rules can move it.
import { expect, it } from 'vitest';
import { formatLink, linksIn } from '../../src/play/link/linkText.ts';
import type { LinkNames } from '../../src/play/link/names.ts';
import { packRecord, unpackRecord } from '../../src/play/link/pack.ts';
import type { GameRecord } from '../../src/play/record.ts';

const NAMES: LinkNames = {
  lists: {
    force: ['guard', 'column'],
    region: ['upper', 'lower', 'pass'],
    side: ['gov', 'opp'],
    actor: ['court', 'camp'],
    talk: ['peace'],
    exit: ['bridge'],
    ask: ['grain'],
    choice: [],
  },
  levers: [
    ['will', []],
    ['mood', ['fair', 'foul']],
  ],
  aims: new Map([['court', ['keep', 'spare', 'home']]]),
  hash: 0xabcdef,
};

const RECORD: GameRecord = {
  format: 'brink-record',
  version: 2,
  rules: 2,
  own: true,
  scenario: 'two-rivers',
  contentHash: '0123456789abcdef',
  seed: '\u062d\u0644\u0628 7',
  run: 12_345,
  levers: { will: -0.25, mood: 'foul' },
  seats: [
    {
      actor: 'court',
      aims: ['home', 'keep', 'spare'],
      orders: [
        ['commitReserve force:guard region:pass', 'leader act:stay', 'speak side:opp stance:letGo quiet:yes'],
        [],
        null,
        ['drawInFar beyondKm:170', 'raisePay', 'rally region:upper', 'ask ally:camp what:air'],
      ],
    },
    { actor: 'camp', orders: [['border exit:bridge open:no', 'answerCeasefire talk:peace accept:yes']] },
  ],
  digests: ['0000', 'ffff', '1a2b', '3c4d', '0123456789abcdef'],
};

const LINK =
  '#run=2.ABiCgG4y7AifD6UMnq7tAZabZ9Ucx4GcAlSmHpZeR9Rp2u7vLu8vlhPkmNFLe7m9J0916sqM51MNsOR_sf5x-bw9pdJ90n3VBCsnsFXISnS';

it('a link that was made once is read as it was written, and written as it was', () => {
  const [found] = linksIn(LINK);
  if (found?.kind !== 'packed') throw new Error('no packed run');
  expect(unpackRecord(found.packed, NAMES)).toEqual(RECORD);
  expect(formatLink(packRecord(RECORD, NAMES) ?? '')).toBe(LINK);
});

it('names the level of a seat that no person held, and reads a link without levels as one of persons', () => {
  const [court, camp] = RECORD.seats;
  for (const level of ['cadet', 'council'] as const) {
    const record: GameRecord = { ...RECORD, seats: [court, { ...camp, level }] };
    const [found] = linksIn(formatLink(packRecord(record, NAMES) ?? ''));
    if (found?.kind !== 'packed') throw new Error('no packed run');
    expect(unpackRecord(found.packed, NAMES)).toEqual(record);
  }
});
