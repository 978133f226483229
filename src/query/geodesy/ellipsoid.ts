/*
 * Lengths and areas on the WGS 84 ellipsoid of edges that are straight in longitude and latitude (RFC 7946 §3.1.1), as
 * integrals along the edge: the limit of cutting the edge ever finer and adding up geodesics.
 */

/** Equatorial radius, metres (NIMA TR8350.2). */
export const equatorialRadiusMeters = 6_378_137;
const flattening = 1 / 298.257223563;
/** First eccentricity squared. */
export const eccentricitySquared = flattening * (2 - flattening);
const eccentricity = Math.sqrt(eccentricitySquared);
const polarRadiusMeters = equatorialRadiusMeters * (1 - flattening);
const radians = Math.PI / 180;

/** Places and weights of Gauss–Legendre quadrature with five points on 0 to 1. */
const places = [0.04691007703066802, 0.23076534494715845, 0.5, 0.7692346550528415, 0.953089922969332] as const;
const weights = [
  0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454,
] as const;

/** An edge that spans more degrees than this is integrated in pieces. */
const mostDegrees = 4;

/** Metres of an edge. All four in degrees; longitudes as they are, so `179` to `181` is two degrees long. */
export function edgeLengthMeters(fromLng: number, fromLat: number, toLng: number, toLat: number): number {
  const pieces = piecesOf(toLng - fromLng, toLat - fromLat);
  const east = ((toLng - fromLng) / pieces) * radians;
  const north = ((toLat - fromLat) / pieces) * radians;
  let meters = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const lat = fromLat * radians + north * piece;
    for (let index = 0; index < 5; index++) {
      const at = lat + north * (places[index] ?? 0);
      const sine = Math.sin(at);
      const w = 1 - eccentricitySquared * sine * sine;
      const normal = equatorialRadiusMeters / Math.sqrt(w);
      const meridian = (normal * (1 - eccentricitySquared)) / w;
      meters += Math.hypot(normal * Math.cos(at) * east, meridian * north) * (weights[index] ?? 0);
    }
  }
  return meters;
}

/**
 * Signed area between an edge and the equator, square metres: positive eastwards in the north. Summed around a closed
 * ring it is the area, negative for a ring that runs counter-clockwise.
 */
export function areaUnderEdge(fromLng: number, fromLat: number, toLng: number, toLat: number): number {
  const pieces = piecesOf(0, toLat - fromLat);
  const east = (toLng - fromLng) * radians;
  if (east === 0) return 0;
  const north = ((toLat - fromLat) / pieces) * radians;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const lat = fromLat * radians + north * piece;
    for (let index = 0; index < 5; index++) {
      sum += areaToEquator(lat + north * (places[index] ?? 0)) * (weights[index] ?? 0);
    }
  }
  return (sum / pieces) * east;
}

/** Area of a strip one radian wide from the equator to a latitude in radians (Snyder 1987, eq. 3-12, halved). */
function areaToEquator(lat: number): number {
  const sine = Math.sin(lat);
  const w = 1 - eccentricitySquared * sine * sine;
  const log = Math.atanh(eccentricity * sine) / eccentricity;
  return (polarRadiusMeters ** 2 / 2) * (sine / w + log);
}

function piecesOf(lng: number, lat: number): number {
  return Math.max(1, Math.ceil(Math.max(Math.abs(lng), Math.abs(lat)) / mostDegrees));
}
