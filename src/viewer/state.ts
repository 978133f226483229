import type { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { DrawingState } from '../core/drawing.js';
import type { LayerVariant } from '../core/layer-definition.js';
import type { LedgerEntry } from '../core/ledger.js';
import type { Locale, LocalizedText } from '../core/localized-text.js';
import type { QueryAnswer } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import type { FeatureRef, MapView, Theme } from '../core/scene.js';
import type { Classing, ClassMethod, ThematicChoice } from '../core/thematic-choice.js';
import type { MeasuredFigures } from '../statistics/measured-figures.js';
import type { BasemapState, TileLayerState } from './backdrop/backdrop-types.js';
import type { OwnEntry } from './own/own-data.js';

/** How far a layer has come. */
export type LayerStatus =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly bytesFetched: number; readonly bytesTotal: number | undefined }
  | {
      readonly phase: 'loaded';
      /** Features that pass the filter or, of files read by view, features of the file. */
      readonly featureCount: number;
      readonly readWhole: boolean;
      /** True when a file was read whole because it has no index. */
      readonly lacksIndex?: true;
      /** Features that are here and have no position, so that they are listed and not drawn. */
      readonly withoutPosition?: number;
      /** Present while only some features of the layer are here, because its files are read by view. */
      readonly inView?: ViewedFeatures;
    }
  | { readonly phase: 'failed'; readonly error: AtlasError };

/** What is here of a layer that is read by view. */
export interface ViewedFeatures {
  /** Features in and around the view. */
  readonly count: number;
  /** True when they are those of an overview, in which features of the file may be joined. */
  readonly generalised: boolean;
  readonly reading: boolean;
  /** True when the view has more features than may be read at once: it shows those nearest to its middle. */
  readonly truncated: boolean;
}

/** A variant as it is drawn with figures that the reader chose. */
export interface MappedVariant {
  readonly variant: LayerVariant;
  /** By id of the part: pages that were made for the form chosen, instead of those of its file. */
  readonly pages?: Readonly<Record<string, readonly FeaturePage[]>>;
}

/** One layer as the reader set it. */
export interface LayerState {
  readonly id: string;
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  /** Id of the variant drawn. */
  readonly variant: string;
  /** What is drawn of it instead while the reader maps figures of their own choice. */
  readonly mapped?: MappedVariant;
  readonly status: LayerStatus;
}

/** The question that the map shows, and how far its answer has come. */
export type QuestionState =
  | { readonly phase: 'none' }
  /** `answer`: what is known so far. */
  | { readonly phase: 'asking'; readonly request: QueryRequest; readonly answer: QueryAnswer | undefined }
  | { readonly phase: 'answered'; readonly request: QueryRequest; readonly answer: QueryAnswer }
  /** It would fetch more than the budget allows: the reader says whether it may. */
  | {
      readonly phase: 'too-large';
      readonly request: QueryRequest;
      readonly bytes: number;
      readonly budgetBytes: number;
    }
  /** Ended by the reader; `answer` is what was known then. */
  | { readonly phase: 'cancelled'; readonly request: QueryRequest; readonly answer: QueryAnswer | undefined }
  | { readonly phase: 'failed'; readonly request: QueryRequest; readonly error: AtlasError };

/** Figures sorted into classes. */
export interface ClassedFigures {
  readonly classing: Classing;
  /** What is classed, each unit or pair of neighbours once. */
  readonly values: readonly number[];
  /** Ascending lower bounds of the second and later classes. */
  readonly breaks: readonly number[];
  /** Units in each class. */
  readonly counts: readonly number[];
  /** Units without a figure. */
  readonly missing: number;
  /** Goodness of variance fit: 0 none, 1 perfect; null where all figures are equal. */
  readonly fit: number | null;
}

/** What is known of the differences across borders. */
export interface BorderGaps {
  readonly borders: number;
  /** Borders with figures on both sides, and how long these and all are. */
  readonly known: number;
  readonly knownKilometres: number;
  readonly kilometres: number;
  /** The same of borders between provinces. */
  readonly acrossProvinces: { readonly borders: number; readonly known: number };
  /** Absolute difference by id of the border. */
  readonly gaps: ReadonlyMap<string, number>;
}

/** A map of figures that the reader chose, ready to be drawn and explained. */
export interface ThematicMap {
  /** Id of the layer that it is drawn in. */
  readonly layer: string;
  /** What it shows, the year included. */
  readonly title: LocalizedText;
  readonly figures: MeasuredFigures;
  /** Of the figures or, in the form `gaps`, of the differences. */
  readonly classes: ClassedFigures;
  readonly second?: { readonly figures: MeasuredFigures; readonly classes: ClassedFigures };
  /** Goodness of variance fit of every method with as many classes, as far as it can be reckoned. */
  readonly fits: Readonly<Partial<Record<ClassMethod, number>>>;
  /** Codes of units that the choice before had in another class; null where it cannot be compared. */
  readonly changed: readonly string[] | null;
  readonly gaps?: BorderGaps;
}

/** A map of figures that is drawn. */
export interface ShownThematic {
  readonly choice: ThematicChoice;
  readonly map: ThematicMap;
}

/** The figures that the reader maps, and how far that has come. `shown`: the one before, which is drawn meanwhile. */
export type ThematicState =
  | { readonly phase: 'none' }
  | { readonly phase: 'making'; readonly choice: ThematicChoice; readonly shown?: ShownThematic }
  | { readonly phase: 'made'; readonly choice: ThematicChoice; readonly map: ThematicMap }
  | {
      readonly phase: 'failed';
      readonly choice: ThematicChoice;
      readonly error: AtlasError;
      readonly shown?: ShownThematic;
    };

