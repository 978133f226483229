import type { ServedCondition } from './served-conditions.js';

/**
 * Conditions in CQL2 text.
 *
 * @see https://docs.ogc.org/is/21-065r2/21-065r2.html
 */
export function cqlOfConditions(conditions: readonly ServedCondition[]): readonly string[] {
  return conditions.map((condition) => {
    const name = `"${condition.column.replaceAll('"', '""')}"`;
    if ('isNull' in condition) return `${name} IS ${condition.isNull ? '' : 'NOT '}NULL`;
    return `${name} IN (${condition.in.map(literal).join(', ')})`;
  });
}

function literal(value: string | number): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
