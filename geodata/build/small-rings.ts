import type { GeoJsonProperties, Position } from 'geojson';
import type { MultiPolygon, Polygon, Topology, GeometryObject as TopologyObject } from 'topojson-specification';
import { ringArea } from './mercator.js';

type GeometryObject = TopologyObject<GeoJsonProperties>;

/** A ring as a topology has it: numbers of arcs, of which `~n` is arc `n` backwards. */
type ArcRing = readonly number[];

/**
 * Arcs that only rings of less than an area consist of. The largest part of a feature is no such ring, whatever its
 * size, and a hole that such a part fills is none either.
 *
 * @param area - Square degrees in the plane of a Mercator map.
 */
export function arcsOfSmallRings(topology: Topology, area: number): Set<number> {
  const all = polygonsOf(topology);
  const staying = new Set(all.flatMap((polygons) => ringsThatStay(topology, polygons, area)).flatMap(arcNumbers));
  return new Set(all.flatMap((polygons) => polygons.flat().flatMap(arcNumbers)).filter((arc) => !staying.has(arc)));
}

function ringsThatStay(topology: Topology, polygons: readonly ArcRing[][], area: number): ArcRing[] {
  const areas = polygons.map(([shell]) => areaOf(topology, shell));
  const largest = polygons[areas.indexOf(Math.max(...areas))]?.[0];
  return polygons.flat().filter((ring) => ring === largest || areaOf(topology, ring) >= area);
}

/** The topology without the rings that have such an arc; with a shell go its holes. */
export function withoutArcs(topology: Topology, arcs: ReadonlySet<number>): Topology {
  const stays = (ring: ArcRing | undefined) => ring?.every((arc) => !arcs.has(arcNumber(arc))) ?? false;
  const pruned = (object: GeometryObject): GeometryObject => {
    if (object.type === 'GeometryCollection') return { ...object, geometries: object.geometries.map(pruned) };
    if (object.type === 'Polygon') return { ...object, arcs: object.arcs.filter(stays) };
    if (object.type !== 'MultiPolygon') return object;
    const parts = object.arcs.filter(([shell]) => stays(shell)).map((rings) => rings.filter(stays));
    return { ...object, arcs: parts };
  };
  const objects = Object.entries(topology.objects).map(([name, object]) => [name, pruned(object)] as const);
  return { ...topology, objects: Object.fromEntries(objects) };
}

function polygonsOf(topology: Topology): ArcRing[][][] {
  const flat = (object: GeometryObject): (Polygon<GeoJsonProperties> | MultiPolygon<GeoJsonProperties>)[] => {
    if (object.type === 'GeometryCollection') return object.geometries.flatMap(flat);
    return object.type === 'Polygon' || object.type === 'MultiPolygon' ? [object] : [];
  };
  return Object.values(topology.objects)
    .flatMap(flat)
    .map((object) => (object.type === 'Polygon' ? [object.arcs] : object.arcs));
}

function areaOf(topology: Topology, ring: ArcRing | undefined): number {
  const positions = (ring ?? []).flatMap((arc): Position[] => {
    const line = topology.arcs[arcNumber(arc)] ?? [];
    return arc < 0 ? line.toReversed() : line;
  });
  return ringArea(positions);
}

function arcNumbers(ring: ArcRing): number[] {
  return ring.map(arcNumber);
}

function arcNumber(arc: number): number {
  return arc < 0 ? ~arc : arc;
}
