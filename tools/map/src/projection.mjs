// The one projection of the map: conic conformal, fitted to Syria's latitudes. Lengths come out in kilometres, x to
// the east and y to the south (screen order), so that every module works in the same flat plane.
import { geoConicConformal } from 'd3-geo';

export const PROJECTION = { kind: 'conicConformal', parallels: [33, 36.5], rotate: [-38.9, 0] };

const EARTH_RADIUS_KM = 6371;

/** The unit-scale projection whose coordinates `brink.relief.extent` is written in. */
export const unitProjection = geoConicConformal()
  .parallels(PROJECTION.parallels)
  .rotate(PROJECTION.rotate)
  .scale(1)
  .translate([0, 0]);

const kilometreProjection = geoConicConformal()
  .parallels(PROJECTION.parallels)
  .rotate(PROJECTION.rotate)
  .scale(EARTH_RADIUS_KM)
  .translate([0, 0]);

/** @param {number[]} lonLat @returns {number[]} [x, y] in km */
export const toKm = (lonLat) => kilometreProjection(lonLat);

/** @param {number[]} km @returns {number[]} [lon, lat] */
export const toLonLat = (km) => kilometreProjection.invert(km);

/** @param {number} km */
export const kmToUnit = (km) => km / EARTH_RADIUS_KM;
