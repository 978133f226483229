import type { FeatureCollection, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { fakeAnswer } from '../../elements/testing/fake-answer.js';
import { fakeCatalog } from '../../elements/testing/fake-catalog.js';
import { rightHanded } from '../../export/right-handed.js';
import { geoJsonOfAnswer } from './geojson.js';

const options = {
  locale: 'en' as const,
  catalog: fakeCatalog,
  columns: new Map(),
  made: new Date('2026-11-28T10:00:00Z'),
};

async function written(count: number): Promise<FeatureCollection & { metadata: Record<string, unknown> }> {
  return JSON.parse(await (await geoJsonOfAnswer(fakeAnswer(count), options)).text());
}

test('has every feature of the answer with its geometry, attributes and measures', async () => {
  const answer = fakeAnswer(450);
  const { features } = await written(450);
  expect(features).toHaveLength(450 + answer.shapes.length);
  for (const [index, feature] of [...answer.features].entries()) {
    expect(features[index]?.geometry).toEqual(feature.geometry);
    expect(features[index]?.properties).toMatchObject({
      ...feature.properties,
      answer_name_zh: feature.name.zh,
      answer_distanceMeters: feature.measures.distanceMeters,
      answer_certainty: feature.certainty,
      answer_nominal: feature.nominal,
    });
  }
});

test('is one object with metadata even without features', async () => {
  const { type, features, metadata } = await written(0);
  expect([type, features.length]).toEqual(['FeatureCollection', 1]);
  expect(metadata).toMatchObject({
    question: 'Which sites lie within 10 km of Line 1?',
    request: fakeAnswer(0).request,
    made: '2026-11-28',
    inputs: [{ licence: 'CC BY 4.0', accuracyMeters: [4000, 12_000], sources: [{ title: 'Yearbook of Sites' }, {}] }],
  });
});

test('winds shells counter-clockwise and holes clockwise', () => {
  const clockwise = [
    [0, 0],
    [0, 4],
    [4, 4],
    [4, 0],
    [0, 0],
  ];
  const inner = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 2],
    [1, 1],
  ];
  const polygon: Polygon = { type: 'Polygon', coordinates: [clockwise, inner] };
  const expected = { type: 'Polygon', coordinates: [clockwise.toReversed(), inner.toReversed()] };
  expect(rightHanded(polygon)).toEqual(expected);
  expect(rightHanded({ type: 'GeometryCollection', geometries: [polygon] })).toEqual({
    type: 'GeometryCollection',
    geometries: [expected],
  });
  expect(rightHanded({ type: 'MultiPolygon', coordinates: [polygon.coordinates] })).toEqual({
    type: 'MultiPolygon',
    coordinates: [expected.coordinates],
  });
});
