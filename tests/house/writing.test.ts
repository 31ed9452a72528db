import { describe, expect, it } from 'vitest';
import { castsIn } from './casts.ts';
import { filesUnder, readText } from './source.ts';

const COLUMNS = 120;
/** Casts in src may become fewer, not more: lower this with them. */
const MOST_CASTS = 149;

const WRITTEN = /\.(ts|tsx|mjs|css)$/;
const written = ['src', 'tests', 'tools', 'bench'].flatMap(filesUnder).filter((path) => WRITTEN.test(path));
const typed = written.filter((path) => /\.tsx?$/.test(path));

describe('the code is written so that', () => {
  it(`no line is longer than ${COLUMNS} columns`, () => {
    const long = written.flatMap((path) =>
      readText(path)
        .split('\n')
        .flatMap((line, index) => ([...line.trimEnd()].length > COLUMNS ? [`${path}:${index + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('nothing silences the compiler', () => {
    const silenced = typed.flatMap((path) =>
      castsIn(path, readText(path)).flatMap(({ line, silences }) => (silences ? [`${path}:${line}`] : [])),
    );
    expect(silenced).toEqual([]);
  });

  it(`src has at most ${MOST_CASTS} casts`, () => {
    const counts = typed
      .filter((path) => path.startsWith('src/'))
      .map((path) => [castsIn(path, readText(path)).length, path] as const)
      .filter(([count]) => count > 0)
      .sort(([a], [b]) => b - a);
    const all = counts.reduce((sum, [count]) => sum + count, 0);
    expect(all, counts.slice(0, 10).map(String).join('; ')).toBeLessThanOrEqual(MOST_CASTS);
  });
});

describe('the judge of casts', () => {
  const judge = (code: string): readonly boolean[] => castsIn('src/a.ts', code).map(({ silences }) => silences);

  it.each(['x as never', 'x as any', 'x as unknown as never'])('finds that %s silences the compiler', (code) => {
    expect(judge(code)).toContain(true);
  });

  it.each(['let x: any;', 'const f = (x: any[]) => x;', 'type X = Record<string, any>;'])(
    'finds the any in %s',
    (code) => {
      expect(judge(code)).toEqual([true]);
    },
  );

  it('counts each cast and each promise that something is there', () => {
    expect(judge('const x = y as number; const z = (w as unknown as Set<string>)!;')).toEqual([
      ...[false, false, false, false],
    ]);
  });

  it.each([
    "const x = ['a'] as const;",
    "import { a as never } from './b.ts'; export { never as any };",
    '// x as never\nconst x = "y as any";',
    'const x = { never: 1 } satisfies Record<string, number>;',
    'class X { key!: string }',
  ])('finds nothing in %s', (code) => {
    expect(judge(code)).toEqual([]);
  });
});
