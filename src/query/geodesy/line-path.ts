import { AtlasError } from '../../core/atlas-error.js';
import type { LngLat } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { LineGraph, type ShortestWays } from './line-graph.js';
import { jointsOf } from './line-joints.js';
import { type LineSection, sectionsOf } from './line-section.js';
import { type MainPath, mainPathOf, positionOf, reversed } from './main-path.js';
import type { EdgeSource } from './subject-edges.js';

/** Where a line is not drawn, though it goes on. */
export interface LineGap {
  readonly meters: number;
  /** Of its beginning, from the start of the path. */
  readonly alongMeters: number;
  readonly from: LngLat;
  readonly to: LngLat;
}

export interface LinePathOptions {
  /** True counts from the other end; default: false. */
  readonly fromEnd?: boolean;
}

/**
 * A railway or road as one path that distances are counted along, made of sections that come in any order and
 * direction, with tracks side by side, branches and gaps.
 *
 * Ends within 100 m of another section are joined to it, and gaps up to 30 km bridged. The main path is the longest of
 * the shortest ways between two places of that network. It starts where its sections are drawn from, if all of them are
 * drawn one way; else at its northern end, or at the eastern end of a line that runs more across than along meridians,
 * as numbered roads are commonly counted. Lengths are those on the WGS 84 ellipsoid of edges that are straight in
 * longitude and latitude.
 */
export class LinePath {
  /** Of the main path, gaps included. */
  readonly lengthMeters: number;
  readonly start: LngLat;
  readonly end: LngLat;
  /** Of all sections that are not on the main path: branches, second tracks, pieces behind wider gaps. */
  readonly branchesMeters: number;
  /** Those that the main path crosses, in its order. */
  readonly gaps: readonly LineGap[];
  readonly #sections: readonly LineSection[];
  /** Number of the section of each part of each slice. */
  readonly #parts: readonly ReadonlyMap<number, number>[];
  readonly #graph: LineGraph;
  readonly #ways: ShortestWays;

  private constructor(slices: readonly GeometrySlice[], fromEnd: boolean) {
    const parts = slices.map(sectionsOf);
    this.#sections = parts.flatMap((sections) => [...sections.values()]);
    if (this.#sections.length === 0) throw noLine();
    this.#parts = numbered(parts);
    this.#graph = new LineGraph(this.#sections, jointsOf(this.#sections));
    const found = mainPathOf(this.#graph, this.#sections);
    const path = fromEnd ? reversed(this.#graph, found) : found;
    this.#ways = this.#graph.waysFrom(path.start, Number.POSITIVE_INFINITY);
    this.start = positionOf(this.#graph, this.#sections, path.start);
    this.end = positionOf(this.#graph, this.#sections, path.end);
    this.lengthMeters = path.ways.reduce((sum, { meters }) => sum + meters, 0);
    this.branchesMeters = lengthBeside(this.#sections, path);
    this.gaps = this.#gapsOf(path);
  }

  /**
   * Joins the lines of some geometries; other geometries are left out.
   *
   * @throws {AtlasError} `query-empty` when there is no line.
   */
  static of(slices: readonly GeometrySlice[], options: LinePathOptions = {}): LinePath {
    return new LinePath(slices, options.fromEnd ?? false);
  }

  /**
   * How far along a position on the line is, metres from the start. On a branch it is the distance of the place where
   * the branch leaves and then along the branch; on a second track it is reckoned along that track.
   *
   * @param lngLat - The nearest place on the line is taken.
   * @param edge - Where it lies, if a distance field made of the same slices said so: spares the search.
   */
  alongMeters(lngLat: LngLat, edge?: EdgeSource): number {
    const known = edge && this.#parts[edge.slice]?.get(edge.part);
    if (edge && known !== undefined) return this.#alongSection(known, this.#alongEdge(known, edge, lngLat));
    let [nearest, alongMeters, awayMeters] = [0, 0, Number.POSITIVE_INFINITY];
    this.#sections.forEach((section, index) => {
      if (section.leastAway(lngLat) >= awayMeters) return;
      const place = section.nearestTo(lngLat);
      if (place.awayMeters < awayMeters)
        [nearest, alongMeters, awayMeters] = [index, place.alongMeters, place.awayMeters];
    });
    return this.#alongSection(nearest, alongMeters);
  }

  #alongEdge(index: number, { vertex }: EdgeSource, lngLat: LngLat): number {
    const section = this.#sections[index];
    return section ? section.alongEdge(vertex - section.firstVertex, lngLat) : 0;
  }

  #alongSection(index: number, alongMeters: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const node of this.#graph.sectionNodes[index] ?? []) {
      // A node beyond the next one is never nearer: the next one lies on the way to it.
      const toNode = Math.abs((this.#graph.nodes[node]?.alongMeters ?? 0) - alongMeters);
      least = Math.min(least, (this.#ways.meters[node] ?? 0) + toNode);
    }
    return least;
  }

  #gapsOf({ start, ways }: MainPath): readonly LineGap[] {
    const gaps: LineGap[] = [];
    let [node, alongMeters] = [start, 0];
    for (const { run, meters, to } of ways) {
      if (!run && meters > 0) {
        const ends = [node, to].map((each) => positionOf(this.#graph, this.#sections, each));
        const [from = this.start, until = this.end] = ends;
        gaps.push({ meters, alongMeters, from, to: until });
      }
      alongMeters += meters;
      node = to;
    }
    return gaps;
  }
}

function numbered(parts: readonly ReadonlyMap<number, LineSection>[]): readonly ReadonlyMap<number, number>[] {
  let next = 0;
  return parts.map((sections) => new Map([...sections.keys()].map((part) => [part, next++])));
}

function lengthBeside(sections: readonly LineSection[], { ways }: MainPath): number {
  const whole = sections.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0);
  const beside = ways.reduce((left, { run, meters }) => (run ? left - meters : left), whole);
  // Sums in another order differ in their last digits.
  return beside > 1e-6 * whole ? beside : 0;
}

function noLine(): AtlasError {
  const reason = 'there is no line to measure along';
  return new AtlasError('query-empty', `A corridor follows lines, but ${reason}. Choose a railway or a road.`, {
    details: { reason },
  });
}
