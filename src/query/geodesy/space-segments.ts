/**
 * Two straight segments in space and the places where they are nearest to each other. One object is used again and
 * again: set the ends, then `measure()`.
 *
 * @see Ericson, Real-Time Collision Detection, 2005, §5.1.9
 */
export class SpaceSegments {
  /** Ends of both segments: x, y, z of the first one's start, of its end, and the same of the second one. */
  readonly ends = new Float64Array(12);
  /** Where on the first segment the nearest place lies, 0 at its start to 1 at its end. */
  firstShare = 0;
  /** The same of the second. */
  secondShare = 0;

  /** Finds the nearest places. @returns Their distance, squared. */
  measure(): number {
    const { ends } = this;
    const ax = ends[0] ?? 0;
    const ay = ends[1] ?? 0;
    const az = ends[2] ?? 0;
    const bx = ends[6] ?? 0;
    const by = ends[7] ?? 0;
    const bz = ends[8] ?? 0;
    const ux = (ends[3] ?? 0) - ax;
    const uy = (ends[4] ?? 0) - ay;
    const uz = (ends[5] ?? 0) - az;
    const vx = (ends[9] ?? 0) - bx;
    const vy = (ends[10] ?? 0) - by;
    const vz = (ends[11] ?? 0) - bz;
    const rx = ax - bx;
    const ry = ay - by;
    const rz = az - bz;
    const uu = ux * ux + uy * uy + uz * uz;
    const vv = vx * vx + vy * vy + vz * vz;
    const uv = ux * vx + uy * vy + uz * vz;
    this.#solve(uu, vv, uv, ux * rx + uy * ry + uz * rz, vx * rx + vy * ry + vz * rz);
    const s = this.firstShare;
    const t = this.secondShare;
    const dx = rx + s * ux - t * vx;
    const dy = ry + s * uy - t * vy;
    const dz = rz + s * uz - t * vz;
    return dx * dx + dy * dy + dz * dz;
  }

  /** @param ur - Scalar product of the first direction with the way from the second start to the first. */
  #solve(uu: number, vv: number, uv: number, ur: number, vr: number): void {
    let s = 0;
    let t = 0;
    if (uu > 0 && vv > 0) {
      const determinant = uu * vv - uv * uv;
      s = determinant > 0 ? clampShare((uv * vr - ur * vv) / determinant) : 0;
      t = (uv * s + vr) / vv;
      if (t < 0) {
        t = 0;
        s = clampShare(-ur / uu);
      } else if (t > 1) {
        t = 1;
        s = clampShare((uv - ur) / uu);
      }
    } else if (uu > 0) s = clampShare(-ur / uu);
    else if (vv > 0) t = clampShare(vr / vv);
    this.firstShare = s;
    this.secondShare = t;
  }
}

function clampShare(share: number): number {
  return Math.max(0, Math.min(1, share));
}
