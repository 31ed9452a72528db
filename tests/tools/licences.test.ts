import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import { licencesOf, licenceText } from '../../tools/licences.mjs';
import { ROOT } from '../../tools/project.mjs';
import { readText } from '../house/source.ts';

const aside = mkdtempSync(join(tmpdir(), 'brink-licences-'));
afterAll(() => rmSync(aside, { recursive: true }));

/** The address of a module in a package of its own. */
function moduleOf(name: string, files: Record<string, string>): string {
  const folder = join(aside, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return join(folder, 'src', 'index.js?commonjs');
}

describe('licences of a bundle', () => {
  it('are those of the packages its modules come from, each once', () => {
    const own = moduleOf('@a/own', { 'License.md': 'Text of a.\n' });
    const readme = moduleOf('b', { 'README.md': '# b\n\nUse it.\n\nLICENSE (MIT)\n-------------\n\nText of b.\n' });
    const found = licencesOf([own, own, readme, join(ROOT, 'src', 'main.tsx')]);
    expect(found.map(({ name, text }: { name: string; text: string }) => [name, text])).toEqual([
      ['@a/own', 'Text of a.'],
      ['b', 'Text of b.'],
    ]);
    expect(licenceText([own])).toContain('@a/own 1.2.3 (MIT)');
  });

  it('may not be missing', () => {
    expect(() => licencesOf([moduleOf('bare', { 'index.js': '' })])).toThrow('bare brings no licence text.');
  });

  it('are kept with every release, for what its engine contains', () => {
    expect(RELEASES.length).toBeGreaterThan(0);
    for (const { rules } of RELEASES) {
      const kept: { name: string; text: string }[] = JSON.parse(readText(`releases/rules-${rules}/licences.json`));
      expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(['seedrandom', 'zod']));
      for (const { text } of kept) expect(licenceText([])).toContain(text);
    }
  });
});
