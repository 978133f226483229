import type { FeaturePage } from '../core/columns.js';
import { findColumn, readValue } from '../core/page-access.js';
import { linksIn, safeUrl } from '../core/safe-links.js';
import type { Sidecar, SidecarColumn, SourceRecord } from '../core/sidecar.js';
import type { AttributeSource } from './state.js';

/** Where the value of one row of a column came from: the row's own source if it has one, else the column's. */
export function attributeSource(
  page: FeaturePage,
  row: number,
  column: SidecarColumn | undefined,
  sidecar: Sidecar | undefined,
): AttributeSource | undefined {
  if (!column || !sidecar) return undefined;
  const own = column.sourceColumn === undefined ? undefined : findColumn(page, column.sourceColumn);
  const value = own ? readValue(own, row) : null;
  if (value !== null && value !== '') return sourceOf(String(value), sidecar.sources);
  return column.source === undefined ? undefined : sourceOf(column.source, sidecar.sources);
}

/**
 * Reads a source as files state it: the id of a record, several ids separated by semicolons, or free text, whose
 * http(s) addresses become links.
 */
export function sourceOf(stated: string, records: readonly SourceRecord[]): AttributeSource {
  const ids = stated.split(/\s*;\s*/);
  const found = ids.flatMap((id) => records.find((record) => record.id === id) ?? []);
  if (found.length !== ids.length) return { text: stated, urls: linksIn(stated) };
  const caveats = found.flatMap((record) => record.caveat ?? []);
  return {
    text: found.map(sourceLine).join('; '),
    urls: found.flatMap((record) => safeUrl(record.url ?? '') ?? []),
    ...(caveats.length > 0 && { caveat: caveats.join('; ') }),
  };
}

function sourceLine({ title, publisher, where }: SourceRecord): string {
  const parts = [title, publisher, where].filter((each) => each !== undefined && each !== '');
  return [...new Set(parts)].join(', ');
}
