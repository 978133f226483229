import type { FeaturePage } from '../../core/columns.js';
import { GeometryType } from '../../core/geometry-type.js';
import { touchesBbox } from '../../core/page-bbox.js';
import type { RowTest } from '../filter/row-filter.js';
import { slicesAt } from '../planar/geometry-slice.js';
import type { PreparedShape } from '../planar/prepared-shape.js';
import { rowsPassing } from './find.js';
import type { Findings, Matcher } from './findings.js';

export type Relation = 'within' | 'intersects' | 'touches';

const none: Findings = { rows: new Uint32Array(), measures: {} };

/** Finds features that stand in a relation to a shape, as OGC Simple Features defines it. */
export class RelationMatcher implements Matcher {
  readonly area;
  readonly #shape: PreparedShape;
  readonly #relation: Relation;

  constructor(shape: PreparedShape, relation: Relation) {
    this.#shape = shape;
    this.#relation = relation;
    this.area = {
      bboxes: [shape.bbox],
      mayTouch: (bbox: PreparedShape['bbox']) => shape.boxRelation(bbox) !== 'outside',
    };
  }

  match({ page, passes }: { page: FeaturePage; passes: RowTest }): Findings {
    if (!page.bbox) return none;
    const place = this.#shape.boxRelation(page.bbox);
    if (place === 'outside') return none;
    if (place === 'inside') return { rows: rowsPassing(page, this.#whenAllInside(page, passes)), measures: {} };
    if (isPoints(page) && this.#relation !== 'touches') return this.#points(page, passes);
    const { bbox } = this.#shape;
    const holds = (row: number) => touchesBbox(page, row, bbox) && passes(row) && this.#holds(page, row);
    return { rows: rowsPassing(page, holds), measures: {} };
  }

  /** Whatever has a geometry is in the shape's interior. */
  #whenAllInside({ geometry }: FeaturePage, passes: RowTest): RowTest {
    if (this.#relation === 'touches') return () => false;
    const { featureStarts } = geometry;
    return (row) => (featureStarts[row] ?? 0) < (featureStarts[row + 1] ?? 0) && passes(row);
  }

  #points(page: FeaturePage, passes: RowTest): Findings {
    const { positions, featureStarts } = page.geometry;
    const places = new Uint8Array(positions.length / 2);
    this.#shape.locatePoints(positions, 0, places.length, places);
    const mostPlace = this.#relation === 'within' ? 1 : 2;
    const holds = (row: number) => {
      const at = featureStarts[row] ?? 0;
      const place = at < (featureStarts[row + 1] ?? 0) ? (places[at] ?? 0) : 0;
      return place > 0 && place <= mostPlace && passes(row);
    };
    return { rows: rowsPassing(page, holds), measures: {} };
  }

  #holds(page: FeaturePage, row: number): boolean {
    const slices = slicesAt(page, row);
    if (this.#relation === 'within') return this.#shape.within(slices);
    return this.#relation === 'touches' ? this.#shape.touches(slices) : this.#shape.intersects(slices);
  }
}

/** One position a feature, of those that have one. */
function isPoints({ geometryType, geometry }: FeaturePage): boolean {
  return geometryType === GeometryType.Point && geometry.bboxes === undefined;
}
