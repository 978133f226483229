import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AtlasServer, serveAtlas } from './atlas-server.js';

const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => index % 251));
const json = JSON.stringify({ words: 'county '.repeat(1000) });
let root: string;
let server: AtlasServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'atlas-server-'));
  writeFileSync(join(root, 'counties.fgb'), bytes);
  writeFileSync(join(root, 'counties.json'), json);
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Atlas</title>');
  writeFileSync(join(root, '.hidden'), 'not to be served');
  server = await serveAtlas({ root });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, server.url), { headers, method, redirect: 'manual' });

test('a range of a file is that part of it, and names the whole', async () => {
  const response = await ask('counties.fgb', { Range: 'bytes=100-199', 'Accept-Encoding': 'gzip, br' });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe('bytes 100-199/4096');
  expect(response.headers.get('content-length')).toBe('100');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes.subarray(100, 200));
});

test('a range beyond the end is refused with the size', async () => {
  const response = await ask('counties.fgb', { Range: 'bytes=5000-' });
  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe('bytes */4096');
});

test('a range of another version gives the whole file', async () => {
  const response = await ask('counties.fgb', { Range: 'bytes=0-9', 'If-Range': '"another"' });
  expect(response.status).toBe(200);
  expect((await response.arrayBuffer()).byteLength).toBe(4096);
});

test('a FlatGeobuf has its media type, is never compressed and may be read from any origin', async () => {
  const response = await ask('counties.fgb', { 'Accept-Encoding': 'gzip, br', Origin: 'https://example.org' });
  expect(response.headers.get('content-type')).toBe('application/flatgeobuf');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('accept-ranges')).toBe('bytes');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-expose-headers')).toContain('Content-Range');
});

test('text is compressed for those who accept it', async () => {
  const compressed = await ask('counties.json', { 'Accept-Encoding': 'gzip' });
  expect(compressed.headers.get('content-encoding')).toBe('gzip');
  expect(Number(compressed.headers.get('content-length'))).toBeLessThan(json.length / 10);
  expect(await compressed.text()).toBe(json);
  const plain = await ask('counties.json', { 'Accept-Encoding': 'gzip;q=0' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.headers.get('etag')).not.toBe(compressed.headers.get('etag'));
});

test('a range of text is a part of the text, not of its compressed form', async () => {
  const response = await ask('counties.json', { Range: 'bytes=0-8', 'Accept-Encoding': 'gzip' });
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(await response.text()).toBe('{"words":');
});

test('an unchanged file is not sent again', async () => {
  const first = await ask('counties.fgb');
  await first.arrayBuffer();
  const again = await ask('counties.fgb', { 'If-None-Match': String(first.headers.get('etag')) });
  expect(again.status).toBe(304);
  const since = await ask('counties.fgb', { 'If-Modified-Since': String(first.headers.get('last-modified')) });
  expect(since.status).toBe(304);
});

test('a page comes with a strict policy, other files without', async () => {
  const page = await ask('/');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect((await ask('counties.json')).headers.get('content-security-policy')).toBeNull();
});

test.each(['nothing.fgb', '.hidden', '..%2f..%2fetc%2fpasswd', 'index.html/', '%00', '%'])(
  '%s is not there',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

test('HEAD tells size without a body, other methods are refused', async () => {
  const head = await ask('counties.fgb', {}, 'HEAD');
  expect(head.headers.get('content-length')).toBe('4096');
  expect((await head.arrayBuffer()).byteLength).toBe(0);
  expect((await ask('counties.fgb', {}, 'POST')).status).toBe(405);
  expect((await ask('counties.fgb', {}, 'OPTIONS')).headers.get('access-control-allow-headers')).toContain('Range');
});

test('a busy port gives way to the next free one', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const busy = (other.address() as AddressInfo).port;
  const second = await serveAtlas({ root, port: busy });
  expect(second.port).toBeGreaterThan(busy);
  expect((await fetch(second.url)).status).toBe(200);
  await second.close();
  await expect(serveAtlas({ root, port: busy, furtherPorts: 0 })).rejects.toThrow('Set PORT to a free one');
  other.close();
});

test('a host that is not of this machine is named', async () => {
  await expect(serveAtlas({ root, host: '203.0.113.1', port: 18_080 })).rejects.toThrow('Set HOST and PORT');
});
