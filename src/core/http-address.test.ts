import { expect, it } from 'vitest';
import { httpAddress } from './http-address.js';

const page = 'https://host.example/maps/';

it('makes addresses absolute', () => {
  expect(httpAddress('a.json', page, 'catalog')).toBe('https://host.example/maps/a.json');
  expect(httpAddress('//cdn.example/a.json', page, 'catalog')).toBe('https://cdn.example/a.json');
  expect(httpAddress('{x}', page, 'catalog')).toBe('https://host.example/maps/%7Bx%7D');
});

it.each(['javascript:1', ' java\nscript:1', '\u0001data:,{}', 'file:///etc/passwd', 'blob:x', 'https://', 'http://[x'])(
  'refuses %j',
  (address) => {
    expect(() => httpAddress(address, page, 'catalog')).toThrow(/catalog should be an http or https address/);
  },
);
