import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Answer, Prepare } from './answer.js';
import {
  corridorLine,
  corridorMeters,
  nearestCount,
  nearestFrom,
  provinceOutline,
  type QueryCase,
} from './query-cases.js';

/** Who answers questions in a process of its own. */
export const queryContenders = {
  'jjj-atlas': async (path, asked) => (await import('./atlas-answers.js')).prepareAtlas(path, asked),
  'Turf over all features': async (path, asked) => prepareTurf(path, asked, false),
  'Turf after a bbox filter': async (path, asked) => prepareTurf(path, asked, true),
} as const satisfies Readonly<Record<string, Prepare>>;

export type QueryContender = keyof typeof queryContenders;

async function prepareTurf(path: string, asked: QueryCase, filtered: boolean): Promise<Answer> {
  const turf = await import('@turf/turf');
  const features = await readFeatures(path);
  const boxes = features.map((feature) => turf.bbox(feature));
  const inBox = ([west, south, east, north]: number[]) => {
    if (!filtered) return features;
    const touches = ([left = 0, bottom = 0, right = 0, top = 0]: number[]) =>
      left <= (east ?? 0) && right >= (west ?? 0) && bottom <= (north ?? 0) && top >= (south ?? 0);
    return features.filter((_, index) => touches(boxes[index] ?? []));
  };
  switch (asked) {
    case 'corridor':
      return () => {
        const area = turf.buffer(corridorLine(), corridorMeters, { units: 'meters' });
        if (!area) throw new Error('no buffer');
        return inBox(turf.bbox(area)).filter((feature) => turf.booleanIntersects(feature, area)).length;
      };
    case 'province': {
      const outline = provinceOutline();
      return () =>
        inBox(turf.bbox(outline)).filter((feature) =>
          turf.booleanPointInPolygon((feature as Feature<Point>).geometry, outline),
        ).length;
    }
    case 'nearest':
      return () => {
        const left: FeatureCollection<Point> = turf.featureCollection([...features] as Feature<Point>[]);
        for (let found = 0; found < nearestCount; found++) {
          const { featureIndex } = turf.nearestPoint(nearestFrom, left).properties;
          left.features.splice(featureIndex, 1);
        }
        return features.length - left.features.length;
      };
  }
}

async function readFeatures(path: string): Promise<Feature<LineString | Point>[]> {
  const { readFileSync } = await import('node:fs');
  const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
  const features: Feature<LineString | Point>[] = [];
  for await (const feature of deserialize(new Uint8Array(readFileSync(path)), {})) {
    features.push(feature as Feature<LineString | Point>);
  }
  return features;
}
