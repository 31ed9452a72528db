/**
 * A scenario among its neighbours: the folder it stands in and the map file it names. Warnings, since it plays without
 * either: another file would not find it, and places would be drawn as nodes and roads.
 */
import type { Result } from '../../core/result.ts';
import type { MapFile } from '../map/mapFile.ts';
import { readMap } from '../map/readMap.ts';
import type { Complaint, Finding } from '../problem.ts';
import type { Scenario } from '../scenario.ts';

/** The text of a map file, or why its bytes are no text; `undefined` if there is no such file. */
export type MapText = Result<string, readonly Finding[]> | undefined;

/** `folder`: undefined unless the file is the scenario of a folder. */
export function inspectFolder({ id }: Scenario, folder: string | undefined): readonly Finding[] {
  if (folder === undefined || folder === id) return [];
  return [{ code: 'check/folder', path: ['id'], values: { id, folder }, severity: 'warning' }];
}

/** The map, if it can be used, and all that is wrong about it. */
export interface InspectedMap {
  readonly map?: MapFile;
  readonly findings: readonly Finding[];
}

export function inspectMap(scenario: Scenario, mapText: MapText): InspectedMap {
  const { map, mapKey } = scenario;
  if (map === undefined && mapText === undefined)
    return mapKey === undefined
      ? { findings: [] }
      : warned({ code: 'check/map/key-alone', path: ['mapKey'], values: { key: mapKey } });
  const path = ['map'];
  if (mapText === undefined) return warned({ code: 'check/map/missing', path, values: { map: map ?? '' } });
  if (!mapText.ok) return warned({ code: 'check/map/text', path, values: { map: map ?? '' }, causes: mapText.error });
  const read = readMap(mapText.value, scenario);
  return { ...warned(...read.complaints), ...(read.map === undefined ? {} : { map: read.map }) };
}

const warned = (...complaints: readonly Complaint[]): InspectedMap => ({
  findings: complaints.map((complaint) => ({ ...complaint, severity: 'warning' })),
});
