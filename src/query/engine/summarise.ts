import type { Position } from 'geojson';
import { touchesBbox } from '../../core/page-bbox.js';
import type { SummaryTarget } from '../../core/query-task.js';
import { areaWithin, clippedLines, lengthWithin } from '../planar/clip.js';
import { type GeometrySlice, sliceOfParts, slicesAt } from '../planar/geometry-slice.js';
import { sliceAreaSquareMeters, sliceLengthMeters } from '../planar/measure-slice.js';
import type { PreparedShape } from '../planar/prepared-shape.js';
import { type Amount, type ClassSums, classReader } from './class-sums.js';
import { type Findings, FindingsBuilder, type Matcher } from './findings.js';
import type { TargetPage } from './question-context.js';

/** Shorter pieces in a unit come of rounding, where a line was cut at the edge that the unit shares. */
const leastMeters = 1;

/** A unit that sums are broken down by. */
export interface SummaryUnit {
  readonly shape: PreparedShape;
}

/** Finds what lies in an area, measures what of it does, and adds it up by class. */
export class SummaryMatcher implements Matcher {
  readonly area;
  readonly #shape: PreparedShape;
  readonly #units: readonly SummaryUnit[];
  readonly #sums: ClassSums;
  readonly #target: number;

  /** @param target - Place of the file among the targets. */
  constructor(shape: PreparedShape, units: readonly SummaryUnit[], sums: ClassSums, target: number) {
    this.#shape = shape;
    this.#units = units;
    this.#sums = sums;
    this.#target = target;
    this.area = {
      bboxes: [shape.bbox],
      mayTouch: (bbox: PreparedShape['bbox']) => shape.boxRelation(bbox) !== 'outside',
    };
  }

  match({ page, passes }: TargetPage, target: SummaryTarget): Findings {
    const found = new FindingsBuilder();
    const classOf = classReader(page, target);
    for (let row = 0; row < page.featureCount; row++) {
      if (!touchesBbox(page, row, this.#shape.bbox) || !passes(row)) continue;
      const slices = slicesAt(page, row);
      const inside = measureIn(this.#shape, slices);
      if (!inside) continue;
      const rowClass = classOf(row);
      this.#sums.add(this.#target, undefined, rowClass, inside);
      this.#breakDown(slices, (unit, amount) => this.#sums.add(this.#target, unit, rowClass, amount));
      found.add(row, measuresOf(slices, inside));
    }
    return found.build();
  }

  #breakDown(slices: readonly GeometrySlice[], add: (unit: number, amount: Amount) => void): void {
    if (this.#units.length === 0) return;
    const clipped = clippedTo(this.#shape, slices);
    if (clipped.length === 0) return;
    this.#units.forEach(({ shape }, unit) => {
      const amount = shareOf(shape, clipped);
      if (amount) add(unit, amount);
    });
  }
}

/**
 * Length and area of what lies in a shape; undefined when nothing does.
 *
 * @param edgeShare - How much of a piece along the shape's edge counts.
 */
function measureIn(shape: PreparedShape, slices: readonly GeometrySlice[], edgeShare = 1): Amount | undefined {
  const lines = slices.filter(({ kind }) => kind === 'lines');
  const areas = slices.filter(({ kind }) => kind === 'areas');
  const points = slices.filter(({ kind }) => kind === 'points');
  const length = lines.length > 0 ? lengthWithin(shape, lines) : { insideMeters: 0, boundaryMeters: 0 };
  const meters = length.insideMeters + length.boundaryMeters * edgeShare;
  const squareMeters = areas.length > 0 ? areaWithin(shape, areas) : 0;
  const isIn = meters > 0 || squareMeters > 0 || (points.length > 0 && shape.intersects(points));
  return isIn ? { meters, squareMeters } : undefined;
}

/** As {@link measureIn}, but a piece along a border counts half: the unit on its other side has the other half. */
function shareOf(shape: PreparedShape, slices: readonly GeometrySlice[]): Amount | undefined {
  const amount = measureIn(shape, slices, 0.5);
  const isLine = slices.some(({ kind }) => kind === 'lines');
  return amount && isLine && amount.meters < leastMeters ? undefined : amount;
}

/** What of points and lines lies in a shape. Areas are not broken down: what of them lies in both is not known here. */
function clippedTo(shape: PreparedShape, slices: readonly GeometrySlice[]): readonly GeometrySlice[] {
  return slices.flatMap((slice) => {
    if (slice.kind === 'areas') return [];
    if (slice.kind === 'points') return [slice];
    const lines: Position[][] = clippedLines(shape, [slice]);
    return lines.length === 0
      ? []
      : [
          sliceOfParts(
            'lines',
            lines.map((line) => [line]),
          ),
        ];
  });
}

function measuresOf(slices: readonly GeometrySlice[], { meters, squareMeters }: Amount) {
  if (squareMeters > 0) return { areaSquareMeters: squareMeters, share: squareMeters / sliceAreaSquareMeters(slices) };
  return meters > 0 ? { lengthMeters: meters, share: meters / sliceLengthMeters(slices) } : {};
}
