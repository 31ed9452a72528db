/**
 * For looking at the map by eye and for timing it, never shipped: `npx vite --config vite.config.ts`, then /tests/map/harness/index.html
 * with ?map=none for a country without a map file, ?renderer=canvas or webgl, ?reduced. `window.harness` drives it from a browser script.
 */
import { mapGeometryOf } from '../../../src/map/loadGeometry.ts';
import { type Fixture, fixtureModel, fixtureSides, fixtureSource } from '../fixture.ts';

const { createMap } = await import('../../../src/map/scenes/createMap.ts');
const mapFile: unknown = await (await fetch('/scenarios/maps/syria.topo.json')).json();
const query = new URLSearchParams(location.search);
const source = fixtureSource(mapFile);
const loaded = mapGeometryOf(source, query.get('map') === 'none' ? undefined : mapFile);
if (!loaded.ok) throw new Error(loaded.error.message);
const parent = document.getElementById('map') as HTMLElement;
const intents: unknown[] = [];
const map = createMap(parent, {
  geometry: loaded.value,
  sides: fixtureSides,
  label: 'Map',
  reducedMotion: query.has('reduced'),
  renderer: (['webgl', 'canvas'] as const).find((name) => name === query.get('renderer')) ?? 'auto',
  onIntent: (intent) => {
    intents.push(intent);
    if (intent.kind === 'select') map.setSelection({ region: intent.region });
  },
});
map.setModel(fixtureModel(source, 'start'));
Object.assign(window, {
  harness: {
    map,
    intents,
    show: (moment: Fixture) => map.setModel(fixtureModel(source, moment)),
    select: (id: string) => map.setSelection({ region: source.regions.findIndex((r) => r.id === id) as never }),
    pointOf: (id: string) => map.pointOf(source.regions.findIndex((r) => r.id === id) as never),
    focus: (id: string) => map.focusOn(source.regions.findIndex((r) => r.id === id) as never),
  },
});
