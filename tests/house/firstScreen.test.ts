import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comingWith } from './imports.ts';
import { isSource, ROOT, readText } from './source.ts';

const isFile = (path: string): boolean => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile();

describe('what comes with the first screen', () => {
  const coming = [...comingWith('src/main.tsx', (path) => (isFile(path) ? readText(path) : undefined))];

  it('is the shell, home, and the list of saved games', () => {
    expect(coming).toEqual(
      expect.arrayContaining(['preact', 'idb', 'src/screens/home/view.tsx', 'src/session/saved.ts']),
    );
  });

  it('is no game: neither its rules, nor its history, nor its map, nor what reads a scenario', () => {
    const packages = ['immer', 'zod', 'phaser', 'seedrandom', 'd3-geo', '@observablehq/plot'];
    const files =
      /^src\/(engine|policies|play|ensemble|lab|scenario|map\/draw)\/|^src\/session\/(game|treeEdits|recording)\./;
    expect(coming.filter((each) => packages.includes(each) || files.test(each))).toEqual([]);
  });
});

describe('what comes with the command line', () => {
  it('is no queue: Redis is asked for by --queue alone', () => {
    // Data and the rules' text name nothing.
    const textOf = (path: string): string => (isSource(path) ? readText(path) : '');
    const coming = [...comingWith('src/cli/main.ts', (path) => (isFile(path) ? textOf(path) : undefined))];
    expect(coming).toContain('commander');
    expect(coming.filter((each) => /^(bullmq|ioredis)$|^src\/queue\//.test(each))).toEqual([]);
  });
});

describe('what comes with a file', () => {
  const files: Record<string, string> = {
    'src/a.ts': "import { b } from './b'; import type { T } from './t'; export const late = () => import('./c');",
    'src/b.ts': "import './a'; export { x } from 'immer';",
    'src/c.ts': '',
    'src/t.ts': '',
  };

  it('is what it names, directly or by another, but neither types nor what is loaded late', () => {
    expect([...comingWith('src/a.ts', (path) => files[path])].sort()).toEqual(['immer', 'src/a.ts', 'src/b.ts']);
  });
});
