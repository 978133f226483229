import type { Position } from 'geojson';
import type { DrawnShape, ShapeDraft } from '../../core/drawing.js';
import { drawingInvalid } from './drawing-invalid.js';

/** Most shapes, and most vertices of all of them, that one import may bring. */
export const importLimits = { shapes: 200, vertices: 20_000 } as const;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads the shapes of a GeoJSON text: a Feature, a FeatureCollection or a geometry. Parts of multi-geometries become
 * shapes of their own; circles and rectangles that were exported come back as such.
 *
 * @throws {AtlasError} `drawing-invalid`
 */
export function shapesOfGeoJson(text: string): readonly ShapeDraft[] {
  const root = parsed(text);
  checkCrs(root);
  const shapes = shapesIn(root, '$', {});
  if (shapes.length === 0) throw drawingInvalid('empty');
  if (shapes.length > importLimits.shapes) {
    throw drawingInvalid('shapes', { received: shapes.length, limit: importLimits.shapes });
  }
  const vertices = shapes.reduce((sum, shape) => sum + vertexCount(shape), 0);
  if (vertices > importLimits.vertices) {
    throw drawingInvalid('vertices', { received: vertices, limit: importLimits.vertices });
  }
  return shapes;
}

function parsed(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw drawingInvalid('json', { received: text.slice(0, 40) }, error);
  }
  if (isObject(value)) return value;
  throw drawingInvalid('type', { place: '$', received: Array.isArray(value) ? 'an array' : String(value) });
}

/** RFC 7946 knows one system; files of before it may name it. */
function checkCrs({ crs }: Json): void {
  if (crs === undefined || crs === null) return;
  const properties = isObject(crs) && isObject(crs['properties']) ? crs['properties'] : {};
  const name = String(properties['name'] ?? JSON.stringify(crs));
  if (!/(CRS:?84|EPSG:(:|[\d.]+:)?4326|EPSG:(:|[\d.]+:)?4490)$/i.test(name))
    throw drawingInvalid('crs', { received: name });
}

function shapesIn(value: unknown, place: string, properties: Json): ShapeDraft[] {
  if (!isObject(value)) throw drawingInvalid('type', { place, received: String(value) });
  const { type } = value;
  switch (type) {
    case 'FeatureCollection':
      return listOf(value['features'], `${place}.features`).flatMap((each, index) =>
        shapesIn(each, `${place}.features[${index}]`, {}),
      );
    case 'Feature':
      if (value['geometry'] === null) return [];
      return shapesIn(value['geometry'], `${place}.geometry`, isObject(value['properties']) ? value['properties'] : {});
    case 'GeometryCollection':
      return listOf(value['geometries'], `${place}.geometries`).flatMap((each, index) =>
        shapesIn(each, `${place}.geometries[${index}]`, {}),
      );
    default:
      return geometryShapes(String(type), value['coordinates'], `${place}.coordinates`, properties);
  }
}

function geometryShapes(type: string, coordinates: unknown, place: string, properties: Json): ShapeDraft[] {
  const each = <T>(read: (value: unknown, at: string) => T) =>
    listOf(coordinates, place).map((value, index) => read(value, `${place}[${index}]`));
  switch (type) {
    case 'Point':
      return [pointShape(positionOf(coordinates, place))];
    case 'MultiPoint':
      return each(positionOf).map(pointShape);
    case 'LineString':
      return [lineShape(pathOf(coordinates, place))];
    case 'MultiLineString':
      return each(pathOf).map(lineShape);
    case 'Polygon':
      return [polygonShape(each(pathOf), properties)];
    case 'MultiPolygon':
      return each((rings, at) => listOf(rings, at).map((ring, index) => pathOf(ring, `${at}[${index}]`))).map((rings) =>
        polygonShape(rings, {}),
      );
    default:
      throw drawingInvalid('type', { place: place.replace(/\.coordinates$/, ''), received: type });
  }
}

function pointShape(coordinates: Position): ShapeDraft {
  return { kind: 'point', geometry: { type: 'Point', coordinates } };
}

function lineShape(coordinates: Position[]): ShapeDraft {
  return { kind: 'line', geometry: { type: 'LineString', coordinates } };
}

function polygonShape(coordinates: Position[][], properties: Json): ShapeDraft {
  const { shape, center_lon: lng, center_lat: lat, radius_m: radiusMeters } = properties;
  if (
    shape === 'circle' &&
    isDegrees(lng, 180) &&
    isDegrees(lat, 90) &&
    typeof radiusMeters === 'number' &&
    radiusMeters > 0
  ) {
    return { kind: 'circle', center: [lng, lat], radiusMeters };
  }
  const kind = coordinates.length === 1 && (shape === 'rectangle' || shape === 'freehand') ? shape : 'polygon';
  return { kind, geometry: { type: 'Polygon', coordinates } };
}

function pathOf(value: unknown, place: string): Position[] {
  return listOf(value, place).map((position, index) => positionOf(position, `${place}[${index}]`));
}

/** Heights are left out. */
function positionOf(value: unknown, place: string): Position {
  const [lng, lat] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (isDegrees(lng, 180) && isDegrees(lat, 90)) return [lng, lat];
  throw drawingInvalid('coordinates', { place, received: JSON.stringify(value)?.slice(0, 60) ?? 'nothing' });
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

function listOf(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw drawingInvalid('coordinates', { place, received: JSON.stringify(value)?.slice(0, 60) ?? 'nothing' });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function vertexCount(shape: ShapeDraft): number {
  if (shape.kind === 'circle') return 1;
  const { coordinates }: DrawnShape['geometry'] = shape.geometry;
  return shape.geometry.type === 'Point'
    ? 1
    : (coordinates as readonly unknown[]).flat(shape.geometry.type === 'Polygon' ? 1 : 0).length;
}
