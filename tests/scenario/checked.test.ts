import { describe, expect, it } from 'vitest';
import { ok } from '../../src/core/result.ts';
import { formatChecked } from '../../src/scenario/checked.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { loadChecked } from '../../src/scenario/load.ts';
import { changed, countryOf, fileOf, SHIPPED, scenarioFrom, textOf } from '../support/countries.ts';

describe('a scenario that was read and checked beforehand', () => {
  it.each(SHIPPED)('%s is the one that is read from its file, in every value and in the same order', (id) => {
    const read = scenarioFrom(textOf(id));
    const { scenario } = loadChecked(formatChecked(read));
    expect(scenario).toStrictEqual(read);
    // Keys in the same order as well: what is shown follows it.
    expect(JSON.stringify(scenario)).toBe(JSON.stringify(read));
    expect([...scenario.evidence]).toStrictEqual([...read.evidence]);
    expect(compileScenario(scenario).contentHash).toBe(countryOf(id).contentHash);
  });

  it('is another one where a value of its file is', () => {
    const other = scenarioFrom(changed('five-valleys', (draft) => draft.turns--));
    expect(loadChecked(formatChecked(other)).scenario.turns).toBe(countryOf('five-valleys').turns - 1);
  });

  it('reads its map, and warns of what its file would be warned of', () => {
    const { readMap } = loadChecked(formatChecked(scenarioFrom(textOf('eleven-days'))));
    const { map, warnings } = readMap(ok(fileOf('maps', 'syria.topo.json')));
    expect(map?.head).toMatchObject({ projection: expect.anything() });
    expect(warnings).toEqual([]);
    const doubtful = changed('five-valleys', (draft) => {
      draft.map = 'nowhere.json';
    });
    const warned = loadChecked(formatChecked(scenarioFrom(doubtful)));
    expect(warned.readMap(undefined).warnings).toMatchObject([{ code: 'check/map/missing', at: 'map' }]);
    expect(warned.folderWarnings('hills')).toMatchObject([{ code: 'check/folder', at: 'id' }]);
    expect(warned.warnings().map(({ code }) => code)).toEqual([]);
  });
});
