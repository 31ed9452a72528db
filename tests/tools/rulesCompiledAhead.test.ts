import { describe, expect, it } from 'vitest';
import { rulesCompiledAhead } from '../../tools/pagePlugins.ts';

/** A file of the page by the paths of its modules and the letters that each has in it. */
const file = (lengths: Readonly<Record<string, number>>) => ({
  modules: Object.fromEntries(
    Object.entries(lengths).map(([path, renderedLength]) => [
      `/somewhere/${path}`,
      { renderedLength, code: null, renderedExports: [] },
    ]),
  ),
});

describe('files of the page', () => {
  it('that are mostly rules begin with what browsers read as: compile all of it ahead', () => {
    const head = '//# allFunctionsCalledOnLoad';
    expect(rulesCompiledAhead(file({ 'src/engine/turn.ts': 600, 'src/core/hash.ts': 500 }))).toBe(head);
    expect(rulesCompiledAhead(file({ 'src/play/turn.ts': 300, 'src/policies/staff.ts': 300 }))).toBe(head);
  });

  it('that are mostly something else do not: much of them is never called', () => {
    expect(rulesCompiledAhead(file({ 'src/engine/turn.ts': 600, 'node_modules/zod/engine/index.js': 700 }))).toBe('');
    expect(rulesCompiledAhead(file({ 'src/screens/play/view.tsx': 900 }))).toBe('');
    expect(rulesCompiledAhead(file({}))).toBe('');
  });
});
