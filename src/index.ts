import { offerBuiltInCatalog } from './built-in-catalog.js';
import { followFirstPicture } from './elements/follow-first-picture.js';

export { setAssetBase } from './core/asset-base.js';
export { AtlasError, type AtlasErrorCode, type AtlasErrorDetails } from './core/atlas-error.js';
export type {
  BasemapChoice,
  BasemapInput,
  BasemapOffer,
  TileDatum,
  TileLayerInput,
} from './core/basemap-choice.js';
export type { Bbox, LngLat } from './core/bbox.js';
export type { AttributeValue } from './core/columns.js';
export type { DrawingKind, DrawingMode, DrawingState, DrawnShape, ShapeDraft } from './core/drawing.js';
export type { FeatureFilter, FilterTest } from './core/feature-filter.js';
export type * from './core/importer.js';
export { addLanguage, type LanguageFile, type UnitWords } from './core/languages.js';
export type * from './core/layer-definition.js';
export type { Locale, LocalizedText } from './core/localized-text.js';
export type * from './core/query-answer.js';
export type { QueryKind, QueryLayer, QueryRequest, QuerySubject } from './core/query-request.js';
export type { FeatureRef, MapView, Theme } from './core/scene.js';
export type { Coverage, Sidecar, SidecarColumn, SourceRecord } from './core/sidecar.js';
export type { StoryFile, ViewSetting } from './core/story-file.js';
export type * from './core/thematic-choice.js';
export type { JjjBasemaps } from './elements/basemaps/basemaps.js';
export type { JjjFeaturePanel, JjjFeatureSearch, JjjLayerList, JjjLegend } from './elements/companions.js';
export type { AppearanceChangedDetail, AppearanceChangedEvent } from './elements/events/appearance-changed-event.js';
export type { DrawingChangedDetail, DrawingChangedEvent } from './elements/events/drawing-changed-event.js';
export type { AtlasErrorEvent, ErrorDetail } from './elements/events/error-event.js';
export type { FeatureHoveredEvent } from './elements/events/feature-hovered-event.js';
export type { FeatureSelectedDetail, FeatureSelectedEvent } from './elements/events/feature-selected-event.js';
export type {
  LayerSetting,
  LayersChangedDetail,
  LayersChangedEvent,
  OwnSetting,
} from './elements/events/layers-changed-event.js';
export type { LoadingChangedDetail, LoadingChangedEvent } from './elements/events/loading-changed-event.js';
export type { PlaceFoundDetail, PlaceFoundEvent } from './elements/events/place-found-event.js';
export type { ProfileChangedDetail, ProfileChangedEvent } from './elements/events/profile-changed-event.js';
export type { QuestionChangedEvent } from './elements/events/question-changed-event.js';
export type { ReadyEvent } from './elements/events/ready-event.js';
export type { ThematicChangedEvent } from './elements/events/thematic-changed-event.js';
export type { TimeChangedDetail, TimeChangedEvent } from './elements/events/time-changed-event.js';
export type { ViewChangedDetail, ViewChangedEvent } from './elements/events/view-changed-event.js';
export { JjjExplorer } from './elements/explorer/explorer.js';
export type { AddedFile } from './elements/map/add-layer.js';
export { type CatalogLoader, setDefaultCatalog } from './elements/map/atlas-defaults.js';
export type { LayerChoice } from './elements/map/layer-choice.js';
export { JjjMap } from './elements/map/map.js';
export type { FlyToOptions, FoundFeature, MoveOptions } from './elements/map/map-words.js';
export type { JjjDrawToolbar, JjjQueryPanel, JjjResultsTable, JjjSearch } from './elements/question-companions.js';
export type { JjjMapText, JjjReadingSettings } from './elements/reader-companions.js';
export type {
  JjjChart,
  JjjClaims,
  JjjFigurePanel,
  JjjInequality,
  JjjPrint,
  JjjRegionProfile,
  JjjTimeSlider,
  JjjTour,
} from './elements/statistics-companions.js';
export type { FigureTable } from './statistics/figure-table.js';
export type { NetworkGrowth } from './statistics/network-growth.js';
export type { BackdropCommands } from './viewer/backdrop/backdrop-commands.js';
export type { DrawingCommands } from './viewer/drawing/drawing-commands.js';
export type * from './viewer/own/own-data.js';
export type * from './viewer/state.js';
export type { TimeSetting, ViewerContract } from './viewer/viewer-contract.js';
export type { WalkDirection, WalkStep } from './viewer/walk/walk-step.js';

offerBuiltInCatalog();
// Where there is no page, as on a server, nothing is drawn and nothing is fetched.
if (typeof document !== 'undefined') {
  void import('./elements/companions.js').then(() => import('./elements/question-companions.js'));
}
followFirstPicture(() => {
  void import('./elements/statistics-companions.js').then(() => import('./elements/reader-companions.js'));
});
