import type { FeaturePage } from '../core/columns.js';
import { findColumn, readValue } from '../core/page-access.js';
import { linksIn, safeUrl, withoutLinks } from '../core/safe-links.js';
import type { Sidecar, SidecarColumn, SourceRecord } from '../core/sidecar.js';
import { languageOfText } from '../core/text-language.js';
import type { AttributeSource, SourceText } from './state.js';

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
 * Reads a source as files state it: the id of a record, several ids separated by semicolons, or free text. The http(s)
 * addresses in it become links and leave the text, so that none is said twice.
 */
export function sourceOf(stated: string, records: readonly SourceRecord[]): AttributeSource {
  const ids = stated.split(/\s*;\s*/);
  const found = ids.flatMap((id) => records.find((record) => record.id === id) ?? []);
  if (found.length !== ids.length) return { ...sourceText(stated), urls: linksIn(stated) };
  const lines = found.map(sourceLine).join('; ');
  const caveats = found.flatMap((record) => record.caveat ?? []);
  const urls = [...found.flatMap((record) => safeUrl(record.url ?? '') ?? []), ...linksIn(lines)];
  return {
    ...sourceText(lines),
    urls: [...new Set(urls)],
    ...(caveats.length > 0 && { caveat: { text: caveats.join('; '), lang: languageOfText(caveats.join('; ')) } }),
  };
}

function sourceText(stated: string): SourceText {
  const text = withoutLinks(stated);
  return { text, lang: languageOfText(text) };
}

function sourceLine({ title, publisher, where }: SourceRecord): string {
  const parts = [title, publisher, where].filter((each) => each !== undefined && each !== '');
  return [...new Set(parts)].join(', ');
}
