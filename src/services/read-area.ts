import type { Bbox } from '../core/bbox.js';
import { readWindow, type WindowPage, type WindowReader } from './read-window.js';

/** An area, and how many features match in it as far as that is known. */
interface CountedArea {
  readonly bbox: Bbox;
  readonly count: number | undefined;
}

/** Smaller than this nothing is split, degrees: what is left lies at one place. */
const leastSide = 1e-5;

/**
 * All features of an area of any size; one that reaches into several of its parts comes several times. Where there are more
 * than one answer may have, the area is split instead of paged through: pages of what a server keeps in no order overlap,
 * as those of MapServer over PostGIS do.
 *
 * @throws as {@link readWindow} does.
 */
export async function* readArea(
  reader: WindowReader,
  { bbox, count }: CountedArea,
  signal: AbortSignal,
): AsyncGenerator<WindowPage> {
  const isSmall = bbox[2] - bbox[0] < leastSide && bbox[3] - bbox[1] < leastSide;
  if (count === undefined || count <= reader.pageSize || isSmall) {
    if (count !== 0) yield* readWindow(reader, bbox, signal, count);
    return;
  }
  const parts = await Promise.all(
    quartersOf(bbox).map(async (part) => ({ bbox: part, count: await reader.protocol.count(part, signal) })),
  );
  const sum = parts.reduce((total, part) => total + (part.count ?? count), 0);
  if (sum < count)
    throw reader.connection.fault('count-wrong', `[${bbox.join(', ')}]`, { expected: count, received: sum });
  for (const part of parts) yield* readArea(reader, part, signal);
}

function quartersOf([west, south, east, north]: Bbox): readonly Bbox[] {
  const [lng, lat] = [Number(((west + east) / 2).toFixed(8)), Number(((south + north) / 2).toFixed(8))];
  return [
    [west, south, lng, lat],
    [lng, south, east, lat],
    [west, lat, lng, north],
    [lng, lat, east, north],
  ];
}
