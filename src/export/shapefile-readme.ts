import type { DbfField } from './dbf-fields.js';
import type { ExportedSet } from './exported-set.js';

/** What the format has done to the data. */
export interface ShapefileNotes {
  readonly fields: readonly DbfField[];
  /** Names of the shapefiles, without ending. */
  readonly files: readonly string[];
  readonly withoutGeometry: number;
}

/**
 * What goes with a shapefile, for people and for programs: what has to be known about the data, and what the format has
 * done to it. The record is in the reader's language, the rest in both.
 */
export function shapefileReadme(
  { title, record, metadata, length }: ExportedSet,
  { fields, files, withoutGeometry }: ShapefileNotes,
): { readonly readme: string; readonly json: string } {
  const columns = fields.map(({ name, column, cut }) => `  ${name} = ${column.name}: ${column.label}${cutText(cut)}`);
  const several =
    files.length > 1
      ? [
          `A shapefile holds one kind of geometry, so there are ${files.length}. 一个 Shapefile 只能存一类几何，因此分为 ${files.length} 个。`,
        ]
      : [];
  const empty =
    withoutGeometry > 0
      ? [`Features without geometry: ${withoutGeometry}. 没有几何的要素：${withoutGeometry} 个。`]
      : [];
  const lines = [
    title,
    '',
    ...record.map(([label, text]) => `${label}: ${text}`),
    '',
    `Features: ${length}. Texts are UTF-8 (.cpg). Longitude first. 要素 ${length} 个；文本为 UTF-8（见 .cpg）；经度在前。`,
    ...several,
    ...empty,
    '',
    'Names of columns have at most 10 bytes, texts at most 254. 字段名最长 10 字节，文本最长 254 字节：',
    ...columns,
  ];
  const fieldList = fields.map(({ name, column, cut }) => ({
    field: name,
    column: column.name,
    label: column.label,
    ...(cut > 0 && { textsCutTo254Bytes: cut }),
  }));
  const json = { ...metadata, fields: fieldList, files, featuresWithoutGeometry: withoutGeometry };
  // Windows' own editor reads UTF-8 for certain with the mark.
  return { readme: `\ufeff${lines.join('\r\n')}\r\n`, json: `${JSON.stringify(json, undefined, 1)}\n` };
}

function cutText(count: number): string {
  return count === 0 ? '' : ` (cut to 254 bytes: ${count} texts; 截至 254 字节的文本：${count} 个)`;
}
