import { withTypographicApostrophes } from './apostrophes.js';
import { basemapDatasets } from './basemap.js';
import { countyBorderDataset, neighbourBorderDataset, regionOutlineDataset } from './borders.js';
import type { Dataset } from './dataset.js';
import { airportDataset, portDataset } from './gateways.js';
import { highwayDataset } from './highways.js';
import { placeDataset } from './places.js';
import { railwayDataset } from './railways.js';
import { siteDataset } from './sites.js';
import { stationDataset } from './stations.js';
import { readStatistics } from './statistics.js';
import { unitDataset } from './units.js';
import { xionganDataset, xionganStationDataset } from './xiongan.js';

/** Every dataset that becomes a file, from the sources alone. */
export function allDatasets(): Dataset[] {
  const statistics = readStatistics();
  const datasets: readonly Dataset[] = [
    unitDataset('province', statistics),
    unitDataset('prefecture', statistics),
    unitDataset('county', statistics),
    countyBorderDataset(),
    regionOutlineDataset(),
    neighbourBorderDataset(),
    railwayDataset(),
    stationDataset(),
    highwayDataset(),
    xionganDataset(statistics),
    xionganStationDataset(),
    siteDataset(),
    airportDataset(),
    portDataset(),
    ...basemapDatasets(),
    placeDataset(statistics),
  ];
  return datasets.map(withTypographicApostrophes);
}
