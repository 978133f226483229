import type { MultiLineString, Position } from 'geojson';
import type { AttributeValue } from '../../core/columns.js';
import { columnOf, readValue, valueAt } from '../../core/page-access.js';
import { touchesBbox } from '../../core/page-bbox.js';
import { slicesAt } from '../planar/geometry-slice.js';
import { PreparedShape } from '../planar/prepared-shape.js';
import { sharedBorder } from '../planar/shared-border.js';
import { type Findings, FindingsBuilder, type Matcher } from './findings.js';
import type { TargetPage } from './question-context.js';
import { allSlices, type Subject } from './subject.js';

/** Finds units that share a border of some length with a subject and overlap it nowhere. */
export class NeighbourMatcher implements Matcher {
  readonly area;
  readonly #shape: PreparedShape;
  readonly #slices;
  readonly #indicator: string | undefined;
  readonly #value: AttributeValue;
  readonly #borders: Position[][] = [];

  constructor(subject: Subject, indicator: string | undefined) {
    this.#slices = allSlices(subject);
    this.#shape = new PreparedShape(this.#slices);
    this.#indicator = indicator;
    this.#value = indicator === undefined ? null : ownValue(subject, indicator);
    this.area = { bboxes: [this.#shape.bbox] };
  }

  /** The shared borders found so far. */
  get borders(): MultiLineString {
    return { type: 'MultiLineString', coordinates: this.#borders };
  }

  match({ page, passes }: TargetPage): Findings {
    const found = new FindingsBuilder();
    const column = this.#indicator === undefined ? undefined : columnOf(page, this.#indicator);
    for (let row = 0; row < page.featureCount; row++) {
      if (!touchesBbox(page, row, this.#shape.bbox) || !passes(row)) continue;
      const slices = slicesAt(page, row);
      if (!this.#shape.touches(slices)) continue;
      const { meters, lines } = sharedBorder(this.#slices, slices);
      if (meters === 0) continue;
      this.#borders.push(...lines);
      const value = column ? readValue(column, row) : null;
      const known = typeof value === 'number' && typeof this.#value === 'number';
      found.add(row, { borderMeters: meters, ...(known && { difference: value - Number(this.#value) }) });
    }
    return found.build();
  }
}

/** The figure of a subject that is one unit; null for several, whose figures cannot be joined, and where it has none. */
function ownValue({ chunks }: Subject, indicator: string): AttributeValue {
  const [chunk] = chunks;
  return chunk && chunks.length === 1 && chunk.rows.length === 1 ? valueAt(chunk.page, indicator, 0) : null;
}
