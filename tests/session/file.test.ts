import { describe, expect, it } from 'vitest';
import { FILE_LIMIT, recognisePasted, recogniseText, textOfFile } from '../../src/session/file.ts';
import { GAMES_FILE_LIMIT } from '../../src/session/gamesFile.ts';

describe('a file of the user', () => {
  it.each([
    ['a scenario', '{"format": 1, "id": "x"}', 'scenario'],
    ['a scenario that extends another', '{"extends": "y"}', 'scenario'],
    ['a record', '{"format": "brink-record"}', 'record'],
    ['an experiment', '{"format": "brink-experiment"}', 'experiment'],
  ])('is recognised: %s', (_, text, kind) => {
    expect(recogniseText(text)).toEqual({ ok: true, value: { kind, text } });
  });

  it.each([
    ['not JSON', '{"format": ', 'file.json'],
    ['a list', '[]', 'file.kind'],
    ['null', 'null', 'file.kind'],
    ['something else', '{"name": "x"}', 'file.kind'],
    ['an inherited key', '{"__proto__": {"format": 1}}', 'file.kind'],
  ])('is refused: %s', (_, text, code) => {
    expect(recogniseText(text)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['a comma too many', '{\n  "format": 1,\n}', { line: 3, column: 1 }],
    ['a comment', '{ // mine\n  "format": 1 }', { line: 1, column: 3 }],
    ['curly quotes', '{\n  \u201cformat\u201d: 1 }', { line: 2, column: 3 }],
    ['an end too early', '{"format": ', { line: 1, column: 12 }],
  ])('is refused with the place where it is no JSON: %s', (_, text, place) => {
    expect(recogniseText(text)).toMatchObject({ ok: false, error: { code: 'file.json', problems: [place] } });
  });

  it('is not read when it is too large', async () => {
    expect(recogniseText(' '.repeat(FILE_LIMIT + 1))).toMatchObject({ ok: false, error: { code: 'file.large' } });
    expect(await textOfFile(new Blob([new Uint8Array(GAMES_FILE_LIMIT + 1)]))).toMatchObject({
      ok: false,
      error: { code: 'file.large' },
    });
  });

  it('is refused when it is no text', async () => {
    expect(await textOfFile(new Blob([new Uint8Array([0xff, 0xfe, 0xfd])]))).toMatchObject({
      ok: false,
      error: { code: 'file.json', problems: [{ code: 'text/encoding/utf-16' }] },
    });
  });

  it('may be pasted, as text or as a link', async () => {
    expect(await recognisePasted(' {"format": 1} ')).toMatchObject({ ok: true, value: { kind: 'scenario' } });
    expect(await recognisePasted('hello')).toMatchObject({ ok: false, error: { code: 'link.none' } });
  });
});
