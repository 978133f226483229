/**
 * Writes the box around positions, and widens the extent of all boxes by it.
 *
 * @param bboxes - Four numbers per feature, of which those from `box` on are written.
 * @param extent - `[west, south, east, north]`, inverted and infinite at first.
 * @param first - First ordinate of the positions, a longitude.
 * @param end - Ordinate after the last one; at least one position.
 */
export function writeBbox(
  bboxes: Float64Array,
  box: number,
  extent: Float64Array,
  positions: Float64Array,
  first: number,
  end: number,
): void {
  let west = positions[first] ?? Number.NaN;
  let south = positions[first + 1] ?? Number.NaN;
  let east = west;
  let north = south;
  for (let at = first + 2; at < end; at += 2) {
    const x = positions[at] ?? Number.NaN;
    const y = positions[at + 1] ?? Number.NaN;
    if (x < west) west = x;
    else if (x > east) east = x;
    if (y < south) south = y;
    else if (y > north) north = y;
  }
  bboxes[box] = west;
  bboxes[box + 1] = south;
  bboxes[box + 2] = east;
  bboxes[box + 3] = north;
  widen(extent, west, south, east, north);
}

function widen(extent: Float64Array, west: number, south: number, east: number, north: number): void {
  extent[0] = Math.min(extent[0] ?? west, west);
  extent[1] = Math.min(extent[1] ?? south, south);
  extent[2] = Math.max(extent[2] ?? east, east);
  extent[3] = Math.max(extent[3] ?? north, north);
}
