import { checkFigureFile } from '../core/figure-file.js';
import { checkNetworkFile } from '../core/network-file.js';
import { checkStoryFile, type StoryFile } from '../core/story-file.js';
import { FigureTable } from '../statistics/figure-table.js';
import { NetworkGrowth } from '../statistics/network-growth.js';

/*
 * Checks the catalog's files of figures, networks and claims, in a chunk that is fetched with the first of them.
 */

/** @throws {AtlasError} `figures-invalid` */
export function readFigureTable(json: unknown, file: string): FigureTable {
  return new FigureTable(checkFigureFile(json, file));
}

/** @throws {AtlasError} `figures-invalid` */
export function readNetworks(json: unknown, file: string): NetworkGrowth {
  return new NetworkGrowth(checkNetworkFile(json, file));
}

/** @throws {AtlasError} `figures-invalid` */
export function readStory(json: unknown, file: string): StoryFile {
  return checkStoryFile(json, file);
}
