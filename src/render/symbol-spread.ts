/** Distance on screen from the point where a symbol belongs to where it is drawn: right and down, pixels. */
export type PixelOffset = readonly [right: number, down: number];

const here: PixelOffset = [0, 0];
/** Symbols on one ring; more stand on wider rings around it. */
const innerRingCount = 14;

/**
 * Moves symbols that share one point apart, evenly on rings around it, so that every one can be seen and clicked.
 *
 * @param positions - `[lon, lat, …]`, WGS 84 degrees; points closer than 0.00001° count as one.
 * @param symbolPx - Width of a symbol on screen.
 * @returns One offset per point, `[0, 0]` for a point that is alone.
 */
export function spreadOffsets(positions: ArrayLike<number>, symbolPx: number): readonly PixelOffset[] {
  const offsets: PixelOffset[] = Array.from({ length: positions.length / 2 }, () => here);
  for (const members of coincident(positions)) {
    if (members.length < 2) continue;
    members.forEach((member, place) => {
      offsets[member] = ringOffset(place, members.length, symbolPx);
    });
  }
  return offsets;
}

function coincident(positions: ArrayLike<number>): readonly (readonly number[])[] {
  const byPoint = new Map<string, number[]>();
  for (let point = 0; point < positions.length / 2; point += 1) {
    const key = `${positions[point * 2]?.toFixed(5)} ${positions[point * 2 + 1]?.toFixed(5)}`;
    const members = byPoint.get(key);
    if (members) members.push(point);
    else byPoint.set(key, [point]);
  }
  return [...byPoint.values()];
}

function ringOffset(place: number, count: number, symbolPx: number): PixelOffset {
  // Wide enough that neighbours on the ring clear one another, and that the point itself stays in sight.
  const innerCount = Math.min(count, innerRingCount);
  const innerRadius = Math.max(symbolPx * 1.1, (innerCount * symbolPx * 1.2) / (2 * Math.PI));
  const ring = Math.floor(place / innerRingCount);
  const onRing = Math.min(count - ring * innerRingCount, innerRingCount);
  const radius = innerRadius + ring * symbolPx * 1.2;
  const angle = ((place % innerRingCount) / onRing) * 2 * Math.PI - Math.PI / 2;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
