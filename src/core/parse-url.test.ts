import { expect, test } from 'vitest';
import { parseUrl } from './parse-url.js';

test('an address is read, alone or from where it starts', () => {
  expect(parseUrl('https://maps.example/a')?.href).toBe('https://maps.example/a');
  expect(parseUrl('../b', 'https://maps.example/a/c/')?.href).toBe('https://maps.example/a/b');
});

test.each(['', 'a/b', 'https://', 'http://[', '//'])('%s alone is none', (text) => {
  expect(parseUrl(text)).toBeUndefined();
});
