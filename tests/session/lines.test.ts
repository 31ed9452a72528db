import { describe, expect, it } from 'vitest';
import { describeLine, linesOf } from '../../src/session/lines.ts';

const history = (parents: readonly number[], current: number) => ({
  nodes: parents.map((parent) => ({ parent })),
  current,
});

describe('the lines of play of a game', () => {
  it('are one before anything is played, and as long as nothing is taken back', () => {
    expect(linesOf(history([-1], 0))).toEqual([{ last: 0, turns: 0, parts: undefined }]);
    expect(linesOf(history([-1, 0, 1], 2))).toEqual([{ last: 2, turns: 2, parts: undefined }]);
  });

  it('begin with the one played; the others part from it, the latest first', () => {
    //   0 - 1 - 2 - 3
    //        \ 4 - 5      played
    //    \ 6
    expect(linesOf(history([-1, 0, 1, 2, 1, 4, 0], 5))).toEqual([
      { last: 5, turns: 3, parts: undefined },
      { last: 6, turns: 1, parts: 0 },
      { last: 3, turns: 3, parts: 1 },
    ]);
  });

  it('go on from a turn that was taken back: the latest of them is the one played', () => {
    expect(linesOf(history([-1, 0, 1, 1], 1))).toEqual([
      { last: 3, turns: 2, parts: undefined },
      { last: 2, turns: 2, parts: 1 },
    ]);
  });

  it('have the name that somebody gave to their last named turn', () => {
    const nodes = [{ parent: -1 }, { parent: 0, name: 'early' }, { parent: 1, name: 'late' }, { parent: 2 }];
    expect(linesOf({ nodes, current: 3 })).toEqual([{ last: 3, turns: 3, parts: undefined, name: 'late' }]);
  });
});

describe('what is written to a line of play', () => {
  //   0 - 1 - 2 - 3    played
  //        \ 4
  const tree = history([-1, 0, 1, 2, 1], 3);
  const written = (last: number, name: string, note = '') => describeLine(tree, last, { name, note });

  it('stays with it when it is played on, and does not pass to a line that leaves it earlier', () => {
    const { nodes } = written(3, ' Monday ', 'Held the pass.');
    const on = { nodes: [...nodes, { parent: 3 }], current: 5 };
    expect(linesOf(on)).toMatchObject([
      { last: 5, name: 'Monday', note: 'Held the pass.' },
      { last: 4, parts: 1 },
    ]);
    expect(linesOf(on)[1].name).toBeUndefined();
  });

  it('is written anew, and taken away again, wherever it stands', () => {
    const { nodes } = written(3, 'Monday', 'Held the pass.');
    const on = { nodes: [...nodes, { parent: 3 }], current: 5 };
    const renamed = describeLine(on, 5, { name: 'Tuesday', note: '' });
    expect(linesOf(renamed)[0]).toMatchObject({ name: 'Tuesday' });
    expect(linesOf(renamed)[0].note).toBeUndefined();
    expect(linesOf(describeLine(on, 5, { name: ' ', note: '' }))[0].name).toBeUndefined();
  });
});
