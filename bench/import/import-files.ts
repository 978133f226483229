import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/testing/seeded-random.js';

const folder = join(import.meta.dirname, '../../.cache/bench');
const kinds = ['school', 'clinic', 'market', 'workshop', 'depot', 'park'];

/** Columns of the table. */
export const pointColumns = { x: 'lon', y: 'lat' } as const;
/** Rows of the table. */
export const pointCount = 1_000_000;
/** Lines of the collection: 100 MB of text. */
export const lineCount = 330_000;

/** A table of points with a name, a kind and a number, as a spreadsheet saves it. @returns its path. */
export function pointTable(): string {
  return written('points-1m-v1.csv', function* () {
    const random = seededRandom(21);
    yield 'id,name,kind,value,lon,lat\n';
    for (let row = 0; row < pointCount; row++) {
      const kind = kinds[Math.floor(random() * kinds.length)];
      const [lon, lat] = [113.5 + random() * 6, 36 + random() * 6.5];
      yield `${row},Place ${row},${kind},${Math.round(random() * 1e6) / 100},${lon.toFixed(6)},${lat.toFixed(6)}\n`;
    }
  });
}

/** A GeoJSON collection of road sections of eight vertices. @returns its path. */
export function lineCollection(): string {
  return written('lines-100mb-v1.geojson', function* () {
    const random = seededRandom(22);
    yield '{"type":"FeatureCollection","features":[\n';
    for (let row = 0; row < lineCount; row++) {
      let [lon, lat] = [113.5 + random() * 6, 36 + random() * 6.5];
      const coordinates = Array.from({ length: 8 }, () => {
        lon += (random() - 0.5) * 0.01;
        lat += (random() - 0.5) * 0.01;
        return `[${lon.toFixed(6)},${lat.toFixed(6)}]`;
      });
      const properties = `{"id":${row},"class":"c${row % 5}","name":"Road ${row}"}`;
      const geometry = `{"type":"LineString","coordinates":[${coordinates.join(',')}]}`;
      yield `${row === 0 ? '' : ',\n'}{"type":"Feature","properties":${properties},"geometry":${geometry}}`;
    }
    yield '\n]}\n';
  });
}

/** Written once, in pieces: a text of 100 MB need not be one string. */
function written(name: string, pieces: () => Generator<string>): string {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const file = openSync(`${path}.part`, 'w');
  let pending: string[] = [];
  const flush = () => {
    writeSync(file, pending.join(''));
    pending = [];
  };
  for (const piece of pieces()) if (pending.push(piece) === 10_000) flush();
  flush();
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}
