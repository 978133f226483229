import * as v from 'valibot';
import { basemapRoles } from './basemap-role.js';
import { classedSchema } from './classed-schema.js';
import { featureServiceSchema, serviceAddress } from './feature-service.js';
import { recordSchema } from './layer-record.js';
import { conditionSchema, localizedTextSchema, symbologySchema } from './symbology.js';

export type { BasemapRole } from './basemap-role.js';
export type {
  ChoroplethSymbology,
  Condition,
  LineSymbology,
  PointSymbology,
  PolygonSymbology,
  Stroke,
  Symbology,
  SymbolShape,
  ThemedColor,
} from './symbology.js';

/*
 * The shape of a layer, as data. One schema gives the TypeScript types, the check at load (which evaluates no
 * code, so it runs under a strict CSP) and the published JSON Schema.
 */

const text = v.pipe(v.string(), v.minLength(1));

/** One row of the feature panel. Label, unit and format come from the sidecar unless given here. */
export const attributeSchema = v.strictObject({
  column: text,
  /** Read instead of `column` for Chinese readers, where a file has the same in both languages. */
  zhColumn: v.exactOptional(text),
  label: v.exactOptional(localizedTextSchema),
  unit: v.exactOptional(text),
  format: v.exactOptional(text),
  /** Id of a controlled vocabulary in the catalog. */
  vocabulary: v.exactOptional(text),
  /** True: the row is left out where there is no value, as with remarks; else it says that there is none. */
  optional: v.exactOptional(v.boolean()),
});

/** The attributes that hold a feature's name. `en` may be null for a feature; it is then transliterated and marked. */
export const nameSchema = v.strictObject({
  zh: v.exactOptional(text),
  en: v.exactOptional(text),
  qualifier: v.exactOptional(v.strictObject({ zh: text, en: text })),
});

/** Values joined to the features of a file by their id; a column of the file with the same name is not seen. */
const joinSchema = v.strictObject({
  column: text,
  label: localizedTextSchema,
  /** Ids in core/units and core/number-format. */
  unit: v.exactOptional(text),
  format: v.exactOptional(text),
  /** By id of the feature; all numbers or all texts. Who is not in it has no value. */
  values: v.union([v.record(v.string(), v.number()), v.record(v.string(), v.string())]),
});

const partObject = v.strictObject({
  id: text,
  /**
   * URL of a FlatGeobuf (`.fgb`) or GeoJSON (`.geojson`, `.json`) file, absolute or relative to `geodataBase`; in a layer
   * that a host adds, to the page or the layer's own JSON file. The sidecar of a `.fgb` is `<name>.json` beside it. Left
   * out of a part with a `service`.
   */
  source: v.exactOptional(text),
  /** A server that is asked for the features of each view, in place of a file. */
  service: v.exactOptional(featureServiceSchema),
  /** Only features for which all hold. */
  filter: v.exactOptional(v.array(conditionSchema)),
  idColumn: text,
  /** Left out: `name_zh` and `name_en`, `name`, `title` or `名称`, whichever the file has. */
  name: v.exactOptional(nameSchema),
  /** Attribute shown on hover beside the name. */
  keyFigure: v.exactOptional(text),
  /** Rows of the panel; left out, every column of the file. */
  attributes: v.exactOptional(v.array(attributeSchema)),
  symbology: symbologySchema,
  joins: v.exactOptional(v.array(joinSchema)),
  /** A column with the class of each feature, for a symbology that draws numbers, or many values, in few ways. */
  classed: v.exactOptional(classedSchema),
  /** Attribute for a text beside each symbol, from this viewport zoom inwards. */
  labels: v.exactOptional(v.strictObject({ minZoom: v.number() })),
  minZoom: v.exactOptional(v.number()),
  /** Attribute with the date (`2026-11-28`), time or year from which a feature is there. */
  time: v.exactOptional(
    v.strictObject({
      column: text,
      /** Last year up to which the features are meant to be complete. */
      completeUntil: v.exactOptional(v.pipe(v.number(), v.integer())),
    }),
  ),
  /** Attribute with the radius in metres in which the feature lies, for answers about distances. */
  accuracy: v.exactOptional(v.strictObject({ column: text })),
  /** Whose the file is, how old and how good, when it has no sidecar. */
  record: v.exactOptional(recordSchema),
});

/** A service stands for its features by an address; a part with neither has none, which the check of the catalog names. */
const partSchema = v.pipe(
  partObject,
  v.transform((part) => ({
    ...part,
    source: part.service ? serviceAddress(part.service, part) : (part.source ?? ''),
  })),
);

