import { polygonsOf } from './geodesic.js';
import { polygonLabelPoint } from './label-point.js';
import type { Place } from './place.js';
import { isWithin } from './planar.js';
import { numberOf, readGeoJson, requiredText, type SourceFeature, textOf } from './read-source.js';
import type { Statistics, UnitLevel } from './statistics.js';
import { unitDataset } from './units.js';

/** Smallest viewport zoom of the upper levels. */
const upperZoom = { province: 3, prefecture: 5 } as const;

/** Counties appear between these viewport zooms, by their area. */
const countyZoom = { min: 7.5, max: 10 } as const;

/** Width in pixels that a square of the county's area must have before its name is shown. */
const labelWidthPx = 70;

/** Kilometres per pixel at viewport zoom 0 and 39.5 degrees north, tiles of 512 px. */
const kmPerPixelAtZoom0 = (40_075 * Math.cos((39.5 * Math.PI) / 180)) / 512;

/**
 * Labels of the region's units. Beijing and Tianjin are provinces and prefectures at once and are labelled once, as
 * provinces. Counties known by a seat of their own name stand there.
 */
export function unitPlaces(statistics: Statistics): Place[] {
  const seats = readGeoJson('places');
  const municipalities = new Set(['110100', '120100']);
  return [
    ...levelPlaces('province', statistics, seats),
    ...levelPlaces('prefecture', statistics, seats).filter(({ id }) => !municipalities.has(id)),
    ...levelPlaces('county', statistics, seats),
    newAreaPlace(),
  ];
}

function levelPlaces(level: UnitLevel, statistics: Statistics, seats: readonly SourceFeature[]): Place[] {
  return unitDataset(level, statistics).features.map(({ properties, geometry }) => {
    const adcode = requiredText(properties, 'adcode');
    const nameZh = requiredText(properties, 'name_zh');
    const seat = seats.find((place) => isSeatOf(place, nameZh, polygonsOf(geometry)));
    const labelPoint = [numberOf(properties, 'label_lon') ?? 0, numberOf(properties, 'label_lat') ?? 0];
    return {
      id: adcode,
      nameZh,
      nameEn: shortName(requiredText(properties, 'name_en'), level),
      level,
      weight: numberOf(properties, 'population_census_2020') ?? 0,
      minZoom: level === 'county' ? countyMinZoom(numberOf(properties, 'area_km2') ?? 0) : upperZoom[level],
      qualifierZh: textOf(properties, 'qualifier_zh'),
      qualifierEn: textOf(properties, 'qualifier_en'),
      position: seat ? 'seat' : 'label-point',
      adcode,
      lngLat: seat?.geometry.type === 'Point' ? seat.geometry.coordinates : labelPoint,
    };
  });
}

/** A place is a unit's seat when it bears the unit's own name and lies inside its outline. */
function isSeatOf(place: SourceFeature, unitName: string, outline: ReturnType<typeof polygonsOf>): boolean {
  const stem = (name: string) => (name.length > 2 ? name.replace(/(自治县|县|市|区)$/, '') : name);
  const name = textOf(place.properties, 'name_zh');
  if (name === null || place.geometry.type !== 'Point') return false;
  const unit = stem(unitName);
  const bears = name === unit || (unitName.endsWith('自治县') && unit.startsWith(name));
  return bears && isWithin(outline, place.geometry.coordinates);
}

/** On a map a province or municipality goes by its bare name. */
function shortName(nameEn: string, level: UnitLevel): string {
  return level === 'province' ? nameEn.replace(/ (Municipality|Province)$/, '') : nameEn;
}

/** Viewport zoom at which a square of that area is as wide as a label, to one decimal. */
export function countyMinZoom(areaKm2: number): number {
  const zoom = Math.log2((labelWidthPx * kmPerPixelAtZoom0) / Math.sqrt(areaKm2));
  return Math.round(Math.min(countyZoom.max, Math.max(countyZoom.min, zoom)) * 10) / 10;
}

function newAreaPlace(): Place {
  const area = readGeoJson('xiongan').find(({ properties }) => properties.kind === 'new-area');
  if (!area) throw new Error('xiongan.geojson has no new area');
  return {
    id: 'xiongan-new-area',
    nameZh: '雄安新区',
    nameEn: 'Xiong’an New Area',
    level: 'new-area',
    weight: 0,
    minZoom: 6,
    qualifierZh: null,
    qualifierEn: null,
    position: 'label-point',
    adcode: null,
    lngLat: polygonLabelPoint(area.geometry),
  };
}
