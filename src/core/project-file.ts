import * as v from 'valibot';
import { indicatorSchema, seriesSchema, sourceRecordSchema } from './figure-file.js';
import { layerIdSchema, layerSchema } from './layer-definition.js';
import { sidecarSchema } from './sidecar-schema.js';
import { localizedTextSchema } from './symbology.js';
import { thematicChoiceSchema } from './thematic-choice.js';

/*
 * A project: what a reader has made of the atlas, in one file that opens in any atlas of the same catalog. It refers to the
 * catalog's data and contains, or refers to, the reader's own.
 */

const text = v.pipe(v.string(), v.minLength(1));
const year = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)));
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const positionSchema = v.tuple([longitude, latitude]);

const geometrySchema = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: positionSchema }),
  v.strictObject({ type: v.literal('LineString'), coordinates: v.pipe(v.array(positionSchema), v.minLength(2)) }),
  v.strictObject({
    type: v.literal('Polygon'),
    coordinates: v.pipe(v.array(v.pipe(v.array(positionSchema), v.minLength(4))), v.minLength(1)),
  }),
]);

const shapeSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['point', 'line', 'polygon', 'rectangle', 'freehand']),
    geometry: geometrySchema,
  }),
  v.strictObject({
    kind: v.literal('circle'),
    center: positionSchema,
    radiusMeters: v.pipe(v.number(), v.minValue(0.1), v.maxValue(1_000_000)),
  }),
]);

const layerStateSchema = v.strictObject({
  id: layerIdSchema,
  visible: v.boolean(),
  opacity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  variant: text,
});

const stateSchema = v.strictObject({
  view: v.exactOptional(
    v.strictObject({ center: positionSchema, viewportZoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)) }),
  ),
  /** Bottom to top, the reader's own among them. */
  layers: v.array(layerStateSchema),
  basemapShown: v.boolean(),
  /** Tag of the language. */
  locale: text,
  theme: v.picklist(['light', 'dark']),
  selection: v.nullable(v.strictObject({ layer: layerIdSchema, id: text })),
  year,
  /** 1 to 12. */
  month: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  since: year,
  thematic: v.nullable(thematicChoiceSchema),
  profile: v.array(text),
  /** A question as `map.ask()` takes it. */
  question: v.nullable(v.record(v.string(), v.unknown())),
  shapes: v.pipe(v.array(shapeSchema), v.maxLength(1000)),
  vision: v.picklist(['normal', 'protanopia', 'deuteranopia', 'tritanopia']),
  reading: v.strictObject({
    verbosity: v.picklist(['names', 'figures', 'all']),
    contrast: v.picklist(['normal', 'more']),
    patterns: v.boolean(),
  }),
});

const ownEntrySchema = v.variant('kind', [
  /** A layer whose file is in the project: FlatGeobuf in WGS 84, as base64. */
  v.strictObject({
    kind: v.literal('features'),
    id: layerIdSchema,
    definition: layerSchema,
    sidecar: sidecarSchema,
    data: text,
  }),
  /** A layer whose files lie at absolute addresses. */
  v.strictObject({ kind: v.literal('reference'), id: layerIdSchema, definition: layerSchema }),
  /** Figures of units. */
  v.strictObject({
    kind: v.literal('figures'),
    id: layerIdSchema,
    title: localizedTextSchema,
    indicators: v.array(indicatorSchema),
    series: v.array(seriesSchema),
    sources: v.array(sourceRecordSchema),
    method: localizedTextSchema,
  }),
]);

/** A project as it stands in its file, `*.jjj.json`. */
export const projectSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  kind: v.literal('jjj-project'),
  /** Version of this form. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Day on which it was saved, `2026-11-28`. */
  made: text,
  title: localizedTextSchema,
  /** The catalog that it was made with, and the version of its data. */
  catalog: v.strictObject({ id: text, dataVersion: text }),
  state: stateSchema,
  own: v.array(ownEntrySchema),
});

export type ProjectFile = v.InferOutput<typeof projectSchema>;
/** Data of the reader's own as a project has them. */
export type ProjectEntry = ProjectFile['own'][number];
