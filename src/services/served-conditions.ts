import type { Condition } from '../core/symbology.js';
import type { EncodeColumnType } from '../flatgeobuf/encode-options.js';

/** A condition that a server can test: on a property that it says it has, by values of its type. */
export type ServedCondition =
  | { readonly column: string; readonly in: readonly (string | number)[] }
  | { readonly column: string; readonly isNull: boolean };

/**
 * Those conditions of a layer that may be left to a server. All are tested in the browser too, so that a server decides
 * only how much has to be sent.
 *
 * @param types - Of the properties, as the server says.
 */
export function servedConditions(
  conditions: readonly Condition[] = [],
  types: ReadonlyMap<string, EncodeColumnType>,
): readonly ServedCondition[] {
  return conditions.flatMap(({ column, in: values, isNull }): readonly ServedCondition[] => {
    const type = types.get(column);
    if (type === undefined || (values === undefined) === (isNull === undefined)) return [];
    if (isNull !== undefined) return [{ column, isNull }];
    const fitting = (values ?? []).filter((value) => typeof value === (type === 'double' ? 'number' : 'string'));
    const isSaid = (type === 'double' || type === 'string') && fitting.length > 0 && fitting.length === values?.length;
    return isSaid ? [{ column, in: fitting as (string | number)[] }] : [];
  });
}
