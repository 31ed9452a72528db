// Which of the files that somebody chose is the scenario, and which its map.
import { describe, expect, it } from 'vitest';
import { type ChosenFile, filesIn, readChosen } from '../../src/app/services/chosenFiles.ts';

const MAP = '{ "type": "Topology", "objects": {}, "arcs": [] }';
const scenario = (fields = {}): string => JSON.stringify({ format: 1, extends: 'five-valleys', id: 'mine', ...fields });
const named = (files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): readonly ChosenFile[] =>
  Object.entries(files).map(([path, contents]) => ({ path, contents: new Blob([contents]) }));

async function mapsOf(files: Readonly<Record<string, string>>) {
  const { scenarios } = await readChosen(named(files));
  return scenarios.map(({ path, map }) => [path, map?.name, map?.text]);
}

describe('a choice of files', () => {
  it('gives a scenario the map that it refers to, by path, else by name', async () => {
    const text = scenario({ map: 'mine/land.json' });
    const other = '{ "type": "FeatureCollection", "features": [] }';
    expect(await mapsOf({ 'a.json': text, 'land.json': MAP, 'sea.json': other })).toEqual([
      ['a.json', 'mine/land.json', MAP],
    ]);
    const files = { 'x/mine/scenario.json': text, 'x/mine/land.json': MAP, 'x/other/land.json': other };
    expect(await mapsOf(files)).toEqual([['x/mine/scenario.json', 'mine/land.json', MAP]]);
  });

  it('gives it the only map there is, whatever that is called', async () => {
    expect(await mapsOf({ 'download (3).geojson': MAP, 'a.json': scenario({ map: 'mine/map.topo.json' }) })).toEqual([
      ['a.json', 'mine/map.topo.json', MAP],
    ]);
    expect(await mapsOf({ 'a.json': scenario(), 'b.json': MAP })).toEqual([['a.json', 'b.json', MAP]]);
    const two = { 'one/scenario.json': scenario(), 'one/m.json': MAP, 'two/m.json': MAP };
    expect(await mapsOf(two)).toEqual([['one/scenario.json', 'm.json', MAP]]);
  });

  it('gives it none where nobody could say which', async () => {
    expect(await mapsOf({ 'a.json': scenario(), 'b.json': MAP, 'c.json': MAP })).toEqual([
      ['a.json', undefined, undefined],
    ]);
  });

  it('takes the file that is referred to for the map though it is none: the check says what is wrong', async () => {
    const { scenarios, faults } = await readChosen(
      named({ 'a.json': scenario({ map: 'm.json' }), 'm.json': '{ "type": ' }),
    );
    expect(scenarios[0].map).toEqual({ name: 'm.json', text: '{ "type": ' });
    expect(faults).toEqual([]);
  });

  it('finds what a scenario extends among the others, by folder, name or id', async () => {
    const { scenarios } = await readChosen(
      named({ 'x/far/scenario.json': scenario({ id: 'far' }), 'x/mine/scenario.json': scenario({ extends: 'far' }) }),
    );
    expect([...(scenarios[1].others.keys() ?? [])]).toContain('far');
  });

  it('looks into a folder that is dropped, past what it has many of and what is of another kind', async () => {
    const fileAt = (path: string, name: string): FileSystemFileEntry =>
      ({
        isFile: true,
        isDirectory: false,
        name,
        fullPath: `${path}/${name}`,
        file: (done: FileCallback) => done(new File(['{}'], name)),
      }) as FileSystemFileEntry;
    /** A browser hands on a folder's entries some at a time. */
    const folderAt = (path: string, name: string, inner: readonly FileSystemEntry[]): FileSystemEntry =>
      ({
        isFile: false,
        isDirectory: true,
        name,
        fullPath: `${path}/${name}`,
        createReader() {
          const rest = [...inner];
          return { readEntries: (done: (some: readonly FileSystemEntry[]) => void) => done(rest.splice(0, 2)) };
        },
      }) as unknown as FileSystemEntry;
    const names = ['scenario.json', 'land.geojson', 'notes.txt', '.map.json', 'sea.topojson'];
    const inner = names.map((name) => fileAt('/mine', name));
    const modules = folderAt('/mine', 'node_modules', [fileAt('/mine/node_modules', 'package.json')]);
    const folder = folderAt('', 'mine', [...inner, modules]);
    const found = await filesIn([folder, fileAt('', 'beside.txt'), new File(['{}'], 'loose.json')]);
    expect(found.map(({ path }) => path)).toEqual([
      'mine/scenario.json',
      'mine/land.geojson',
      'mine/sea.topojson',
      'beside.txt',
      'loose.json',
    ]);
    const many = Array.from({ length: 500 }, (_, i) => fileAt('/many', `${i}.json`));
    expect(await filesIn([folderAt('', 'many', many)])).toHaveLength(200);
  });

  it('names a file that cannot be read, and a map without a scenario', async () => {
    const wide = new Uint8Array([0xff, 0xfe, 0x7b, 0x00]);
    expect(await readChosen(named({ 'mine.json': wide, 'm.json': MAP }))).toMatchObject({
      loneMaps: ['m.json'],
      faults: [{ path: 'mine.json', fault: { code: 'file.json', problems: [{ code: 'text/encoding/utf-16' }] } }],
    });
    expect(await readChosen(named({ 'a.json': '{ // mine\n}', 'b.json': scenario() }))).toMatchObject({
      scenarios: [{ path: 'b.json' }],
      faults: [{ path: 'a.json', fault: { code: 'file.json' } }],
    });
  });

  it('leaves other kinds of files in a folder alone', async () => {
    const inFolder = (path: string): File => {
      const file = new File(['{}'], path.slice(path.lastIndexOf('/') + 1));
      Object.defineProperty(file, 'webkitRelativePath', { value: path });
      return file;
    };
    const files = ['mine/scenario.json', 'mine/notes.txt', 'mine/.hidden.json', 'mine/m.geojson'].map(inFolder);
    expect((await filesIn(files)).map(({ path }) => path)).toEqual(['mine/scenario.json', 'mine/m.geojson']);
    const { faults } = await readChosen(named({ 'mine/scenario.json': scenario(), 'mine/package.json': '{}' }));
    expect(faults).toEqual([]);
  });
});
