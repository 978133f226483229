import { originsOf } from '../../core/request-scope.js';
import type { MapReading } from './map-settings.js';

/**
 * How files are read, with the origins that a host's cookies and headers go to: those it lists, its own, and that of the
 * folder with its geodata.
 *
 * @param geodataBase - Absolute URL.
 */
export function withNamedOrigins(reading: MapReading, geodataBase: string): MapReading {
  return { ...reading, origins: originsOf([location.href, geodataBase, ...(reading.origins ?? [])]) };
}
