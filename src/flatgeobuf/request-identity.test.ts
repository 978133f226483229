import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HostSite, serveHost } from '../e2e/host-site.js';
import { readSidecar } from './read-sidecar.js';
import { looksLikeJson } from './sniff-json.js';
import { transferOptions } from './transfer-options.js';

let site: HostSite;

beforeAll(async () => {
  site = await serveHost((path) =>
    path === '/moved.json'
      ? undefined
      : { type: path === '/features' ? 'application/geo+json' : 'application/octet-stream', body: ' {"a": 1}' },
  );
});

afterAll(() => site.close());

const headers = { Authorization: 'Bearer secret', 'X-Key': 'secret' };

it.each([
  ['a host that names the origin', (url: string) => [new URL(url).origin], 'Bearer secret'],
  ['a host that names another', () => ['https://host.example'], undefined],
])('sends what goes along from %s', async (_, origins, authorization) => {
  const transfer = transferOptions({ headers, origins: origins(site.url), retryDelaysMs: [] });
  await readSidecar(`${site.url}moved.fgb`, transfer);
  expect(site.requests.at(-1)).toMatchObject({ path: '/moved.json' });
  expect(site.requests.at(-1)?.headers['authorization']).toBe(authorization);
});

it('sees GeoJSON by its media type or its first byte', async () => {
  const transfer = transferOptions({ retryDelaysMs: [] });
  expect(await looksLikeJson(`${site.url}features`, transfer)).toBe(true);
  expect(await looksLikeJson(`${site.url}download`, transfer)).toBe(true);
  expect(await looksLikeJson(`${site.url}moved.json`, transfer)).toBe(false);
});
