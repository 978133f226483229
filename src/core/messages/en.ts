import type { addDataEn } from './add-data.js';
import type { basemapsEn } from './basemaps.js';
import type { drawingEn } from './drawing.js';
import type { embedCodeEn } from './embed-code.js';
import type { embedPageEn } from './embed-page.js';
import type { figuresEn } from './figures.js';
import type { findEn } from './find.js';
import type { importRefusalsEn } from './import-refusals.js';
import type { keysEn } from './keys.js';
import type { layerStyleEn } from './layer-style.js';
import type { mapTextEn } from './map-text.js';
import type { mappedEn } from './mapped.js';
import type { offlineEn } from './offline.js';
import type { ownOfferEn } from './own-offer.js';
import type { ownStyleEn } from './own-style.js';
import type { phoneEn } from './phone.js';
import type { posterEn } from './poster.js';
import type { printEn } from './print.js';
import type { queryEn } from './query.js';
import type { queryPanelEn } from './query-panel.js';
import { questionErrorsEn } from './question-errors.js';
import type { readingEn } from './reading.js';
import type { regionEn } from './region.js';
import type { resultsEn } from './results.js';
import type { savingEn } from './saving.js';
import type { spokenEn } from './spoken.js';
import type { spokenViewEn } from './spoken-view.js';
import type { timeEn } from './time.js';

/**
 * The sentences of the map and what stands beside it, in English. ICU MessageFormat; keys are `room.what`. Those of
 * searching, drawing and asking are added by question-messages.ts, with the code that says them.
 */
