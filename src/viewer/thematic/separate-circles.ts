import { SliceClock } from '../../core/slice-clock.js';

/** A circle in a plane. */
export interface Circle {
  x: number;
  y: number;
  readonly radius: number;
}

/** Rounds in which circles are drawn back to where they came from, and most rounds that only part them. */
const rounds = { drawnBack: 120, parting: 600 };
/** How far a circle goes back in the first round, as a share of its way; it becomes less. */
const firstPull = 0.12;
/** Circles that overlap by less, as a share of the smaller radius, are apart. */
const tolerance = 0.001;

/**
 * Moves circles so that none overlaps another and each stays near its place: in each round they go back part of the way,
 * then those that overlap push each other apart, the smaller one further. The same circles always come to the same places.
 *
 * After D. Dorling, Area Cartograms: Their Use and Creation, Concepts and Techniques in Modern Geography 59, 1996.
 *
 * @returns new circles in the same order.
 */
export async function separateCircles(places: readonly Circle[]): Promise<readonly Circle[]> {
  const circles = places.map((place) => ({ ...place }));
  const clock = new SliceClock();
  for (let round = 0; round < rounds.drawnBack + rounds.parting; round++) {
    if (clock.isDue()) await clock.pause();
    const pull = firstPull * Math.max(0, 1 - round / rounds.drawnBack);
    if (pull > 0) drawBack(circles, places, pull);
    const apart = partOnce(circles);
    if (apart && pull === 0) break;
  }
  return circles;
}

function drawBack(circles: readonly Circle[], places: readonly Circle[], pull: number): void {
  circles.forEach((circle, index) => {
    const place = places[index];
    if (!place) return;
    circle.x += (place.x - circle.x) * pull;
    circle.y += (place.y - circle.y) * pull;
  });
}

/** Parts every pair that overlaps, from west to east. @returns true when none did. */
function partOnce(circles: readonly Circle[]): boolean {
  const inOrder = [...circles].sort((a, b) => a.x - a.radius - (b.x - b.radius));
  let apart = true;
  inOrder.forEach((one, index) => {
    for (let next = index + 1; next < inOrder.length; next++) {
      const other = inOrder[next];
      if (!other || other.x - other.radius > one.x + one.radius) break;
      if (partPair(one, other, index + next)) apart = false;
    }
  });
  return apart;
}

/** @param turn - Chooses the direction for two circles in one place. @returns true when they overlapped. */
function partPair(one: Circle, other: Circle, turn: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  const overlap = one.radius + other.radius - distance;
  if (overlap <= tolerance * Math.min(one.radius, other.radius)) return false;
  const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(turn), Math.sin(turn)];
  const share = (other.radius / (one.radius + other.radius)) * overlap;
  one.x -= ux * share;
  one.y -= uy * share;
  other.x += ux * (overlap - share);
  other.y += uy * (overlap - share);
  return true;
}
