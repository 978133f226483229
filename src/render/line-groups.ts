import type { FeaturePage } from '../core/columns.js';
import type { LayerPart, LineSymbology } from '../core/layer-definition.js';
import { conditionHolds, rowsWhere, valueAt } from '../core/page-access.js';
import { type StrokeStyle, strokeStyles } from '../core/stroke-style.js';

/** Lines that look alike: one class, with or without one modifier. */
export interface LineGroup {
  readonly key: string;
  readonly rows: readonly number[];
  readonly strokes: readonly StrokeStyle[];
}

/**
 * Sorts the lines of a page by how they look, in the order in which they are drawn: classes as defined, in each the
 * modified lines below the others. The first modifier whose conditions hold counts. Rows in no class are not drawn.
 */
export function lineGroups(page: FeaturePage, definition: LayerPart, symbology: LineSymbology): readonly LineGroup[] {
  const rows = rowsWhere(page, definition.filter);
  const modifiers = symbology.modifiers ?? [];
  return symbology.classes
    .flatMap((lineClass, classIndex) => {
      const ofClass = rows.filter((row) => valueAt(page, symbology.column, row) === lineClass.value);
      const modifierOf = (row: number) => modifiers.findIndex((each) => conditionHolds(page, row, each.when));
      const looks = [...modifiers.keys(), -1];
      return looks.map((look) => ({
        key: look < 0 ? `${classIndex}` : `${classIndex}-${look}`,
        rows: ofClass.filter((row) => modifierOf(row) === look),
        strokes: strokeStyles(lineClass.strokes, modifiers[look]),
      }));
    })
    .filter((group) => group.rows.length > 0);
}
