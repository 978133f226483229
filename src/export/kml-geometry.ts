import type { Geometry, Position } from 'geojson';
import { rightHanded } from './right-handed.js';

/** A geometry as KML has it: shells counter-clockwise, lines along the ground. */
export function kmlGeometry(geometry: Geometry): string {
  return simple(rightHanded(geometry));
}

function simple(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case 'LineString':
      return line(geometry.coordinates);
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return several(geometry.coordinates.map((each) => `<Point>${coordinates([each])}</Point>`));
    case 'MultiLineString':
      return several(geometry.coordinates.map(line));
    case 'MultiPolygon':
      return several(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return several(geometry.geometries.map(simple));
  }
}

function several(geometries: readonly string[]): string {
  return `<MultiGeometry>${geometries.join('')}</MultiGeometry>`;
}

function line(positions: readonly Position[]): string {
  return `<LineString><tessellate>1</tessellate>${coordinates(positions)}</LineString>`;
}

function polygon(rings: readonly (readonly Position[])[]): string {
  const boundaries = rings.map((ring, index) => {
    const side = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
    return `<${side}><LinearRing>${coordinates(ring)}</LinearRing></${side}>`;
  });
  return `<Polygon>${boundaries.join('')}</Polygon>`;
}

function coordinates(positions: readonly Position[]): string {
  return `<coordinates>${positions.map((position) => position.join(',')).join(' ')}</coordinates>`;
}
