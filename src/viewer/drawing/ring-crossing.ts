import type { Position } from 'geojson';

interface Edge {
  readonly from: Position;
  readonly to: Position;
  readonly ring: number;
  readonly index: number;
  /** Edges of the ring. */
  readonly count: number;
  readonly west: number;
  readonly east: number;
}

/** Where edges of closed rings cross, or where a ring comes back to itself; undefined when they do not. */
export function ringCrossing(rings: readonly (readonly Position[])[]): Position | undefined {
  const edges = rings.flatMap(edgesOf).toSorted((one, other) => one.west - other.west);
  const open: Edge[] = [];
  for (const edge of edges) {
    let kept = 0;
    for (const other of open) {
      if (other.east < edge.west) continue;
      open[kept] = other;
      kept += 1;
      const place = crossing(edge, other);
      if (place) return place;
    }
    open.length = kept;
    open.push(edge);
  }
  return undefined;
}

function edgesOf(ring: readonly Position[], number: number): Edge[] {
  const distinct = ring.filter((position, index) => index === 0 || !same(position, ring[index - 1] ?? []));
  const count = distinct.length - 1;
  return distinct.slice(1).map((to, index) => {
    const from = distinct[index] ?? to;
    const [one = 0, other = 0] = [from[0], to[0]];
    return { from, to, ring: number, index, count, west: Math.min(one, other), east: Math.max(one, other) };
  });
}

function crossing(one: Edge, other: Edge): Position | undefined {
  const sameRing = one.ring === other.ring;
  const apart = Math.abs(one.index - other.index);
  const neighbours = sameRing && (apart === 1 || apart === one.count - 1);
  if (neighbours) return one.count > 2 ? foldedBack(one, other) : undefined;
  const [fromSide, toSide] = [side(other, one.from), side(other, one.to)];
  const [backFrom, backTo] = [side(one, other.from), side(one, other.to)];
  if (fromSide * toSide < 0 && backFrom * backTo < 0) return between(one, fromSide / (fromSide - toSide));
  if (!sameRing) return undefined;
  return (
    [one.from, one.to].find((position) => isOn(other, position)) ?? [other.from, other.to].find((at) => isOn(one, at))
  );
}

/** Neighbours share an end; they overlap when they leave it in the same direction. */
function foldedBack(one: Edge, other: Edge): Position | undefined {
  const [first, second] = same(one.to, other.from) ? [one, other] : [other, one];
  if (!same(first.to, second.from) || side(first, second.to) !== 0) return undefined;
  const [x = 0, y = 0] = first.to;
  const [fromX = 0, fromY = 0] = first.from;
  const [toX = 0, toY = 0] = second.to;
  return (x - fromX) * (toX - x) + (y - fromY) * (toY - y) < 0 ? first.to : undefined;
}

/** Twice the signed area of the triangle of an edge and a position. */
function side({ from, to }: Edge, [x = 0, y = 0]: Position): number {
  const [fromX = 0, fromY = 0] = from;
  const [toX = 0, toY = 0] = to;
  return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
}

function isOn(edge: Edge, position: Position): boolean {
  if (side(edge, position) !== 0) return false;
  const [x = 0, y = 0] = position;
  const [fromY = 0, toY = 0] = [edge.from[1], edge.to[1]];
  return x >= edge.west && x <= edge.east && y >= Math.min(fromY, toY) && y <= Math.max(fromY, toY);
}

function between({ from, to }: Edge, share: number): Position {
  const [fromX = 0, fromY = 0] = from;
  const [toX = 0, toY = 0] = to;
  return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
}

function same(one: Position, other: Position): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
