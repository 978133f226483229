import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';

/** What MapLibre says with an error: the source it is about has an id. */
export type StageError = ErrorEvent & { readonly sourceId?: string };

const excuses = new WeakMap<MapLibreMap, (event: StageError) => boolean>();

/** Takes errors off a map's hands. @param excuse - True for an error that is none of the map's. */
export function excuseErrors(map: MapLibreMap, excuse: (event: StageError) => boolean): void {
  excuses.set(map, excuse);
}

export function isExcused(map: MapLibreMap, event: StageError): boolean {
  return excuses.get(map)?.(event) === true;
}
