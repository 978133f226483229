import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = '/usr/lib/cgi-bin/mapserv';
const templates = '/usr/share/mapserver/ogcapi/templates/html-plain';

/** True where MapServer with OGC API is installed. */
export function hasMapServer(): boolean {
  return existsSync(program) && existsSync(templates);
}

/** A table that is served. */
export interface ServedTable {
  /** Of the table, the collection and the feature type. */
  readonly name: string;
  readonly kind: 'POINT' | 'LINE' | 'POLYGON';
  /** Columns that are given, with the type that a WFS says of them. */
  readonly columns: Readonly<Record<string, 'Character' | 'Integer' | 'Real'>>;
}

/** MapServer behind a small web server that other origins may read. */
export interface MapServer {
  /** Landing page of its OGC API. */
  readonly ogcApi: string;
  /** Where WFS requests go. */
  readonly wfs: string;
  /** Query strings and paths of what was asked, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves tables with a key `id` and a column `geom` in EPSG:4326, by OGC API – Features and WFS. */
export async function startMapServer(connection: string, tables: readonly ServedTable[]): Promise<MapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jjj-mapserver-'));
  const requests: string[] = [];
  const config = join(folder, 'mapserver.conf');
  const server = createServer((request, response) => {
    requests.push(request.url ?? '/');
    answer(request, response, { config, port: (server.address() as AddressInfo).port });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(join(folder, 'atlas.map'), mapFile(connection, tables, origin));
  writeFileSync(config, configFile(folder));
  return {
    ogcApi: `${origin}/atlas/ogcapi`,
    wfs: `${origin}/?map=atlas`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface CgiSettings {
  readonly config: string;
  readonly port: number;
}

/** Runs the program for one request, as CGI has it. */
function answer(request: IncomingMessage, response: ServerResponse, { config, port }: CgiSettings): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const child = spawn(program, [], {
    env: {
      MAPSERVER_CONFIG_FILE: config,
      REQUEST_METHOD: 'GET',
      QUERY_STRING: query,
      PATH_INFO: decodeURIComponent(path),
      SCRIPT_NAME: '',
      SERVER_NAME: '127.0.0.1',
      SERVER_PORT: String(port),
      HTTP_HOST: `127.0.0.1:${port}`,
      HTTP_ACCEPT: request.headers.accept ?? '*/*',
    },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.resume();
  child.on('close', () => pass(Buffer.concat(chunks), response));
  // Whoever has left needs no answer.
  response.on('close', () => child.kill());
}

function pass(output: Buffer, response: ServerResponse): void {
  if (response.destroyed) return;
  const end = output.indexOf('\r\n\r\n');
  for (const line of output.subarray(0, Math.max(0, end)).toString('latin1').split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
    else if (name) response.setHeader(name, value);
  }
  response.end(output.subarray(end < 0 ? 0 : end + 4));
}

function configFile(folder: string): string {
  return `CONFIG
  ENV
    OGCAPI_HTML_TEMPLATE_DIRECTORY "${templates}"
  END
  MAPS
    atlas "${join(folder, 'atlas.map')}"
  END
END
`;
}

function mapFile(connection: string, tables: readonly ServedTable[], origin: string): string {
  return `MAP
  NAME "atlas"
  SIZE 400 400
  EXTENT 110 35 122 44
  PROJECTION "init=epsg:4326" END
  OUTPUTFORMAT
    NAME "geojson"
    DRIVER "OGR/GEOJSON"
    MIMETYPE "application/json; subtype=geojson; charset=utf-8"
    FORMATOPTION "STORAGE=stream"
    FORMATOPTION "FORM=SIMPLE"
    FORMATOPTION "LCO:COORDINATE_PRECISION=7"
    FORMATOPTION "USE_FEATUREID=true"
  END
  WEB
    METADATA
      "ows_enable_request" "*"
      "ows_title" "Atlas tables"
      "ows_srs" "EPSG:4326 EPSG:4490 EPSG:3857"
      "ows_onlineresource" "${origin}/?map=atlas"
      "oga_onlineresource" "${origin}/atlas/ogcapi"
      "oga_enable_request" "*"
      "wfs_getfeature_formatlist" "geojson"
    END
  END
${tables.map((table) => layerText(connection, table)).join('')}END
`;
}

function layerText(connection: string, { name, kind, columns }: ServedTable): string {
  const names = Object.keys(columns).join(',');
  const types = Object.entries(columns).map(([column, type]) => `      "gml_${column}_type" "${type}"\n`);
  return `  LAYER
    NAME "${name}"
    TYPE ${kind}
    STATUS ON
    TEMPLATE "void"
    CONNECTIONTYPE POSTGIS
    CONNECTION "${connection}"
    DATA "geom FROM (SELECT * FROM ${name}) AS served USING UNIQUE id USING SRID=4326"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "${name}"
      "ows_abstract" "Table ${name}"
      "ows_featureid" "id"
      "gml_featureid" "id"
      "gml_include_items" "${names}"
      "ows_extent" "110 35 122 44"
      "gml_geometries" "geom"
      "gml_geom_type" "${kind === 'POINT' ? 'point' : kind === 'LINE' ? 'line' : 'multipolygon'}"
${types.join('')}      "oga_max_limit" "10000"
    END
  END
`;
}
