import { polygonsOf } from './geodesic.js';
import { polygonLabelPoint } from './label-point.js';
import type { Place } from './place.js';
import { isWithin } from './planar.js';
import { numberOf, readGeoJson, requiredText, textOf } from './read-source.js';

const large = 1_000_000;

/** Labels outside the region: the neighbouring provinces, and cities by the population their source gives. */
export function cityPlaces(): Place[] {
  return [...neighbourProvincePlaces(), ...neighbourCityPlaces()];
}

function neighbourProvincePlaces(): Place[] {
  return readGeoJson('neighbours').map(({ properties, geometry }) => ({
    id: requiredText(properties, 'adcode'),
    nameZh: textOf(properties, 'name_zh'),
    nameEn: textOf(properties, 'name_en'),
    level: 'neighbour-province',
    weight: 0,
    minZoom: 3,
    qualifierZh: null,
    qualifierEn: null,
    position: 'label-point',
    adcode: requiredText(properties, 'adcode'),
    lngLat: polygonLabelPoint(geometry),
  }));
}

function neighbourCityPlaces(): Place[] {
  const region = readGeoJson('provinces').map(({ geometry }) => polygonsOf(geometry));
  return readGeoJson('places').flatMap(({ properties, geometry }): Place[] => {
    if (geometry.type !== 'Point') return [];
    if (region.some((outline) => isWithin(outline, geometry.coordinates))) return [];
    const people = numberOf(properties, 'pop') ?? 0;
    return [
      {
        id: requiredText(properties, 'id'),
        nameZh: textOf(properties, 'name_zh'),
        nameEn: textOf(properties, 'name_en'),
        level: 'neighbour-city',
        weight: people,
        minZoom: people >= large ? 5.5 : 7,
        qualifierZh: null,
        qualifierEn: null,
        position: 'town',
        adcode: null,
        lngLat: geometry.coordinates,
      },
    ];
  });
}
