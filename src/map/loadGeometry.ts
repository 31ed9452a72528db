/** The only way to a map: the scenario's TopoJSON if it has one that fits, else cells around its places. */
import { ok, type Result } from '../core/result.ts';
import type { MapGeometry, NameOf, PlaceSource } from './geometry.ts';
import { graphGeometry } from './graphGeometry.ts';
import { type MapFileProblem, topologyGeometry } from './topologyGeometry.ts';

export function mapGeometryOf(
  source: PlaceSource,
  nameOf: NameOf,
  mapFile?: unknown,
): Result<MapGeometry, MapFileProblem> {
  return mapFile === undefined ? ok(graphGeometry(source)) : topologyGeometry(source, nameOf, mapFile);
}
