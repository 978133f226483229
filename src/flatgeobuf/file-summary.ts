import type { Bbox } from '../core/bbox.js';
import { GeometryType } from '../core/geometry-type.js';
import { ColumnType } from './format.js';
import type { HeaderColumn } from './header-column.js';
import type { OpenedFile } from './open-file.js';

/** One attribute of a file. */
export interface SummaryColumn {
  readonly name: string;
  /** The format's own name, such as `Double`. */
  readonly type: keyof typeof ColumnType;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly nullable: boolean;
}

/** What the header of a file says. */
export interface FileSummary {
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** `Unknown` when features differ. */
  readonly geometryType: keyof typeof GeometryType;
  /** 0 when there is none, or when the writer did not know. */
  readonly featureCount: number;
  /** Box around all features, WGS 84 degrees. */
  readonly bbox: Bbox | undefined;
  readonly columns: readonly SummaryColumn[];
  /** Without an index a file is read as a whole whatever is asked for. */
  readonly hasIndex: boolean;
}

/** Puts the header of a file into words. */
export function summaryOf({ header, lacksIndex }: OpenedFile): FileSummary {
  const { name, title, description, geometryType, featureCount, envelope, columns } = header;
  return {
    name,
    title,
    description,
    geometryType: nameIn(GeometryType, geometryType),
    featureCount,
    bbox: envelope,
    columns: columns.map(columnOf),
    hasIndex: !lacksIndex,
  };
}

function columnOf({ type, ...column }: HeaderColumn): SummaryColumn {
  return { ...column, type: nameIn(ColumnType, type) };
}

function nameIn<T extends Readonly<Record<string, number>>>(names: T, value: T[keyof T]): keyof T {
  return Object.keys(names).find((name) => names[name] === value) ?? '';
}
