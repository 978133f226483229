import type { Position } from 'geojson';
import { linesBbox } from './seeded-sections.js';
import { gaussian, type Shape, type ShapeOptions } from './seeded-shapes.js';

/** A class of roads: what share of all sections it has, of how many sections a road consists, how tight its bends are. */
interface RoadClass {
  readonly name: string;
  readonly letter: string;
  readonly share: number;
  readonly sectionsPerRoad: number;
  /** Radius of its tightest bends, metres. */
  readonly radiusMeters: number;
}

/** From the rarest to the most common: a file of real roads has a hundred times more of the last than of the first. */
export const roadClasses: readonly RoadClass[] = [
  { name: 'expressway', letter: 'G', share: 0.02, sectionsPerRoad: 300, radiusMeters: 8000 },
  { name: 'national', letter: 'N', share: 0.06, sectionsPerRoad: 200, radiusMeters: 5000 },
  { name: 'provincial', letter: 'S', share: 0.14, sectionsPerRoad: 100, radiusMeters: 4000 },
  { name: 'county', letter: 'X', share: 0.3, sectionsPerRoad: 50, radiusMeters: 3000 },
  { name: 'township', letter: 'Y', share: 0.48, sectionsPerRoad: 24, radiusMeters: 2500 },
];

/** Metres from one vertex to the next. */
const stepMeters = 100;
const metersPerDegree = 111_320;

/**
 * Roads in sections of about a kilometre. Sections of a road share their end points to the last digit, and a fifth of
 * them are drawn against its direction. Bends are gentle, and a road that would leave {@link linesBbox} turns back.
 */
export function* roadNetwork({ features, vertices, random }: ShapeOptions): Generator<Shape> {
  const towns = Array.from({ length: 200 }, () => placeIn(random));
  let made = 0;
  for (const [index, roadClass] of roadClasses.entries()) {
    const last = index === roadClasses.length - 1;
    const end = last ? features : made + Math.round(features * roadClass.share);
    for (let road = 1; made < end; road++) {
      const sections = Math.min(Math.ceil(roadClass.sectionsPerRoad * (0.5 + random())), end - made);
      yield* sectionsOfRoad(roadClass, road, { sections, vertices, start: startOf(towns, random), random });
      made += sections;
    }
  }
}

interface RoadOptions {
  readonly sections: number;
  readonly vertices: number;
  readonly start: Position;
  readonly random: () => number;
}

function* sectionsOfRoad(roadClass: RoadClass, number: number, options: RoadOptions): Generator<Shape> {
  const { sections, vertices, start, random } = options;
  const road = `${roadClass.letter}${number}`;
  const opened = 1980 + Math.floor(random() * 40);
  // A fifth of the roads were opened in two stages.
  const secondStage = random() < 0.2 ? Math.floor(random() * sections) : sections;
  const vehicle = { place: start, heading: random() * 2 * Math.PI, bend: 0 };
  for (let section = 0; section < sections; section++) {
    const coordinates = [vehicle.place];
    const bend = (random() * 2 - 1) / roadClass.radiusMeters;
    while (coordinates.length < vertices) coordinates.push(drive(vehicle, bend));
    const year = section < secondStage ? opened : opened + 5;
    if (random() < 0.2) coordinates.reverse();
    const properties = { road, name: `${road} ${roadClass.name}`, class: roadClass.name, year };
    yield { geometry: { type: 'LineString', coordinates }, properties };
  }
}

interface Vehicle {
  place: Position;
  heading: number;
  /** Curvature of its way, 1 / metres; it turns the wheel little by little. */
  bend: number;
}

function drive(vehicle: Vehicle, wantedBend: number): Position {
  const [lng = 0, lat = 0] = vehicle.place;
  vehicle.bend += (wantedBend - vehicle.bend) / 8;
  vehicle.heading += vehicle.bend * stepMeters;
  const degrees = stepMeters / metersPerDegree;
  const x = lng + (Math.cos(vehicle.heading) * degrees) / Math.cos((lat * Math.PI) / 180);
  const y = lat + Math.sin(vehicle.heading) * degrees;
  const [west, south, east, north] = linesBbox;
  if (x < west || x > east) vehicle.heading = Math.PI - vehicle.heading;
  if (y < south || y > north) vehicle.heading = -vehicle.heading;
  vehicle.place = [sevenDecimals(x), sevenDecimals(y)];
  return vehicle.place;
}

function startOf(towns: readonly Position[], random: () => number): Position {
  const [lng, lat] = random() < 0.6 ? (towns[Math.floor(random() * towns.length)] ?? []) : [];
  if (lng === undefined || lat === undefined) return placeIn(random);
  const [west, south, east, north] = linesBbox;
  const [x, y] = [lng + gaussian(random) * 0.15, lat + gaussian(random) * 0.15];
  return x > west && x < east && y > south && y < north ? [sevenDecimals(x), sevenDecimals(y)] : placeIn(random);
}

function placeIn(random: () => number): Position {
  const [west, south, east, north] = linesBbox;
  return [sevenDecimals(west + random() * (east - west)), sevenDecimals(south + random() * (north - south))];
}

function sevenDecimals(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
