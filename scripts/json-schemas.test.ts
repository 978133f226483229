import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeJsonSchemas } from './json-schemas.js';

test.each([...writeJsonSchemas()])(
  'public/schema/%s says what the code checks (npm run build writes it)',
  (file, text) => {
    expect(readFileSync(new URL(`../public/schema/${file}`, import.meta.url), 'utf8')).toBe(text);
  },
);

test('the catalog schema names every member of a catalog', () => {
  const schema = JSON.parse(writeJsonSchemas().get('catalog.schema.json') ?? '{}') as { properties: object };
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['id', 'title', 'bbox', 'layers', 'basemap']));
});
