import { describe, expect, it } from 'vitest';
import { filesUnder, readText } from './source.ts';
import { vacuousTestsIn } from './vacuous.ts';

describe('every test expects something, whatever it finds', () => {
  it('on every way through it', () => {
    const files = filesUnder('tests').filter((path) => /\.(test|spec)\.tsx?$/.test(path));
    expect(files.flatMap((path) => vacuousTestsIn(path, readText(path)))).toEqual([]);
  });

  it('in every run: one that meets no expect fails', () => {
    expect(readText('vitest.config.ts')).toContain('requireAssertions: true');
  });
});

describe('the judge of tests', () => {
  const judge = (body: string, around = ''): number =>
    vacuousTestsIn('tests/a.test.ts', `${around} it('does', () => { ${body} });`).length;

  it.each([
    ['nothing expected', 'run();'],
    ['a return before', 'if (x === undefined) return; expect(x).toBe(1);'],
    ['a return in a loop before', 'for (const x of all) if (x) return; expect(all).toBe(1);'],
    ['a continue before', 'for (const x of all) { if (x) continue; expect(x).toBe(1); }'],
    ['a break before', 'for (const x of all) { if (x) break; expect(x).toBe(1); }'],
    ['one branch only', 'for (const x of all) if (x) expect(x).toBe(1);'],
    ['one branch of two', 'if (x) expect(x).toBe(1); else run();'],
    ['one operand only', 'x.ok && expect(x).toBe(1);'],
    ['one alternative only', 'x.ok ? expect(x).toBe(1) : run();'],
    ['one case of a switch', 'switch (x) { case 1: expect(x).toBe(1); }'],
    ['a callback that may return before', 'holds(property(any, (x) => { if (x) return; expect(x).toBe(1); }));'],
    ['an expect in a function that nobody calls', 'const look = () => { expect(1).toBe(1); }; run();'],
  ])('refuses %s', (_, body) => {
    expect(judge(body)).toBe(1);
  });

  it.each([
    ['a plain expect', 'expect(x).toBe(1);'],
    ['an expect before the return', 'expect(x).toBe(1); if (x) return; run();'],
    ['an expect in a loop', 'for (const x of all) expect(x).toBe(1);'],
    ['an expect in a callback', 'holds(property(any, (x) => { expect(x).toBe(1); }));'],
    ['an expect in a short callback', 'all.forEach((x) => expect(x).toBe(1));'],
    ['both branches', 'if (x) expect(x).toBe(1); else expect(x).toBe(2);'],
    ['every case', 'switch (x) { case 1: expect(x).toBe(1); break; default: expect(x).toBe(2); }'],
    ['a throw', 'if (!x.ok) throw new Error(); expect(x).toBe(1);'],
    [
      'counted cases',
      'let n = 0; for (const x of all) { if (x) continue; n++; expect(x).toBe(1); } expect(n).toBe(3);',
    ],
    ['a promise', 'return expect(x).resolves.toBe(1);'],
  ])('allows %s', (_, body) => {
    expect(judge(body)).toBe(0);
  });

  it('follows functions of the same file, and no further', () => {
    expect(judge('look(1);', 'function look(x) { expect(x).toBe(1); }')).toBe(0);
    expect(judge('look(1);', 'const look = (x) => { if (x) return; expect(x).toBe(1); };')).toBe(1);
    expect(judge('look(1);', "import { look } from './b.ts';")).toBe(1);
  });

  it('looks at tests in every form, and at nothing that goes around them', () => {
    const found = (code: string): number => vacuousTestsIn('tests/a.test.ts', code).length;
    expect(found("it.each([1])('does', () => {}); test('does', { timeout: 1 }, async () => {});")).toBe(2);
    expect(found("describe('a', () => {}); test.describe('a', () => {}); test.beforeAll(() => {});")).toBe(0);
  });
});
