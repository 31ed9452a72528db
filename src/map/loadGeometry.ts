/** The only way to a map: the scenario's map file, once read, else cells around its places. */
import type { MapFile } from '../scenario/map/mapFile.ts';
import type { MapGeometry, NameOf, PlaceSource } from './geometry.ts';
import { graphGeometry } from './graphGeometry.ts';
import { topologyGeometry } from './topologyGeometry.ts';

export function mapGeometryOf(source: PlaceSource, nameOf: NameOf, map?: MapFile): MapGeometry {
  return map === undefined ? graphGeometry(source) : topologyGeometry(source, nameOf, map);
}
