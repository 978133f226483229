/*
 * The elements beside a map, in one chunk of their own: a page gets them after the map element and before the map's
 * engine. They join their map whenever they come.
 */
export { JjjFeaturePanel } from './feature-panel/feature-panel.js';
export { JjjFeatureSearch } from './feature-search/feature-search.js';
export { JjjLayerList } from './layer-list/layer-list.js';
export { JjjLedger } from './ledger/ledger.js';
export { JjjLegend } from './legend/legend.js';
