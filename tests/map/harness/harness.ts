/**
 * For looking at the map by eye and for timing it, never shipped: `npx vite`, then /tests/map/harness/index.html with
 *   ?play=eleven-days&chair=0   a scenario played by doctrine, as this actor sees it (no chair: open view);
 *                               harness.turns(3)
 *   (nothing)                   a made-up situation; harness.show('after')
 *   ?map=none  ?renderer=canvas|webgl  ?reduced  ?night
 */

import type { ActorIndex, RegionIndex } from '../../../src/core/indices.ts';
import { keyOf } from '../../../src/engine/chance.ts';
import { createGame } from '../../../src/engine/state/start.ts';
import { openView, viewOf } from '../../../src/engine/view/view.ts';
import type { MapIntent } from '../../../src/map/draw/createMap.ts';
import type { PlaceSource } from '../../../src/map/geometry.ts';
import { mapGeometryOf } from '../../../src/map/loadGeometry.ts';
import { type MapModel, type MapSide, mapModelOf, mapNamesOf, mapSidesOf } from '../../../src/map/model.ts';
import { playTurn } from '../../../src/play/turn.ts';
import { mapStandingsOf } from '../../../src/present/mapStandings.ts';
import { compileScenario } from '../../../src/scenario/compile/compile.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { readMap } from '../../../src/scenario/map/readMap.ts';
import type { Vision } from '../../support/colourVision.ts';
import { type Fixture, fixtureModel, fixtureSides, fixtureSource } from '../../support/mapSituation.ts';
import { readSides } from './readSides.ts';

interface Country {
  readonly source: PlaceSource;
  readonly sides: readonly MapSide[];
  readonly first: MapModel;
  show(moment: Fixture): MapModel;
  turns(count: number): MapModel;
}

const { createMap } = await import('../../../src/map/draw/createMap.ts');
const query = new URLSearchParams(location.search);
const mapText = await (await fetch('/scenarios/maps/syria.topo.json')).text();
const played = query.get('play');
const country = played === null ? madeUp() : await scenario(played);
const geometry = mapGeometryOf(
  country.source,
  (texts) => texts['en'] ?? '',
  query.get('map') === 'none' ? undefined : readMap(mapText, country.source).map,
);

const intents: MapIntent[] = [];
const map = createMap(document.getElementById('map') as HTMLElement, {
  geometry,
  sides: country.sides,
  words: {
    leaving: ({ group }) => group,
    arrival: ({ men }) => String(men),
    arrivesBy: String,
  },
  reducedMotion: query.has('reduced'),
  theme: query.has('night') ? 'night' : 'day',
  renderer: (['webgl', 'canvas'] as const).find((name) => name === query.get('renderer')) ?? 'auto',
  onIntent: (intent) => {
    intents.push(intent);
    if (intent.kind === 'select') map.setSelection({ region: intent.region });
  },
});
map.setModel(country.first);

const regionOf = (id: string) => country.source.regions.findIndex((region) => region.id === id) as RegionIndex;
Object.assign(window, {
  harness: {
    map,
    intents,
    show: (moment: Fixture) => map.setModel(country.show(moment)),
    turns: (count: number) => map.setModel(country.turns(count)),
    select: (id: string) => map.setSelection({ region: regionOf(id) }),
    pointOf: (id: string) => map.pointOf(regionOf(id)),
    /** What of the map can be read without its colours. */
    read: (vision: Vision) => readSides(map, geometry, country.sides, map.model() ?? country.first, vision),
    focus: (id: string) => map.focusOn(regionOf(id)),
  },
});

function madeUp(): Country {
  const source = fixtureSource(JSON.parse(mapText));
  const show = (moment: Fixture): MapModel => fixtureModel(source, moment);
  return { source, sides: fixtureSides, first: show('start'), show, turns: () => show('after') };
}

async function scenario(id: string): Promise<Country> {
  const loaded = loadScenario(await (await fetch(`/scenarios/${id}/scenario.json`)).text());
  if (!loaded.ok) throw new Error(loaded.error.map((problem) => JSON.stringify(problem)).join('\n'));
  const compiled = compileScenario(loaded.value.scenario);
  const names = mapNamesOf(compiled, ({ en }) => en);
  const key = keyOf('harness');
  const chair = query.get('chair');
  let state = createGame(compiled, key);
  const model = (): MapModel => {
    const now =
      chair === null ? openView(compiled, key, state) : viewOf(compiled, key, state, Number(chair) as ActorIndex);
    return mapModelOf(now, names, { standings: mapStandingsOf({ now, before: undefined }) });
  };
  const turns = (count: number): MapModel => {
    for (let i = 0; i < count; i++) state = playTurn(compiled, key, state);
    return model();
  };
  return { source: compiled.scenario, sides: mapSidesOf(compiled, ({ en }) => en), first: model(), show: model, turns };
}
