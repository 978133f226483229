import { eachExported } from './each-exported.js';
import type { ExportedColumn, ExportedFeature, ExportedSet, ExportedType, WriteOptions } from './exported-set.js';
import { FileText } from './file-text.js';
import { kmlGeometry } from './kml-geometry.js';
import { xmlText } from './xml-text.js';

/** KML has no date among its types; whole numbers may be longer than its `int`. */
const fieldTypes: Readonly<Record<ExportedType, string>> = {
  text: 'string',
  integer: 'double',
  number: 'double',
  boolean: 'bool',
  datetime: 'string',
  json: 'string',
};

/** Largest whole number of KML's `int`. */
const mostInt = 2 ** 31 - 1;

/**
 * Writes a KML file (OGC KML 2.2): one placemark for each feature, with typed values in `SchemaData`. What has to be known
 * about it stands in the document's description and, for programs, in its `ExtendedData`. KML is always WGS 84.
 *
 * @throws The signal's reason on abort.
 */
export async function kmlFile(set: ExportedSet, options: WriteOptions = {}): Promise<Blob> {
  const columns = await withTypes(set, options);
  const file = new FileText();
  file.write(head(set, columns));
  await eachExported(set, options, (feature) => file.write(placemark(feature, columns)));
  file.write('</Document>\n</kml>\n');
  return file.end('application/vnd.google-earth.kml+xml');
}

/** A column and its type in KML. */
type TypedColumn = ExportedColumn & { readonly field: string };

/** Whole numbers are `int` where all of them fit. */
async function withTypes(set: ExportedSet, { signal }: WriteOptions): Promise<readonly TypedColumn[]> {
  const whole = set.columns.filter(({ type }) => type === 'integer').map(({ name }) => name);
  const long = new Set<string>();
  if (whole.length > 0) {
    await eachExported(set, { ...(signal && { signal }) }, ({ values }) => {
      for (const name of whole) if (Math.abs(Number(values[name])) > mostInt) long.add(name);
    });
  }
  return set.columns.map((column) => ({
    ...column,
    field: column.type === 'integer' && !long.has(column.name) ? 'int' : fieldTypes[column.type],
  }));
}

function head({ title, record, metadata }: ExportedSet, columns: readonly TypedColumn[]): string {
  const lines = record.map(([label, text]) => xmlText(`${label}: ${text}`)).join('<br>');
  const fields = columns.map(
    ({ name, field, label }) =>
      `<SimpleField type="${field}" name="${xmlText(name)}"><displayName>${xmlText(label)}</displayName></SimpleField>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>${xmlText(title)}</name>
<description>${xmlText(lines)}</description>
<ExtendedData><Data name="metadata"><value>${xmlText(JSON.stringify(metadata))}</value></Data></ExtendedData>
<Schema name="features" id="features">
${fields.join('\n')}
</Schema>
`;
}

function placemark({ name, geometry, values }: ExportedFeature, columns: readonly TypedColumn[]): string {
  const cells = columns.flatMap((column) => {
    const value = values[column.name] ?? null;
    if (value === null) return [];
    const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
    return [`<SimpleData name="${xmlText(column.name)}">${xmlText(text)}</SimpleData>`];
  });
  const data = `<ExtendedData><SchemaData schemaUrl="#features">${cells.join('')}</SchemaData></ExtendedData>`;
  return `<Placemark><name>${xmlText(name)}</name>${data}${geometry ? kmlGeometry(geometry) : ''}</Placemark>\n`;
}
