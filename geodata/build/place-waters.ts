import type { Position } from 'geojson';
import { lineLengthKm, linesOf } from './geodesic.js';
import { lineLabelPoint, polygonLabelPoint } from './label-point.js';
import type { Place } from './place.js';
import { numberOf, readGeoJson, requiredText, type SourceFeature, textOf } from './read-source.js';

/** A patch that carries its lake's name only in part is not labelled itself. */
const partOfLake = /部分水面/;

/** Labels of seas, lakes and rivers that have a name in both languages. */
export function waterPlaces(): Place[] {
  return [...seaPlaces(), ...lakePlaces(), ...riverPlaces()];
}

function seaPlaces(): Place[] {
  return readGeoJson('sea').map((sea) => water(sea, 'sea', 4, 0, polygonLabelPoint(sea.geometry)));
}

function lakePlaces(): Place[] {
  const lakes = readGeoJson('lakes').filter(
    ({ properties }) => isNamed(properties) && !partOfLake.test(String(properties.name_zh)),
  );
  const label = readGeoJson('xiongan').find(({ properties }) => properties.kind === 'lake-label');
  if (label?.geometry.type !== 'Point') throw new Error('xiongan.geojson has no label point of the lake');
  return [
    water(label, 'lake', 8, Number.MAX_SAFE_INTEGER, label.geometry.coordinates),
    ...lakes.map((lake) => {
      const area = numberOf(lake.properties, 'area_km2') ?? 0;
      return water(lake, 'lake', area >= 50 ? 8 : 9, area, polygonLabelPoint(lake.geometry));
    }),
  ];
}

/** One label per river name, on its longest piece. */
function riverPlaces(): Place[] {
  const longest = new Map<string, SourceFeature>();
  for (const river of readGeoJson('rivers').filter(({ properties }) => isNamed(properties))) {
    const name = requiredText(river.properties, 'name_zh');
    const known = longest.get(name);
    if (!known || lengthOf(river) > lengthOf(known)) longest.set(name, river);
  }
  return [...longest.values()].map((river) => {
    const rank = numberOf(river.properties, 'rank') ?? 0;
    return water(river, 'river', 7.5, -rank, lineLabelPoint(river.geometry));
  });
}

function lengthOf({ geometry }: SourceFeature): number {
  return linesOf(geometry).reduce((sum, line) => sum + lineLengthKm(line), 0);
}

function isNamed(properties: SourceFeature['properties']): boolean {
  return textOf(properties, 'name_zh') !== null && textOf(properties, 'name_en') !== null;
}

function water({ properties }: SourceFeature, level: string, minZoom: number, weight: number, lngLat: Position): Place {
  return {
    id: requiredText(properties, 'id'),
    nameZh: textOf(properties, 'name_zh'),
    nameEn: textOf(properties, 'name_en'),
    level,
    weight,
    minZoom,
    qualifierZh: null,
    qualifierEn: null,
    position: 'label-point',
    adcode: null,
    lngLat,
  };
}
