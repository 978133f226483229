import type { Page } from 'playwright';
import type { AddedFile } from '../elements/map/add-layer.js';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf } from './atlas-page.js';

/**
 * Adds a file of the disk as a layer, as one that a reader has chosen: the page is given the file, not its bytes.
 *
 * @returns id of the layer.
 */
export async function addFileOfDisk(page: Page, path: string, options: AddedFile = {}): Promise<string> {
  await page.evaluate(() => {
    document.querySelector('#file-of-disk')?.remove();
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'file-of-disk';
    document.body.append(input);
  });
  await page.locator('#file-of-disk').setInputFiles(path);
  return mapOf(page).evaluate(async (element, given) => {
    const input = document.querySelector<HTMLInputElement>('#file-of-disk');
    const file = input?.files?.[0];
    if (!file) throw new Error('No file was chosen.');
    const map = element as JjjMap;
    const id = await map.addLayer(file, given);
    await map.whenReady();
    return id;
  }, options);
}

/** Positions and attributes of the features of a layer of points, by the values of one attribute. */
export async function positionsBy(
  page: Page,
  layer: string,
  column: string,
): Promise<ReadonlyMap<string, readonly [lng: number, lat: number]>> {
  const found = await mapOf(page).evaluate(
    async (element, { layer, column }) => {
      const map = element as JjjMap;
      const positions: [string, [number, number]][] = [];
      for (const { id } of await map.features(layer)) {
        const details = await map.details({ layer, id });
        const [west = Number.NaN, south = Number.NaN] = details?.bbox ?? [];
        positions.push([String(details?.properties[column]), [west, south]]);
      }
      return positions;
    },
    { layer, column },
  );
  return new Map(found);
}

/** Metres between two positions that are close to each other. */
export function metresBetween([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const meridian = 111_320;
  return Math.hypot((x2 - x1) * meridian * Math.cos((y1 * Math.PI) / 180), (y2 - y1) * meridian);
}
