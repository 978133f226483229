import type { ScanOptions, ScanVisitor } from '../flatgeobuf/scan.js';
import type { SearchArea } from '../flatgeobuf/search-area.js';
import { pageOfRun, type RunMaker, runsOf } from './feature-runs.js';
import { readArea } from './read-area.js';
import type { WindowReader } from './read-window.js';
import { searchWindows } from './search-windows.js';
import type { ServedFeature } from './served-feature.js';

/** What a scan is made with. */
export interface ScanSupplies {
  readonly window: WindowReader;
  readonly maker: RunMaker;
  /** About how many bytes of an answer a feature takes. */
  readonly featureBytes: number;
}

/**
 * Visits all features that may touch an area, each once, whatever views show: a question has to know all of them.
 *
 * @throws {AtlasError} `query-too-large` before anything but numbers was fetched, where the server says them; else as soon
 * as there is too much. `service-refused` when the server contradicts itself; what was visited is then void.
 */
export async function scanService(
  area: SearchArea,
  { begin, visit }: ScanVisitor,
  { allowance, signal }: ScanOptions,
  { window, maker, featureBytes }: ScanSupplies,
): Promise<void> {
  const bboxes = searchWindows(area.bboxes);
  const counts = await Promise.all(bboxes.map((bbox) => window.protocol.count(bbox, signal)));
  for (const count of counts) if (count !== undefined) allowance?.plan(count * featureBytes);
  const pagesOf = (count = 0) => Math.max(1, Math.ceil(count / window.pageSize));
  // So many at least; an area that has to be split brings more, which count for nobody.
  let planned = counts.reduce<number>((sum, count) => sum + pagesOf(count), 0);
  begin({ pages: planned, version: 1 });
  const visited = new Set<number>();
  const isNew = ({ id }: ServedFeature) => {
    const row = maker.rows.rowOf(id);
    return !visited.has(row) && visited.add(row);
  };
  const mayMatter = ({ bbox }: ServedFeature) => area.mayTouch?.(bbox) !== false;
  for (const [index, bbox] of bboxes.entries()) {
    const before = visited.size;
    for await (const page of readArea(window, { bbox, count: counts[index] }, signal)) {
      if (counts[index] === undefined) allowance?.plan(page.bytes);
      let pages = planned > 0 ? 1 : 0;
      planned -= pages;
      for (const run of runsOf(page.features.filter(isNew).filter(mayMatter), maker)) {
        await visit(pageOfRun(run, maker), pages);
        pages = 0;
      }
    }
    requireAll(visited.size - before, counts[index], window, maker.url);
  }
}

/** Windows do not overlap, but a feature may reach into two: then it was visited before. */
function requireAll(received: number, expected: number | undefined, { connection }: WindowReader, url: string): void {
  if (expected !== undefined && received > expected) throw connection.fault('count-wrong', url, { expected, received });
}
