import { byteField, textField } from './flatbuffer-table.js';
import { ColumnField, ColumnType } from './format.js';

/** What a file says about one attribute. */
export interface HeaderColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly nullable: boolean;
}

/** Characters that column texts may still have: many columns that point to one long text would fill the memory. */
export interface TextBudget {
  left: number;
}

/**
 * Reads the tables of columns, in the header or in a feature.
 *
 * @throws {RangeError} when there are more than can be numbered, or they have more text than `budget` allows.
 */
export function readColumns(view: DataView, tables: readonly number[], budget: TextBudget): HeaderColumn[] {
  if (tables.length > 0x10000) throw new RangeError('more columns than the format can number');
  return tables.map((table) => {
    const column = readColumn(view, table);
    budget.left -= column.name.length + (column.title?.length ?? 0) + (column.description?.length ?? 0);
    if (budget.left < 0) throw new RangeError('columns share their texts beyond reason');
    return column;
  });
}

function readColumn(view: DataView, table: number): HeaderColumn {
  const name = textField(view, table, ColumnField.name);
  const type = byteField(view, table, ColumnField.type, ColumnType.Byte);
  if (name === undefined || type > ColumnType.Binary) throw new RangeError('a column has no name or no known type');
  return {
    name,
    type: type as ColumnType,
    title: textField(view, table, ColumnField.title),
    description: textField(view, table, ColumnField.description),
    nullable: byteField(view, table, ColumnField.nullable, 1) !== 0,
  };
}
