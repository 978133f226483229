import type { Bbox, LngLat } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { edgeLengthMeters } from './ellipsoid.js';

const radians = Math.PI / 180;
const metersPerDegree = 111_195;

/** A place on a section. */
export interface SectionPlace {
  /** From the section's first vertex, along its edges. */
  readonly alongMeters: number;
  /** From the position asked about, nearly: reckoned on a plane. */
  readonly awayMeters: number;
}

/** One unbroken piece of a line, with the length to each of its vertices. */
export class LineSection {
  readonly lengthMeters: number;
  readonly bbox: Bbox;
  readonly #positions: Float64Array;
  readonly #lengths: Float64Array;

  /** Number of its first vertex in the columns it comes from. */
  readonly firstVertex: number;

  /** @param positions - Longitude and latitude of two or more vertices. */
  constructor(positions: Float64Array, firstVertex: number) {
    this.firstVertex = firstVertex;
    this.#positions = positions;
    this.#lengths = lengthsAlong(positions);
    this.lengthMeters = this.#lengths.at(-1) ?? 0;
    this.bbox = boxOf(positions);
  }

  get start(): LngLat {
    return this.#vertex(0);
  }

  get end(): LngLat {
    return this.#vertex(this.#lengths.length - 1);
  }

  /** The place nearest to a position. */
  nearestTo(lngLat: LngLat): SectionPlace {
    let [nearest, away] = [0, Number.POSITIVE_INFINITY];
    for (let edge = 0; edge + 1 < this.#lengths.length; edge++) {
      const squared = this.#awayFromEdge(edge, lngLat);
      if (squared < away) [nearest, away] = [edge, squared];
    }
    return { alongMeters: this.alongEdge(nearest, lngLat), awayMeters: Math.sqrt(away) * metersPerDegree };
  }

  /** Length to the place nearest to a position on the edge that begins at a vertex. */
  alongEdge(edge: number, lngLat: LngLat): number {
    const share = this.#shareOfEdge(edge, lngLat);
    const [from = 0, to = 0] = [this.#lengths[edge], this.#lengths[edge + 1]];
    if (share === 0 || share === 1) return share === 0 ? from : to;
    const [lng, lat] = this.#vertex(edge);
    const [toLng, toLat] = this.#vertex(edge + 1);
    return from + edgeLengthMeters(lng, lat, lng + (toLng - lng) * share, lat + (toLat - lat) * share);
  }

  /** Position at a length from the start. */
  positionAt(alongMeters: number): LngLat {
    let edge = 0;
    while (edge + 2 < this.#lengths.length && (this.#lengths[edge + 1] ?? 0) < alongMeters) edge++;
    const [from = 0, to = 0] = [this.#lengths[edge], this.#lengths[edge + 1]];
    const share = to > from ? Math.max(0, Math.min(1, (alongMeters - from) / (to - from))) : 0;
    const [fromLng, fromLat] = this.#vertex(edge);
    const [toLng, toLat] = this.#vertex(edge + 1);
    return share === 1 ? [toLng, toLat] : [fromLng + (toLng - fromLng) * share, fromLat + (toLat - fromLat) * share];
  }

  /** No part of the section is nearer to a position than this, nearly. */
  leastAway([lng, lat]: LngLat): number {
    const [west, south, east, north] = this.bbox;
    const x = Math.max(0, west - lng, lng - east) * Math.cos(lat * radians);
    return Math.hypot(x, Math.max(0, south - lat, lat - north)) * metersPerDegree * 0.99;
  }

  /** Where on an edge the place nearest to a position lies, 0 to 1, on a plane around the position. */
  #shareOfEdge(edge: number, [lng, lat]: LngLat): number {
    const narrowing = Math.cos(lat * radians);
    const [fromLng, fromLat] = this.#vertex(edge);
    const [toLng, toLat] = this.#vertex(edge + 1);
    const [alongX, alongY] = [(toLng - fromLng) * narrowing, toLat - fromLat];
    const squared = alongX * alongX + alongY * alongY;
    const scalar = (lng - fromLng) * narrowing * alongX + (lat - fromLat) * alongY;
    return squared === 0 ? 0 : Math.max(0, Math.min(1, scalar / squared));
  }

  /** Distance of a position from an edge in degrees of latitude, squared. */
  #awayFromEdge(edge: number, [lng, lat]: LngLat): number {
    const share = this.#shareOfEdge(edge, [lng, lat]);
    const [fromLng, fromLat] = this.#vertex(edge);
    const [toLng, toLat] = this.#vertex(edge + 1);
    const x = (lng - fromLng - (toLng - fromLng) * share) * Math.cos(lat * radians);
    const y = lat - fromLat - (toLat - fromLat) * share;
    return x * x + y * y;
  }

  #vertex(index: number): LngLat {
    return [this.#positions[index * 2] ?? Number.NaN, this.#positions[index * 2 + 1] ?? Number.NaN];
  }
}

/** The lines of a geometry, each a section; those without length are left out. Key: the part's number. */
export function sectionsOf({ kind, columns, firstPart, endPart }: GeometrySlice): ReadonlyMap<number, LineSection> {
  const sections = new Map<number, LineSection>();
  if (kind !== 'lines') return sections;
  for (let part = firstPart; part < endPart; part++) {
    const ring = columns.partStarts[part] ?? 0;
    const [first = 0, end = 0] = [columns.ringStarts[ring], columns.ringStarts[ring + 1]];
    const section = new LineSection(columns.positions.subarray(first * 2, end * 2), first);
    if (section.lengthMeters > 0) sections.set(part, section);
  }
  return sections;
}

function lengthsAlong(positions: Float64Array): Float64Array {
  const lengths = new Float64Array(positions.length / 2);
  for (let vertex = 1; vertex < lengths.length; vertex++) {
    const [fromLng = 0, fromLat = 0, lng = 0, lat = 0] = positions.subarray(vertex * 2 - 2, vertex * 2 + 2);
    lengths[vertex] = (lengths[vertex - 1] ?? 0) + edgeLengthMeters(fromLng, fromLat, lng, lat);
  }
  return lengths;
}

function boxOf(positions: Float64Array): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < positions.length; index += 2) {
    const [lng = 0, lat = 0] = [positions[index], positions[index + 1]];
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
