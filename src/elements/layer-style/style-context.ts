import type { LayerPart } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import type { Say } from '../shared/companion-element.js';
import type { ColumnValues } from './column-values.js';

/** What the fields of the editor are drawn from, and how they change the layer. */
export interface StyleContext {
  readonly part: LayerPart;
  /** Title of the layer as it is shown. */
  readonly title: string;
  /** Columns of the file but the one with the ids. */
  readonly columns: readonly SidecarColumn[];
  readonly locale: Locale;
  readonly say: Say;
  readonly valuesOf: (column: string) => ColumnValues;
  /** Draws the layer by another definition of its part. */
  readonly change: (part: LayerPart) => void;
  readonly rename: (title: string) => void;
}
