import { describe, expect, it } from 'vitest';
import { GeometryType } from '../../src/core/geometry-type.js';
import { integerColumn, textColumn } from './columns.js';
import type { Dataset, DatasetColumn, DatasetFeature } from './dataset.js';
import { faultsOf, validateDatasets } from './validate.js';
import type { Units } from './validate-units.js';

const square = [
  [
    [
      [115, 38],
      [116, 38],
      [116, 39],
      [115, 39],
      [115, 38],
    ],
  ],
];
const units: Units = new Map([
  ['130600', square],
  ['130629', square],
  ['130000', square],
]);

function point(properties: Record<string, unknown>, coordinates = [115.5, 38.5]): DatasetFeature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { id: 'one', ...properties } };
}

function dataset(features: DatasetFeature[], columns: DatasetColumn[] = [], more: Partial<Dataset> = {}): Dataset {
  return {
    id: 'sample',
    source: {
      id: 'sample',
      title: { en: 'Sample', zh: '样本' },
      description: { en: 'A sample.', zh: '样本。' },
      origin: 'drawn on paper',
      licence: { name: { en: 'none', zh: '无' } },
      attribution: { en: 'Paper', zh: '纸' },
      vintage: { en: '2020', zh: '2020年' },
      datum: 'WGS 84',
      transforms: ['none'],
      files: [],
      sources: [{ id: 'yearbook', title: 'Yearbook' }],
    },
    geometryType: GeometryType.Point,
    idColumn: 'id',
    columns: [textColumn('id', ['Id', '编号']), ...columns],
    features,
    coverage: [],
    ...more,
  };
}

function reasons(sample: Dataset): string[] {
  return faultsOf(sample, units).map(({ feature, reason }) => `${feature ?? ''}: ${reason}`);
}

const figure = integerColumn('gdp', ['GDP', '生产总值'], { sourceColumn: 'gdp_source', reasonColumn: 'gdp_reason' });
const figureColumns = [
  figure,
  textColumn('gdp_source', ['Source', '来源'], { format: 'list' }),
  textColumn('gdp_reason', ['Why missing', '缺失原因'], { vocabulary: 'missing-reason' }),
];

describe('the rules of the build', () => {
  it('accept a sound dataset', () => {
    const sound = point({ gdp: 5, gdp_source: 'yearbook', gdp_reason: null });
    expect(reasons(dataset([sound], figureColumns))).toEqual([]);
  });

  it('name dataset, feature and reason in what they throw', () => {
    const twice = dataset([point({}), point({})]);
    expect(() => validateDatasets([twice], units)).toThrow(/sample one: the id occurs twice/);
  });

  it('reject a feature without an id', () => {
    expect(reasons(dataset([point({ id: null })]))).toEqual(['null: has no id']);
  });

  it('reject a self-crossing polygon', () => {
    const bowTie = [
      [
        [115, 38],
        [116, 39],
        [116, 38],
        [115, 39],
        [115, 38],
      ],
    ];
    const feature = { ...point({}), geometry: { type: 'Polygon', coordinates: bowTie } } as const;
    expect(reasons(dataset([feature]))[0]).toMatch(/one: edges cross near/);
  });

  it('reject an unclosed ring', () => {
    const open = [
      [
        [115, 38],
        [116, 38],
        [116, 39],
        [115, 39],
      ],
    ];
    const feature = { ...point({}), geometry: { type: 'Polygon', coordinates: open } } as const;
    expect(reasons(dataset([feature]))[0]).toMatch(/one: a ring is not closed/);
  });

  it.each([
    ['west of the frame', [112.4, 38]],
    ['with latitude first', [39.9, 116.4]],
    ['that is no number', [Number.NaN, 38]],
  ])('reject a position %s', (_, coordinates) => {
    expect(reasons(dataset([point({}, coordinates)]))[0]).toMatch(/outside the region frame/);
  });

  it('reject a line that does not move', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [115, 38],
        [115, 38],
      ],
    } as const;
    expect(
      reasons(
        dataset([
          {
            ...point({}),
            geometry: {
              ...line,
              coordinates: [
                [115, 38],
                [115, 38],
              ],
            },
          },
        ]),
      )[0],
    ).toMatch(/does not leave 115,38/);
  });

  it('reject a code that no unit has', () => {
    expect(reasons(dataset([point({ adcode: '139999' })]))).toEqual([
      'one: the adcode 139999 is no unit of the region',
    ]);
  });

  it('reject a county without a parent', () => {
    const orphan = point({ adcode: '130629', parent: null });
    const counties = dataset([orphan], [textColumn('adcode', ['Code', '代码'])], {
      id: 'counties',
      idColumn: 'adcode',
    });
    expect(reasons(counties)).toEqual(['130629: has no parent']);
  });

  it('reject a site outside the county it names, unless its source says so', () => {
    const outside = [117, 38.5];
    expect(reasons(dataset([point({ adcode: '130629', point_in_adcode: true }, outside)]))[0]).toMatch(
      /lies outside 130629, the county it names, and its source does not say so/,
    );
    expect(reasons(dataset([point({ adcode: '130629', point_in_adcode: false }, outside)]))).toEqual([]);
    expect(reasons(dataset([point({ adcode: '130629', point_in_adcode: false })]))[0]).toMatch(/although its source/);
  });

  it.each([
    ['1066', /the year 1066 is not between/],
    ['2099-01', /the year 2099 is not between/],
    ['2019-13-01', /not in the calendar/],
    ['in 2019', /is no year, month or day/],
  ])('reject the opening %s', (opened, reason) => {
    const column = textColumn('opened', ['Opened', '开通'], { format: 'date' });
    expect(reasons(dataset([point({ opened })], [column]))[0]).toMatch(reason);
  });

  it('reject a number without a source, from an unknown source, and a gap without a reason', () => {
    const faults = (properties: Record<string, unknown>) => reasons(dataset([point(properties)], figureColumns));
    expect(faults({ gdp: 5, gdp_source: null })[0]).toMatch(/gdp: a value without a source/);
    expect(faults({ gdp: 5, gdp_source: 'yearbook;hearsay' })[0]).toMatch(/the source hearsay is not known/);
    expect(faults({ gdp: null, gdp_reason: null })[0]).toMatch(/gdp: neither a value nor a reason/);
    expect(faults({ gdp: null, gdp_reason: 'not-found' })).toEqual([]);
  });

  it('reject a column of numbers that says nothing of its source', () => {
    const column = integerColumn('beds', ['Beds', '床位']);
    expect(reasons(dataset([], [column]))).toEqual([': beds: a column of numbers needs a source']);
  });

  it('reject words that sidecars may not use', () => {
    const column = textColumn('kind', ['Kind', '类别'], {
      unit: 'furlong',
      format: 'roman',
      vocabulary: 'slang',
      source: 'hearsay',
      reasonColumn: 'kind_reason',
    });
    expect(reasons(dataset([], [column]))).toEqual([
      ': kind: the unit furlong is not known',
      ': kind: the format roman is not known',
      ': kind: the vocabulary slang is not known',
      ': kind: the source hearsay is not in the record',
      ': kind: the column kind_reason is missing',
    ]);
  });

  it('reject a value outside its vocabulary', () => {
    const column = textColumn('class', ['Class', '类别'], { vocabulary: 'railway-class' });
    expect(reasons(dataset([point({ class: 'tram' })], [column]))[0]).toMatch(/"tram" is not in the vocabulary/);
  });
});
