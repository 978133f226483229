/** Largest coordinate of the grid on which the curve is walked: 16 bits each way. */
export const hilbertMax = 0xffff;

/**
 * Distance along a Hilbert curve of order 16 from its start to a grid cell.
 *
 * Descends from the largest quadrants to the smallest, turning the frame so that the curve stays in one piece.
 *
 * @param x - Column, 0 to 65,535.
 * @param y - Row, 0 to 65,535.
 * @returns 0 to 4,294,967,295.
 * @see https://en.wikipedia.org/wiki/Hilbert_curve, the mapping (x, y) → d
 */
export function hilbertDistance(x: number, y: number): number {
  let column = x;
  let row = y;
  let distance = 0;
  for (let side = (hilbertMax + 1) >> 1; side > 0; side >>= 1) {
    const right = (column & side) > 0 ? 1 : 0;
    const upper = (row & side) > 0 ? 1 : 0;
    distance = distance * 4 + ((3 * right) ^ upper);
    if (upper === 0) {
      const turned = right === 1 ? hilbertMax - row : row;
      row = right === 1 ? hilbertMax - column : column;
      column = turned;
    }
  }
  return distance;
}

/**
 * Cell of a value on the grid, counted as the reference implementation counts it.
 *
 * @param center - Centre of a bounding box along one axis.
 * @param min - Smallest coordinate of the extent along that axis.
 * @param size - Length of the extent along that axis; zero puts everything into cell 0.
 */
export function hilbertCell(center: number, min: number, size: number): number {
  return size > 0 ? Math.floor((hilbertMax * (center - min)) / size) : 0;
}
