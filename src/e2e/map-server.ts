import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real map server at work. */
export interface MapServer {
  /** Address of its service. */
  readonly url: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** True when MapServer can be run (Debian: `cgi-mapserver`). */
export function mapServerIsInstalled(): boolean {
  return spawnSync('mapserv', ['-v']).status === 0;
}

/**
 * Runs MapServer over GeoJSON as a WMS with one layer, `places`, of magenta discs.
 *
 * @param places - WGS 84 positions.
 */
export async function serveMaps(places: readonly (readonly [number, number])[]): Promise<MapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jjj-mapserver-'));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const query = (request.url ?? '').split('?')[1] ?? '';
    requests.push(query);
    run(folder, query, request.headers.host ?? '', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mapserv`;
  writeFileSync(join(folder, 'places.geojson'), JSON.stringify(collection(places)));
  writeFileSync(join(folder, 'places.map'), mapFile(folder, url));
  writeFileSync(join(folder, 'mapserver.conf'), 'CONFIG ENV MS_MAP_PATTERN "." END END');
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    rmSync(folder, { recursive: true });
  };
  return { url, requests, close };
}

/** One request as a web server hands it to a program: the query in the environment, the answer with its head before it. */
function run(folder: string, query: string, host: string, response: ServerResponse): void {
  const [name = '', port = ''] = host.split(':');
  const env = {
    ...process.env,
    MAPSERVER_CONFIG_FILE: join(folder, 'mapserver.conf'),
    MS_MAPFILE: join(folder, 'places.map'),
    QUERY_STRING: query,
    REQUEST_METHOD: 'GET',
    SERVER_NAME: name,
    SERVER_PORT: port,
    SCRIPT_NAME: '/mapserv',
  };
  const pieces: Buffer[] = [];
  const program = spawn('mapserv', [], { env });
  program.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  program.on('close', () => {
    const answer = Buffer.concat(pieces);
    const end = answer.indexOf('\r\n\r\n');
    const type = /content-type: *([^\r\n]+)/i.exec(answer.subarray(0, end).toString('latin1'))?.[1] ?? 'text/plain';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    response.end(answer.subarray(end + 4));
  });
}

function collection(places: readonly (readonly [number, number])[]): object {
  const features = places.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  }));
  return { type: 'FeatureCollection', features };
}

function mapFile(folder: string, url: string): string {
  return `MAP
  NAME "survey" SIZE 256 256 EXTENT 113 36 120 43 UNITS DD IMAGETYPE PNG
  PROJECTION "init=epsg:4326" END
  SYMBOL NAME "disc" TYPE ELLIPSE FILLED TRUE POINTS 1 1 END END
  WEB METADATA
    "wms_title" "Survey office" "wms_onlineresource" "${url}" "wms_enable_request" "*" "wms_srs" "EPSG:4326 EPSG:3857"
    "wms_attribution_title" "Survey of Hebei" "wms_attribution_onlineresource" "${url}"
  END END
  LAYER
    NAME "places" TYPE POINT STATUS ON CONNECTIONTYPE OGR CONNECTION "${join(folder, 'places.geojson')}" DATA "places"
    PROJECTION "init=epsg:4326" END
    METADATA "wms_title" "Surveyed places" END
    CLASS NAME "Place" STYLE SYMBOL "disc" SIZE 12 COLOR 255 0 255 END END
  END
END
`;
}
