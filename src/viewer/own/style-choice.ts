import type { GeometryType } from '../../core/geometry-type.js';
import { GeometryType as types } from '../../core/geometry-type.js';
import type { SymbolShape, ThemedColor } from '../../core/symbology.js';
import type { ClassMethod } from '../../core/thematic-choice.js';

/** What a layer of one kind of geometry is drawn as. */
export type DrawnKind = 'symbols' | 'lines' | 'polygons';

/** A value that has a look of its own. */
export type CategoryValue = string | number | boolean;

/** How the features of an own layer look, whatever they are told apart by. */
export interface CommonLook {
  /** Of everything while nothing tells the features apart. */
  readonly color: ThemedColor;
  /** Of lines, and of the outlines of areas. */
  readonly widthPx: number;
  readonly sizePx: number;
  readonly shape: SymbolShape;
}

/** What tells the features apart. */
export type StyleRule =
  | { readonly by: 'one' }
  /** Each of the values has a colour; all others one together. */
  | {
      readonly by: 'category';
      readonly column: string;
      readonly values: readonly CategoryValue[];
      readonly rest: boolean;
    }
  | {
      readonly by: 'classes';
      readonly column: string;
      readonly method: ClassMethod;
      /** Ascending lower bounds of the second and later classes. */
      readonly breaks: readonly number[];
      /** Id in core/palettes. */
      readonly palette: string;
      readonly reversed: boolean;
      /** Of symbols and lines: higher classes are larger or wider, too. */
      readonly graduated: boolean;
      /** Id of a number format, for the legend. */
      readonly format: string;
    };

/** The whole style of an own layer, as the editor has it and a guess makes it. */
export interface StyleChoice {
  readonly look: CommonLook;
  readonly rule: StyleRule;
}

/** The look that a layer begins with. */
export const usualLook: CommonLook = {
  color: { light: '#1f5fa8', dark: '#7db7f5' },
  widthPx: 2,
  sizePx: 10,
  shape: 'circle',
};

/** Width of the outlines of areas, pixels. */
export const usualOutlinePx = 1;

/** What features of a geometry are drawn as. */
export function drawnKind(type: GeometryType): DrawnKind {
  if (type === types.Point || type === types.MultiPoint) return 'symbols';
  return type === types.LineString || type === types.MultiLineString ? 'lines' : 'polygons';
}
