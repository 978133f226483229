import { type Layer, PathLayer, ScatterplotLayer } from 'deck.gl';
import type { Position } from 'geojson';
import type { ThemedColor } from '../../core/layer-definition.js';
import { mapInks } from '../../core/map-inks.js';
import type { Theme } from '../../core/scene.js';
import type { Slot } from '../draw-context.js';
import { LookTable } from '../look-table.js';
import { type Rgba, rgbaOf, themedRgba } from '../rgba.js';
import { piecesOf } from './geometry-pieces.js';
import type { FilledPolygon, OverFill } from './over-fill.js';
import type { Sketch, SketchItem } from './sketch.js';

type Role = SketchItem['role'];

/** Violet: neither a class of a layer, nor what is selected, pointed at or found. */
const { draft: ink, halo } = mapInks;
const fills: Readonly<Record<Theme, LookTable>> = {
  light: new LookTable([[0, 0, 0, 0], rgbaOf('#5b2d8e1a')]),
  dark: new LookTable([[0, 0, 0, 0], rgbaOf('#cbaaff24')]),
};

const linePx: Readonly<Record<Role, number>> = { shape: 2, chosen: 3, draft: 2.5, vertex: 0, middle: 0, snap: 0 };
const radiusPx: Readonly<Record<Role, number>> = { shape: 6, chosen: 8, draft: 6, vertex: 5.5, middle: 4, snap: 8 };

interface Drawn<Coordinates> {
  readonly coordinates: Coordinates;
  readonly role: Role;
}

const slot: Slot = 'slot-drawing';

/** What {@link sketchLayers} fills. */
export function sketchFills(sketch: Sketch): FilledPolygon[] {
  return piecesIn(sketch, 'polygons').map(({ coordinates }) => ({ coordinates, fillClass: 0 }));
}

/** deck.gl layers of what is drawn by hand: above everything else, none of it picked by the map. */
export function sketchLayers(sketch: Sketch, theme: Theme, fill: OverFill): Layer[] {
  const paths = piecesIn(sketch, 'paths');
  const points = piecesIn(sketch, 'points');
  return [
    fill.layer('sketch/fill', slot, fills[theme]),
    pathLayer('sketch/casing', paths, colorOf(halo, theme), 2.5),
    pathLayer('sketch/lines', paths, colorOf(ink, theme), 0),
    pointLayer(points, theme),
  ];
}

function piecesIn<Kind extends 'points' | 'paths' | 'polygons'>(sketch: Sketch, kind: Kind) {
  return sketch.flatMap(({ geometry, role }) =>
    piecesOf(geometry)[kind].map((coordinates) => ({
      coordinates: coordinates as ReturnType<typeof piecesOf>[Kind][number],
      role,
    })),
  );
}

function pathLayer(id: string, data: readonly Drawn<Position[]>[], getColor: Color, extraPx: number): Layer {
  return new PathLayer<Drawn<Position[]>, { beforeId: Slot }>({
    id,
    beforeId: slot,
    data: [...data],
    positionFormat: 'XY',
    getPath: ({ coordinates }) => coordinates as [number, number][],
    getColor,
    getWidth: ({ role }) => linePx[role] + extraPx,
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
    updateTriggers: { getColor: getColor.join() },
  });
}

/** Points that were drawn are full, what can be taken hold of is hollow. */
function pointLayer(data: readonly Drawn<Position>[], theme: Theme): Layer {
  const strong = colorOf(ink, theme);
  const ground = colorOf(halo, theme);
  const isHollow = (role: Role) => role === 'vertex' || role === 'middle';
  return new ScatterplotLayer<Drawn<Position>, { beforeId: Slot }>({
    id: 'sketch/points',
    beforeId: slot,
    data: [...data],
    positionFormat: 'XY',
    getPosition: ({ coordinates }) => coordinates as [number, number],
    getRadius: ({ role }) => radiusPx[role],
    radiusUnits: 'pixels',
    stroked: true,
    getFillColor: ({ role }) => (role === 'snap' ? [0, 0, 0, 0] : isHollow(role) ? ground : strong),
    getLineColor: ({ role }) => (role === 'snap' || isHollow(role) ? strong : ground),
    getLineWidth: ({ role }) => (role === 'middle' ? 1.25 : 2),
    lineWidthUnits: 'pixels',
    updateTriggers: { getFillColor: theme, getLineColor: theme },
  });
}

type Color = [number, number, number, number];

function colorOf(color: ThemedColor, theme: Theme): Color {
  const [red, green, blue, alpha]: Rgba = themedRgba(color, theme);
  return [red, green, blue, alpha];
}
