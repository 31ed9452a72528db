import { describe, expect, it } from 'vitest';
import { NONE } from '../../../src/core/indices.ts';
import { readFactsFile } from '../../../src/scenario/facts/read.ts';
import { besideData } from '../../../src/screens/debrief/present/beside.ts';
import { beginGame, endTurn } from '../../../src/session/game.ts';
import { countryOf, fileOf } from '../../support/countries.ts';

const compiled = countryOf('eleven-days');
const read = readFactsFile(fileOf('eleven-days', 'facts.json'));
if (!read.ok) throw new Error('facts.json');
const facts = read.value.file;
const source = { kind: 'bundled', path: 'eleven-days/scenario.json' } as const;
const game = endTurn(beginGame({ compiled, source, levers: {}, seats: [], seed: 'beside', shown: NONE }));

/** What is told of reality in each half day, the words alone. */
const realIn = (data: ReturnType<typeof besideData>) =>
  [...data.before, ...data.moments, ...data.after].flatMap(({ real }) => real.map(({ words }) => words));

describe('the run beside what really happened', () => {
  it('tells each change of holder of the facts once, places that went alike on one line', () => {
    const told = realIn(besideData(game, facts));
    const changes = facts.areas.flatMap((area) => area.changes.map(() => area.id));
    const lines = told.filter((words) => / to .*, (by assault|after a withdrawal|on terms|in a rising)$/.test(words));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.length).toBeLessThan(changes.length);
  });

  it('names who took it as the facts do, with sources, whatever the notes say', () => {
    const { moments, after } = besideData(game, facts);
    const lines = [...moments, ...after].flatMap(({ real }) => real).filter(({ words }) => words.startsWith('Aleppo'));
    expect(lines[0]).toMatchObject({ words: 'Aleppo to HTS-led command, by assault' });
    expect(lines[0]?.note).toContain('Battle of Aleppo');
  });

  it('tells the dated notes alone where there are no facts', () => {
    expect(realIn(besideData(game))).toHaveLength(compiled.scenario.facts.length);
  });
});
