import type { FeaturePage } from '../core/columns.js';
import type { LayerPart, LineSymbology } from '../core/layer-definition.js';
import { conditionHolds } from '../core/page-access.js';
import { withJoins } from '../core/part-column.js';
import { type StrokeStyle, strokeStyles } from '../core/stroke-style.js';
import { undatedLook } from '../core/time-looks.js';
import { noClass, rowClasses, rowsByClass } from './row-classes.js';

/** How lines of one class look, with or without one modifier. */
export interface LineLook {
  readonly key: string;
  readonly strokes: readonly StrokeStyle[];
  /** Those of lines without a date while a day is chosen; how faint they are is not in them. */
  readonly undated: readonly StrokeStyle[];
}

/** Lines of a page that look alike. */
export interface LineGroup extends LineLook {
  readonly rows: readonly number[];
}

/** Every look of a symbology, in the order in which they are drawn: in each class the modified lines below the others. */
export function lineLooks({ classes, modifiers = [] }: LineSymbology): readonly LineLook[] {
  return classes.flatMap(({ strokes }, classIndex) => {
    const modified = modifiers.map((modifier, index) => {
      const styles = strokeStyles(strokes, modifier);
      return { key: `${classIndex}-${index}`, strokes: styles, undated: styles };
    });
    const { dash } = undatedLook;
    const undated = strokeStyles(strokes, { dash: [...dash] });
    return [...modified, { key: `${classIndex}`, strokes: strokeStyles(strokes), undated }];
  });
}

/** For each row the index of its look; the first modifier whose conditions hold counts. */
export function rowLineLooks(page: FeaturePage, definition: LayerPart, symbology: LineSymbology): Int32Array {
  const values = symbology.classes.map(({ value }) => value);
  const looks = rowClasses(page, definition, symbology.column, values);
  const modifiers = symbology.modifiers ?? [];
  const joined = withJoins(definition, page);
  if (modifiers.length === 0) return looks;
  return looks.map((lineClass, row) => {
    if (lineClass === noClass) return noClass;
    const modifier = modifiers.findIndex((each) => conditionHolds(joined, row, each.when));
    return lineClass * (modifiers.length + 1) + (modifier < 0 ? modifiers.length : modifier);
  });
}

/** Sorts the lines of a page by how they look, in the order of drawing. Rows in no class are not drawn. */
export function lineGroups(page: FeaturePage, definition: LayerPart, symbology: LineSymbology): readonly LineGroup[] {
  const looks = lineLooks(symbology);
  const groups = rowsByClass(rowLineLooks(page, definition, symbology), looks.length);
  return looks.map((look, index) => ({ ...look, rows: groups[index] ?? [] })).filter(({ rows }) => rows.length > 0);
}
