import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/cli/lib/scenarioProblems.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { ProblemCode } from '../../src/scenario/problem.ts';
import { readJson } from '../../src/scenario/read/json.ts';
import { LIMITS } from '../../src/scenario/schema/limits.ts';
import { decodeScenario } from '../../src/session/encoding.ts';
import { scenarioProblems } from '../../src/words/en/scenarioProblems.ts';
import { FIVE_VALLEYS_TEXT, problemsOf } from '../support/fiveValleys.ts';

describe('text of a scenario file', () => {
  const rows: readonly [what: string, text: string, code: ProblemCode, line: number, words: string][] = [
    ['nothing', '', 'text/empty', 1, 'empty'],
    ['truncated', '{\n  "format": 1,\n  "id": "ab', 'text/syntax/open-text', 3, 'not closed'],
    ['truncated after a colon', '{ "a":', 'text/syntax/cut', 1, 'ends in the middle'],
    ['truncated after a comma', '{\n  "format": 1,', 'text/syntax/cut-in-entry', 2, 'ends in the middle'],
    ['a comma too many', '{\n  "format": 1,\n}', 'text/syntax/comma-in-entry', 3, 'comma after the last'],
    ['a comma missing', '{\n  "format": 1\n  "id": "x"\n}', 'text/syntax/no-comma', 3, 'comma'],
    ['a colon missing', '{ "format" 1 }', 'text/syntax/no-colon', 1, 'colon'],
    ['a comment', '{ // note\n}', 'text/syntax/comment', 1, 'no comments'],
    ['single quotation marks', '{ "a": \'b\' }', 'text/syntax/single-quote', 1, 'straight double'],
    ['single quotation marks around a key', "{ 'a': 1 }", 'text/syntax/single-quote', 1, 'single'],
    ['curly quotation marks', '{ \u201cformat\u201d: 1 }', 'text/syntax/quotation-mark', 1, 'straight double'],
    ['curly quotation marks around a text', '{ "a": \u201eb\u201c }', 'text/syntax/quotation-mark', 1, 'plain one'],
    ['a text that a curly mark ends', '{ "a": "b\u201d,\n "c": 1 }', 'text/syntax/quotation-mark', 1, 'plain one'],
    ['pointed quotation marks', '{ "a": \u00abb\u00bb }', 'text/syntax/quotation-mark', 1, 'plain one'],
    ['a comment after a comma', '{ "format": 1, // mine\n "id": "x" }', 'text/syntax/comment', 1, 'no comments'],
    ['a comment before a comma', '{ "a": 1 /* one */, "b": 2 }', 'text/syntax/comment', 1, 'no comments'],
    ['a comment as in scripts', '# mine\n{ "a": 1 }', 'text/syntax/comment', 1, 'no comments'],
    ['a comment behind the end', '{ "a": 1 }\n// mine', 'text/syntax/comment', 2, 'no comments'],
    ['a comment in a list', '{ "a": [ // mine\n 1] }', 'text/syntax/comment', 1, 'no comments'],
    ['a key without quotation marks', '{\n format: 1 }', 'text/syntax/bare-key', 2, 'Write "format"'],
    ['an equals sign', '{ "a" = 1 }', 'text/syntax/equals', 1, 'equals sign'],
    ['a semicolon', '{ "a": 1; "b": 2 }', 'text/syntax/semicolon', 1, 'semicolon'],
    ['a number for a key', '{ 5: 1 }', 'text/syntax/no-key', 1, 'key in quotation marks'],
    ['two commas', '{ "a": 1,, "b": 2 }', 'text/syntax/two-commas', 1, 'Two commas'],
    ['a unit', '{ "km": 60km }', 'text/syntax/unit', 1, '"km" stands behind'],
    ['per cent', '{ "will": 35% }', 'text/syntax/unit', 1, '"%" stands behind'],
    ['a word of another language', '{ "open": True }', 'text/syntax/python-word', 1, 'Write true'],
    ['a space that is none', '{\u00a0"a": 1 }', 'text/syntax/space', 1, 'U+00A0'],
    ['a tab in a text', '{ "a": "b\tc" }', 'text/syntax/tab', 1, 'tab'],
    ['versions not merged', '{\n<<<<<<< HEAD\n "a": 1 }', 'text/syntax/conflict', 2, 'not merged'],
    ['something left out', '{ "a": 1, ... }', 'text/syntax/dots', 1, 'Three dots'],
    ['a code block', '```json\n{ "a": 1 }\n```', 'text/syntax/fence', 1, 'code block'],
    ['a web page', '<!DOCTYPE html><html></html>', 'text/other/page', 1, 'Raw'],
    ['a decimal comma', '{ "a": 0,5 }', 'text/syntax/decimal-comma', 1, 'number 0,5'],
    ['a comma for thousands', '{ "a": 1,200 }', 'text/syntax/decimal-comma', 1, 'number 1,200'],
    ['a leading zero', '{ "a": 05 }', 'text/syntax/number', 1, 'number'],
    ['a number too large', '{ "a": 1e999 }', 'text/syntax/large-number', 1, 'too large'],
    ['a comment for a value', '{ "a": // note\n 1 }', 'text/syntax/comment', 1, 'no comments'],
    ['a value missing', '{ "a": }', 'text/syntax/no-value', 1, 'missing before "}"'],
    ['a word without quotation marks', '{ "a": karsa }', 'text/syntax/bare-word', 1, 'Write "karsa"'],
    ['a sign', '{ "a": & }', 'text/syntax/not-a-value', 1, '"&" begins no value'],
    ['a comma too many in a list', '{ "a": [1,] }', 'text/syntax/comma-in-list', 1, 'comma before "]"'],
    ['a bracket missing', '{ "a": [1', 'text/syntax/not-closed', 1, 'closing "]"'],
    ['a backslash too many', '{ "a": "\\d" }', 'text/syntax/backslash', 1, 'two backslashes'],
    ['something behind the end', '{} {}', 'text/syntax/after-end', 1, 'goes on'],
    ['a list', '[]', 'text/not-a-scenario', 0, 'not a scenario'],
    ['null', 'null', 'text/not-a-scenario', 0, 'null'],
    ['a prototype key', '{ "format": 1,\n "__proto__": { "x": 1 } }', 'text/forbidden-key', 2, 'not allowed'],
    ['a constructor key, deep', '{ "sides": [{ "constructor": 1 }] }', 'text/forbidden-key', 1, 'not allowed'],
    ['a prototype key, escaped', '{ "\\u005f_proto__": 1 }', 'text/forbidden-key', 1, 'not allowed'],
    ['a key twice', '{ "id": "a",\n "id": "b" }', 'text/repeated-key', 2, 'twice'],
    ['too deep', '['.repeat(60_000), 'text/too-deep', 1, 'deeper'],
    ['too large', ' '.repeat(LIMITS.fileBytes + 1), 'text/too-large', 0, 'at most'],
    ['a newer format', '{ "format": 7 }', 'text/version/newer', 1, 'newer release'],
  ];
  it.each(rows)('%s', (_, text, code, line, words) => {
    const [problem] = problemsOf(text);
    expect(problem?.code).toBe(code);
    expect(problem?.line ?? 0).toBe(line);
    expect(problemLine(problem)).toContain(words);
  });

  it('brings every problem that text can have', () => {
    const covered = new Set<string>(rows.map(([, , code]) => code));
    const codes = Object.keys(scenarioProblems.scenarioProblem).filter((code) =>
      /^text\/(?!version\/[mu]|encoding\/|other\/(?:archive|pdf|picture))/.test(code),
    );
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  });

  it('tells several forbidden and repeated keys at once', () => {
    expect(problemsOf('{ "prototype": 1, "a": 1, "a": 2, "constructor": 3 }').map(({ code }) => code)).toEqual([
      'text/forbidden-key',
      'text/repeated-key',
      'text/forbidden-key',
    ]);
  });

  it('never throws, whatever the shipped file is cut or changed to', () => {
    fc.assert(
      fc.property(fc.nat(FIVE_VALLEYS_TEXT.length), fc.nat(40), fc.string(), (at, length, put) => {
        const text = FIVE_VALLEYS_TEXT.slice(0, at) + put + FIVE_VALLEYS_TEXT.slice(at + length);
        expect(() => loadScenario(text)).not.toThrow();
      }),
      { seed: 20241127, numRuns: 150 },
    );
  });

  it('never throws on data of any shape under the keys of the format', () => {
    const keys = fc.constantFrom(
      'format',
      'sides',
      'regions',
      'links',
      'actors',
      'levers',
      'acts',
      'start',
      'weights',
      'extends',
      'id',
      'kind',
      'between',
      '$remove',
      'toString',
    );
    const shape = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(1),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(keys, shape), (data) => {
        expect(() => loadScenario(JSON.stringify({ ...data, format: 1 }))).not.toThrow();
      }),
      { seed: 20241208, numRuns: 300 },
    );
  });
});

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    let reads = 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = readJson(text, 40);
        if (read.ok) {
          reads++;
          expect(JSON.stringify(read.value.value)).toBe(JSON.stringify(JSON.parse(text)));
        } else expect(text).toMatch(/"(__proto__|constructor|prototype)"/);
      }),
      { seed: 7, numRuns: 300 },
    );
    expect(reads).toBeGreaterThan(200);
  });

  it('knows where values begin', () => {
    const read = readJson('{\n  "a": [1,\n    { "b": 2 }]\n}', 9);
    if (!read.ok) throw new Error('reads');
    expect(read.value.placeOf(['a', 1, 'b'])).toEqual({ line: 3, column: 12 });
    expect(read.value.placeOf(['a', 1, 'missing'])).toEqual({ line: 3, column: 5 });
  });
});