/** How colours are seen: as they are, or simulated for readers who lack one kind of cone. */
export type ColorVision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';

/** How one reader has the map shown and read out; it is in no link. */
export interface ReadingSettings {
  /** How much is said of what the reader comes to: its name, also its figure, or all of it and what is in view. */
  readonly verbosity: 'names' | 'figures' | 'all';
  /** Stronger lines, text and outlines than usual. */
  readonly contrast: 'normal' | 'more';
  /** Who says so: while it is the system, the map follows `prefers-contrast`. Setting `contrast` alone makes it the reader. */
  readonly contrastFrom: 'system' | 'reader';
  /** Classes are told apart by patterns as well. */
  readonly patterns: boolean;
  /** Larger and heavier, for a projector. */
  readonly presenting: boolean;
}

/** Where the reader stands who walks from feature to feature by keyboard. */
export interface WalkPosition {
  readonly at: FeatureRef;
  /** The feature left for it; null where the walk begins. */
  readonly from: FeatureRef | null;
  /** Which of the features of its layer it is that are here, from 1, in the order of their ids, and how many these are. */
  readonly place: number;
  readonly count: number;
}

/** The whole of one viewer, immutable: a new object after every change. */
export interface ViewerState {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly basemapShown: boolean;
  readonly basemapStatus: LayerStatus;
  /** Which base map is drawn while one is, and which can be chosen. */
  readonly basemap: BasemapState;
  /** Tiles between base map and layers, bottom to top. */
  readonly tiles: readonly TileLayerState[];
  /** Undefined until the first view is known. */
  readonly view: MapView | undefined;
  readonly viewBbox: Bbox | undefined;
  /** Bottom to top. */
  readonly layers: readonly LayerState[];
  /** What the reader added: layers, which are among {@link layers}, and figures. In no link. */
  readonly own: readonly OwnEntry[];
  readonly selection: FeatureRef | null;
  /** Features under the last click when there were several; the reader chooses one. */
  readonly candidates: readonly FeatureRef[];
  readonly hover: FeatureRef | null;
  /** Position under the pointer. */
  readonly pointer: readonly [lng: number, lat: number] | null;
  /** Features with a date that begin after the end of this year are hidden; null hides none. */
  readonly year: number | null;
  /** 1 to 12: the year counts to the end of this month; null to its own end. */
  readonly month: number | null;
  /** What opened after the end of this year is highlighted, and the rest steps back; null highlights nothing. */
  readonly since: number | null;
  readonly thematic: ThematicState;
  /** Codes of the units that are compared, in the order chosen; six at most. */
  readonly profile: readonly string[];
  readonly vision: ColorVision;
  readonly reading: ReadingSettings;
  /** Null unless the reader walks from feature to feature. */
  readonly walk: WalkPosition | null;
  readonly question: QuestionState;
  readonly drawing: DrawingState;
  /** What reading has cost so far, one entry for each file. */
  readonly ledger: readonly LedgerEntry[];
  /** Failures that are not a layer's own, newest last. */
  readonly errors: readonly AtlasError[];
}

/** One row of the feature panel, ready to be shown. */
export interface AttributeRow {
  readonly column: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date' | 'link' | 'timeline' | 'missing';
  /** Formatted, unit included; for `missing` the words "not in this dataset". */
  readonly text: string;
  /** Language of `text` when it is not the reader's. */
  readonly lang?: Locale;
  /** True when `text` was made from Chinese by transliteration. */
  readonly transliterated?: true;
  /** Why there is no value, when the dataset says so. */
  readonly reason?: string;
  /** How the value was computed, when derived. */
  readonly derived?: string;
  /** Year or date it refers to. */
  readonly vintage?: string;
  readonly source?: AttributeSource;
  readonly events?: readonly TimelineEvent[];
  readonly links?: readonly string[];
}

/** What a source says, in the language it says it in. */
export interface SourceText {
  readonly text: string;
  readonly lang: Locale;
}

/** Where one value came from. */
export interface AttributeSource extends SourceText {
  /** http(s) only; none of them is in `text`, which may be empty. */
  readonly urls: readonly string[];
  readonly caveat?: SourceText;
}

/** A milestone inside a `timeline` attribute. */
export interface TimelineEvent {
  readonly date: string;
  readonly event: LocalizedText;
  readonly figure?: string;
  readonly source: AttributeSource;
}

/** A feature's name in the reader's language. */
export interface FeatureName {
  readonly text: string;
  /** Language of `text`. */
  readonly lang: Locale;
  /** True when the English was made from the Chinese by transliteration. */
  readonly transliterated: boolean;
}

/** A feature as a list names it. */
export interface NamedFeature {
  readonly id: string;
  /**
   * As its file has it, English made from the Chinese by transliteration where there is none. Features of one name have
   * the same, so that the sections of a line are seen to be one line.
   */
  readonly name: LocalizedText;
}

/** What the panel shows about one feature. */
export interface FeatureDetails {
  readonly ref: FeatureRef;
  /** Id of the part of the layer that it is drawn in. */
  readonly part: string;
  readonly layerTitle: string;
  readonly name: FeatureName;
  /** Name in the other language, when there is one. */
  readonly otherName?: FeatureName;
  readonly keyFigure?: { readonly label: string; readonly text: string };
  readonly rows: readonly AttributeRow[];
  readonly bbox: Bbox | undefined;
  readonly attribution: string;
  readonly licence: string;
  readonly vintage: string;
  readonly datum: string;
  readonly accuracy: string;
  /** Raw attribute values by column. */
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}
