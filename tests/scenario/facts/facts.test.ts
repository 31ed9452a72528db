import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/cli/lib/scenarioProblems.ts';
import { inspectFacts } from '../../../src/scenario/facts/check.ts';
import { readFactsFile } from '../../../src/scenario/facts/read.ts';
import { inRoot } from '../../support/brink.ts';
import { countryOf } from '../../support/countries.ts';
import { factsText } from '../../support/facts.ts';

const { scenario } = countryOf('five-valleys');
const [first] = scenario.regions;
const [other, third] = scenario.sides.map(({ id }) => id).filter((id) => id !== first.holder);
const good = { date: '2031-03-05', half: 'pm', from: first.holder, to: other, how: 'assault', source: ['K'] };
const back = { ...good, date: '2031-03-09', from: other, to: first.holder };
const areaWith = (...changes: object[]) => ({ region: first.id, holder: first.holder, changes });

/** Codes and places of what is wrong with a text. */
function wrongWith(text: string): readonly (readonly [code: string, at: string])[] {
  const read = readFactsFile(text);
  if (!read.ok) return read.error.map(({ code, at }) => [code, at]);
  return inspectFacts(read.value.file, scenario).map((finding) => [finding.code, read.value.problemFor(finding).at]);
}

describe('a file of dated facts', () => {
  it('has nothing wrong with it where all is right', () => {
    expect(wrongWith(factsText([areaWith(good, back)], { sources: { K: { title: 'Known' } } }))).toEqual([]);
  });

  it.each<[string, object[], string, string]>([
    ['a day that there is not', [{ ...good, date: '2031-02-30' }], 'check/date', '.date'],
    ['nobody who lost it', [{ ...good, from: null }], 'shape/wrong-type', '.from'],
    ['a range of one day', [{ ...good, range: ['2031-03-05'] }], 'shape/too-few', '.range'],
    [
      'a range with a month that there is not',
      [{ ...good, range: ['2031-03-04', '2031-13-06'] }],
      'check/date',
      '.range[1]',
    ],
    ['a range beside its date', [{ ...good, range: ['2031-03-06', '2031-03-07'] }], 'facts/range', '.range'],
    ['a half in other words', [{ ...good, half: 'AM' }], 'shape/not-in-list/near', '.half'],
    ['a manner that the rules do not know', [{ ...good, how: 'bought' }], 'shape/not-in-list', '.how'],
    ['a key of another form', [{ ...good, half_day: 'PM' }], 'shape/unknown-key', '.half_day'],
    ['no source', [{ ...good, source: [] }], 'shape/too-few', '.source'],
    ['a day outside the file', [{ ...good, date: '2031-04-05' }], 'facts/outside', '.date'],
    ['a loser that did not hold it', [{ ...good, from: third }], 'facts/chain', '.from'],
    ['a taker that holds it', [{ ...good, to: first.holder }], 'facts/same-side', '.to'],
    ['a side that there is not', [{ ...good, to: 'nobody' }], 'check/unknown-id', '.to'],
    ['a source that is not listed', [{ ...good, source: ['Q'] }], 'facts/source', '.source[0]'],
  ])('tells of %s', (_, changes, code, step) => {
    const text = factsText([areaWith(...changes)], { sources: { K: { title: 'Known' } } });
    expect(wrongWith(text)).toContainEqual([code, `areas[0] (area-0).changes[0]${step}`]);
  });

  it('wants the changes of a place in the order of time, those of one day by its halves', () => {
    const told = (...changes: object[]) => wrongWith(factsText([areaWith(...changes)])).map(([code]) => code);
    expect(told(back, good)).toContain('facts/order');
    expect(told(good, { ...back, date: good.date, half: 'am' })).toContain('facts/order');
    expect(told(good, { ...back, date: good.date, half: undefined })).not.toContain('facts/order');
  });

  it('tells of changes that do not follow from each other', () => {
    const chain = wrongWith(factsText([areaWith(good, { ...back, from: third })]));
    expect(chain).toContainEqual(['facts/chain', 'areas[0] (area-0).changes[1].from']);
    const doubted = wrongWith(factsText([areaWith({ ...good, orTo: [third] }, { ...back, from: third })]));
    expect(doubted.map(([code]) => code)).not.toContain('facts/chain');
  });

  it('tells of a place or an id that stands twice, and of a place that there is not', () => {
    const twice = wrongWith(factsText([areaWith(good), areaWith(good)]));
    expect(twice).toContainEqual(['facts/same-place', 'areas[1] (area-1).region']);
    expect(wrongWith(factsText([{ region: 'nowhere', holder: first.holder }]))).toContainEqual([
      ...['check/unknown-id', 'areas[0] (area-0).region'],
    ]);
    const area = { id: 'a', name: 'A', region: null, holder: first.holder, changes: [] };
    expect(wrongWith(factsText([], { areas: [area, area] }))).toContainEqual([
      ...['check/repeated-id', 'areas[1] (a).id'],
    ]);
  });

  it('doubts days that do not reach over the scenario, and facts without a loss', () => {
    const codes = (rest: object) => wrongWith(factsText([areaWith()], rest)).map(([code]) => code);
    expect(codes({ firstDay: '2031-03-10' })).toContain('facts/late-start');
    expect(codes({ lastDay: '2031-03-05' })).toContain('facts/early-end');
    expect(codes({ firstDay: '2031-03-10', lastDay: '2031-03-05' })).toEqual(['facts/days']);
    expect(codes({})).toEqual(['facts/no-loss']);
  });

  it.each([
    ['{"areas": [', 'text/syntax/cut'],
    ['[]', 'facts/not-facts'],
    ['{"areas": [{}]}', 'shape/missing/kind'],
  ])('refuses %s', (text, code) => {
    expect(wrongWith(text).map(([each]) => each)).toContain(code);
  });
});

const folders = readdirSync(inRoot('scenarios')).filter((id) => existsSync(inRoot('scenarios', id, 'facts.json')));

describe('the shipped facts', () => {
  it.each(folders)('of %s fit their scenario', (id) => {
    const read = readFactsFile(readFileSync(inRoot('scenarios', id, 'facts.json'), 'utf8'));
    if (!read.ok) throw new Error(read.error.map(problemLine).join('\n'));
    const { file, problemFor } = read.value;
    expect(inspectFacts(file, countryOf(id).scenario).map((finding) => problemLine(problemFor(finding)))).toEqual([]);
  });
});
