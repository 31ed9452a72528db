import { describe, expect, it } from 'vitest';
import { loadRuleBook } from '../../src/present/ruleBook.ts';
import { readText } from '../house/source.ts';

describe('the rule book of the page', () => {
  it('has every rule of RULES.md with its text', async () => {
    const book = await loadRuleBook();
    const ids = [...readText('RULES.md').matchAll(/^- \*\*([A-Z]+-\d+)/gm)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(60);
    expect([...book.keys()]).toEqual(ids);
    for (const { title, words } of book.values()) {
      expect(title).toMatch(/^([A-Z].*[^.])?$/);
      expect(words).toMatch(/\S{3,}.*[.)]$/);
      expect(words).not.toMatch(/[*`]/);
    }
  });

  it('[WILL-3] names what a rule stands on, in full', async () => {
    const book = await loadRuleBook();
    expect(book.get('WILL-3')?.title).toBe('Falls seen');
    expect(book.get('WILL-3')?.words).toContain('nearLoss x news');
    expect(book.get('WILL-3')?.sources).toEqual([
      expect.stringContaining('Granovetter'),
      expect.stringContaining('Lehmann'),
    ]);
    expect(book.get('FIGHT-1')?.sources).toHaveLength(3);
  });
});
