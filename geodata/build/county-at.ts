import type { Position } from 'geojson';
import type { LocalizedText } from '../../src/core/localized-text.js';
import { linesOf, polygonsOf } from './geodesic.js';
import { qualifiersOf } from './homonyms.js';
import { lineLabelPoint } from './label-point.js';
import { type GridPoint, locateInPolygon, toGrid } from './planar.js';
import { readGeoJson, requiredText, type SourceFeature } from './read-source.js';

interface County {
  readonly name: LocalizedText;
  readonly polygons: readonly (readonly (readonly GridPoint[])[])[];
}

const beyond: LocalizedText = { en: 'just outside the region', zh: '区域边缘之外' };

/** Names the county in which something lies, with its prefecture where another county has the same name. */
export class CountyLocator {
  readonly #counties: readonly County[];

  constructor() {
    const features = readGeoJson('counties');
    const [en, zh] = [parentsOfNamesakes(features, 'en'), parentsOfNamesakes(features, 'zh')];
    this.#counties = features.map(({ properties, geometry }) => {
      const id = requiredText(properties, 'adcode');
      const [parentEn, parentZh] = [en.get(id), zh.get(id)];
      return {
        name: {
          en: requiredText(properties, 'name_en') + (parentEn ? `, ${parentEn}` : ''),
          zh: (parentZh ?? '') + requiredText(properties, 'name_zh'),
        },
        polygons: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(toGrid))),
      };
    });
  }

  /** County at a position; null outside the region. */
  at(position: Position): LocalizedText | null {
    const point = toGrid(position);
    const within = ({ polygons }: County) => polygons.some((rings) => locateInPolygon(rings, point) !== 'outside');
    return this.#counties.find(within)?.name ?? null;
  }

  /** County at the middle of a line, or at the vertex nearest to the middle that lies in one; else that none does. */
  atMiddle(geometry: SourceFeature['geometry']): LocalizedText {
    const [lon = 0, lat = 0] = lineLabelPoint(geometry);
    const far = ([x = 0, y = 0]: Position) => Math.hypot(x - lon, y - lat);
    for (const position of linesOf(geometry)
      .flat()
      .sort((a, b) => far(a) - far(b))) {
      const county = this.at(position);
      if (county) return county;
    }
    return beyond;
  }
}

function parentsOfNamesakes(features: readonly SourceFeature[], locale: 'en' | 'zh'): Map<string, string | null> {
  return qualifiersOf(
    features.map(({ properties }) => ({
      id: requiredText(properties, 'adcode'),
      name: requiredText(properties, `name_${locale}`),
      parent: requiredText(properties, `parent_${locale}`),
    })),
  );
}
