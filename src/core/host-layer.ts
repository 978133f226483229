import * as v from 'valibot';
import { featureServiceSchema, serviceAddress } from './feature-service.js';
import { expandSymbology, shortSymbologySchema } from './host-symbology.js';
import {
  attributeSchema,
  type LayerDefinition,
  type LayerPart,
  layerIdSchema,
  nameSchema,
} from './layer-definition.js';
import { localized, recordSchema } from './layer-record.js';
import type { LocalizedText } from './localized-text.js';
import { conditionSchema, localizedTextSchema, symbologySchema } from './symbology.js';

/*
 * A host's own layer in one JSON object: what is left out has a default, texts may be the same in both languages.
 */

const text = v.pipe(v.string(), v.minLength(1));
const words = v.union([text, localizedTextSchema]);

/** One file, drawn in one way. The long form, with variants and parts, is `layerSchema`. */
export const hostLayerSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  /** Version of this form; the first when left out. */
  version: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Stands in permalinks. */
  id: layerIdSchema,
  /** Default: the id. */
  title: v.exactOptional(words),
  description: v.exactOptional(words),
  notice: v.exactOptional(words),
  /** URL of a FlatGeobuf or GeoJSON file: absolute, or relative to the page, or to the JSON file that has the layer. */
  source: v.exactOptional(text),
  /** A server that is asked for the features of each view, in place of a file. */
  service: v.exactOptional(featureServiceSchema),
  symbology: v.union([shortSymbologySchema, symbologySchema]),
  /** Columns of the panel, in order; every column of the file when left out. */
  attributes: v.exactOptional(v.array(v.union([text, attributeSchema]))),
  /** Column with the name; when left out `name_zh` and `name_en`, `name`, `title` or `名称`, whichever there is. */
  name: v.exactOptional(v.union([text, nameSchema])),
  /** Default `id`: of GeoJSON the `id` of each feature, else its property `id`, else its number in the file. */
  idColumn: v.exactOptional(text),
  keyFigure: v.exactOptional(text),
  filter: v.exactOptional(v.array(conditionSchema)),
  /** Column with the date from which a feature is there. */
  time: v.exactOptional(text),
  /** Column with the radius in metres in which a feature lies. */
  accuracy: v.exactOptional(text),
  /** Viewport zoom from which names are written on the map; never when left out. */
  labelsFrom: v.exactOptional(v.number()),
  minZoom: v.exactOptional(v.number()),
  /** Default true. */
  visible: v.exactOptional(v.boolean()),
  /** Default 1. */
  opacity: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Whose the file is, how old and how good, unless it has a sidecar. */
  record: v.exactOptional(recordSchema),
});

export type HostLayer = v.InferOutput<typeof hostLayerSchema>;

/** The long form of a host's layer of one file. */
export function layerOfHostLayer(layer: HostLayer): LayerDefinition {
  const title = localized(layer.title ?? layer.id);
  return {
    id: layer.id,
    title,
    description: localized(layer.description ?? title),
    visible: layer.visible ?? true,
    opacity: layer.opacity ?? 1,
    variants: [{ id: 'all', title, parts: [partOf(layer, title)] }],
    ...(layer.notice !== undefined && { notice: localized(layer.notice) }),
  };
}

function partOf(layer: HostLayer, title: LocalizedText): LayerPart {
  const {
    source = '',
    service,
    idColumn = 'id',
    name,
    keyFigure,
    filter,
    time,
    accuracy,
    labelsFrom,
    minZoom,
    record,
  } = layer;
  return {
    id: 'all',
    source: service ? serviceAddress(service, { idColumn, ...(filter && { filter }) }) : source,
    ...(service && { service }),
    idColumn,
    ...(name !== undefined && { name: typeof name === 'string' ? { zh: name, en: name } : name }),
    ...(layer.attributes && { attributes: layer.attributes.map(attributeOf) }),
    symbology: isShort(layer.symbology) ? expandSymbology(layer.symbology, title) : layer.symbology,
    ...(keyFigure !== undefined && { keyFigure }),
    ...(filter && { filter }),
    ...(time !== undefined && { time: { column: time } }),
    ...(accuracy !== undefined && { accuracy: { column: accuracy } }),
    ...(labelsFrom !== undefined && { labels: { minZoom: labelsFrom } }),
    ...(minZoom !== undefined && { minZoom }),
    ...(record && { record }),
  };
}

function attributeOf(given: string | NonNullable<LayerPart['attributes']>[number]) {
  return typeof given === 'string' ? { column: given } : given;
}

/** Only the short form fits both when nothing is in it. */
function isShort(symbology: HostLayer['symbology']): symbology is v.InferOutput<typeof shortSymbologySchema> {
  return v.is(shortSymbologySchema, symbology) && !v.is(symbologySchema, symbology);
}
