import { GeometryType } from '../../src/core/geometry-type.js';
import { integerColumn, notInSource, numberColumn, partialNameColumns, textColumn } from './columns.js';
import type { Dataset, DatasetColumn, DatasetFeature } from './dataset.js';
import type { Place } from './place.js';
import { cityPlaces } from './place-cities.js';
import { unitPlaces } from './place-units.js';
import { waterPlaces } from './place-waters.js';
import { readSourceFile } from './read-source.js';
import type { Statistics } from './statistics.js';

const unique = { en: 'The name is unique.', zh: '名称唯一。' };

const columns: readonly DatasetColumn[] = [
  textColumn('id', ['Id', '编号']),
  ...partialNameColumns,
  textColumn('level', ['Level', '级别'], { vocabulary: 'place-level' }),
  integerColumn('rank', ['Order of labels, 1 first', '注记次序，1最先'], {
    derived: {
      en: 'By level, then by census population of the unit, or by the population the source gives a city outside.',
      zh: '先按级别，再按单位普查人口；区域外城市按来源人口。',
    },
  }),
  numberColumn('min_zoom', ['Smallest viewport zoom', '最小显示级别'], {
    format: 'decimal1',
    derived: {
      en: 'By level; for counties the zoom at which a square of the unit’s area is 70 pixels wide.',
      zh: '按级别；县级为其等面积正方形边长达70像素时的级别。',
    },
  }),
  textColumn('qualifier_zh', ['Parent, where the name occurs twice (Chinese)', '重名时的上级（中文）'], {
    lang: 'zh',
    nullMeaning: unique,
  }),
  textColumn('qualifier_en', ['Parent, where the name occurs twice (English)', '重名时的上级（英文）'], {
    lang: 'en',
    nullMeaning: unique,
  }),
  textColumn('position', ['Where the label stands', '注记位置'], { vocabulary: 'place-position' }),
  textColumn('adcode', ['Administrative code (GB/T 2260)', '行政区划代码（GB/T 2260）'], { nullMeaning: notInSource }),
];

/** Levels in the order in which labels are placed. */
const levels = [
  'province',
  'prefecture',
  'new-area',
  'sea',
  'neighbour-province',
  'neighbour-city',
  'county',
  'lake',
  'river',
];

/** Labels of places and waters, ranked by administrative level. */
export function placeDataset(statistics: Statistics): Dataset {
  const places = [...unitPlaces(statistics), ...cityPlaces(), ...waterPlaces()];
  const ordered = places.sort(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
  return {
    id: 'places',
    source: readSourceFile('places'),
    geometryType: GeometryType.Point,
    idColumn: 'id',
    columns,
    features: ordered.map(featureOf),
    coverage: [],
  };
}

function featureOf(place: Place, index: number): DatasetFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...place.lngLat] },
    properties: {
      id: place.id,
      name_zh: place.nameZh,
      name_en: place.nameEn,
      level: place.level,
      rank: index + 1,
      min_zoom: place.minZoom,
      qualifier_zh: place.qualifierZh,
      qualifier_en: place.qualifierEn,
      position: place.position,
      adcode: place.adcode,
    },
  };
}
