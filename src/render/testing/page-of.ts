import type { Feature, Geometry } from 'geojson';
import type { FeaturePage } from '../../core/columns.js';
import { GeometryType } from '../../core/geometry-type.js';
import { decodeFlatGeobuf } from '../../flatgeobuf/decode.js';
import { encodeFlatGeobuf } from '../../flatgeobuf/encode.js';
import { triangulate } from '../../flatgeobuf/triangulate.js';

/** One feature of a test: geometry and attributes, texts and numbers. */
export interface SmallFeature {
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** Writes features to a FlatGeobuf file and decodes it: a page as the renderer gets it. Rows follow the Hilbert curve. */
export function pageOf(type: keyof typeof GeometryType, features: readonly SmallFeature[]): FeaturePage {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const isNumber = (name: string) => features.some(({ properties }) => typeof properties[name] === 'number');
  const written = features.map(
    ({ geometry, properties }): Feature<Geometry | null> => ({
      type: 'Feature',
      geometry,
      properties: { ...properties },
    }),
  );
  const bytes = encodeFlatGeobuf(written, {
    name: 'test',
    title: '',
    description: '',
    geometryType: GeometryType[type],
    columns: names.map((name) => ({ name, type: isNumber(name) ? 'double' : 'string', title: name, description: '' })),
  });
  const page = decodeFlatGeobuf(bytes);
  return { ...page, ...triangulate(page) };
}

/** A square ring from its lower left corner, counterclockwise. */
export function square(lng: number, lat: number, side: number): [number, number][] {
  return [
    [lng, lat],
    [lng + side, lat],
    [lng + side, lat + side],
    [lng, lat + side],
    [lng, lat],
  ];
}
