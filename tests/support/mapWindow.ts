/** The map of a game as a window shows it, arranged in Node by measured letters. */
import { readFileSync } from 'node:fs';
import { type Arrangement, arrange, type MapWords, type Sheet, type Zoom } from '../../src/map/arrange.ts';
import type { MapGeometry, PlaceSource } from '../../src/map/geometry.ts';
import { groundGridOf } from '../../src/map/groundGrid.ts';
import { homeEdges, homeView, isSmallWindow } from '../../src/map/homeView.ts';
import { mapGeometryOf } from '../../src/map/loadGeometry.ts';
import { type MapModel, mapSidesOf } from '../../src/map/model.ts';
import { mapWordsOf } from '../../src/map/page/mapWords.ts';
import type { Box, Insets } from '../../src/map/viewport.ts';
import type { MapFile } from '../../src/scenario/map/mapFile.ts';
import { readMap } from '../../src/scenario/map/readMap.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { measureByTable } from './glyphWidths.ts';

/** The free part of a window, CSS pixels. */
export interface MapWindow {
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
  readonly controls: readonly Box[];
}

/** The map of a window of 1366 by 768, between the two panels and under the bar. */
export const LAPTOP: MapWindow = {
  width: 1366,
  height: 706,
  insets: { left: 332, top: 0, right: 328, bottom: 0 },
  controls: [
    { left: 898, top: 658, right: 1022, bottom: 702 },
    { left: 344, top: 682, right: 586, bottom: 706 },
  ],
};

const inEnglish = (texts: Readonly<Record<string, string>>): string => texts['en'] ?? '';

export function geometryFor(source: PlaceSource, map: MapFile | undefined): MapGeometry {
  return mapGeometryOf(source, inEnglish, map);
}

/** The scenario's own map; undefined if it has none. */
export function mapFileOf({ scenario }: CompiledScenario): MapFile | undefined {
  if (scenario.map === undefined) return undefined;
  return readMap(readFileSync(new URL(`../../scenarios/${scenario.map}`, import.meta.url), 'utf8'), scenario).map;
}

export function sheetOf(compiled: CompiledScenario): Sheet {
  const geometry = geometryFor(compiled.scenario, mapFileOf(compiled));
  const words: MapWords = mapWordsOf(compiled);
  return {
    geometry,
    words,
    grid: groundGridOf(geometry),
    sides: mapSidesOf(compiled, inEnglish),
    measure: measureByTable,
  };
}

export function zoomOf({ geometry }: Sheet, window: MapWindow, closeness = 1, textScale = 1): Zoom {
  const home = homeView(geometry, window.width, window.height, window.insets, 1);
  return {
    closeness,
    scale: home.scale * closeness,
    unit: textScale,
    small: isSmallWindow(home, window.insets, 1, textScale),
    edges: closeness < 1.05 ? homeEdges(home, window.insets, window.controls, 1) : [],
    marked: new Set(),
  };
}

export const arrangedFor = (sheet: Sheet, model: MapModel, zoom: Zoom): Arrangement => arrange(sheet, model, zoom);

/** Every box that stands on the map, by a name for messages. */
export function boxesOf({
  names,
  counters,
  tags,
  sideNames,
}: Arrangement): { readonly name: string; readonly box: Box }[] {
  return [
    ...names.map(({ words, box }) => ({ name: `name ${words}`, box })),
    ...counters.map(({ standing, box }) => ({ name: `counter ${standing.region}/${standing.side}`, box })),
    ...tags.map(({ tag, box }) => ({ name: `tag ${tag.words}`, box })),
    ...sideNames.map(({ words, box }) => ({ name: `side ${words}`, box })),
  ];
}

/** How deep two boxes lie in each other, pixels; 0 or less: apart. */
export const depthOf = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );
