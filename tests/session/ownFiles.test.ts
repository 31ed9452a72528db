// A record carries its scenario's files, and what they extend, as they were when it was played.
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/play/readRecord.ts';
import { formatRecord } from '../../src/play/record.ts';
import { filesOfOwn, ownSourceIn } from '../../src/session/ownFiles.ts';
import { wholeRecordOf } from '../../src/session/wholeRecord.ts';
import { newGame } from '../support/games.ts';

describe('a scenario of one\u2019s own in a record', () => {
  it('comes with the one that it extends and its map', () => {
    const source = {
      kind: 'own',
      text: '{ "extends": "far" }',
      bases: { far: '{ "extends": "old" }', old: '{}' },
      map: { name: 'mine/map.topo.json', text: '{}' },
    } as const;
    const read = parseRecord(formatRecord(wholeRecordOf({ ...newGame(), source })));
    if (!read.ok || read.value.files === undefined) throw new Error('no files');
    expect(Object.keys(read.value.files)).toEqual([
      'scenario.json',
      'far/scenario.json',
      'old/scenario.json',
      'mine/map.topo.json',
    ]);
    expect(ownSourceIn(read.value.files)).toEqual(source);
  });

  it('that extends nothing is one file', () => {
    expect(filesOfOwn({ text: '{}' })).toEqual({ 'scenario.json': '{}' });
    expect(ownSourceIn({ 'scenario.json': '{}' })).toEqual({ kind: 'own', text: '{}' });
  });
});
