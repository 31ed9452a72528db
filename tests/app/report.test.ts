import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBreakages } from '../../src/app/services/breakages.ts';
import { formatReport, type ReportFacts, withoutSecrets } from '../../src/app/services/report.ts';

const FOLDER = 'https://school.example/~mia/brink/';

const FACTS: ReportFacts = {
  version: 'Brink 9.8.7, rules 6',
  address: `${FOLDER}?class=7b#run=AbCdEf0123`,
  folder: FOLDER,
  game: { scenario: 'five-valleys', rules: 5, turn: 4, digest: '0123abcd', saving: 'saved' },
  language: 'en',
  browser: 'Browser 1.0',
  window: { width: 390, height: 844, ratio: 2 },
  isTranslated: true,
  isOnline: false,
};

function thrown(message: string): Error {
  const error = new TypeError(message);
  const places = [`draw (${FOLDER}assets/view-1.js:2:30)`, 'https://else.example/x.js?key=1:2:3'];
  error.stack = [`TypeError: ${message}`, ...places].join('\n    at ');
  return error;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

describe('a report on what broke', () => {
  const report = formatReport([{ error: thrown('no such place'), part: 'map', times: 3 }], FACTS);

  it('says versions, turn, digest, browser, window, error and stack', () => {
    for (const words of ['Brink 9.8.7, rules 6', 'five-valleys, rules 5, 4 turns played, digest 0123abcd, saved'])
      expect(report).toContain(words);
    for (const words of ['Browser 1.0', '390 x 844 at 2', 'translated', 'offline', 'In map, 3 times:'])
      expect(report).toContain(words);
    expect(report).toContain('TypeError: no such place\n    at draw (./assets/view-1.js:2:30)');
  });

  it('says the error once, in whatever form the browser gives its stack', () => {
    const error = new RangeError('too far');
    error.stack = `draw@${FOLDER}assets/view-1.js:2:30`;
    const other = formatReport([{ error, part: 'page', times: 1 }], FACTS);
    expect(other.match(/RangeError: too far/g)).toHaveLength(1);
    expect(report.match(/TypeError: no such place/g)).toHaveLength(1);
    expect(other).toContain('draw@./assets/view-1.js:2:30');
  });

  it('has neither who it was, nor where, nor the game', () => {
    expect(report).not.toMatch(/school|mia|class|7b|AbCdEf|key=1/);
    const own = { scenario: undefined, rules: 6, turn: 0, digest: '0', saving: 'full' };
    expect(formatReport([], { ...FACTS, game: own })).toContain('own scenario, rules 6, 0 turns played');
    expect(formatReport([], { ...FACTS, game: undefined })).toContain('Game: none');
  });

  it('survives whatever was thrown', () => {
    for (const error of ['words', undefined, null, 7, { a: 1 }, new Error('')])
      expect(formatReport([{ error, part: 'page', times: 1 }], FACTS)).toContain('In page, once:');
  });
});

describe('an address without secrets', () => {
  it.each([
    [`${FOLDER}#/play/0a1b2c`, './#/play'],
    [`${FOLDER}#run=AbC-_9`, './#'],
    [`${FOLDER}#%23run%3DAbC`, './#'],
    ['file:///home/mia/brink/index.html#/debrief/77', 'file:/index.html#/debrief'],
    ['https://else.example/a.js?token=77:1:2', 'https://else.example/a.js?:1:2'],
  ])('%s', (address, bare) => {
    expect(withoutSecrets(address, FOLDER)).toBe(bare);
  });
});

describe('faults of the program', () => {
  it('are noted once a kind, the last one last, five at most', () => {
    const breakages = createBreakages();
    expect(breakages.note(new Error('a'), 'map')).toBe(true);
    expect(breakages.note(new Error('b'), 'map')).toBe(true);
    expect(breakages.note(new Error('a'), 'map')).toBe(false);
    expect(breakages.note(new Error('a'), 'news')).toBe(true);
    expect(breakages.all.value.map(({ error, part, times }) => [`${error}`, part, times])).toEqual([
      ['Error: b', 'map', 1],
      ['Error: a', 'map', 2],
      ['Error: a', 'news', 1],
    ]);
    for (let i = 0; i < 9; i++) breakages.note(new Error(`${i}`), 'page');
    expect(breakages.all.value.map(({ error }) => `${error}`)).toEqual([4, 5, 6, 7, 8].map((i) => `Error: ${i}`));
  });
});
