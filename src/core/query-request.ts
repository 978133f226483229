import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { AtlasError } from './atlas-error.js';
import { type FeatureFilter, featureFilterSchema } from './feature-filter.js';

/*
 * A question to the map as plain JSON: the same object comes from the panel, from `map.query()` and from a link.
 * Distances are metres, positions `[longitude, latitude]` in WGS 84 degrees. The edges of a shape are straight in
 * longitude and latitude (RFC 7946 §3.1.1).
 */

const text = v.pipe(v.string(), v.minLength(1));
const metres = v.pipe(v.number(), v.finite());
const lngLatSchema = v.tuple([v.number(), v.number()]);
const filter = v.exactOptional(featureFilterSchema);

/** Features of one layer of the catalog; the variant drawn unless another is named, and all of its parts. */
const layerSchema = v.strictObject({
  layer: text,
  variant: v.exactOptional(text),
  part: v.exactOptional(text),
  where: filter,
});

const subjectSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('point'), lngLat: lngLatSchema }),
  /** Drawn or handed over. `name` is what answers call it. */
  v.strictObject({
    kind: v.literal('shape'),
    geometry: v.custom<Geometry>(isGeometry, 'expected a GeoJSON geometry'),
    name: v.exactOptional(text),
  }),
  v.strictObject({ kind: v.literal('feature'), layer: text, variant: v.exactOptional(text), id: text }),
  /** All features that pass, such as the stations opened since 2019. */
  v.strictObject({ kind: v.literal('features'), ...layerSchema.entries }),
  /** An administrative unit: its level in the catalog's `units`, and its code. */
  v.strictObject({ kind: v.literal('unit'), level: text, code: text }),
  /** A named group of units of the catalog. */
  v.strictObject({ kind: v.literal('grouping'), id: text }),
  /** What the map shows now; a box pins it down, so that a link means the same later. */
  v.strictObject({
    kind: v.literal('view'),
    bbox: v.exactOptional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  }),
]);

const common = {
  layers: v.array(layerSchema),
  /** Only what was there at the end of this year; features without a date stay, and are counted in the answer. */
  year: v.exactOptional(v.pipe(v.number(), v.integer())),
};
const about = { ...common, subject: subjectSchema };

export const queryRequestSchema = v.variant('ask', [
  /** Features by their attributes. */
  v.strictObject({ ask: v.literal('find'), ...common }),
  /** Features at a position: areas that contain it, lines and points within the tolerance. */
  v.strictObject({ ask: v.literal('identify'), ...common, lngLat: lngLatSchema, toleranceMeters: metres }),
  v.strictObject({ ask: v.picklist(['within', 'intersects', 'touches']), ...about }),
  /**
   * Features within a distance; several distances make rings. No layers: the shape alone. `outline: false` leaves out
   * the outlines for the map, which take longer than the features.
   */
  v.strictObject({
    ask: v.literal('buffer'),
    ...about,
    distancesMeters: v.pipe(v.array(metres), v.minLength(1), v.maxLength(10)),
    outline: v.exactOptional(v.boolean()),
  }),
  /** What lies along lines of one name, ordered by distance from their start. */
  v.strictObject({
    ask: v.literal('corridor'),
    ...common,
    along: layerSchema,
    /** To each side of the line. */
    distanceMeters: metres,
    /** True measures from the other end. */
    fromEnd: v.exactOptional(v.boolean()),
    outline: v.exactOptional(v.boolean()),
  }),
  v.strictObject({
    ask: v.literal('nearest'),
    ...about,
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    /** True: the nearest of each feature of the subject. */
    each: v.exactOptional(v.boolean()),
    /** Not farther than this. */
    withinMeters: v.exactOptional(metres),
  }),
  /** Counts, clipped lengths and area shares by class; figures of units, apportioned by area where units are cut. */
  v.strictObject({
    ask: v.literal('summarise'),
    ...about,
    /** Columns of unit layers; default: the one its map shows. */
    indicators: v.exactOptional(v.array(text)),
    /** Level of units to break the sums down by. */
    by: v.exactOptional(text),
  }),
  /** Units that share a border with the subject, the length of it, and the difference of an indicator across it. */
  v.strictObject({ ask: v.literal('neighbours'), ...about, indicator: v.exactOptional(text) }),
]);

export type QueryRequest = v.InferOutput<typeof queryRequestSchema>;
/** What is done. */
export type QueryKind = QueryRequest['ask'];
export type QueryLayer = Omit<v.InferOutput<typeof layerSchema>, 'where'> & { readonly where?: FeatureFilter };
export type QuerySubject = v.InferOutput<typeof subjectSchema>;

const geometryTypes = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

function isGeometry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && geometryTypes.includes(value.type);
}

/**
 * Checks that a value is a question, without evaluating code.
 *
 * @throws {AtlasError} `query-invalid` naming the first place that is wrong, what was expected there and what came.
 */
export function parseQueryRequest(value: unknown): QueryRequest {
  const result = v.safeParse(queryRequestSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = deepest(result.issues[0]);
  const path = v.getDotPath(issue) ?? 'the top';
  const expected = issue.expected ?? issue.message;
  const received = issue.received === 'undefined' ? 'nothing' : issue.received;
  throw new AtlasError(
    'query-invalid',
    `The question is not valid at ${path}: expected ${expected}, but received ${received}. Correct it there.`,
    { details: { path, expected, received } },
  );
}

/** A union reports that no option fits; the first option's own complaint says more. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.[0];
  return inner?.path ? deepest(inner) : issue;
}
