// What a release keeps, it keeps: its files are those of its manifest, and today's code can still show what they play.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { COLUMN_SPECS, kindOf } from '../../src/engine/state/columns.ts';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import { CLOSED_LISTS } from '../../src/play/engines/lists.ts';
import { readVersions } from '../golden/keep.ts';
import { ROOT, readText } from './source.ts';

interface Manifest {
  readonly rules: number;
  readonly version: string;
  readonly commit: string;
  readonly engine: { readonly bytes: number; readonly sha256: string };
  readonly scenarios: { readonly sha256: string; readonly contents: Readonly<Record<string, string>> };
  readonly golden: Readonly<Record<string, string>>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const folderOf = (rules: number): string => `releases/rules-${rules}`;
const manifestOf = (rules: number): Manifest => JSON.parse(readText(`${folderOf(rules)}/manifest.json`));

describe('releases', () => {
  it('are those of the folder, in order, the last no newer than today', () => {
    const kept = readdirSync(join(ROOT, 'releases')).filter((name) =>
      existsSync(join(ROOT, 'releases', name, 'manifest.json')),
    );
    const rules = RELEASES.map((release) => release.rules);
    expect(kept.map((name) => Number(name.replace('rules-', ''))).sort((a, b) => a - b)).toEqual(rules);
    expect(rules).toEqual([...rules].sort((a, b) => a - b));
    expect(Math.max(...rules)).toBeLessThanOrEqual(RULES_VERSION);
  });
});

describe.each(RELEASES)('rules version $rules, released as $version', (release) => {
  const { rules, version } = release;
  const manifest = manifestOf(rules);

  it('is what its manifest says, to the byte', () => {
    const engine = readText(`${folderOf(rules)}/engine.js`);
    expect(manifest).toMatchObject({ rules, version, commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(manifest.engine).toEqual({ bytes: Buffer.byteLength(engine), sha256: sha256(engine) });
    expect(manifest.scenarios.sha256).toBe(sha256(readText(`${folderOf(rules)}/scenarios.json`)));
  });

  it('has the golden files that stood under it', () => {
    expect(readVersions()[rules]).toEqual(manifest.golden);
  });

  it('is one file that loads nothing', () => {
    expect(readText(`${folderOf(rules)}/engine.js`)).not.toMatch(/\bimport\b|\brequire\(|sourceMappingURL/);
  });

  it('opens the scenarios shipped with it, each with the content it had', async () => {
    const { engine } = await release.load();
    const files = Object.entries((await release.files()).default).filter(([path]) => path.endsWith('/scenario.json'));
    const byId = new Map(files.map(([path, text]) => [path.split('/')[0], text]));
    expect(engine.rules).toBe(rules);
    const contents = [...byId].map(([id, text]) => {
      const opened = engine.open(text, byId, {});
      return [id, opened.ok ? opened.value.contentHash : opened.error];
    });
    expect(Object.fromEntries(contents)).toEqual(manifest.scenarios.contents);
  });

  it('has columns, lists and names that today still has, each number with its meaning', async () => {
    const { engine } = await release.load();
    const text = (await release.files()).default['five-valleys/scenario.json'];
    const opened = engine.open(text, new Map(), {});
    if (!opened.ok) throw new Error(opened.error.join());
    const today = new Map(COLUMN_SPECS.map((spec) => [spec.name, kindOf(spec).bits]));
    expect(opened.value.columns.filter(({ name, bits }) => today.get(name) !== bits)).toEqual([]);
    for (const [list, then] of Object.entries(engine.lists.numbered))
      expect(CLOSED_LISTS.numbered[list]?.slice(0, then.length), list).toEqual(then);
    for (const [list, then] of Object.entries(engine.lists.named))
      expect(CLOSED_LISTS.named[list], list).toEqual(expect.arrayContaining([...then]));
  });
});
