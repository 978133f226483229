import { importRefused } from '../core/import-refused.js';
import type { ImportFile } from '../core/importer.js';
import { DbfTable } from './dbf-reader.js';
import type { FeatureTable, RawFeature, ReadWatch } from './feature-table.js';
import { shpGeometries } from './shp-reader.js';
import { titleOf } from './source-file.js';
import { encodingOfBytes, type TextEncoding, textDecoder } from './text-encoding.js';
import type { Unzipper } from './unzip-entry.js';
import type { ZipEntry } from './zip-archive.js';

/** Features that are handed over at once. */
const batch = 2000;

/** A shapefile of an archive, unpacked, and how its text is encoded. */
export interface Shapefile {
  readonly table: FeatureTable;
  readonly encoding: TextEncoding;
}

/** Where the parts of a shapefile come from. */
export interface ShapefileSource {
  readonly archive: ImportFile;
  readonly unzipper: Unzipper;
  readonly entries: readonly ZipEntry[];
  /** Label of an encoding, where it is known. */
  readonly label: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Opens a shapefile of an archive with its attributes, its reference system and its encoding.
 *
 * @param shp - Its `.shp`.
 * @throws {AtlasError} `import-refused`.
 */
export async function openShapefile(shp: ZipEntry, source: ShapefileSource): Promise<Shapefile> {
  const { archive, label } = source;
  const part = (ending: string) => partOf(shp, ending, source);
  const [bytes, dbfBytes, prj, cpg] = [
    await source.unzipper.bytesOf(shp, source.signal),
    await part('dbf'),
    await part('prj'),
    await part('cpg'),
  ];
  const dbf = dbfBytes && new DbfTable(dbfBytes, archive.name);
  const encoding = encodingOf(dbf, cpg && new TextDecoder().decode(cpg), label);
  const decoder = textDecoder(encoding.label, archive.name);
  const crs = prj && new TextDecoder().decode(prj).replace(/\0/g, '').trim();
  const table: FeatureTable = {
    kind: 'features',
    id: shp.name,
    title: titleOf(shp.name),
    count: dbf?.count,
    crs: crs || undefined,
    names: uniqueNames(dbf?.names(decoder) ?? []),
    long: bytes.length > 2 ** 27,
    features: (watch) => featuresOf(bytes, dbf, decoder, archive.name, watch),
  };
  return { table, encoding };
}

async function partOf(shp: ZipEntry, ending: string, { entries, unzipper, signal }: ShapefileSource) {
  const wanted = shp.name.replace(/\.shp$/i, `.${ending}`).toLowerCase();
  const entry = entries.find(({ name }) => name.toLowerCase() === wanted);
  return entry && unzipper.bytesOf(entry, signal);
}

/** What the reader says, else `.cpg`, else the bytes themselves, else the number in the `.dbf`. */
function encodingOf(dbf: DbfTable | undefined, cpg: string | undefined, label: string | undefined): TextEncoding {
  if (label !== undefined) return { label, sure: true };
  const found: TextEncoding = dbf ? encodingOfBytes(dbf.textBytes) : { label: 'utf-8', sure: true };
  const said = cpg === undefined ? undefined : labelOfCodePage(cpg);
  // A `.cpg` is often copied from another file: bytes that are no UTF-8 are believed more.
  if (said === 'utf-8' && found.label !== 'utf-8') return found;
  if (said !== undefined) return { label: said, sure: true };
  if (found.sure) return found;
  const driver = dbf?.languageDriver;
  return driver === undefined ? found : { label: driver, sure: true };
}

/** What a `.cpg` says, as `TextDecoder` has it: `UTF-8`, `GBK`, `936`, `ANSI 1252`, `ISO 88591`. */
function labelOfCodePage(text: string): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^\ufeff/, '');
  const number = /^(?:ansi|cp|oem|windows-)?\s*-?(\d{3,5})$/.exec(plain)?.[1];
  const label = number === undefined ? plain.replace(/^iso\s*-?8859-?(\d+)$/, 'iso-8859-$1') : codePages[number];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const codePages: Readonly<Record<string, string>> = {
  '936': 'gb18030',
  '54936': 'gb18030',
  '950': 'big5',
  '932': 'shift_jis',
  '949': 'euc-kr',
  '1252': 'windows-1252',
  '1251': 'windows-1251',
  '1250': 'windows-1250',
  '65001': 'utf-8',
};

/** dBASE cuts names to ten bytes, after which two may be the same. */
function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let unique = name || 'field';
    for (let number = 2; used.has(unique); number++) unique = `${name} (${number})`;
    used.add(unique);
    return unique;
  });
}

async function* featuresOf(
  bytes: Uint8Array,
  dbf: DbfTable | undefined,
  decoder: TextDecoder,
  file: string,
  { signal, progress }: ReadWatch,
): AsyncGenerator<readonly RawFeature[]> {
  let features: RawFeature[] = [];
  let record = 0;
  for (const geometry of shpGeometries({ bytes, file })) {
    const values = dbf ? dbf.values(record, decoder) : [];
    record++;
    if (values) features.push({ row: record, geometry, values });
    if (features.length < batch) continue;
    signal.throwIfAborted();
    yield features;
    features = [];
    if (dbf) progress(Math.min(1, record / Math.max(1, dbf.count)));
  }
  if (dbf && record < dbf.count) throw importRefused('shp-damaged', file);
  yield features;
}
