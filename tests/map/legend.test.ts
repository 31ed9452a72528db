import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LEGEND_MARKS, legendSamples, sampleSides } from '../../src/map/marks/legendMarks.ts';
import { MAP_COLOURS } from '../../src/map/palette.ts';
import { mapOf } from '../../src/present/mapStandings.ts';
import { sightOf } from '../../src/present/sight.ts';
import { legendOf } from '../../src/screens/play/present/legend.ts';
import { seatedGame, turnsOf } from '../support/games.ts';

const folder = new URL('../../src/map/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const filesOf = (name: string): string[] => readdirSync(new URL(name, folder)).map((file) => `${name}/${file}`);

const LEGEND_FILE = 'marks/legendMarks.ts';
/** Painters of marks, by name. */
const painters = filesOf('marks')
  .filter((file) => file !== LEGEND_FILE)
  .flatMap((file) => [...read(file).matchAll(/^export function (paint\w+)/gm)].map(([, name]) => name ?? ''));

const game = turnsOf(seatedGame('on-the-brink', 'legend', ['opsroom']))[3];

describe('the legend', () => {
  test('has a sample painted by every painter of marks, and the map paints with the same ones', () => {
    expect(painters.length).toBeGreaterThan(12);
    const legend = read(LEGEND_FILE);
    // What is painted as part of another mark is shown with it.
    const inMarks = filesOf('marks').map(read).join('\n');
    const onMap = filesOf('draw').map(read).join('\n');
    const called = (name: string, source: string): boolean => new RegExp(`(?<!function )\\b${name}\\(`).test(source);
    for (const painter of painters) {
      const isPart = !called(painter, legend) && called(painter, inMarks);
      expect(called(painter, legend) || isPart, `${painter} has no sample`).toBe(true);
      expect(called(painter, onMap) || called(painter, inMarks), `${painter} is not on the map`).toBe(true);
    }
    // Layers and ground paint marks, and nothing that is a mark, with a brush of their own.
    for (const name of [
      'paintPlate',
      'paintTag',
      'paintContest',
      'paintPlace',
      'paintArrow',
      'paintFront',
      'paintTaken',
    ])
      expect(painters, name).toContain(name);
  });

  test('has a row in words for every mark, at its true size, after the sides of the scenario', () => {
    if (game === undefined) throw new Error('The game has no fourth turn');
    const model = mapOf(game.compiled, sightOf(game), [], []);
    const shown: number[] = [];
    const { sides, marks } = legendOf(game.compiled, model, 'night', (region) => shown.push(region));
    expect(sides.map(({ key }) => key)).toEqual(game.compiled.side.ids);
    expect(marks.map(({ key }) => key)).toEqual([...LEGEND_MARKS]);
    expect(new Set(marks.map(({ words }) => words)).size).toBe(marks.length);
    for (const { picture, words } of marks) {
      expect(words).not.toBe('');
      expect(picture.width * picture.height).toBeGreaterThan(0);
    }
  });

  test('leads to a mark that is in view, and to none that is not', () => {
    if (game === undefined) throw new Error('The game has no fourth turn');
    const model = mapOf(game.compiled, sightOf(game), [], []);
    const samples = legendSamples(sampleSides([0, 1]), MAP_COLOURS.night);
    const contested = samples.contest.find?.(model);
    expect(contested === undefined ? false : model.places[contested]?.contester !== -1).toBe(true);
    expect(samples.order.find?.(model)).toBeUndefined();
    const { marks } = legendOf(game.compiled, model, 'night', () => undefined);
    expect(marks.find(({ key }) => key === 'contest')?.onShow).toBeDefined();
    expect(marks.find(({ key }) => key === 'order')?.onShow).toBeUndefined();
  });
});
