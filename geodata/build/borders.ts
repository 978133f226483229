import { GeometryType } from '../../src/core/geometry-type.js';
import { Coast } from './coast.js';
import { booleanColumn, numberColumn, textColumn } from './columns.js';
import type { Dataset, DatasetColumn, DatasetFeature } from './dataset.js';
import { mergeEdges, type SharedEdge, sharedEdges } from './edges.js';
import { lineLengthKm } from './geodesic.js';
import {
  readGeoJson,
  readSourceFile,
  requiredText,
  type SourceFeature,
  type SourceProperties,
  textOf,
} from './read-source.js';

/** How far from the sea the outer edge of a county still counts as coast, metres. */
export const coastToleranceMeters = 600;

const levelColumn = textColumn('level', ['Level of the boundary', '界线级别'], {
  vocabulary: 'border-level',
  derived: { en: 'From the provinces and prefectures on both sides.', zh: '由两侧所属省级、地级单位得出。' },
});

const lengthColumn = numberColumn('length_km', ['Length', '长度'], {
  unit: 'km',
  format: 'decimal1',
  source: 'measured',
  derived: { en: 'Measured by the atlas on the WGS 84 ellipsoid.', zh: '由本图集按WGS 84椭球量算。' },
});

const countyBorderColumns: readonly DatasetColumn[] = [
  textColumn('id', ['Pair of codes', '代码对']),
  levelColumn,
  textColumn('adcode_a', ['Code of the first county', '甲方代码']),
  textColumn('name_a_zh', ['First county (Chinese)', '甲方（中文）'], { lang: 'zh' }),
  textColumn('name_a_en', ['First county (English)', '甲方（英文）'], { lang: 'en' }),
  textColumn('adcode_b', ['Code of the second county', '乙方代码']),
  textColumn('name_b_zh', ['Second county (Chinese)', '乙方（中文）'], { lang: 'zh' }),
  textColumn('name_b_en', ['Second county (English)', '乙方（英文）'], { lang: 'en' }),
  booleanColumn('same_province', ['Within one province', '同属一省']),
  booleanColumn('same_prefecture', ['Within one prefecture', '同属一地级单位']),
  lengthColumn,
];

/** Borders between neighbouring counties, each once, with the level of the boundary. */
export function countyBorderDataset(): Dataset {
  const counties = new Map(
    readGeoJson('counties').map(({ properties }) => [requiredText(properties, 'adcode'), properties]),
  );
  return {
    id: 'county-borders',
    source: readSourceFile('county-borders'),
    geometryType: GeometryType.MultiLineString,
    idColumn: 'id',
    classColumn: 'level',
    columns: countyBorderColumns,
    features: readGeoJson('county-borders').map((feature) => withLevelAndNames(feature, counties)),
    coverage: [],
  };
}

function withLevelAndNames(feature: SourceFeature, counties: ReadonlyMap<string, SourceProperties>): DatasetFeature {
  const { properties } = feature;
  const within = properties.same_prefecture === true ? 'county' : 'prefecture';
  const a = counties.get(requiredText(properties, 'adcode_a')) ?? {};
  const b = counties.get(requiredText(properties, 'adcode_b')) ?? {};
  return {
    ...feature,
    properties: {
      ...properties,
      level: properties.same_province === true ? within : 'province',
      name_a_zh: textOf(a, 'name_zh'),
      name_a_en: textOf(a, 'name_en'),
      name_b_zh: textOf(b, 'name_zh'),
      name_b_en: textOf(b, 'name_en'),
    },
  };
}

/** Land boundary of the region: edges that one county has alone, except the coast. */
export function regionOutlineDataset(): Dataset {
  const outlines = readGeoJson('counties').map(({ properties, geometry }) => ({
    owner: requiredText(properties, 'province'),
    geometry,
  }));
  const coast = new Coast(
    readGeoJson('sea').map(({ geometry }) => geometry),
    coastToleranceMeters,
  );
  const outer = sharedEdges(outlines).filter(({ owners }) => owners.length === 1);
  const onLand = outer.filter(({ from, to }) => !coast.touches(middleOf(from, to)));
  return borderDataset(
    'region-outline',
    onLand,
    textColumn('province', ['Province', '省级'], { vocabulary: 'province' }),
  );
}

/** Boundaries that two neighbouring provinces share, each once. */
export function neighbourBorderDataset(): Dataset {
  const outlines = readGeoJson('neighbours').map(({ properties, geometry }) => ({
    owner: requiredText(properties, 'adcode'),
    geometry,
  }));
  const shared = sharedEdges(outlines).filter(({ owners }) => owners.length === 2);
  return borderDataset('neighbour-borders', shared, textColumn('provinces', ['Codes of both provinces', '两省代码']));
}

/** One feature per owner or pair of owners. */
function borderDataset(id: string, edges: readonly SharedEdge[], ownerColumn: DatasetColumn): Dataset {
  const owners = [...new Set(edges.map((edge) => edge.owners.join('-')))].sort();
  return {
    id,
    source: readSourceFile(id),
    geometryType: GeometryType.MultiLineString,
    idColumn: 'id',
    columns: [textColumn('id', ['Id', '编号']), levelColumn, ownerColumn, lengthColumn],
    features: owners.map((owner) => {
      const geometry = mergeEdges(edges.filter((edge) => edge.owners.join('-') === owner));
      const length = geometry.coordinates.reduce((sum, line) => sum + lineLengthKm(line), 0);
      const properties = { id: `${id}-${owner}`, level: 'province', [ownerColumn.name]: owner };
      return { type: 'Feature', geometry, properties: { ...properties, length_km: Math.round(length * 10) / 10 } };
    }),
    coverage: [],
  };
}

function middleOf(from: readonly number[], to: readonly number[]): number[] {
  return [((from[0] ?? 0) + (to[0] ?? 0)) / 2, ((from[1] ?? 0) + (to[1] ?? 0)) / 2];
}
