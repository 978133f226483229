import type { AttributeValue } from '../../core/columns.js';
import { GeometryType } from '../../core/geometry-type.js';
import { textIn } from '../../core/languages.js';
import { unitText } from '../../core/number-format.js';
import type { AnswerFeature, QueryAnswer } from '../../core/query-answer.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import type { ExportedColumn, ExportedType } from '../../export/exported-set.js';
import { sharedColumns } from './attribute-columns.js';
import { eachFeature } from './each-feature.js';
import { headText } from './export-cell.js';
import type { ExportOptions } from './export-options.js';

/** A column before its values were looked at. */
export interface ValueSource {
  readonly name: string;
  readonly label: string;
  /** What its description says it is. */
  readonly described?: SidecarColumn['type'];
  readonly read: (feature: AnswerFeature) => AttributeValue;
}

/** The attributes of the layers asked about, as their files have them. Of two meanings of a name, each names its layer. */
export function attributeSources({ columns, locale }: ExportOptions): readonly ValueSource[] {
  return sharedColumns(columns).map(({ column, layers, ambiguous }) => ({
    name: ambiguous ? `${layers.join('_')}_${column.name}` : column.name,
    label: headText(
      locale,
      textIn(locale, column.label),
      column.unit === undefined ? '' : unitText(locale, column.unit),
    ),
    described: column.type,
    read: ({ ref, properties }) => (layers.includes(ref.layer) ? (properties[column.name] ?? null) : null),
  }));
}

/** What the values of a column have in common. */
interface ValueKinds {
  number: boolean;
  integer: boolean;
  boolean: boolean;
  date: boolean;
  json: boolean;
  any: boolean;
}

/**
 * Goes through all features once, and says of each column what its values are, whatever its description says: a format
 * with types takes no other.
 *
 * @throws The signal's reason on abort.
 */
export async function valueColumns(
  answer: QueryAnswer,
  sources: readonly ValueSource[],
  options: ExportOptions,
): Promise<{ readonly columns: readonly ExportedColumn[]; readonly geometryTypes: ReadonlySet<GeometryType> }> {
  const kinds = sources.map(
    (): ValueKinds => ({ number: true, integer: true, boolean: true, date: true, json: true, any: false }),
  );
  const geometryTypes = new Set<GeometryType>();
  const { signal } = options;
  await eachFeature(answer, signal ? { signal } : {}, (feature) => {
    if (feature.geometry) geometryTypes.add(GeometryType[feature.geometry.type]);
    sources.forEach(({ read, described }, index) => {
      const kind = kinds[index];
      if (kind) look(kind, read(feature), described);
    });
  });
  const columns = sources.map(({ name, label, described }, index) => ({
    name,
    label,
    type: typeOf(kinds[index], described),
  }));
  return { columns, geometryTypes };
}

function look(kind: ValueKinds, value: AttributeValue, described: SidecarColumn['type'] | undefined): void {
  if (value === null) return;
  kind.any = true;
  kind.number &&= typeof value === 'number' && Number.isFinite(value);
  kind.integer &&= Number.isSafeInteger(value);
  kind.boolean &&= typeof value === 'boolean';
  kind.date &&= described === 'datetime' && typeof value === 'string' && isDate(value);
  kind.json &&= described === 'json' && typeof value === 'string' && isJson(value);
}

function typeOf(kind: ValueKinds | undefined, described: SidecarColumn['type'] | undefined): ExportedType {
  if (!kind?.any) return described === 'number' || described === 'boolean' ? described : 'text';
  if (kind.number) return kind.integer ? 'integer' : 'number';
  if (kind.boolean) return 'boolean';
  if (kind.date) return 'datetime';
  return kind.json ? 'json' : 'text';
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
