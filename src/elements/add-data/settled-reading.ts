import type { InspectedTable, Inspection, ReadingChoice } from '../../core/importer.js';
import type { LayerRecord } from '../../core/layer-record.js';

/** How rows say where they lie. */
export type Placing = 'geometry' | 'coordinates' | 'units';

/** What the reader has settled about a file, or what is taken until they do. */
export interface SettledReading {
  /** Id of the table. */
  readonly table: string;
  /** Label of the encoding that the reader chose; undefined for the one that was found. */
  readonly encoding: string | undefined;
  readonly placing: Placing;
  /** Columns of the coordinates; empty for none. */
  readonly x: string;
  readonly y: string;
  /** Empty until somebody says it. */
  readonly crs: string;
  readonly swapped: boolean;
  /** True when the reader wants to say another reference system than the file does. */
  readonly doubted: boolean;
  readonly title: string;
  readonly record: Readonly<Record<RecordField, string>>;
}

/** What can be said of where data come from. */
export const recordFields = ['publisher', 'licence', 'vintage', 'url'] as const;
export type RecordField = (typeof recordFields)[number];

/** What is taken of a table until the reader says otherwise. @param fileName - Gives the title where the table has none. */
export function firstSettled(table: InspectedTable, fileName: string): SettledReading {
  const { coordinates, crs, suspicion } = table;
  return {
    table: table.id,
    encoding: undefined,
    placing: coordinates ? 'coordinates' : table.geometry.length > 0 ? 'geometry' : 'units',
    x: coordinates?.x ?? '',
    y: coordinates?.y ?? '',
    crs: crs ?? '',
    // Offered, not done.
    swapped: false,
    doubted: suspicion !== undefined,
    title: table.title || fileName.replace(/\.[^.]+$/, ''),
    record: { publisher: '', licence: '', vintage: '', url: '' },
  };
}

/** Whether a table is one of rows, which may lie anywhere. */
export function isOfRows({ geometry, coordinates }: InspectedTable): boolean {
  return coordinates !== undefined || geometry.length === 0;
}

/** The table that was chosen. */
export function chosenTable({ tables }: Inspection, { table }: SettledReading): InspectedTable | undefined {
  return tables.find(({ id }) => id === table) ?? tables[0];
}

/** The screens that a file needs, in order. */
export function stepsOf(table: InspectedTable, settled: SettledReading): readonly AddingStep[] {
  const asked =
    settled.placing !== 'units' && (settled.placing === 'coordinates' || table.crs === undefined || settled.doubted);
  return [
    'found',
    ...(asked ? (['place'] as const) : []),
    ...(settled.placing === 'units' ? (['units'] as const) : []),
    'about',
  ];
}

/** The screens of the dialog; `choose` is the first and `done` the last of all. */
export type AddingStep = 'choose' | 'found' | 'place' | 'units' | 'about' | 'done';

/** What a reader of files is told. */
export function readingChoice(settled: SettledReading): ReadingChoice {
  const { table, encoding, placing, x, y, crs, swapped } = settled;
  return {
    table,
    ...(encoding !== undefined && { encoding }),
    ...(placing !== 'units' && crs !== '' && { crs }),
    ...(swapped && placing !== 'units' && { swapped }),
    ...(placing === 'coordinates' && { coordinates: { x, y } }),
  };
}

/** What was said of the source; nothing for what was left empty. */
export function recordOf({ record }: SettledReading): LayerRecord | undefined {
  const said = recordFields.flatMap((field) => {
    const text = record[field].trim();
    return text === '' ? [] : [[field, text] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
