import { expect, test } from 'vitest';
import { GeometryType } from '../../core/geometry-type.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import { fakeAnswer } from '../../elements/testing/fake-answer.js';
import { fakeCatalog } from '../../elements/testing/fake-catalog.js';
import { exportedAnswer } from './exported-answer.js';

const described = (name: string, type: SidecarColumn['type']): SidecarColumn => ({
  name,
  type,
  label: { en: name, zh: name },
  nullMeaning: { en: 'none', zh: '无' },
});

const options = {
  locale: 'en',
  catalog: fakeCatalog,
  columns: new Map([
    ['sites', [described('id', 'string'), described('class', 'number'), described('value', 'number')]],
  ]),
  made: new Date('2026-11-28T10:00:00Z'),
  name: 'sites',
  crs: '4490',
} as const;

test('columns are what their values are, whatever their description says', async () => {
  const set = await exportedAnswer(fakeAnswer(40), options);
  const types = Object.fromEntries(set.columns.map(({ name, type }) => [name, type]));
  expect(types).toMatchObject({ id: 'text', class: 'text', value: 'number', answer_nominal: 'boolean' });
  expect(types).toMatchObject({ answer_distanceMeters: 'number', answer_bearingDegrees: 'integer' });
  expect([...set.geometryTypes]).toEqual([GeometryType.Point]);
});

test('an answer says of each feature how it answers, and the file says what was asked', async () => {
  const answer = fakeAnswer(3);
  const set = await exportedAnswer(answer, options);
  expect(set.length).toBe(3);
  expect(set.at(2)?.values).toMatchObject({ id: '3', answer_name_zh: '场地3', answer_certainty: 'possible' });
  expect(set.metadata).toMatchObject({ request: answer.request, crs: 'EPSG:4490', axes: 'longitude, latitude' });
  expect(set.record.flat().join(' ')).toContain('CGCS2000 (EPSG:4490');
});

test('features that were only found are as they are in their file', async () => {
  const found = { ...fakeAnswer(3), request: { ask: 'find' as const, layers: [{ layer: 'sites' }] } };
  const set = await exportedAnswer(found, options);
  expect(set.columns.map(({ name }) => name)).toEqual(['id', 'class', 'value']);
});
