import { AtlasError } from '../../core/atlas-error.js';
import type { ImportFile, ImportOptions, InspectedTable, ReadingChoice } from '../../core/importer.js';
import type { LayerRecord } from '../../core/layer-record.js';
import { localized } from '../../core/layer-record.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { parseUrl } from '../../core/parse-url.js';
import type { Presentation } from '../../viewer/own/own-data.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { addedLayers } from './added-layers.js';
import type { LayerChoice } from './layer-choice.js';
import { looksLikeService } from './service-words.js';

/** How a file that is added as a layer is read, and what is said of it; what is left out is taken from the file. */
export interface AddedFile extends ReadingChoice, ImportOptions {
  /** Name of the file, for a `Blob` that has none: its ending may tell the format. */
  readonly name?: string;
  /** Default: the name of the file. */
  readonly title?: string | LocalizedText;
  readonly record?: LayerRecord;
  /** How it is drawn. Default: a guess from its columns. */
  readonly definition?: Presentation['definition'];
}

/**
 * Adds a layer to a running viewer: a definition, the URL of one or of a collection on a server of features, or a file.
 *
 * @returns its id.
 * @throws {AtlasError} `catalog-invalid`, `import-refused`, `service-refused`, or why the definition could not be fetched.
 */
export async function addLayer(
  viewer: ViewerContract,
  layer: LayerChoice | Blob,
  options: AddedFile = {},
): Promise<string> {
  if (layer instanceof Blob) return addFile(viewer, layer, options);
  const { signal = new AbortController().signal } = options;
  const service = typeof layer === 'string' ? parseUrl(layer, document.baseURI) : undefined;
  if (service && looksLikeService(service)) {
    const { addServiceAddress } = await import('./feature-service-kind.js');
    return addServiceAddress(viewer, service.href, signal);
  }
  const { layers, problems } = await addedLayers([layer], viewer.catalog, signal);
  const [definition] = layers;
  if (definition) return viewer.own.addReference(definition);
  throw problems[0] ?? notALayer(String(layer));
}

async function addFile(viewer: ViewerContract, data: Blob, options: AddedFile): Promise<string> {
  const { name, title, record, definition, onProgress, signal, ...choice } = options;
  const file: ImportFile = { name: name ?? ('name' in data ? String(data.name) : 'layer'), data };
  const reading = { ...(onProgress && { onProgress }), ...(signal && { signal }) };
  const encoding = choice.encoding === undefined ? {} : { encoding: choice.encoding };
  const { tables } = await viewer.own.inspect(file, { ...reading, ...encoding });
  const table = choice.table === undefined ? tables[0] : tables.find(({ id }) => id === choice.table);
  if (!table) throw noTable(file.name, choice.table ?? '', tables);
  const features = await viewer.own.read(file, { ...coordinatesOf(table), ...choice, table: table.id }, reading);
  return viewer.own.addFeatures(features, {
    title: localized(title ?? table.title),
    ...(record && { record }),
    ...(definition && { definition }),
  });
}

/** Columns that look like coordinates are taken for them: nothing else in a table of rows could be drawn. */
function coordinatesOf({ geometry, coordinates }: InspectedTable): Pick<ReadingChoice, 'coordinates'> {
  return geometry.length === 0 && coordinates ? { coordinates } : {};
}

function notALayer(received: string): AtlasError {
  const expected = 'the definition of a layer, its URL, or a file';
  const message = `The layer is not valid: expected ${expected}, but received ${received}. Give one of these.`;
  return new AtlasError('catalog-invalid', message, { details: { path: 'layer', expected, received } });
}

function noTable(name: string, received: string, tables: readonly InspectedTable[]): AtlasError {
  const expected = tables.map(({ id }) => id).join(', ');
  const message = `${name} has no table "${received}". Its tables are: ${expected}. Name one of these.`;
  return new AtlasError('value-invalid', message, { details: { name: 'table', expected, received } });
}
