import { describe, expect, it } from 'vitest';
import { loadRuleBook } from '../../src/present/ruleBook.ts';
import { readText } from '../house/source.ts';

describe('the rule book of the page', () => {
  it('has every rule of RULES.md with its text', async () => {
    const { rules: book } = await loadRuleBook();
    const ids = [...readText('RULES.md').matchAll(/\*\*([A-Z]+-\d+)\b/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(100);
    expect([...book.keys()]).toEqual(ids);
    for (const { title, words } of book.values()) {
      expect(title).toMatch(/^([A-Z].*[^.])?$/);
      expect(words).toMatch(/\S{3,}.*[.)]$/);
      expect(words).not.toMatch(/[*`]/);
    }
  });

  it('tells rules apart that stand in one item, and those whose first sentence is their title', async () => {
    const { rules: book } = await loadRuleBook();
    expect(book.get('CHANCE-3')?.words).toMatch(/^Normal draws are bounded .*deviations\.$/);
    expect(book.get('CONTROL-1')?.words).toMatch(/^A place changes hands when its holder/);
    expect(book.get('HARM-1')?.chapter).toBe('FIGHT');
    expect(new Set([...book.values()].map(({ chapter }) => chapter)).size).toBe(20);
  });

  it('[WILL-3] names what a rule stands on, in full', async () => {
    const { rules: book } = await loadRuleBook();
    expect(book.get('WILL-3')?.title).toBe('Falls seen');
    expect(book.get('WILL-3')?.words).toContain('nearLoss x news');
    expect(book.get('WILL-3')?.weights).toEqual(['nearLoss', 'nearKm', 'farLoss', 'contagion']);
    expect(book.get('WILL-3')?.sources).toEqual([
      expect.stringContaining('Granovetter'),
      expect.stringContaining('Lehmann'),
    ]);
    expect(book.get('FIGHT-1')?.sources).toHaveLength(3);
  });
});
