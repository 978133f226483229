import type { AttributeDefinition, Condition, LayerPart, Symbology } from '../core/layer-definition.js';
import { everyFeature } from '../core/page-access.js';

/** Every column a part needs, in the order it names them. */
export function columnsNamed(part: LayerPart): readonly string[] {
  const { name = {}, symbology } = part;
  const columns = [
    part.idColumn,
    ...conditionColumns(part.filter),
    ...[
      name.zh,
      name.en,
      name.qualifier?.zh,
      name.qualifier?.en,
      part.keyFigure,
      part.time?.column,
      part.accuracy?.column,
    ].filter((each) => each !== undefined),
    ...(part.attributes ?? []).flatMap(attributeColumns),
    ...symbologyColumns(symbology),
  ];
  const { classed } = part;
  const ofFile = columns.map((column) => (classed?.column === column ? classed.of : column));
  return ofFile.filter((column) => column !== everyFeature);
}

function attributeColumns({ column, zhColumn, format }: AttributeDefinition): readonly string[] {
  const own = zhColumn === undefined ? [column] : [column, zhColumn];
  return format === 'rank' ? [...own, `${column}_of`] : own;
}

function symbologyColumns(symbology: Symbology): readonly string[] {
  if (symbology.kind === 'polygons' || symbology.kind === 'choropleth') return [symbology.column];
  const modified = (symbology.modifiers ?? []).flatMap((modifier) => conditionColumns(modifier.when));
  const extra = symbology.kind === 'lines' ? symbology.shields?.column : symbology.accuracyColumn;
  return [symbology.column, ...modified, ...(extra === undefined ? [] : [extra])];
}

function conditionColumns(conditions: readonly Condition[] = []): readonly string[] {
  return conditions.map((condition) => condition.column);
}