/** Lower-case letters, digits and hyphens, as they stand in permalinks. */
export const layerIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
  v.maxLength(64),
);

const variantSchema = v.strictObject({
  id: layerIdSchema,
  title: localizedTextSchema,
  parts: v.pipe(v.array(partSchema), v.minLength(1)),
});

export const layerSchema = v.strictObject({
  id: layerIdSchema,
  title: localizedTextSchema,
  description: localizedTextSchema,
  /** On in the first view. */
  visible: v.boolean(),
  opacity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Alternatives of which one is drawn (levels or indicators); the first is the default. */
  variants: v.pipe(v.array(variantSchema), v.minLength(1)),
  /** A sentence that must stay beside the legend, such as what the layer is not. */
  notice: v.exactOptional(localizedTextSchema),
});

/** Version of the form: see `format-version.ts`. */
const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

export const catalogSchema = v.strictObject({
  /** Version of the form of a catalog; the first when left out. */
  version: v.exactOptional(versionSchema),
  id: text,
  title: localizedTextSchema,
  /** Version of the data, carried by permalinks. */
  dataVersion: text,
  /** `[west, south, east, north]` fitted in the first view. */
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  /** `[west, south, east, north]` beyond which there is no base map. */
  frame: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  basemap: v.strictObject({
    sources: v.array(v.strictObject({ role: v.picklist(basemapRoles), source: text })),
    /** Approval number of the boundaries (审图号), when the publisher has one. */
    approvalNumber: v.exactOptional(text),
  }),
  /** Levels of administrative units, from the largest, and the layer variant that has their outlines and figures. */
  units: v.exactOptional(
    v.array(
      v.strictObject({
        level: text,
        title: localizedTextSchema,
        layer: text,
        variant: text,
        /** Attribute with the people of a unit, by which means of figures are weighted. */
        people: v.exactOptional(text),
        /** Attributes with longitude and latitude of the place for a unit's symbol; left out, the middle of its box. */
        labelPoint: v.exactOptional(v.strictObject({ lon: text, lat: text })),
      }),
    ),
  ),
  /** Lines between neighbouring units of one level, each once; those of the levels above are among them. */
  borders: v.exactOptional(
    v.strictObject({
      /** URL of a `.fgb`, absolute or relative to `geodataBase`. */
      source: text,
      /** Level of the units on both sides, as in `units`. */
      level: text,
      idColumn: text,
      /** Attributes with the codes of the units on both sides. */
      sides: v.tuple([text, text]),
      /** Attribute with the length in kilometres. */
      length: text,
    }),
  ),
  /** Named groups of units that questions can be about. */
  groupings: v.exactOptional(
    v.array(
      v.strictObject({
        id: text,
        title: localizedTextSchema,
        level: text,
        /** Ids of the units, as in the `idColumn` of their layer. */
        codes: v.pipe(v.array(text), v.minLength(1)),
        /** Who groups them so. */
        source: localizedTextSchema,
      }),
    ),
  ),
  /** URL of the list of names that the search reads, absolute or relative to `geodataBase`; see `src/core/search-file.ts`. */
  search: v.exactOptional(text),
  /** URL of the figures of units by year; see `src/core/figure-file.ts`. */
  figures: v.exactOptional(text),
  /** URL of figures of other regions, for comparison; of the same shape. */
  comparison: v.exactOptional(text),
  /** URL of the kilometres of networks by opening; see `src/core/network-file.ts`. */
  networks: v.exactOptional(text),
  /** URL of claims and tour; see `src/core/story-file.ts`. */
  story: v.exactOptional(text),
  /** Years that the time slider runs through, and where it begins. */
  time: v.exactOptional(
    v.strictObject({
      from: v.pipe(v.number(), v.integer()),
      until: v.pipe(v.number(), v.integer()),
      opensWith: v.strictObject({ since: v.pipe(v.number(), v.integer()), year: v.pipe(v.number(), v.integer()) }),
    }),
  ),
  /** Translations of controlled values: vocabulary → value → text. */
  vocabularies: v.record(v.string(), v.record(v.string(), localizedTextSchema)),
  /** Bottom to top. */
  layers: v.array(layerSchema),
});

export type { LayerRecord } from './layer-record.js';

export type AttributeDefinition = v.InferOutput<typeof attributeSchema>;
export type NameDefinition = v.InferOutput<typeof nameSchema>;
export type Join = v.InferOutput<typeof joinSchema>;
export type LayerPart = v.InferOutput<typeof partSchema>;
export type LayerVariant = v.InferOutput<typeof variantSchema>;
export type LayerDefinition = v.InferOutput<typeof layerSchema>;

export type Catalog = v.InferOutput<typeof catalogSchema>;