describe('the bytes of a file', () => {
  const bytesOf = (encoding: BufferEncoding, text: string, ...mark: number[]): Uint8Array =>
    new Uint8Array([...mark, ...Buffer.from(text, encoding)]);
  const FILE = '{ "format": 1,\n "title": { "en": "Café" } }';
  const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, i) => bytes[i ^ 1]);

  it('are read as UTF-8, with or without its mark', () => {
    for (const mark of [[], [0xef, 0xbb, 0xbf]]) {
      const text = decodeScenario(bytesOf('utf8', FILE, ...mark));
      expect(text.ok && text.value.endsWith(FILE)).toBe(true);
    }
  });

  it.each([
    ['UTF-16 as PowerShell writes it', bytesOf('utf16le', FILE, 0xff, 0xfe), 'text/encoding/utf-16', 1, 1],
    ['UTF-16 without its mark', bytesOf('utf16le', FILE), 'text/encoding/utf-16', 1, 1],
    ['UTF-16 the other way round', swapped(bytesOf('utf16le', FILE, 0xff, 0xfe)), 'text/encoding/utf-16', 1, 1],
    ['Latin-1', bytesOf('latin1', FILE), 'text/encoding/latin', 2, 23],
    ['a packed file', bytesOf('latin1', 'PK\u0003\u0004...'), 'text/other/archive', 1, 1],
    ['a PDF', bytesOf('latin1', '%PDF-1.7'), 'text/other/pdf', 1, 1],
    ['a picture', bytesOf('latin1', '\u0089PNG\r\n'), 'text/other/picture', 1, 1],
    ['anything else', new Uint8Array([1, 200, 0, 7, 0, 0, 255]), 'text/encoding/binary', 1, 1],
  ])('%s is named as what it is', (_what, bytes, code, line, column) => {
    const text = decodeScenario(bytes);
    if (text.ok) throw new Error('It was read.');
    expect(text.error).toMatchObject([{ code, line, column }]);
    expect(problemLine(text.error[0])).not.toMatch(/\{\w+\}/);
  });
});
