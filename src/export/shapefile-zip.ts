import { SliceClock } from '../core/slice-clock.js';
import { DbfColumnScan, type DbfField, shortNames } from './dbf-fields.js';
import { dbfEnd, dbfHead, dbfLimits, dbfRecord, recordBytes } from './dbf-table.js';
import { eachExported } from './each-exported.js';
import { projectionTexts } from './export-crs.js';
import type { ExportedSet, WriteOptions } from './exported-set.js';
import { saveRefused } from './save-refused.js';
import { type ShapeKind, shapeKinds, shapePieces } from './shape-pieces.js';
import { ShapeRecords } from './shape-records.js';
import { type ShapefileNotes, shapefileReadme } from './shapefile-readme.js';
import { type ZipMember, zipFile } from './zip-file.js';

const encoder = new TextEncoder();
const bytesOf = (text: string) => [encoder.encode(text)];

/** Shares of the work: looking, writing, packing. */
const [looked, wrote] = [0.2, 0.6];

/** What a first look at all features says. */
interface ShapefileScan {
  readonly fields: readonly DbfField[];
  /** The kinds there are, each of which becomes a shapefile; one at least. */
  readonly kinds: readonly ShapeKind[];
  readonly severalPoints: boolean;
  readonly withoutGeometry: number;
}

/**
 * Writes a zipped shapefile, or one for each kind of geometry: texts in UTF-8 with a `.cpg`, a `.prj`, a readme in both
 * languages and the same for programs in `metadata.json`, where the full names of the columns are.
 *
 * @param made - When the file is made.
 * @throws {AtlasError} `save-refused` beyond the limits of the format. Rejects with the signal's reason on abort.
 */
export async function shapefileZip(set: ExportedSet, made: Date, options: WriteOptions = {}): Promise<Blob> {
  const { onProgress = () => {}, signal } = options;
  const part = (from: number, to: number): WriteOptions => ({
    onProgress: (share) => onProgress(from + share * (to - from)),
    ...(signal && { signal }),
  });
  const scan = await scanned(set, part(0, looked));
  const members = await membersOf(set, scan, made, part(looked, wrote));
  const clock = new SliceClock({ signal });
  return zipFile(members, clock, (share) => onProgress(wrote + share * (1 - wrote)));
}

async function scanned(set: ExportedSet, options: WriteOptions): Promise<ShapefileScan> {
  const scans = set.columns.map((column) => ({ name: column.name, scan: new DbfColumnScan(column) }));
  const kinds = new Set<ShapeKind>();
  let [severalPoints, withoutGeometry] = [false, 0];
  await eachExported(set, options, ({ values, geometry }) => {
    for (const { name, scan } of scans) scan.add(values[name] ?? null);
    const pieces = shapePieces(geometry);
    const own = shapeKinds.filter((kind) => pieces[kind].length > 0);
    for (const kind of own) kinds.add(kind);
    if (own.length === 0) withoutGeometry++;
    if (pieces.points.length > 1) severalPoints = true;
  });
  const names = shortNames(set.columns.map(({ name }) => name));
  const fields = scans.map(({ scan }, index) => scan.field(names[index] ?? ''));
  if (fields.length > dbfLimits.fields) throw saveRefused('columns', fields.length);
  if (recordBytes(fields) > dbfLimits.recordBytes) throw saveRefused('row', recordBytes(fields));
  const there = shapeKinds.filter((kind) => kinds.has(kind));
  return { fields, kinds: there.length > 0 ? there : ['points'], severalPoints, withoutGeometry };
}

async function membersOf(
  set: ExportedSet,
  scan: ShapefileScan,
  made: Date,
  options: WriteOptions,
): Promise<readonly ZipMember[]> {
  const { fields, kinds, severalPoints, withoutGeometry } = scan;
  const files = kinds.map((kind) => {
    const name = kinds.length === 1 ? set.name : `${set.name}-${kind}`;
    return { kind, name, shapes: new ShapeRecords(kind, severalPoints), rows: [] as Uint8Array<ArrayBuffer>[] };
  });
  await eachExported(set, options, ({ geometry, values }) => {
    const pieces = shapePieces(geometry);
    const empty = shapeKinds.every((kind) => pieces[kind].length === 0);
    const row = dbfRecord(fields, values);
    files.forEach(({ kind, shapes, rows }, index) => {
      // A feature without geometry stands in the first file, with its row.
      if (pieces[kind].length === 0 && !(empty && index === 0)) return;
      shapes.add(pieces[kind]);
      rows.push(row);
      if (!shapes.fits) throw saveRefused('bytes', rows.length);
    });
  });
  const notes: ShapefileNotes = { fields, files: files.map(({ name }) => name), withoutGeometry };
  const { readme, json } = shapefileReadme(set, notes);
  return [
    ...files.flatMap(({ name, shapes, rows }) => [
      { name: `${name}.shp`, pieces: shapes.shp() },
      { name: `${name}.shx`, pieces: [shapes.shx()] },
      { name: `${name}.dbf`, pieces: [dbfHead(fields, rows.length, made), ...rows, dbfEnd()] },
      { name: `${name}.prj`, pieces: bytesOf(projectionTexts[set.crs]) },
      { name: `${name}.cpg`, pieces: bytesOf('UTF-8') },
    ]),
    { name: 'README.txt', pieces: bytesOf(readme) },
    { name: 'metadata.json', pieces: bytesOf(json) },
  ];
}
