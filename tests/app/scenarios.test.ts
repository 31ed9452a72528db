import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchAhead, type ScenarioFiles } from '../../src/app/services/scenarioFiles.ts';
import { changedBasesOf, loadById, loadSource } from '../../src/app/services/scenarios.ts';
import { keyOfFiles } from '../../src/session/ownSource.ts';
import { checkedScenarios } from '../../tools/checkedScenarios.ts';
import { bundledList } from '../../tools/scenarioCards.ts';
import { fileOf, SHIPPED, textOf } from '../support/countries.ts';
import { ownScenarios } from '../support/ownScenarios.ts';

/** A host that has the shipped scenarios and their map; counts what it is asked for. */
function hosted(missing = new Set<string>()): { scenarioFiles: ScenarioFiles; asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.replace('./scenarios/', '');
    asked.push(path);
    const id = path.replace('/scenario.json', '');
    if (path === 'maps/syria.topo.json') return new Response(fileOf('maps', 'syria.topo.json'));
    return SHIPPED.includes(id) && !missing.has(id)
      ? new Response(fileOf(id, 'scenario.json'))
      : new Response('', { status: 404 });
  });
  const bundled = bundledList(SHIPPED.map((id) => ({ path: `${id}/scenario.json`, text: textOf(id) })));
  return { scenarioFiles: { bundled, texts: new Map(), last: undefined, own: ownScenarios() }, asked };
}
const WRITTEN = SHIPPED.map((id) => ({ path: `${id}/scenario.json`, text: textOf(id) }));
const CHECKED = checkedScenarios(WRITTEN);

/** The same as built: beside the files as written stands what the build has checked. `altered`: as it comes. */
function hostedAsBuilt(altered = (text: string): string => text): ReturnType<typeof hosted> {
  const { scenarioFiles, asked } = hosted();
  const { fetch: asWritten } = globalThis;
  vi.stubGlobal('fetch', async (address: string) => {
    const checked = [...CHECKED.values()].find(({ path }) => address === `./scenarios/${path}`);
    if (checked === undefined) return asWritten(address);
    asked.push(checked.path);
    return new Response(altered(checked.text));
  });
  return { scenarioFiles: { ...scenarioFiles, bundled: bundledList(WRITTEN, [], CHECKED) }, asked };
}

/** A scenario of the user's that extends a shipped one. */
const OWN_BRINK = '{ "format": 1, "extends": "eleven-days", "id": "my-days" }';
afterEach(() => vi.unstubAllGlobals());

