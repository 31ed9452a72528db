// How an order kind and an event are added: three files each, and the compiler asks for what is missing. With them the
// whole program compiles: page, map, workers and terminal.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesUnder, isSource, ROOT, readText } from './source.ts';

const SHAPES = 'src/engine/orders/shapes.ts';
const KIND = 'src/engine/orders/kinds/parley.ts';
const ORDER_WORDS = 'src/words/en/orders.ts';
const EVENTS = 'src/engine/events/events.ts';
const EVENT_WORDS = 'src/words/en/events.ts';

/** The rules of the new order, which tell the new event. */
const RULES = `import type { OrderRules } from './rules.ts';
export const parley: OrderRules<'parley'> = {
  needs: ['other'],
  desk: { weight: 20, shows: 'bond', pointless: ['beaten'] },
  refusal(view, { side }) {
    return side === view.side ? 'heldByYou' : undefined;
  },
  act(turn, actor, { side }) {
    turn.note('parleyHeld', { actor, side });
  },
};
`;

let copy: string;
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** What must be written for a kind, and what says it with the words that it has. */
const WORDED = [ORDER_WORDS, EVENT_WORDS];
const SAID = ['src/present/events.ts', 'src/screens/play/present/receipts.ts'];

/** Files of the copy that do not compile; `roots` and what they import, or the whole program. */
function faults(roots?: readonly string[]): readonly string[] {
  const { compilerOptions } = JSON.parse(readText('tsconfig.json'));
  const chosen = roots === undefined ? { include: ['src'] } : { files: roots };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, ...chosen }));
  const args = [compiler, '--noEmit', '--singleThreaded', '--pretty', 'false', '-p', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return [...new Set(Array.from(stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm), ([, file]) => file))].sort();
}

/** Writes an entry after a line of a file, and an import before its first. */
function insert(file: string, after: string, entry: string, above = ''): void {
  const code = readText(file);
  expect(code.split(after), `${file}: ${after}`).toHaveLength(2);
  writeFileSync(join(copy, file), `${above}${code.replace(after, `${after}\n${entry}`)}`);
}

/** The rows of an order kind and of an event, and the rules that carry out the one and tell the other. */
function addKinds(): void {
  const order = "parley: { fields: ['side'], cost: 1, from: 'desk', phase: 'allies', link: 63, rules: parley },";
  insert(SHAPES, 'export const ORDERS = {', order, "import { parley } from './kinds/parley.ts';\n");
  writeFileSync(join(copy, KIND), RULES);
  const event = "parleyHeld: { ...ALLIES, unit: 'none', names: ['actor', 'side'], told: ACCOUNT },";
  insert(EVENTS, 'export const EVENTS = {', event);
}

const sayOrder = (card: string): void =>
  insert(ORDER_WORDS, 'export const order = {', `parley: { name: 'Parley', about: 'They talk.', card: '${card}' },`);

const sayEvent = (sentence: string): void =>
  insert(EVENT_WORDS, 'export const event = {', `parleyHeld: '${sentence}',`);

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'brink-new-kinds-'));
  cpSync(join(ROOT, 'src'), join(copy, 'src'), { recursive: true });
  for (const folder of ['node_modules', 'releases', 'lessons']) symlinkSync(join(ROOT, folder), join(copy, folder));
});
beforeEach(() => {
  rmSync(join(copy, KIND), { force: true });
  for (const file of [SHAPES, ORDER_WORDS, EVENTS, EVENT_WORDS]) writeFileSync(join(copy, file), readText(file));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('an order kind and an event more', { timeout: 240_000 }, () => {
  it('do not compile by rows and rules alone: the compiler asks for their words', () => {
    addKinds();
    expect(faults(WORDED)).toEqual([...WORDED].sort());
  });

  it('do not compile with words that ask for what they do not name', () => {
    addKinds();
    sayOrder('Parley with {side} at {place}');
    sayEvent('{actor} held a parley at {place}');
    const found = faults(SAID);
    expect(found).toEqual(expect.arrayContaining(SAID));
    expect(found).not.toContain(ORDER_WORDS);
  });

  it('compile everywhere with a row, a file of rules and words: three files each', () => {
    addKinds();
    sayOrder('Parley with {side}');
    sayEvent('{actor} held a parley with {side}');
    expect(faults()).toEqual([]);
  });
});

describe('the kinds there are', () => {
  const sources = filesUnder('src')
    .filter((file) => isSource(file))
    .map((file) => [file, readText(file)] as const);
  /** Sources that name a kind, in code or in a comment. */
  const namedIn = (kind: string): readonly string[] =>
    sources.filter(([, code]) => new RegExp(`\\b${kind}\\b`).test(code)).map(([file]) => file);

  // What a rule, a report or a page says of one kind alone is named there too; these have nothing of the sort.
  it.each(['mediate', 'guardArsenal', 'raisePay'])('name an order in three files: %s', (kind) => {
    expect(namedIn(kind)).toEqual([`src/engine/orders/kinds/${kind}.ts`, SHAPES, ORDER_WORDS].sort());
  });

  it.each([
    ['talkOpened', 'src/engine/phases/talks.ts'],
    ['powerHandedOver', 'src/engine/orders/kinds/leader.ts'],
  ])('name an event in three files: %s', (kind, rule) => {
    expect(namedIn(kind)).toEqual([EVENTS, rule, EVENT_WORDS].sort());
  });
});
