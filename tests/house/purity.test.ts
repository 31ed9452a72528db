import { describe, expect, it } from 'vitest';
import { impuritiesIn } from './impurities.ts';
import { filesUnder, isSource, readText } from './source.ts';

const PURE = /^src\/(core|engine|scenario|policies|ensemble(?!\/workers\/)|lab)\//;
const PURE_MAP = /^src\/map\/(model|diff)(\/|\.ts$)/;

describe('pure code names no clock, chance, inexact arithmetic, language or input', () => {
  it('in core, engine, scenario, policies, ensemble, lab and the pure part of the map', () => {
    const files = filesUnder('src').filter((path) => isSource(path) && (PURE.test(path) || PURE_MAP.test(path)));
    expect(files.flatMap((path) => impuritiesIn(path, readText(path)))).toEqual([]);
  });
});

describe('the judge of purity refuses', () => {
  const bad = [
    ...['exp', 'log', 'pow', 'sin', 'cos', 'tan', 'atan', 'asin', 'acos', 'tanh', 'sinh', 'cosh', 'hypot', 'cbrt'],
    ...['expm1', 'log1p', 'log2', 'log10', 'random', 'atan2'],
  ].map((name) => `export const x = Math.${name}(1);`);
  bad.push(
    'export const x = Date.now();',
    'export const x = new Date();',
    'export let x: Date;',
    'export const x = performance.now();',
    'export const x = 2 ** 3;',
    'export let x = 2; x **= 3;',
    'export const { exp } = Math;',
    "export const x = Math['exp'](1);",
    'export const x = [Math.exp];',
    "export const x = 'a'.localeCompare('b');",
    "export const x = 'a'['localeCompare']('b');",
    'export const x = (1).toLocaleString();',
    "export const x = 'I'.toLocaleLowerCase();",
    'export const x = new Intl.NumberFormat();',
    'setTimeout(() => {}, 1);',
    "export const x = fetch('y');",
    'export const x = process.env;',
    "console.log('x');",
    'export const x = globalThis;',
    'export const x = crypto.randomUUID();',
    'export const x = { performance };',
    'export const x = import.meta.url;',
  );
  it.each(bad)('%s', (code) => {
    expect(impuritiesIn('src/engine/a.ts', code).length).toBeGreaterThan(0);
  });
});

describe('the judge of purity allows', () => {
  const good = [
    'export const x = Math.floor(Math.sqrt(2)) + Math.imul(3, 4) + Math.round(0.5);',
    '// Date.now() and Math.random()\nexport const x = 1; /* 2 ** 3 */',
    "export const x = 'Date.now() fetch process';",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code
    'export const x = (a: number) => `Math.exp ${a} console`;',
    'export interface X { process: number; date: string; console?: boolean }',
    'export const x = (y: { process: number }) => y.process;',
    'export const x = { process: 1, fetch() { return 2; } };',
  ];
  it.each(good)('%s', (code) => {
    expect(impuritiesIn('src/engine/a.ts', code)).toEqual([]);
  });
});
