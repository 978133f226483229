import type { Bbox, LngLat } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { AreaSet } from './area-set.js';
import { arcOfChord, chordOfArc } from './ecef.js';
import { FeatureSearch, type PlacePair } from './feature-search.js';
import { geodesicInverse } from './geodesic.js';
import { Reach } from './reach.js';
import { reachBoxes } from './reach-boxes.js';
import { farCell, insideCell, ReachGrid } from './reach-grid.js';
import { type EdgeSource, SubjectEdges } from './subject-edges.js';

/** How far a feature is from a subject, and where. */
export interface Nearest {
  /** Shortest way on the ellipsoid; 0 where both meet or one contains the other. */
  readonly meters: number;
  /** From the subject to the feature at the nearest places, clockwise from north, 0 up to 360; NaN at 0 metres. */
  readonly bearingDegrees: number;
  /** On the subject. */
  readonly from: LngLat;
  /** On the feature. */
  readonly to: LngLat;
  /** The subject's edge that `from` lies on; undefined inside an area. */
  readonly edge: EdgeSource | undefined;
}

/** Chords of pieces lie up to this far from their edges, so that many metres more are looked at. */
const slackMeters = 1;
/** Up to this distance the chord tells the way over the ground to a centimetre. */
const chordMostMeters = 100_000;

/**
 * Distances from one subject to many features on the WGS 84 ellipsoid, of edges that are straight in longitude and
 * latitude.
 *
 * Positions become vectors from the Earth's centre and edges pieces of a kilometre at most, which straight segments in
 * space follow to 2 cm; a tree over the subject's pieces finds the nearest pair, whose places are then sought on the
 * edges themselves and measured by a geodesic. Whether edges cross is decided exactly in longitude and latitude.
 */
export class DistanceField {
  /**
   * Boxes that together contain every place within reach, a few dozen at most. They lie beyond ±180 where the subject
   * does or reaches there, and such boxes are there again turned by 360°, so that looking in all of them finds
   * everything. Empty for a subject without positions.
   */
  readonly bboxes: readonly Bbox[];
  readonly reachMeters: number;
  readonly #edges: SubjectEdges;
  readonly #areas: AreaSet;
  /** A position of each part. */
  readonly #partPositions: readonly LngLat[];
  readonly #grid: ReachGrid | undefined;
  readonly #search: FeatureSearch;
  readonly #chordReach: number;

  /** @param reachMeters - How far is looked; may be infinite. */
  constructor(slices: readonly GeometrySlice[], reachMeters: number) {
    this.reachMeters = reachMeters;
    this.#edges = new SubjectEdges(slices);
    this.#areas = new AreaSet(slices);
    this.#partPositions = slices.flatMap(firstPositions);
    const reach = new Reach(reachMeters);
    this.#grid = this.#edges.pieceCount > 0 ? new ReachGrid(this.#edges, slices, reach) : undefined;
    this.bboxes = this.#grid ? reachBoxes(this.#grid) : [];
    this.#search = new FeatureSearch(this.#edges);
    this.#chordReach = chordWithin(reachMeters);
  }

  /** False only for the box of something that is out of reach. Costs a few comparisons. */
  mayReach([west, south, east, north]: Bbox): boolean {
    const grid = this.#grid;
    if (!grid) return false;
    if (grid.touches(west, south, east, north)) return true;
    const [ownWest, , ownEast] = grid.bbox;
    if (ownWest >= -180 && ownEast <= 180 && west >= -180 && east <= 180) return false;
    return grid.touches(west - 360, south, east - 360, north) || grid.touches(west + 360, south, east + 360, north);
  }

  /**
   * The nearest places of the subject and of a feature.
   *
   * @param withinMeters - Looks no farther than this; default: the reach.
   * @returns Undefined when they are farther apart or one of them has no positions.
   */
  nearest(slices: readonly GeometrySlice[], withinMeters = this.reachMeters): Nearest | undefined {
    if (!this.#grid) return undefined;
    const inside = this.#insideSubject(slices) ?? this.#insideFeature(slices);
    if (inside) return { meters: 0, bearingDegrees: Number.NaN, from: inside, to: inside, edge: undefined };
    const pair = this.#search.nearest(slices, chordWithin(withinMeters));
    return pair ? this.#measured(pair, withinMeters) : undefined;
  }

  /** Distance of a position, metres, without making objects; NaN when it is out of reach. */
  nearestOfPoint(lng: number, lat: number): number {
    const cell = this.#cellAt(lng, lat);
    if (cell === farCell) return Number.NaN;
    if (cell === insideCell || this.#areas.contains(lng, lat)) return 0;
    const chord = this.#search.chordToPoint(lng, lat, this.#chordReach);
    if (Number.isNaN(chord)) return chord;
    const meters = chord <= chordMostMeters ? arcOfChord(chord) : this.#lastMeters();
    return meters <= this.reachMeters ? meters : Number.NaN;
  }

  #measured({ from, to, edge, hasMet }: PlacePair, withinMeters: number): Nearest | undefined {
    const { meters, bearingDegrees } = hasMet ? { meters: 0, bearingDegrees: 0 } : geodesicInverse(from, to);
    if (meters > withinMeters) return undefined;
    const bearing = meters === 0 ? Number.NaN : bearingDegrees;
    return { meters, bearingDegrees: bearing, from, to, edge: this.#edges.sourceOf(edge) };
  }

  #lastMeters(): number {
    const pair = this.#search.pair();
    return pair ? geodesicInverse(pair.from, pair.to).meters : Number.NaN;
  }

  #cellAt(lng: number, lat: number): number {
    const grid = this.#grid;
    if (!grid) return farCell;
    const cell = grid.cellAt(lng, lat);
    if (cell !== farCell) return cell;
    return grid.cellAt(lng - 360, lat) || grid.cellAt(lng + 360, lat);
  }

  /** A part of the feature that crosses no edge is inside as a whole or not at all: its first vertex tells. */
  #insideSubject(slices: readonly GeometrySlice[]): LngLat | undefined {
    if (this.#areas.isEmpty) return undefined;
    for (const slice of slices) {
      for (const at of firstPositions(slice)) {
        const cell = this.#cellAt(at[0], at[1]);
        if (cell === insideCell || (cell !== farCell && this.#areas.contains(at[0], at[1]))) return at;
      }
    }
    return undefined;
  }

  #insideFeature(slices: readonly GeometrySlice[]): LngLat | undefined {
    const areas = new AreaSet(slices);
    return areas.isEmpty ? undefined : this.#partPositions.find(([lng, lat]) => areas.contains(lng, lat));
  }
}

/** The first position of each part. */
function firstPositions({ columns, firstPart, endPart }: GeometrySlice): readonly LngLat[] {
  const { partStarts, ringStarts, positions } = columns;
  return Array.from({ length: endPart - firstPart }, (_, index) => {
    const vertex = ringStarts[partStarts[firstPart + index] ?? 0] ?? 0;
    return [positions[vertex * 2] ?? Number.NaN, positions[vertex * 2 + 1] ?? Number.NaN];
  });
}

function chordWithin(meters: number): number {
  return meters === Number.POSITIVE_INFINITY ? meters : chordOfArc(meters * 1.006) + slackMeters;
}
