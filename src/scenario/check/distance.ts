/** Distances on the globe, for checks and drawing: good to a few per cent over a country, and no rule reads them. */

export interface Position {
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
}

/** Kilometres of one degree along a meridian. */
const KM_PER_DEGREE = 111.2;

/** Cosine of an angle in degrees from -90 to 90, to 0.002: the exact one differs between JavaScript engines. */
function cosineOf(degrees: number): number {
  const square = degrees * degrees;
  return (4 * (8100 - square)) / (32_400 + square);
}

/** The straight line between two positions, km. */
export function distanceKm(one: Position, other: Position): number {
  const north = one.lat - other.lat;
  const turn = Math.abs(one.lon - other.lon);
  const east = Math.min(turn, 360 - turn) * cosineOf((one.lat + other.lat) / 2);
  return KM_PER_DEGREE * Math.sqrt(north * north + east * east);
}
