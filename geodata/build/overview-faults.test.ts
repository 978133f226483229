import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { DatasetFeature } from './dataset.js';
import { overviewFaults } from './overview-faults.js';

const rules = { pixelDegrees: 0.1, classColumn: 'class' };
const line = (name: string, coordinates: Position[]): DatasetFeature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates },
  properties: { class: name },
});
const withGeometry = (feature: DatasetFeature | undefined, geometry: Geometry): DatasetFeature => ({
  type: 'Feature',
  properties: feature?.properties ?? {},
  geometry,
});
const straight = line('main', [
  [115, 38],
  [115.5, 38.05],
  [116, 38],
]);
const short = line('side', [
  [115, 39],
  [115.5, 39],
]);

/** Two squares side by side; the border between them has a vertex in the middle. */
const squares = [115, 116].map((west) =>
  withGeometry(undefined, {
    type: 'Polygon',
    coordinates: [
      [
        [west, 38],
        ...(west === 116 ? [] : [[116, 38]]),
        ...(west === 116
          ? [
              [117, 38],
              [117, 39],
            ]
          : [[116, 38.5]]),
        [116, 39],
        ...(west === 116 ? [[116, 38.5]] : [[115, 39]]),
        [west, 38],
      ],
    ],
  }),
);

describe('an overview', () => {
  it('that has all features within a pixel, at their length, breaks no rule', () => {
    const coarse = withGeometry(straight, {
      type: 'LineString',
      coordinates: [
        [115, 38],
        [116, 38],
      ],
    });
    expect(overviewFaults([straight, short], [coarse, short], rules)).toEqual([]);
    expect(overviewFaults(squares, squares, rules)).toEqual([]);
  });

  it('is at fault when a line lies too far away', () => {
    const coarse = withGeometry(straight, {
      type: 'LineString',
      coordinates: [
        [115, 38],
        [116, 38],
      ],
    });
    const faults = overviewFaults([straight], [coarse], { ...rules, pixelDegrees: 0.05 });
    expect(faults).toEqual([expect.stringMatching(/^a line is 1\.\d\d px from where it belongs$/)]);
  });

  it('is at fault when a feature or its attributes are missing, or a class is lost', () => {
    const faults = overviewFaults([straight, short], [straight], rules).join('; ');
    expect(faults).toMatch(/has 1 features, the file 2/);
    expect(faults).toMatch(/length or area of side differs by 100\.0 %/);
    expect(
      overviewFaults(
        [short],
        [
          line('side', [
            [115, 39],
            [115.5, 39],
          ]),
        ],
        rules,
      ),
    ).toEqual(['attributes differ']);
  });

  it('is at fault when a length is wrong by more than 5%, or a polygon is not valid', () => {
    const coordinates: Position[] = [
      [115, 39],
      [115.47, 39],
    ];
    const shortened = withGeometry(short, { type: 'LineString', coordinates });
    expect(overviewFaults([short], [shortened], rules)).toEqual(['length or area of side differs by 6.0 %']);
    const [west, east] = squares;
    const open = withGeometry(west, {
      type: 'Polygon',
      coordinates: [
        [
          [115, 38],
          [116, 38],
          [116, 39],
          [115, 39],
        ],
      ],
    });
    expect(overviewFaults(squares, east ? [open, east] : [], rules).join()).toMatch(/a ring is not closed/);
  });

  it('is at fault when a border is simplified for one of two neighbours only', () => {
    const [west, east] = squares;
    const simpler = withGeometry(west, {
      type: 'Polygon',
      coordinates: [
        [
          [115, 38],
          [116, 38],
          [116, 39],
          [115, 39],
          [115, 38],
        ],
      ],
    });
    const faults = overviewFaults(squares, east ? [simpler, east] : [], rules);
    expect(new Set(faults)).toEqual(new Set(['a shared border is split at 116,38.5']));
  });
});
