import { effect } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../src/words/catalogue.ts';
import { formatNumber } from '../../src/words/format.ts';
import { formatsOf } from '../../src/words/intl.ts';
import { addLanguage, chooseLanguage, currentLanguage, setLanguage } from '../../src/words/language.ts';
import { fillMessage } from '../../src/words/message.ts';
import { markWords, PSEUDO } from '../../src/words/pseudo.ts';
import { scenarioText, text } from '../../src/words/text.ts';

const english = formatsOf('en-GB');

describe('messages', () => {
  it('are read by key', () => {
    expect(text('app.name')).toBe('Brink');
    expect(text('cli.check.fine', { name: 'a.json' })).toBe('a.json: fine');
  });

  it('fill their blanks, numbers and lists in the manner of the language', () => {
    const sent = { who: 'They', men: 12000 };
    expect(fillMessage('{who} sent {men}', sent, english)).toBe('They sent 12,000');
    expect(fillMessage('{who} sent {men}', sent, formatsOf('ar-EG'))).toBe('They sent ١٢٬٠٠٠');
    expect(fillMessage('one of: {ids}', { ids: ['a', 'b', 'c'] }, english)).toBe('one of: a, b, c');
  });

  it('keep a name in letters from the right by itself, so that it turns nothing around it', () => {
    const [hebrew, arabic] = ['\u05d4\u05de\u05e9\u05d7\u05e7 2', '\u0627\u0644\u0634\u0627\u0645'];
    const filled = fillMessage('"{name}", turn 3: {names}', { name: hebrew, names: ['Homs', arabic] }, english);
    expect(filled).toBe(`"\u2068${hebrew}\u2069", turn 3: Homs, \u2068${arabic}\u2069`);
    // Whoever writes from the left, in whatever letters, gets nothing that was not there.
    for (const name of ['Homs', 'Дамаск', '大马士革', 'cafe\u0301 \u201c2\u201d', ''])
      expect(fillMessage('"{name}"', { name }, english)).toBe(`"${name}"`);
  });

  it('show a blank that nobody filled', () => {
    expect(fillMessage('{who} left', {}, english)).toBe('{who} left');
  });

  it('never fill a blank twice or from the prototype', () => {
    expect(fillMessage('{a} {toString}', { a: '{b}', b: 'no' }, english)).toBe('{b} {toString}');
  });

  it.each([
    ['en-GB', 1, 'one run'],
    ['en-GB', 2, '2 runs'],
    ['ar-EG', 2, 'two of them'],
    ['ar-EG', 0, '٠ runs'],
  ])('choose the form for the number: %s %d', (locale, count, expected) => {
    const forms = { one: 'one run', two: 'two of them', other: '{count} runs' };
    expect(fillMessage(forms, { count }, formatsOf(locale))).toBe(expected);
  });

  it('are read by whole keys, however deep they are written', () => {
    const forms = { one: '{count} c', other: '{count} cs' };
    expect(flatten({ a: { b: 'b', c: { d: forms } }, 'e.f': 'f' })).toEqual({ 'a.b': 'b', 'a.c.d': forms, 'e.f': 'f' });
  });
});

describe('numbers and dates', () => {
  it.each([
    ['whole', english.whole(-1234.6), '\u22121,235'],
    ['nothing has no sign', english.change(-0), '0'],
    ['what rounds to nothing has none either', english.fixedChange(-0.004, 2), '0.00'],
    ['change', english.change(1200), '+1,200'],
    ['tenths', english.tenths(12.3), '12.3'],
    ['tenths that are none', english.tenths(12), '12'],
    ['range', english.range(3000, 6000), '3,000\u20136,000'],
    ['range of one', english.range(3000, 3000), '3,000'],
    ['short', english.short(2940), '2.9k'],
    ['large', english.large(3_640_000), '3.6 million'],
    ['kilometres', english.kilometres(1234), '1,234 km'],
    ['date', english.date('2024-12-06'), '6 December 2024'],
    ['day', english.day('2024-12-06'), '6 December'],
    ['list', english.list(['a', 'b', 'c']), 'a, b and c'],
    ['percent', english.percent(0.056, 1), '5.6%'],
    ['small percent', english.percent(0.033, 1), '3.3%'],
    ['percent below half', english.percent(0.25, 0), '25%'],
    ['percent that rounds to none', english.percent(-0.001, 0), '0%'],
    ['fixed that rounds to none', english.fixed(-0.04, 1), '0.0'],
  ])('%s', (_, words, expected) => {
    expect(words).toBe(expected);
  });

  it('have one kind of digits', () => {
    const arabic = formatsOf('ar-EG');
    for (const words of [arabic.whole(1234), arabic.short(2940), arabic.date('2024-12-06'), arabic.kilometres(12)])
      expect(words).not.toMatch(/[0-9]/);
  });
});

describe('language', () => {
  it('stays as it was when there is no such catalogue', async () => {
    expect(await setLanguage('xx')).toBe(false);
    expect(await setLanguage('toString')).toBe(false);
    expect(currentLanguage().tag).toBe('en');
  });

  it('is the first wish that there is', () => {
    expect(chooseLanguage(['xx-YY', 'en-US'])).toBe('en');
    expect(chooseLanguage(['en_GB.UTF-8'])).toBe('en');
    expect(chooseLanguage([])).toBe('en');
  });

  it('chooses among the texts of a scenario, another where there is none', () => {
    expect(scenarioText({ en: 'River', ar: 'نهر' })).toBe('River');
    expect(scenarioText({ ar: 'نهر' })).toBe('نهر');
    expect(scenarioText({})).toBe('');
  });
});

describe('a change of language', () => {
  it('says everything anew to whoever has asked, and ends with the language asked for last', async () => {
    addLanguage('qps', PSEUDO.qps);
    const said: string[] = [];
    const stop = effect(() => {
      said.push(text('app.close'));
    });
    await Promise.all([setLanguage('qps'), setLanguage('en'), setLanguage('qps')]);
    expect(said.at(-1)).toBe(markWords('Close'));
    expect(formatNumber(1234)).not.toMatch(/[0-9]/);
    await setLanguage('en');
    stop();
    expect(said.filter((words, i) => words !== said[i - 1])).toEqual(['Close', markWords('Close'), 'Close']);
  });

  it('leaves the blanks of every message as they are', () => {
    expect(markWords('{count} runs')).toBe('[{count} ŕúńśëë]');
  });
});
