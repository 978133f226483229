import type { Catalog } from '../src/core/layer-definition.js';
import { airports } from './airports.js';
import { dataVersion } from './data-version.js';
import { highways } from './highways.js';
import { income } from './income.js';
import { industrialClusters } from './industrial-clusters.js';
import { ports } from './ports.js';
import { railways } from './railways.js';
import { region } from './region.js';
import { stations } from './stations.js';
import { borders, groupings, units } from './units.js';
import { vocabularies } from './vocabularies.js';
import { xiongan } from './xiongan.js';

/** The Jing-Jin-Ji Atlas as data: base map, layers bottom to top, and the translations of controlled values. */
export const catalog: Catalog = {
  version: 1,
  id: 'jing-jin-ji',
  title: { en: 'Jing-Jin-Ji Atlas', zh: '京津冀图集' },
  dataVersion,
  ...region,
  units,
  borders,
  groupings,
  search: 'search.json',
  figures: 'figures.json',
  comparison: 'comparison.json',
  story: 'story.json',
  networks: 'networks.json',
  time: { from: 2008, until: 2023, opensWith: { since: 2013, year: 2023 } },
  vocabularies,
  layers: [income, xiongan, highways, railways, stations, ports, airports, industrialClusters],
};
