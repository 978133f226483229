import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toGcj02 } from '../core/datum/gcj-02.js';
import { markedTile } from './tile-picture.js';

type Position = readonly [lng: number, lat: number];

/** A server of map tiles on which marks lie at known positions. */
export interface TileServer {
  /** With a slash at the end. */
  readonly url: string;
  /** Path and query of every request, oldest first. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Half the edge of the world in EPSG:3857, metres. */
const halfWorldMeters = 20_037_508.342789244;

/**
 * Serves tiles under `/xyz`, `/tms`, `/wmts` and `/wms`, drawn in WGS 84, and under `/gcj`, drawn in GCJ-02. Under `/denied`
 * and `/broken` it refuses and fails, under `/private` it lets no other page read, and under `/torn` every other tile fails.
 *
 * @param marks - WGS 84 positions at which a magenta disc is drawn.
 */
export async function serveTiles(marks: readonly Position[]): Promise<TileServer> {
  const requests: string[] = [];
  const shifted = marks.map(([lng, lat]) => toGcj02(lng, lat));
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(request.url ?? '');
    const url = new URL(request.url ?? '/', 'http://tiles');
    const [, kind = ''] = url.pathname.split('/');
    const bbox = bboxOf(kind, url);
    const status = statusOf(kind, requests.length, bbox);
    response.writeHead(status, {
      'Content-Type': status === 200 ? 'image/png' : 'text/plain',
      ...(kind !== 'private' && { 'Access-Control-Allow-Origin': '*' }),
    });
    response.end(status === 200 && bbox ? markedTile(bbox, (kind === 'gcj' ? shifted : marks).map(meters)) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function statusOf(kind: string, count: number, bbox: Bbox | undefined): number {
  if (kind === 'denied') return 403;
  if (kind === 'broken' || (kind === 'torn' && count % 2 === 0)) return 500;
  return bbox ? 200 : 404;
}

type Bbox = readonly [west: number, south: number, east: number, north: number];

/** What a request is for, read as the server of that kind reads it, EPSG:3857. */
function bboxOf(kind: string, { pathname, searchParams }: URL): Bbox | undefined {
  if (kind === 'wms') {
    const [west, south, east, north] = (searchParams.get('BBOX') ?? '').split(',').map(Number);
    if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
    return searchParams.get('CRS') === 'EPSG:3857' ? [west, south, east, north] : undefined;
  }
  const parts = pathname
    .split('/')
    .slice(2)
    .map((part) => Number.parseInt(part, 10));
  if (kind === 'wmts' && searchParams.has('TILEMATRIX')) {
    const of = (name: string) => Number(searchParams.get(name));
    return tileBbox(of('TILEMATRIX'), of('TILECOL'), of('TILEROW'));
  }
  const [z = Number.NaN, second = 0, third = 0] = parts;
  if (Number.isNaN(z)) return undefined;
  // A REST address of a WMTS has the row first.
  if (kind === 'wmts') return tileBbox(z, third, second);
  return tileBbox(z, second, kind === 'tms' ? 2 ** z - 1 - third : third);
}

function tileBbox(z: number, column: number, row: number): Bbox {
  const edge = (2 * halfWorldMeters) / 2 ** z;
  const [west, north] = [column * edge - halfWorldMeters, halfWorldMeters - row * edge];
  return [west, north - edge, west + edge, north];
}

function meters([lng, lat]: Position): [x: number, y: number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI;
  return [(lng / 180) * halfWorldMeters, y * halfWorldMeters];
}
