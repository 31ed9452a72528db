/**
 * A scenario among its neighbours: the folder it stands in and the map file it names. Warnings, since it plays without
 * either: another file would not find it, and places would be drawn as nodes and roads.
 */
import type { Complaint, Finding } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { isObject } from '../schema/data.ts';

/** How many ids a problem lists. */
const MOST_IDS = 8;

/** The folder, if the file is the scenario of a folder; the text of the map file, `undefined` if there is none. */
export interface Surroundings {
  readonly folder: string | undefined;
  readonly mapText: string | undefined;
}

export function inspectSurroundings(scenario: Scenario, { folder, mapText }: Surroundings): readonly Finding[] {
  const { id, map } = scenario;
  const complaints: Complaint[] = [];
  if (folder !== undefined && folder !== id)
    complaints.push({ code: 'check/folder', path: ['id'], values: { id, folder } });
  if (map !== undefined) {
    const about = complaintAboutMap(scenario, map, mapText);
    if (about !== undefined) complaints.push(about);
  }
  return complaints.map((complaint) => ({ ...complaint, severity: 'warning' }));
}

function complaintAboutMap(scenario: Scenario, map: string, text: string | undefined): Complaint | undefined {
  const path = ['map'];
  if (text === undefined) return { code: 'check/map/missing', path, values: { map } };
  const shapes = shapeIds(parsed(text));
  if (shapes === undefined) return { code: 'check/map/unreadable', path, values: { map } };
  const missing = scenario.regions.map(({ id }) => id).filter((id) => !shapes.has(id));
  if (missing.length === 0) return undefined;
  const shown = missing.slice(0, MOST_IDS);
  if (missing.length < scenario.regions.length)
    return { code: 'check/map/places', path, values: { map, missing: shown } };
  return { code: 'check/map/foreign', path, values: { map, missing: shown, known: [...shapes].slice(0, MOST_IDS) } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Every id or property of the map's shapes that may name a place; `undefined` if it is no map. */
function shapeIds(map: unknown): ReadonlySet<string> | undefined {
  if (!isObject(map)) return undefined;
  const found = new Set<string>();
  const add = (shape: unknown): void => {
    if (!isObject(shape)) return;
    const names: unknown[] = [shape.id, ...(isObject(shape.properties) ? Object.values(shape.properties) : [])];
    for (const name of names) if (typeof name === 'string' || typeof name === 'number') found.add(String(name));
  };
  if (map.type === 'Topology' && isObject(map.objects)) {
    for (const layer of Object.values(map.objects))
      if (isObject(layer) && Array.isArray(layer.geometries)) layer.geometries.forEach(add);
    return found;
  }
  if (map.type !== 'FeatureCollection' || !Array.isArray(map.features)) return undefined;
  map.features.forEach(add);
  return found;
}
