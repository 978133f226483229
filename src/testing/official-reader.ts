import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';

/** `[west, south, east, north]` as the official reader takes it. */
export interface OfficialRect {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Every feature of a file as the official `flatgeobuf` package reads it, in the file's order. */
export async function readOfficially(bytes: Uint8Array): Promise<Feature[]> {
  const features: Feature[] = [];
  for await (const feature of deserialize(bytes, {})) features.push(feature as Feature);
  return features;
}

/** Places in the file of the features that the official reader selects by range requests, ascending. */
export async function selectOfficially(url: string, rect: OfficialRect): Promise<number[]> {
  // It reports each tree node to the console.
  const report = console;
  const debug = report.debug;
  report.debug = () => undefined;
  try {
    const ids: number[] = [];
    for await (const feature of deserialize(url, { rect })) ids.push(Number((feature as Feature).id));
    return ids.sort((a, b) => a - b);
  } finally {
    report.debug = debug;
  }
}
