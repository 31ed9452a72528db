import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { formatMessage, language, scenarioText, setLanguage, text } from '../../src/words/text.ts';

describe('messages', () => {
  it('are read by key', () => {
    expect(text('page.title')).toBe('Brink');
  });

  it('fill their blanks, numbers in the manner of the language', () => {
    expect(formatMessage('{who} sent {men}', { who: 'They', men: 12000 }, 'en')).toBe('They sent 12,000');
  });

  it('show a blank that nobody filled', () => {
    expect(formatMessage('{who} left', {}, 'en')).toBe('{who} left');
  });

  it('never fill a blank twice or from the prototype', () => {
    expect(formatMessage('{a} {toString}', { a: '{b}', b: 'no' }, 'en')).toBe('{b} {toString}');
  });

  it.each([
    ['en', 1, 'one run'],
    ['en', 2, '2 runs'],
    ['ar', 2, 'two of them'],
    ['ar', 0, '٠ runs'],
  ])('choose the form for the number: %s %d', (tag, count, expected) => {
    const forms = { one: 'one run', two: 'two of them', other: '{count} runs' };
    expect(formatMessage(forms, { count }, tag === 'ar' ? 'ar-EG' : tag)).toBe(expected);
  });

  it('have keys with their area in front and no empty words', () => {
    for (const [key, message] of Object.entries<unknown>(en)) {
      expect(key).toMatch(/^[a-z]\w*(\.\w+)+$/);
      for (const words of typeof message === 'string' ? [message] : Object.values(message as object))
        expect(words).toMatch(/\S/);
    }
  });
});

describe('language', () => {
  it('stays as it was when there is no such catalogue', () => {
    expect(setLanguage('xx')).toBe(false);
    expect(setLanguage('toString')).toBe(false);
    expect(language()).toBe('en');
  });

  it('chooses among the texts of a scenario, English where there is no other', () => {
    expect(scenarioText({ en: 'River', ar: 'نهر' })).toBe('River');
    expect(scenarioText({})).toBe('');
  });
});
