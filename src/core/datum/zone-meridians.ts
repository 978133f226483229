/**
 * Central meridians of the 3-degree zones that lie in a range of longitudes.
 *
 * @param west - Degrees.
 * @param east - Degrees.
 */
export function zoneMeridians(west: number, east: number): readonly number[] {
  const first = Math.round(west / 3);
  const last = Math.round(east / 3);
  return Array.from({ length: last - first + 1 }, (_, place) => (first + place) * 3);
}
