import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { META_POLICY, SECURITY_HEADERS } from '../../tools/security.mjs';
import { importsOf } from './imports.ts';
import { filesUnder, isSource, ROOT, readText } from './source.ts';

const BINARY = /\.(woff2|png|jpg|webp|ico|gz)$/;

/** What git tracks; in a copy without git, everything that is neither installed nor built. */
function trackedFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  const listed = git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '') : [];
  // A file may be deleted in the working copy and still be listed.
  return listed.length > 0 ? listed.filter((path) => existsSync(join(ROOT, path))) : filesUnder('.');
}
const texts = trackedFiles().filter((path) => !BINARY.test(path));

// Written in pieces so that this file does not find itself.
const REGISTRY = new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)'].join('\\.'));
const MACHINE_PATH = new RegExp(`(?<![\\w.~@/-])(/(home|Users|root|work)/\\w|[A-Z]:\\\\{1,2}${'Users'})`);

const linesWith = (path: string, pattern: RegExp): string[] =>
  readText(path)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : []));

/** Those of these packages that no import names (types: the package they describe), and no program's path. */
function unusedAmong(packages: readonly string[], imports: readonly string[], programs: string): string[] {
  const isNamed = (name: string): boolean => imports.some((each) => each === name || each.startsWith(`${name}/`));
  return packages.filter((name) => {
    const described = /^@types\/(.+)$/.exec(name)?.[1].replace(/^(.+)__/, '@$1/');
    if (described === 'node') return !imports.some((each) => each.startsWith('node:'));
    const path = name.split('/').map((step) => `'${step}'`);
    const isRun =
      programs.includes(`'node_modules', ${path.join(', ')}`) || programs.includes(`'${name}/package.json'`);
    return !isNamed(described ?? name) && !isRun;
  });
}

describe('the repository stands on any machine', () => {
  it('names no package registry', () => {
    expect(texts.flatMap((path) => linesWith(path, REGISTRY))).toEqual([]);
  });

  it("names no place on somebody's machine", () => {
    expect(texts.flatMap((path) => linesWith(path, MACHINE_PATH))).toEqual([]);
  });

  it.each([`see ${'/home'}/ann/x`, `"${'/work'}/main"`, `C:${'\\Users'}\\ann`])(
    'would find a machine path in %s',
    (line) => {
      expect(MACHINE_PATH.test(line)).toBe(true);
    },
  );

  it.each(['https://example.org/home/page', 'src/work/file', '~/root/x'])('finds none in %s', (line) => {
    expect(MACHINE_PATH.test(line)).toBe(false);
  });

  it('has lockfiles without download addresses', () => {
    const lockfiles = texts.filter((path) => path.endsWith('package-lock.json'));
    expect(lockfiles).toContain('package-lock.json');
    expect(lockfiles.flatMap((path) => linesWith(path, /"resolved"/))).toEqual([]);
  });

  it('has exact versions only', () => {
    const { dependencies, devDependencies } = JSON.parse(readText('package.json'));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+$/);
  });

  it('names no package that nothing uses', () => {
    const { dependencies, devDependencies } = JSON.parse(readText('package.json'));
    const sources = texts.filter((path) => isSource(path) && !/^(releases|public)\//.test(path));
    const said = sources.flatMap((path) => importsOf(path, readText(path)).map(({ specifier }) => specifier));
    // Programs that are run, by the folder of their package.
    const programs = sources.filter((path) => /^tools\/[^/]+\.mjs$/.test(path)).map(readText);
    expect(unusedAmong(Object.keys({ ...dependencies, ...devDependencies }), said, programs.join('\n'))).toEqual([]);
    const all = ['zod', '@types/geojson', '@types/node', '@a/b', '@types/a__b', 'biome', 'lodash', '@types/lodash'];
    expect(
      unusedAmong(all, ['zod', 'geojson', 'node:fs', '@a/b/c', './lodash'], "inRoot('node_modules', 'biome')"),
    ).toEqual(['lodash', '@types/lodash']);
  });

  it('installs nothing that runs code or downloads while being installed', () => {
    const { packages } = JSON.parse(readText('package-lock.json'));
    const scripted = Object.entries<{ hasInstallScript?: boolean; optional?: boolean }>(packages)
      .filter(([, entry]) => entry.hasInstallScript && !entry.optional)
      .map(([path]) => path);
    expect(scripted).toEqual([]);
  });
});

describe('README', () => {
  it('opens with the two commands', () => {
    const [first, second] = readText('README.md')
      .split('\n')
      .map((line) => line.trim());
    expect(first).toMatch(/^npm start\b/);
    expect(second).toMatch(/^npm test\b/);
  });
});

describe('security policy', () => {
  it('starts from nothing but the page itself', () => {
    expect(META_POLICY).toMatch(/^default-src 'self';/);
    expect(SECURITY_HEADERS['Content-Security-Policy'].startsWith(META_POLICY)).toBe(true);
    expect(META_POLICY).not.toMatch(/unsafe|https?:|\*/);
  });
});
