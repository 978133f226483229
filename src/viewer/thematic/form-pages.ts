import type { FeaturePage } from '../../core/columns.js';
import { GeometryType } from '../../core/geometry-type.js';
import type { LevelPart } from './made-map.js';
import { fromMercator, type MercatorPoint } from './mercator.js';
import { scaledPages } from './scaled-pages.js';
import { type Circle, separateCircles } from './separate-circles.js';
import { shapePages } from './shape-pages.js';
import { type UnitPlace, unitPlaces } from './unit-places.js';

/** People of a unit by its code; null where nobody knows. */
export type PeopleOf = (code: string) => number | null;

/** Sides of the polygons that stand for circles. */
const sides = 64;
/** Area of all circles as a share of that of all units. */
const circleShare = 0.5;

/** A point for each unit, at its label point. */
export function pointPages(pages: readonly FeaturePage[], level: LevelPart): readonly FeaturePage[] {
  const places = byRow(unitPlaces(pages, level));
  return shapePages(pages, GeometryType.Point, (page, row) => {
    const place = places.get(page)?.get(row);
    return place && fromMercator(place.center);
  });
}

/** A circle for each unit as large as its people, near its label point; a unit without people has none. */
export async function dorlingPages(
  pages: readonly FeaturePage[],
  level: LevelPart,
  peopleOf: PeopleOf,
): Promise<readonly FeaturePage[]> {
  const units = unitPlaces(pages, level).filter(({ code }) => (peopleOf(code) ?? 0) > 0);
  const people = sum(units.map(({ code }) => peopleOf(code) ?? 0));
  const perPerson = (circleShare * sum(units.map(({ area }) => area))) / people;
  const placed = await separateCircles(
    units.map(({ code, center: [x, y] }) => ({
      x,
      y,
      radius: Math.sqrt(((peopleOf(code) ?? 0) * perPerson) / Math.PI),
    })),
  );
  const circles = byRow(units.map((unit, index) => ({ ...unit, circle: placed[index] })));
  return shapePages(pages, GeometryType.Polygon, (page, row) => {
    const circle = circles.get(page)?.get(row)?.circle;
    return circle && ringOf(circle);
  });
}

/**
 * The outline of each unit, made smaller around its label point until its area is as large as its people; the most densely
 * peopled one keeps its size.
 *
 * After J. M. Olson, Noncontiguous Area Cartograms, The Professional Geographer 28(4), 1976, pp. 371–380.
 */
export function noncontiguousPages(
  pages: readonly FeaturePage[],
  level: LevelPart,
  peopleOf: PeopleOf,
): readonly FeaturePage[] {
  const units = unitPlaces(pages, level);
  const densityOf = ({ code, area }: UnitPlace) => (area > 0 ? (peopleOf(code) ?? 0) / area : 0);
  const most = Math.max(...units.map(densityOf));
  const scales = byRow(units.map((unit) => ({ ...unit, scale: most > 0 ? Math.sqrt(densityOf(unit) / most) : 0 })));
  return scaledPages(pages, (page, row) => scales.get(page)?.get(row));
}

function ringOf({ x, y, radius }: Circle): readonly number[] {
  const corner = (index: number): MercatorPoint => {
    const angle = (2 * Math.PI * (index % sides)) / sides;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  };
  return Array.from({ length: sides + 1 }, (_, index) => fromMercator(corner(index))).flat();
}

function byRow<T extends Pick<UnitPlace, 'page' | 'row'>>(
  units: readonly T[],
): ReadonlyMap<FeaturePage, Map<number, T>> {
  const pages = new Map<FeaturePage, Map<number, T>>();
  for (const unit of units) {
    const rows = pages.get(unit.page) ?? new Map<number, T>();
    pages.set(unit.page, rows.set(unit.row, unit));
  }
  return pages;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
