import { describe, expect, it } from 'vitest';
import type { LogGroup } from '../../../src/engine/events/events.ts';
import { type LogEntry, linesOf } from '../../../src/screens/play/panels/log.tsx';

const entry = (turn: number, group: LogGroup, n: number): LogEntry => ({
  key: `${turn}-${n}`,
  turn,
  moment: `turn ${turn}`,
  group,
  isMinor: group === 'will',
  words: `${group} ${n}`,
});
const words = (entries: readonly LogEntry[]): readonly string[] =>
  linesOf(entries).map((line) => (line.kind === 'one' ? line.entry.words : `${line.entries.length} together`));

describe('the log', () => {
  it('tells the newest turn first, and within it the weightiest first', () => {
    const told = [entry(0, 'orders', 0), entry(1, 'will', 1), entry(1, 'fighting', 2), entry(1, 'control', 3)];
    expect(words(told)).toEqual(['control 3', 'fighting 2', 'will 1', 'orders 0']);
  });

  it('tells many changes of will of a turn in one line, after the rest', () => {
    const wills = Array.from({ length: 9 }, (_, n) => entry(1, 'will', n));
    expect(words([...wills, entry(1, 'talks', 10)])).toEqual(['talks 10', '9 together']);
    expect(words(wills.slice(0, 3))).toEqual(['will 0', 'will 1', 'will 2']);
  });
});
