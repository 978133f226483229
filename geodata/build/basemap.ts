import { GeometryType } from '../../src/core/geometry-type.js';
import { integerColumn, notInSource, numberColumn, partialNameColumns, textColumn } from './columns.js';
import type { Dataset, DatasetColumn } from './dataset.js';
import { readGeoJson, readSourceFile } from './read-source.js';

const idColumn = textColumn('id', ['Id', '编号']);
const sourceColumn = textColumn('source', ['Source', '来源'], { format: 'list' });
const rankColumn = integerColumn('rank', ['Rank of the source, smaller is larger', '来源等级，数值越小越重要'], {
  sourceColumn: 'source',
});

function plain(id: string, geometryType: GeometryType, columns: readonly DatasetColumn[]): Dataset {
  return {
    id,
    source: readSourceFile(id),
    geometryType,
    idColumn: columns[0]?.name ?? 'id',
    columns,
    features: readGeoJson(id),
    coverage: [],
  };
}

/** The quiet ground: land, sea, rivers, lakes, urban areas and the neighbouring provinces. */
export function basemapDatasets(): Dataset[] {
  return [
    plain('land', GeometryType.MultiPolygon, [idColumn]),
    plain('sea', GeometryType.Polygon, [idColumn, ...partialNameColumns]),
    plain('rivers', GeometryType.MultiLineString, [idColumn, ...partialNameColumns, rankColumn, sourceColumn]),
    plain('lakes', GeometryType.Polygon, [
      idColumn,
      ...partialNameColumns,
      numberColumn('area_km2', ['Area of the drawn water', '所绘水面面积'], {
        unit: 'km2',
        format: 'decimal1',
        sourceColumn: 'source',
        nullMeaning: notInSource,
      }),
      sourceColumn,
    ]),
    plain('urban', GeometryType.Polygon, [idColumn, rankColumn, sourceColumn]),
    plain('neighbours', GeometryType.MultiPolygon, [
      textColumn('adcode', ['Administrative code (GB/T 2260)', '行政区划代码（GB/T 2260）']),
      ...partialNameColumns,
    ]),
  ];
}
