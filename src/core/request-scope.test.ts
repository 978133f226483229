import { expect, it } from 'vitest';
import { identityFor, originsOf } from './request-scope.js';

const headers = { Authorization: 'Bearer secret' };
const origins = originsOf([
  'https://host.example/page?x=1',
  'https://data.example/geodata/',
  'file:///etc/',
  'nonsense',
]);

it('names origins', () => {
  expect(origins).toEqual(['https://host.example', 'https://data.example']);
});

it('sends cookies and headers to origins that the host named, and follows no redirect with them', () => {
  expect(identityFor('https://data.example/a.fgb', { credentials: 'include', headers, origins })).toEqual({
    credentials: 'include',
    headers,
    redirect: 'error',
  });
});

it.each([
  'https://evil.example/a.fgb',
  'http://host.example/a.fgb',
  'https://host.example:8443/a.fgb',
  'https://host.example.evil.example/a.fgb',
  'https://host.example@evil.example/a.fgb',
  'file:///etc/passwd',
  'data:application/json,{}',
])('sends nothing of the host to %s', (url) => {
  expect(identityFor(url, { credentials: 'include', headers, origins })).toEqual({
    credentials: 'same-origin',
    headers: {},
    redirect: 'follow',
  });
});

it('leaves out cookies where the host says so', () => {
  expect(identityFor('https://evil.example/', { credentials: 'omit', origins }).credentials).toBe('omit');
});

it('takes what code says as it is when no origin is named', () => {
  const scope = { credentials: 'include', headers } as const;
  expect(identityFor('https://any.example/', scope)).toEqual({ ...scope, redirect: 'follow' });
});
