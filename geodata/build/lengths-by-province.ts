import type { Geometry, Position } from 'geojson';
import { segmentsOf } from './edges.js';
import { linesOf, polygonsOf, segmentLengthMeters } from './geodesic.js';
import { type GridPoint, locateInPolygon, toGrid } from './planar.js';
import { readGeoJson, requiredText } from './read-source.js';

/** Edges are looked up by cells of this many degrees. */
const cellDegrees = 0.05;

interface Province {
  readonly adcode: string;
  readonly polygons: readonly (readonly (readonly GridPoint[])[])[];
}

type Edge = readonly [from: Position, to: Position];

/** Splits lines at provincial boundaries and measures what lies in each province, on the WGS 84 ellipsoid. */
export class ProvinceRuler {
  readonly #provinces: readonly Province[];
  readonly #edgesByCell = new Map<string, Edge[]>();

  constructor() {
    const features = readGeoJson('provinces');
    this.#provinces = features.map(({ properties, geometry }) => ({
      adcode: requiredText(properties, 'adcode'),
      polygons: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(toGrid))),
    }));
    for (const edge of features.flatMap(({ geometry }) => polygonsOf(geometry).flat().flatMap(segmentsOf))) {
      for (const cell of cellsOf(edge)) this.#edgesByCell.set(cell, [...(this.#edgesByCell.get(cell) ?? []), edge]);
    }
  }

  /** Kilometres of a line geometry by adcode of the province; `outside` for the rest. */
  kilometres(geometry: Geometry): Map<string, number> {
    const lengths = new Map<string, number>();
    for (const segment of linesOf(geometry).flatMap(segmentsOf)) {
      for (const [from, to] of this.#split(segment)) {
        const adcode = this.provinceAt(between(from, to, 0.5));
        lengths.set(adcode, (lengths.get(adcode) ?? 0) + segmentLengthMeters(from, to) / 1000);
      }
    }
    return lengths;
  }

  /** Adcode of the province at a position, or `outside`. */
  provinceAt(position: Position): string {
    const point = toGrid(position);
    const found = this.#provinces.find(({ polygons }) =>
      polygons.some((rings) => locateInPolygon(rings, point) !== 'outside'),
    );
    return found?.adcode ?? 'outside';
  }

  #split(segment: Edge): Edge[] {
    const edges = new Set(cellsOf(segment).flatMap((cell) => this.#edgesByCell.get(cell) ?? []));
    const cuts = [...edges].flatMap((edge) => crossingShare(segment, edge) ?? []);
    const shares = [0, ...cuts.sort((a, b) => a - b), 1];
    return shares.slice(1).map((share, i) => [between(...segment, shares[i] ?? 0), between(...segment, share)]);
  }
}

function cellsOf([from, to]: Edge): string[] {
  const [west = 0, east = 0] = [from[0] ?? 0, to[0] ?? 0]
    .sort((a, b) => a - b)
    .map((lon) => Math.floor(lon / cellDegrees));
  const [south = 0, north = 0] = [from[1] ?? 0, to[1] ?? 0]
    .sort((a, b) => a - b)
    .map((lat) => Math.floor(lat / cellDegrees));
  const cells: string[] = [];
  for (let x = west; x <= east; x += 1) for (let y = south; y <= north; y += 1) cells.push(`${x} ${y}`);
  return cells;
}

/** Where along a segment an edge crosses it, as a share of the segment; undefined when it does not. */
function crossingShare([a, b]: Edge, [c, d]: Edge): number | undefined {
  const [ax = 0, ay = 0] = a;
  const [cx = 0, cy = 0] = c;
  const [ux, uy] = [(b[0] ?? 0) - ax, (b[1] ?? 0) - ay];
  const [vx, vy] = [(d[0] ?? 0) - cx, (d[1] ?? 0) - cy];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return undefined;
  const t = ((cx - ax) * vy - (cy - ay) * vx) / cross;
  const s = ((cx - ax) * uy - (cy - ay) * ux) / cross;
  return t > 0 && t < 1 && s >= 0 && s <= 1 ? t : undefined;
}

function between(from: Position, to: Position, share: number): Position {
  const [fromLon = 0, fromLat = 0] = from;
  return [fromLon + ((to[0] ?? 0) - fromLon) * share, fromLat + ((to[1] ?? 0) - fromLat) * share];
}
