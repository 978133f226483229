import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import type { ExportCrs } from '../../export/export-crs.js';

/** How the file of an answer is written. */
export interface ExportOptions {
  /** Language of heads, names and notes. */
  readonly locale: Locale;
  /** For titles of layers and controlled values. */
  readonly catalog: Pick<Catalog, 'layers' | 'vocabularies'>;
  /** Columns of each layer asked about, as `columnsOf` of a viewer has them; a layer left out has no attributes in tables. */
  readonly columns: ReadonlyMap<string, readonly SidecarColumn[]>;
  /** Default: 4326. */
  readonly crs?: ExportCrs;
  /** True writes the features of a layer as they are in its file, without what an answer adds. Default: false. */
  readonly plain?: boolean;
  /** When the file is made. */
  readonly made: Date;
  /** Called between slices of the work with how much of it is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}
