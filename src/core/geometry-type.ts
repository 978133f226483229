/** The geometry types a FlatGeobuf header or feature may name, with the format's own numbers. */
export const GeometryType = {
  Unknown: 0,
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const;

export type GeometryType = (typeof GeometryType)[keyof typeof GeometryType];
