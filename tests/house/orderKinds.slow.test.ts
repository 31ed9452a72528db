// How an order kind is added: a row of the table alone does not compile, and the compiler names every other place that
// has to know; with an entry in each of these places it compiles.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, readText } from './source.ts';

const ROW = ['src/engine/orders/shapes.ts', 'export const ORDERS = {'] as const;
/** Where each kind has an entry: the file, the line after which one is written, and that of the new kind. */
const ENTRIES: readonly (readonly [file: string, after: string, entry: string])[] = [
  [
    'src/words/en/orders.ts',
    'export const order = {',
    "parley: { name: 'Parley', about: 'They talk.', card: 'Parley' },",
  ],
  [
    'src/present/orders.ts',
    'const TITLES: { readonly [Kind in OrderKind]: Title<Kind> } = {',
    "parley: () => text('order.parley.card'),",
  ],
  [
    'src/screens/play/present/orderKinds.ts',
    'const ORDERS_ON_DESK: { readonly [Kind in OrderKind]: OrderOnDesk<Kind> } = {',
    'parley: { weight: 1, now: nothingNow, later: allSeen },',
  ],
  [
    'src/scenario/check/orders.ts',
    'const CHECKS: { readonly [Kind in DeskOrderKind]: Check<Kind> } = {',
    'parley: nothingMore,',
  ],
];
const MEANING = `import type { OrderRules } from './rules.ts';
export const parley: OrderRules<'parley'> = {
  needs: [],
  desk: { weight: 1, shows: 'nothing' },
  refusal: () => undefined,
  act: () => undefined,
};
`;

let copy: string;
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** Files of the copy that do not compile. */
function faults(): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', '.'], {
    cwd: copy,
    encoding: 'utf8',
  });
  return [...new Set(Array.from(stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm), ([, file]) => file))].sort();
}

function insert(file: string, after: string, entry: string): void {
  const code = readText(file);
  expect(code.split(after), `${file}: ${after}`).toHaveLength(2);
  writeFileSync(join(copy, file), code.replace(after, `${after}\n${entry}`));
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'brink-order-kinds-'));
  cpSync(join(ROOT, 'src'), join(copy, 'src'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // These files and all that they use.
  const { compilerOptions } = JSON.parse(readText('tsconfig.json'));
  const files = ENTRIES.map(([file]) => file);
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The row of the new kind, and its file. */
function insertKind(): void {
  const [file, after] = ROW;
  insert(file, after, "parley: { fields: [], cost: 1, from: 'desk', phase: 'allies', rules: parley },");
  const path = join(copy, file);
  writeFileSync(path, `import { parley } from './kinds/parley.ts';\n${readFileSync(path, 'utf8')}`);
  writeFileSync(join(copy, 'src/engine/orders/kinds/parley.ts'), MEANING);
}

describe('an order kind more', { timeout: 120_000 }, () => {
  it('does not compile by its row and its file alone, and the compiler names the places that have to know it', () => {
    insertKind();
    expect(faults()).toEqual(expect.arrayContaining(ENTRIES.map(([file]) => file)));
  });

  it('compiles with an entry in each of these places', () => {
    insertKind();
    for (const entry of ENTRIES) insert(...entry);
    expect(faults()).toEqual([]);
  });
});
