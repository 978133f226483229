export { AtlasError, type AtlasErrorCode, type AtlasErrorDetails } from './core/atlas-error.js';
export type { Bbox, LngLat } from './core/bbox.js';
export type { Catalog, LayerDefinition, LayerPart, LayerVariant } from './core/layer-definition.js';
export type { Locale, LocalizedText } from './core/localized-text.js';
export type { FeatureRef, MapView, Theme } from './core/scene.js';
export type { Sidecar, SidecarColumn, SourceRecord } from './core/sidecar.js';
