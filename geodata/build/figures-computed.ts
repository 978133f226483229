import type { FigureUnit } from '../../src/core/figure-file.js';
import type { Dataset } from './dataset.js';
import { computed, type FigureCell, gap } from './figure-cell.js';
import type { CellRow } from './figure-series.js';
import { datasetOf } from './figure-units.js';
import { segmentLengthMeters } from './geodesic.js';
import { positionsOf } from './positions.js';
import { numberOf, textOf } from './read-source.js';

/** Years for which distances are worked out: before, amid and at the end of what the stations tell. */
const distanceYears: readonly number[] = [2013, 2020, 2023];

/** People of the 2020 census by area, for every unit. */
export function densityRows(units: readonly FigureUnit[]): CellRow[] {
  const levels = [...new Set(units.map(({ level }) => level))];
  return levels.map((level) => {
    const own = units.filter((unit) => unit.level === level);
    return row('population_density', level, 2020, own, ({ people, areaKm2 }) =>
      people === null || areaKm2 === null ? gap(null) : computed(oneDecimal(people / areaKm2), densitySources),
    );
  });
}

const densitySources = ['tudigong-census-2020', 'measured'];

interface Station {
  readonly position: readonly number[];
  /** Day from which high-speed or intercity trains stop there; null when no source says. */
  readonly since: string | null;
}

/** Kilometres from the label point of every county to the nearest station of high-speed or intercity service. */
export function stationDistanceRows(datasets: readonly Dataset[], units: readonly FigureUnit[]): CellRow[] {
  const dataset = datasetOf(datasets, 'stations');
  const stations = dataset.features
    .filter(({ properties }) => textOf(properties, 'class') === 'hsr')
    .map(({ geometry, properties }): Station => {
      const [position = []] = positionsOf(geometry);
      return { position, since: textOf(properties, 'hsr_opened') };
    });
  const points = labelPoints(datasetOf(datasets, 'counties'));
  const counties = units.filter(({ level }) => level === 'county');
  return distanceYears.map((year) =>
    row('station_distance', 'county', year, counties, ({ code }) => distanceCell(points.get(code), stations, year)),
  );
}

const distanceSources = ['osm-omap', 'osm', 'rail-globe', 'hsr-2016', 'measured'];

function distanceCell(point: readonly number[] | undefined, stations: readonly Station[], year: number): FigureCell {
  if (!point) return gap(null);
  const kmTo = ({ position }: Station) => segmentLengthMeters([...point], [...position]) / 1000;
  const open = stations.filter(({ since }) => since !== null && Number(since.slice(0, 4)) <= year);
  const nearest = Math.min(...open.map(kmTo));
  const nearerUndated = stations.some((station) => station.since === null && kmTo(station) < nearest);
  return computed(oneDecimal(nearest), distanceSources, nearerUndated ? 'undated-station-nearer' : null);
}

function labelPoints({ features, idColumn }: Dataset): Map<string, readonly number[]> {
  return new Map(
    features.flatMap(({ properties }): [string, readonly number[]][] => {
      const [code, lon, lat] = [
        textOf(properties, idColumn),
        numberOf(properties, 'label_lon'),
        numberOf(properties, 'label_lat'),
      ];
      return code === null || lon === null || lat === null ? [] : [[code, [lon, lat]]];
    }),
  );
}

function row(
  indicator: string,
  level: string,
  year: number,
  units: readonly FigureUnit[],
  cellOf: (unit: FigureUnit) => FigureCell,
): CellRow {
  return { indicator, level, year, codes: units.map(({ code }) => code), cells: units.map(cellOf) };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
