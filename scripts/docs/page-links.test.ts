import { expect, test } from 'vitest';
import { pageAddress } from './page-links.js';

test.each([
  ['find.md', 'find.html'],
  ['../geodata.md#the-list-of-names', '../geodata.html#the-list-of-names'],
  ['../public/schema/catalog.schema.json', '../schema/catalog.schema.json'],
  ['../../examples/ask-find.html', '../../examples/ask-find.html'],
  ['#here', '#here'],
  ['https://example.org/a.md', 'https://example.org/a.md'],
])('%s leads to %s', (href, expected) => {
  expect(pageAddress(href)).toBe(expected);
});

test.each(['../src/index.ts', '../bench/README.md', '../../geodata/sources/x/source.json'])(
  '%s is not published',
  (href) => {
    expect(pageAddress(href)).toBeUndefined();
  },
);
