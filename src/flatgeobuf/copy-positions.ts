/** Begins the box of a feature: inverted and infinite, until a position widens it. */
export function openBox(bboxes: Float64Array, box: number): void {
  bboxes[box] = Infinity;
  bboxes[box + 1] = Infinity;
  bboxes[box + 2] = -Infinity;
  bboxes[box + 3] = -Infinity;
}

/**
 * Widens a box, `[west, south, east, north]` from index `box` on, by one position.
 *
 * @throws {RangeError} when an ordinate is not a finite number.
 */
export function widenBox(bboxes: Float64Array, box: number, x: number, y: number): void {
  if (!(x >= (bboxes[box] ?? x))) bboxes[box] = finite(x);
  if (!(x <= (bboxes[box + 2] ?? x))) bboxes[box + 2] = finite(x);
  if (!(y >= (bboxes[box + 1] ?? y))) bboxes[box + 1] = finite(y);
  if (!(y <= (bboxes[box + 3] ?? y))) bboxes[box + 3] = finite(y);
}

/** Widens a box by another one, of finite numbers; most of the time it lies inside. */
export function widenByBox(extent: Float64Array, bboxes: Float64Array, box: number): void {
  for (let side = 0; side < 2; side++) {
    const low = bboxes[box + side] ?? Infinity;
    const high = bboxes[box + side + 2] ?? -Infinity;
    if (low < (extent[side] ?? low)) extent[side] = low;
    if (high > (extent[side + 2] ?? high)) extent[side + 2] = high;
  }
}

/**
 * Copies positions out of the file and widens the box of their feature in the same pass, so that each ordinate is
 * touched once: the innermost loop of decoding lines and polygons. Moving the bytes first and reading them from the cache
 * was measured and is no faster, because most of the time is the memory's.
 *
 * A position inside the box so far is certainly finite, so that only one outside of it needs checking and widening.
 *
 * @param start - Position in the file of the first longitude.
 * @param ordinates - How many to copy: two for each position.
 * @param into - Where they go, from index `first` on.
 * @param bboxes - Four numbers per feature, of which those from `box` on are widened.
 * @throws {RangeError} when an ordinate is not a finite number.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a call for each position would double the time.
export function copyPositions(
  view: DataView,
  start: number,
  ordinates: number,
  into: Float64Array,
  first: number,
  bboxes: Float64Array,
  box: number,
): void {
  let west = bboxes[box] ?? Infinity;
  let south = bboxes[box + 1] ?? Infinity;
  let east = bboxes[box + 2] ?? -Infinity;
  let north = bboxes[box + 3] ?? -Infinity;
  let at = start;
  for (let index = first; index < first + ordinates; index += 2) {
    const x = view.getFloat64(at, true);
    const y = view.getFloat64(at + 8, true);
    at += 16;
    into[index] = x;
    into[index + 1] = y;
    if (x >= west && x <= east && y >= south && y <= north) continue;
    // Infinity less itself is not a number, and neither is what was none before.
    if (x - x !== 0 || y - y !== 0) throw notFinite();
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  bboxes[box] = west;
  bboxes[box + 1] = south;
  bboxes[box + 2] = east;
  bboxes[box + 3] = north;
}

function finite(ordinate: number): number {
  if (ordinate - ordinate !== 0) throw notFinite();
  return ordinate;
}

function notFinite(): RangeError {
  return new RangeError('a coordinate is not a finite number');
}
