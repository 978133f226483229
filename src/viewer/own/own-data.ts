import type { LngLat } from '../../core/bbox.js';
import type { FigureIndicator, FigureSeries } from '../../core/figure-file.js';
import type {
  ImportedFeatures,
  ImportedRows,
  ImportFile,
  ImportOptions,
  Inspection,
  ReadingChoice,
} from '../../core/importer.js';
import type { LayerDefinition } from '../../core/layer-definition.js';
import type { LayerRecord } from '../../core/layer-record.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { Sidecar, SourceRecord } from '../../core/sidecar.js';

/** Features of the reader's own as a layer. */
export interface OwnLayer {
  readonly kind: 'features';
  /** Of the layer; begins with `own-`. */
  readonly id: string;
  readonly definition: LayerDefinition;
  /** FlatGeobuf in WGS 84 with an index. */
  readonly file: Blob;
  readonly sidecar: Sidecar;
  /** True while the browser keeps it for the next visit. */
  readonly kept: boolean;
}

/** Figures of the reader's own for administrative units, which are mapped as those of the catalog are. */
export interface OwnFigures {
  readonly kind: 'figures';
  /** Begins with `own-`, as do the ids of its indicators. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly indicators: readonly FigureIndicator[];
  /** `sources` of a series are places in the list below. */
  readonly series: readonly FigureSeries[];
  readonly sources: readonly SourceRecord[];
  /** How rows and units were brought together, in words, for whoever reads a figure. */
  readonly method: LocalizedText;
  readonly kept: boolean;
}

/** A layer that the reader or the host added while the map was running, whose files lie on a server. */
export interface OwnReference {
  readonly kind: 'reference';
  /** Of the layer. */
  readonly id: string;
  /** With absolute addresses. */
  readonly definition: LayerDefinition;
  readonly kept: boolean;
}

export type OwnEntry = OwnLayer | OwnFigures | OwnReference;

/** How a layer is to look and what it is called, when features are added. */
export interface Presentation {
  readonly title: LocalizedText;
  /** Symbology, attributes, labels: all of the definition but its id, title and sources. Default: a guess. */
  readonly definition?: Pick<LayerDefinition, 'variants'>;
  readonly record?: LayerRecord;
}

/** The commands for data of the reader's own. What there is, is `state.own`. Nothing of it leaves the browser. */
export interface OwnDataCommands {
  /** See `Importer.inspect`. */
  inspect(file: ImportFile, options?: ImportOptions & { readonly encoding?: string }): Promise<Inspection>;
  /** See `Importer.read`: reads without adding anything, for a look. */
  read(file: ImportFile, choice: ReadingChoice, options?: ImportOptions): Promise<ImportedFeatures>;
  /** See `Importer.rows`. */
  rows(file: ImportFile, choice: ReadingChoice, options?: ImportOptions): Promise<ImportedRows>;
  /**
   * Adds features as a layer on top of the others and shows them.
   *
   * @returns id of the layer.
   */
  addFeatures(features: ImportedFeatures, presentation: Presentation): Promise<string>;
  /**
   * Adds figures to those that can be mapped.
   *
   * @throws {AtlasError} `figures-invalid` when they fit no level of units.
   */
  addFigures(figures: Omit<OwnFigures, 'id' | 'kept'>): Promise<string>;
  /**
   * Adds a layer whose files lie on a server, at absolute addresses.
   *
   * @returns its id: another one when there is a layer of this id.
   * @throws {AtlasError} `catalog-invalid`
   */
  addReference(definition: LayerDefinition): Promise<string>;
  /** Adds what a project file or an earlier visit had, by its own id. */
  addEntry(entry: OwnEntry): Promise<void>;
  /** Draws an own layer by another definition of the same id and sources. @throws {AtlasError} `layer-unknown` or `catalog-invalid` */
  restyle(definition: LayerDefinition): Promise<void>;
  /** Takes an entry away, out of the browser's store too. */
  remove(id: string): Promise<void>;
  /** Keeps an entry for the next visit in the browser's store, or keeps it no longer. @throws {AtlasError} `store-failed` */
  keep(id: string, kept: boolean): Promise<void>;
  /**
   * Coarse outlines of the region, to show positions on before they are added; none where the catalog has no units.
   *
   * @returns rings, WGS 84 degrees.
   */
  outline(): Promise<readonly (readonly LngLat[])[]>;
  /** Adds what the browser kept from earlier visits. @returns the ids. */
  restore(): Promise<readonly string[]>;
}
