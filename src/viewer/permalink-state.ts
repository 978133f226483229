import type { AtlasError } from '../core/atlas-error.js';
import type { ShapeDraft } from '../core/drawing.js';
import type { Locale } from '../core/localized-text.js';
import type { QueryRequest } from '../core/query-request.js';
import type { FeatureRef, MapView } from '../core/scene.js';
import type { ThematicChoice } from '../core/thematic-choice.js';
import type { LayerState } from './state.js';

/** A layer as a link carries it. */
export type PermalinkLayer = Omit<LayerState, 'status' | 'mapped'>;

/** What a link says; what it leaves out is the catalog's or the host's to say. */
export interface PermalinkState {
  readonly view?: MapView;
  /** All layers of the catalog, bottom to top. */
  readonly layers?: readonly PermalinkLayer[];
  readonly basemapShown?: boolean;
  /** Id of a base map that the host offers. */
  readonly basemap?: string;
  readonly locale?: Locale;
  readonly selection?: FeatureRef;
  /** What begins after the end of this year is hidden. */
  readonly year?: number;
  readonly month?: number;
  readonly since?: number;
  /** The figures that the reader maps. */
  readonly thematic?: ThematicChoice;
  /** Codes of the units that are compared. */
  readonly profile?: readonly string[];
  /** The question whose answer is shown. */
  readonly question?: QueryRequest;
  /** What the reader had drawn. */
  readonly shapes?: readonly ShapeDraft[];
  readonly dataVersion?: string;
}

/** A link as read: what could be understood, and a sentence for each thing that could not. */
export interface PermalinkReading {
  readonly link: PermalinkState;
  readonly problems: readonly AtlasError[];
}