describe('scenarios', () => {
  it('come with what they extend, and no other file', async () => {
    const { scenarioFiles, asked } = hosted();
    const loaded = await loadById(scenarioFiles, 'on-the-brink');
    expect(loaded?.ok).toBe(true);
    const scenarios = asked.filter((path) => path.endsWith('/scenario.json'));
    expect(scenarios).toEqual(['on-the-brink/scenario.json', 'eleven-days/scenario.json']);
  });

  it('that do not come in time are told as not loaded, and asked for again', async () => {
    const { scenarioFiles } = hosted();
    const { fetch: answering } = globalThis;
    const limits: number[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      limits.push(ms);
      return AbortSignal.abort(new DOMException('too long', 'TimeoutError'));
    });
    // A host that never answers: only the signal ends it.
    vi.stubGlobal('fetch', (_: string, init?: RequestInit) =>
      init?.signal?.aborted === true ? Promise.reject(init.signal.reason) : new Promise(() => undefined),
    );
    const late = await loadById(scenarioFiles, 'five-valleys');
    expect(late).toEqual({ ok: false, error: { code: 'load', values: { path: 'five-valleys/scenario.json' } } });
    expect(limits).toEqual([10_000]);
    vi.restoreAllMocks();
    vi.stubGlobal('fetch', answering);
    expect((await loadById(scenarioFiles, 'five-valleys'))?.ok).toBe(true);
  });

  it('are read once as long as no other is opened', async () => {
    const { scenarioFiles, asked } = hosted();
    const first = await loadById(scenarioFiles, 'five-valleys');
    const again = await loadById(scenarioFiles, 'five-valleys');
    const bySource = await loadSource(scenarioFiles, { kind: 'bundled', path: 'five-valleys/scenario.json' });
    expect(first?.ok && again?.ok && first.value === again.value).toBe(true);
    expect(first?.ok && bySource.ok && first.value === bySource.value).toBe(true);
    expect(asked.filter((path) => path.endsWith('/scenario.json'))).toHaveLength(1);
  });

  it('that are only read about leave the one that was opened last where it is', async () => {
    const { scenarioFiles } = hosted();
    const opened = await loadById(scenarioFiles, 'five-valleys');
    expect((await loadById(scenarioFiles, 'eleven-days', 'reading'))?.ok).toBe(true);
    expect(opened?.ok && scenarioFiles.last === opened.value).toBe(true);
    await loadById(scenarioFiles, 'eleven-days');
    expect(scenarioFiles.last?.scenario.id).toBe('eleven-days');
  });

  it('are fetched once though another was opened meanwhile', async () => {
    const { scenarioFiles, asked } = hosted();
    for (const id of ['five-valleys', 'eleven-days', 'five-valleys'])
      expect((await loadById(scenarioFiles, id))?.ok).toBe(true);
    expect(asked.filter((path) => path === 'five-valleys/scenario.json')).toHaveLength(1);
  });

  it('that somebody is about to open are fetched ahead with all that belongs to them, and not again', async () => {
    const { scenarioFiles, asked } = hosted();
    const files = ['on-the-brink/scenario.json', 'maps/syria.topo.json', 'eleven-days/scenario.json'];
    fetchAhead(scenarioFiles, 'on-the-brink');
    expect(asked).toEqual(files);
    fetchAhead(scenarioFiles, 'on-the-brink');
    expect(asked).toEqual(files);
    fetchAhead(scenarioFiles, 'nowhere');
    expect((await loadById(scenarioFiles, 'on-the-brink'))?.ok).toBe(true);
    expect(asked.filter((path) => path.endsWith('/scenario.json'))).toHaveLength(2);
  });

  it('of the user are found by the key of their files, never by the id of a shipped one', async () => {
    const { scenarioFiles, asked } = hosted();
    const text = textOf('five-valleys').replace(/"turns": \d+/, '"turns": 19');
    const own = await loadSource(scenarioFiles, { kind: 'own', text });
    if (!own.ok || own.value.source.kind !== 'own') throw new Error('It can be read.');
    const byKey = await loadById(scenarioFiles, keyOfFiles(own.value.source));
    expect(byKey?.ok && byKey.value).toBe(own.value);
    expect(asked.filter((path) => path.endsWith('/scenario.json'))).toEqual([]);
    const byId = await loadById(scenarioFiles, 'five-valleys');
    expect(byId?.ok && byId.value.source).toEqual({ kind: 'bundled', path: 'five-valleys/scenario.json' });
  });

  it('of the user tell in the page too that their folder has another name', async () => {
    const { scenarioFiles } = hosted();
    const doubts = async (folder: string) => {
      const own = await loadSource(scenarioFiles, { kind: 'own', text: textOf('five-valleys'), folder });
      return own.ok ? (await own.value.doubts()).map(({ code }) => code) : [];
    };
    expect(await doubts('hills')).toContain('check/folder');
    expect(await doubts('five-valleys')).not.toContain('check/folder');
  });

  it('of the user keep what they extend as it was, and say where that is another today', async () => {
    const { scenarioFiles } = hosted();
    const own = await loadSource(scenarioFiles, { kind: 'own', text: OWN_BRINK });
    if (!own.ok) throw new Error(own.error.code);
    const { source } = own.value;
    expect(source).toEqual({
      kind: 'own',
      text: OWN_BRINK,
      bases: { 'eleven-days': fileOf('eleven-days', 'scenario.json') },
    });
    expect(await changedBasesOf(scenarioFiles, source)).toEqual([]);
    const older = fileOf('eleven-days', 'scenario.json').replace(/"turns": ?\d+/, '"turns": 9');
    const made = await loadSource(scenarioFiles, { kind: 'own', text: OWN_BRINK, bases: { 'eleven-days': older } });
    if (!made.ok) throw new Error(made.error.code);
    expect([made.value.scenario.turns, own.value.scenario.turns]).toEqual([9, 38]);
    expect(made.value.compiled.contentHash).not.toBe(own.value.compiled.contentHash);
    expect(await changedBasesOf(scenarioFiles, made.value.source)).toEqual(['eleven-days']);
  });

  it('have the maps that they name, and are not asked for what only somebody\u2019s own file names', async () => {
    const { scenarioFiles, asked } = hosted();
    await loadById(scenarioFiles, 'on-the-brink');
    const maps = () => asked.filter((path) => !path.endsWith('/scenario.json'));
    expect(maps()).toEqual(['maps/syria.topo.json']);
    const own = (map: string) => textOf('five-valleys').replace(/"turns": \d+/, `"turns": 19, "map": "${map}"`);
    const reused = await loadSource(scenarioFiles, { kind: 'own', text: own('maps/syria.topo.json') });
    expect(reused.ok).toBe(true);
    expect(maps()).toHaveLength(1);
    const foreign = await loadSource(scenarioFiles, { kind: 'own', text: own('maps/secret.topo.json') });
    expect(foreign.ok && (await foreign.value.doubts()).map(({ code }) => code)).toContain('check/map/missing');
    expect(maps()).toHaveLength(1);
  });

  it('are there before their map, which is asked for beside them and again if it does not come', async () => {
    const { scenarioFiles, asked } = hosted();
    const { fetch: without } = globalThis;
    const answers = [
      () => new Response('', { status: 404 }),
      () => new Response('<!doctype html><title>Sign in to the network</title>'),
      () => new Response(fileOf('maps', 'syria.topo.json')),
    ];
    let answer = (_: Response): void => undefined;
    vi.stubGlobal('fetch', (address: string) => {
      if (!address.includes('/maps/')) return without(address);
      asked.push('map');
      return new Promise<Response>((done) => {
        answer = done;
      });
    });
    const loading = loadById(scenarioFiles, 'eleven-days');
    expect(asked).toEqual(['eleven-days/scenario.json', 'map']);
    const loaded = await loading;
    if (loaded?.ok !== true) throw new Error('It can be read.');
    const { map, doubts } = loaded.value;
    for (const [i, come] of answers.entries()) {
      const found = map();
      await vi.waitFor(() => expect(asked.filter((each) => each === 'map')).toHaveLength(i + 1));
      answer(come());
      if (i < 2) expect(await found).toBe('unfetched');
      else expect(await found).toMatchObject({ head: { projection: expect.anything() } });
    }
    expect(await map()).toBe(await map());
    expect((await doubts()).map(({ code }) => code)).toEqual([]);
    expect(asked).toHaveLength(4);
  });

  it('that cannot be had are asked for again', async () => {
    const missing = new Set(['five-valleys']);
    const { scenarioFiles } = hosted(missing);
    const failed = await loadById(scenarioFiles, 'five-valleys');
    expect(failed?.ok === false && failed.error.code).toBe('load');
    missing.clear();
    expect((await loadById(scenarioFiles, 'five-valleys'))?.ok).toBe(true);
  });

  it('come as the build has checked them, alone with their map, and are the same', async () => {
    const whole = await loadById(hosted().scenarioFiles, 'on-the-brink');
    const { scenarioFiles, asked } = hostedAsBuilt();
    const loaded = await loadById(scenarioFiles, 'on-the-brink');
    if (loaded?.ok !== true || whole?.ok !== true) throw new Error('It can be read.');
    expect(asked).toEqual(['on-the-brink/scenario.checked.json', 'maps/syria.topo.json']);
    expect(loaded.value.scenario).toStrictEqual(whole.value.scenario);
    expect(loaded.value.compiled.contentHash).toBe(whole.value.compiled.contentHash);
    expect(await loaded.value.map()).toEqual(await whole.value.map());
    // An engine of earlier rules reads the files as written, and only then do they come.
    expect(await loaded.value.file()).toEqual(await whole.value.file());
    expect(asked.slice(2)).toEqual(['on-the-brink/scenario.json', 'eleven-days/scenario.json']);
  });

  it('are read from the files as written where what was checked is not letter by letter what was built', async () => {
    for (const altered of [
      (text: string) => text.slice(0, -9),
      (text: string) => text.replace('"turns":', '"turns": '),
    ]) {
      const { scenarioFiles, asked } = hostedAsBuilt(altered);
      const loaded = await loadById(scenarioFiles, 'five-valleys');
      expect(loaded?.ok).toBe(true);
      expect(asked).toEqual(['five-valleys/scenario.checked.json', 'five-valleys/scenario.json']);
    }
  });

  it('that are nowhere are not asked for', async () => {
    const { scenarioFiles, asked } = hosted();
    expect(await loadById(scenarioFiles, 'nowhere')).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