export const en = {
  ...questionErrorsEn,
  'class.all': 'all values',
  'class.between': '{from} – {to}',
  'class.from': '{from} or more',
  'class.under': 'under {to}',
  'companion.no-map':
    "This part has no map yet: put it inside a jjj-map element, or name the map's id in its “for” attribute.",
  'companion.waiting': 'Waiting for the map …',
  'coordinates.latitude': '{angle}{side, select, south {S} other {N}}',
  'coordinates.longitude': '{angle}{side, select, west {W} other {E}}',
  'error.catalog-invalid':
    'The catalog is not valid at {path}: expected {expected}, but received {received}. Correct it there and load the page again.',
  'error.column-unknown':
    'The layer definition names an attribute "{column}" that the file does not have; it has {known}. Correct the definition, or add the attribute to the file.',
  'error.crs-unsupported': '{file} has coordinates in {received}, but {expected} is expected. Convert it first.',
  'error.drawing-failed':
    'The map could not be drawn completely: {reason}. Load the page again; if it stays so, report this sentence.',
  'error.file-changed':
    '{file} changed on the server while it was being read. Try again; if it happens often, publish new data under a new address.',
  'error.file-corrupt':
    '{file} was expected to be a sound FlatGeobuf file, but its content contradicts itself. Build and upload it again.',
  'error.file-forbidden':
    '{file} was expected to be readable by everybody, but the server refuses it (status {status}). Check its access rights.',
  'error.file-missing':
    '{file} was expected at {url}, but the server has no such file (status {status}). Upload it there, or correct the address of the geodata.',
  'error.file-too-large':
    '{file} is {bytes} bytes or more, but at most {limit} bytes are read in one piece. Turn on range requests on the server, or split the file.',
  'error.file-truncated':
    '{file} ends early: expected {expected} bytes, but received {received}. Upload the whole file again.',
  'error.geometry-unsupported':
    '{file} has geometry of type {geometry}, but points, lines and polygons are expected. Convert it first.',
  'error.geojson-invalid':
    '{reason, select, json {{file} is not JSON. Check what its address sends.} features {{file} is JSON, but no GeoJSON: a FeatureCollection or Feature is expected at {path}.} empty {{file} has no feature with a position, so there is nothing to draw.} coordinates {{file} has the position {received} in feature {path}; longitude (−180 to 180) comes first, then latitude (−90 to 90), in degrees.} mixed {{file} has {received}. A layer draws one kind: split the file by kind.} large {{file} has more than {limit} bytes, the most that GeoJSON may have. Convert it to FlatGeobuf, which is read by view.} other {{file} cannot be read as GeoJSON.}}',
  'error.layer-unknown': 'There is no layer "{layer}". The layers are: {known}.',
  'error.link-outdated':
    'The link was made with data of version {expected}, but the atlas now shows version {received}. The picture may differ.',
  'error.network-failed':
    '{file} could not be fetched: the server was not reached, or it does not allow this page to read it. Check the connection and try again.',
  'error.no-index': '{file} has no spatial index, so it cannot be read by area. Build it again with an index.',
  'error.not-flatgeobuf':
    '{file} was expected to be a FlatGeobuf file, but it is something else. Check the address, and that the server sends the file itself and not a page.',
  'error.server-error':
    'The server failed while sending {file} (status {status}). Try again later, or ask whoever runs the server.',
  'error.sidecar-invalid':
    'The description beside {file} is not valid: {path} should be {expected}, but it is {received}. Build the geodata again.',
  'error.value-invalid': '{name} should be {expected}, but it is "{received}". Correct it.',
  'error.version-newer':
    '{name} is of version {received}, but this atlas reads versions up to {expected}. Use a newer atlas.',
  'error.import-refused': '{file} was not added: {reason}.',
  'error.service-refused': 'The server of {file} cannot be used: {reason} Ask whoever runs it.',
  'error.store-failed': 'The browser could not keep or read stored data: {reason}.',
  'error.webgl-lost':
    'The graphics of this browser were interrupted and the map is being redrawn. If it stays empty, load the page again.',
  'error.webgl-unavailable':
    'The map needs WebGL2, but this browser does not offer it. Turn on hardware acceleration, or use a current browser. Lists and attributes still work.',
  'explorer.ask': 'Ask',
  'explorer.results': 'Results',
  'explorer.chart': 'Chart',
  'explorer.claims': 'Claims and figures',
  'explorer.figures': 'Figures',
  'explorer.inequality': 'Inequality',
  'explorer.profile': 'Compare units',
  'explorer.region': 'Region',
  'explorer.time': 'Time',
  'explorer.words': 'The map in words',
  'explorer.tour': 'Guided tour',
  'explorer.side': 'What the panel shows',
  'explorer.appearance-dark': 'Dark appearance',
  'explorer.data-version': 'Data version {version}',
  'explorer.embed': 'Embed this view in another page',
  'explorer.print': 'Print, or save a picture',
  'explorer.save': 'Save data, project or briefing; open a project',
  'explorer.feature': 'Feature',
  'explorer.language': 'Language',
  'explorer.layers': 'Layers',
  'explorer.legend': 'Legend',
  'explorer.panels': 'Panels',
  'explorer.reading': 'Feature and legend',
  'explorer.reading-settings': 'Reading',
  'layers.accuracy': 'Positional accuracy',
  'layers.coverage': '{label}: {have, number} of {of, number}',
  'layers.datum': 'Datum',
  'layers.details': 'Settings and sources of “{layer}”',
  'layers.failed': 'Not loaded',
  'layers.features': 'Features',
  'layers.figure-sources': 'Sources of the figures shown',
  'layers.file-sources': 'Sources',
  'layers.in-view': '{count, number} of {of, plural, one {# feature} other {# features}}',
  'layers.in-view-short': '{count, number} / {of, number}',
  'layers.licence': 'Licence',
  'layers.list': 'Layers, topmost first',
  'layers.loaded': '{count, plural, one {# feature} other {# features}}',
  'layers.loading': 'Loading …',
  'layers.loading-part': 'Loading, {percent, number}% …',
  'layers.move-down': 'Move “{layer}” down',
  'layers.move-up': 'Move “{layer}” up',
  'layers.moved': '“{layer}” is now {place, number} of {of, number} from the top',
  'layers.no-index': 'This file has no spatial index, so it was read whole. Build it again with an index.',
  'layers.save': 'Save data …',
  'layers.opacity': 'Opacity',
  'layers.opacity-value': '{percent, number}%',
  'layers.order': 'Order',
  'layers.other-sources': 'Other sources of the file',
  'layers.no-position':
    '{count, plural, one {# feature has no position: it is listed, not drawn.} other {# features have no position: they are listed, not drawn.}}',
  'layers.read-whole': 'The server does not send parts of files, so this file was read whole.',
  'layers.retry': 'Try again',
  'layers.retry-layer': 'Try again: “{layer}”',
  'layers.overview':
    'Generalised overview of {of, plural, one {# feature} other {# features}}; zoom in for the features',
  'layers.overview-short': 'overview',
  'layers.reading': 'Reading this view …',
  'layers.sources': 'Source and licence',
  'layers.variant': 'Show',
  'layers.view-too-large':
    'There are more features here than can be read at once: only those around the middle are shown. Zoom in to see all.',
  'layers.vintage': 'Vintage',
  'ledger.cached': 'From memory',
  'ledger.caption': 'What reading the files of this map has cost so far',
  'ledger.fetched': 'Fetched',
  'ledger.file': 'File',
  'ledger.none': 'Nothing has been fetched yet.',
  'ledger.requests': 'Requests',
  'ledger.share': '{fetched} of {size}',
  'ledger.title': 'Data fetched: {bytes}',
  'ledger.total': 'All files',
  'ledger.used': 'Used',
  'joint.clause': ', ',
  'joint.list': ', ',
  'joint.sentence': ' ',
  'joint.source': '; ',
  'legend.approval': 'Approval number of the boundaries: {number}',
  'legend.as-of-year':
    'As at the end of {year}. Features whose date is not in this dataset stay on the map whatever the year.',
  'legend.basemap': 'Base map',
  'legend.basemap-county': 'County boundary',
  'legend.basemap-neighbours': 'Boundary of neighbouring provinces',
  'legend.basemap-prefecture': 'Prefecture boundary',
  'legend.basemap-province': 'Province boundary',
  'legend.basemap-river': 'River',
  'legend.basemap-urban': 'Built-up area',
  'legend.basemap-water': 'Sea, lakes and reservoirs',
  'legend.boundaries': 'Boundaries: {source}',
  'legend.classes': 'Classes of {layer}',
  'legend.count': '{count, plural, one {# feature} other {# features}}',
  'legend.empty': 'No layer is shown. Switch one on to see its legend.',
  'legend.figures': 'Figures ({year}): {source}',
  'legend.figures-undated': 'Figures: {source}',
  'legend.missing': 'not in this dataset',
  'legend.nearer': '(when zoomed in)',
  'legend.nearer-part': 'Drawn when zoomed in.',
  'legend.orientation': 'Boundaries are for orientation only; they settle no question of jurisdiction.',
  'legend.ring': 'Ring: the radius in which it lies, {least} to {most}',
  'legend.ring-same': 'Ring: the radius in which it lies, {least}',
  'legend.ring-when': '(around the one pointed at)',
  'legend.ring-when-hollow': '(around the one pointed at; when zoomed in, around all hollow ones)',
  'legend.shield': 'Route number: {class}',
  'legend.source': 'Source: {source}',
  'map.attribution': 'Attribution',
  'map.attribution-all': 'Whose all the data is',
  'map.coordinates': 'Position (longitude, latitude)',
  'map.coordinates-toggle': 'Change between decimal degrees and degrees, minutes, seconds',
  'map.datum': 'WGS 84 (within 1 m of CGCS2000)',
  'map.dismiss': 'Dismiss this notice',
  'map.home': 'Show the whole region',
  'map.loading': 'Loading the map …',
  'map.loading-layers': '{count, plural, one {Loading # layer …} other {Loading # layers …}}',
  'map.move': 'Move the map',
  'map.move-east': 'Move the map east',
  'map.move-north': 'Move the map north',
  'map.move-south': 'Move the map south',
  'map.move-west': 'Move the map west',
  'map.north': 'North is up',
  'map.position': 'Position',
  'map.zoom-in': 'Zoom in',
  'map.zoom-out': 'Zoom out',
  'name.qualified': '{name} ({qualifier})',
  'name.unnamed': 'unnamed',
  'panel.accuracy': 'Positional accuracy',
  'panel.candidates': '{count, plural, one {# feature here} other {# features here}}',
  'panel.choose': 'Choose one of the features here',
  'panel.close-feature': 'Close and clear the selection',
  'panel.data': 'About the data',
  'panel.datum': 'Datum',
  'panel.derived': 'derived',
  'panel.derived-how': 'How it was derived',
  'panel.empty': 'Nothing is selected. Click a feature on the map, or open one from the layer list.',
  'panel.licence': 'Licence',
  'panel.loading': 'The feature appears when its layer is loaded.',
  'panel.reason': 'Reason: {reason}',
  'panel.source': 'Source',
  'panel.source-of': 'Source of “{label}”',
  'panel.transliterated-help': 'No English name is recorded; this one was transliterated from the Chinese.',
  'panel.vintage': 'Vintage',
  'panel.zoom': 'Zoom to the feature',
  'search.count': '{count, plural, =0 {No match} one {# match} other {# matches}}',
  'search.filter': 'Filter “{layer}”',
  'search.label': 'Search the layers shown',
  'search.more': '{count, number} more: type to narrow them down',
  'search.none': 'No feature matches “{query}”.',
  'search.placeholder': 'County, line, station, site …',
  'source.caveat': 'Mind',
  'source.not-stated': 'not stated',
  'source.licence': 'Licence',
  'source.publisher': 'Publisher',
  'source.where': 'Read at',
  'value.accuracy': '{best, number} m',
  'value.accuracy-range': '{best, number}–{worst, number} m',
  'value.copy': '{publisher}; read in a copy',
  'value.measured': '{measure}: {figure}',
  'value.missing': 'not in this dataset',
  'value.no': 'no',
  'value.over': 'over {figure}',
  'value.publisher-unknown': 'first publisher not recorded',
  'value.rank': '{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of, number} with data',
  'value.transliterated': 'transliterated',
  'value.yes': 'yes',
} as const;

/** Keys that are there from the start. */
export type FirstMessageKey = keyof typeof en;

/** Every key. */
export type MessageKey =
  | FirstMessageKey
  | keyof typeof basemapsEn
  | keyof typeof drawingEn
  | keyof typeof embedCodeEn
  | keyof typeof embedPageEn
  | keyof typeof figuresEn
  | keyof typeof findEn
  | keyof typeof mapTextEn
  | keyof typeof mappedEn
  | keyof typeof keysEn
  | keyof typeof importRefusalsEn
  | keyof typeof offlineEn
  | keyof typeof phoneEn
  | keyof typeof posterEn
  | keyof typeof queryEn
  | keyof typeof queryPanelEn
  | keyof typeof readingEn
  | keyof typeof regionEn
  | keyof typeof resultsEn
  | keyof typeof addDataEn
  | keyof typeof layerStyleEn
  | keyof typeof ownOfferEn
  | keyof typeof ownStyleEn
  | keyof typeof printEn
  | keyof typeof savingEn
  | keyof typeof spokenEn
  | keyof typeof spokenViewEn
  | keyof typeof timeEn;
