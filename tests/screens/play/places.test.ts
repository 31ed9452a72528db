import { describe, expect, it } from 'vitest';
import { type PlaceRow, sortRows } from '../../../src/screens/play/panels/places.tsx';

const colours = { colour: '', ink: '' };
const mark = { day: colours, night: colours, tile: 1, path: '', stroke: 0 };
const row = (name: string, menCount: number, alarm: number): PlaceRow => ({
  id: name,
  name,
  holder: 'x',
  mark,
  men: '',
  menCount,
  will: '',
  willLevel: 0,
  people: '',
  peopleCount: 0,
  state: '',
  alarm,
});
const ROWS = [row('Beta', 5, 0), row('Alpha', 900, 2), row('Gamma', 5, 1)];

describe('the table of places', () => {
  it.each([
    ['name', false, ['Alpha', 'Beta', 'Gamma']],
    ['name', true, ['Gamma', 'Beta', 'Alpha']],
    ['garrison', true, ['Alpha', 'Beta', 'Gamma']],
    ['garrison', false, ['Beta', 'Gamma', 'Alpha']],
    ['state', true, ['Alpha', 'Gamma', 'Beta']],
  ] as const)('sorts by %s, descending %s, equals by name', (column, descending, names) => {
    expect(sortRows(ROWS, column, descending).map((each) => each.name)).toEqual(names);
  });
});
