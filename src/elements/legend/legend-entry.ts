import type { ClassPattern } from '../../core/class-pattern.js';
import type { LayerPart, Stroke, SymbolShape } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { Theme } from '../../core/scene.js';
import { type LineModifier, strokeStyles } from '../../core/stroke-style.js';
import type { ColumnValues } from './class-rows.js';

/** A line as the map draws it, colours chosen for the theme. */
export interface SampleStroke {
  readonly color: string;
  readonly widthPx: number;
  /** Dashes and gaps in turn, pixels. */
  readonly dashPx: readonly number[] | undefined;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A point symbol; hollow where its position is not that of the thing itself. */
export interface SampleSymbol {
  readonly shape: SymbolShape;
  readonly color: string;
  readonly hollow: boolean;
  /** From side to side; default: that of all samples. */
  readonly sizePx?: number;
  /** Side of the widest symbol of its list: with room for it all labels of the list stay in line. */
  readonly roomPx?: number;
  /** 0 to 1; default: 1. */
  readonly opacity?: number;
}

/** The little picture beside a legend entry. */
export type LegendSample =
  | { readonly kind: 'line'; readonly strokes: readonly SampleStroke[] }
  | { readonly kind: 'shield'; readonly ref: string; readonly band: string }
  | ({ readonly kind: 'symbol' } & SampleSymbol)
  | { readonly kind: 'ring'; readonly symbol: SampleSymbol }
  /** Several fills stand side by side. The pattern lies over all of them. */
  | {
      readonly kind: 'area';
      readonly fills: readonly string[];
      readonly strokes: readonly SampleStroke[];
      readonly pattern?: ClassPattern;
    }
  | { readonly kind: 'no-data' };

/** One line of a legend. */
export interface LegendEntry {
  readonly label: string;
  /** When it is drawn, if not always. */
  readonly hint?: string;
  readonly sample: LegendSample;
  /** Features drawn like this; undefined while the layer is not loaded, and where features are not what is drawn. */
  readonly count: number | undefined;
}

/** What a legend is made from: the definition the map draws, and the values it draws. */
export interface LegendInput {
  readonly part: LayerPart;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Number format of the choropleth's column. */
  readonly format: string | undefined;
  readonly values: ColumnValues;
}

/** Strokes as the map draws them: dashes count as they do there. */
export function sampleStrokes(
  strokes: readonly Stroke[],
  theme: Theme,
  modifier?: Pick<LineModifier, 'dash' | 'opacity'>,
): readonly SampleStroke[] {
  return strokeStyles(strokes, modifier).map((stroke) => ({ ...stroke, color: stroke.color[theme] }));
}

/** A class of areas. @param pattern - Undefined where there is none. */
export function areaSample(
  fill: string,
  strokes: readonly SampleStroke[],
  pattern: ClassPattern | undefined,
): LegendSample {
  return { kind: 'area', fills: [fill], strokes, ...(pattern && { pattern }) };
}

/** A legend names what is on the map, not what could be. */
export function present(entries: readonly LegendEntry[]): readonly LegendEntry[] {
  return entries.filter((entry) => entry.count !== 0);
}
