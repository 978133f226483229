import { type Layer, PathLayer, ScatterplotLayer } from 'deck.gl';
import type { Position } from 'geojson';
import { mapInks } from '../../core/map-inks.js';
import type { SceneShape, Theme } from '../../core/scene.js';
import type { Slot } from '../draw-context.js';
import { LookTable } from '../look-table.js';
import { faded, type Rgba, themedRgba } from '../rgba.js';
import { piecesOf } from './geometry-pieces.js';
import type { FilledPolygon, OverFill } from './over-fill.js';

type Role = SceneShape['role'];

interface Drawn<Coordinates> {
  readonly coordinates: Coordinates;
  readonly role: Role;
}

const { question: ink, halo } = mapInks;

/** Thin where an area is meant, stronger where the line itself is. */
const linePx: Readonly<Record<Role, number>> = { subject: 1.8, ring: 1.4, corridor: 1.4, path: 2.6, border: 3.2 };
const filled: readonly Role[] = ['subject', 'ring', 'corridor'];
const fills: Readonly<Record<Theme, LookTable>> = { light: fillTable('light'), dark: fillTable('dark') };

/** Above the symbols, so that nothing hides them, and below all names. */
const slot: Slot = 'slot-symbols';

/** What {@link shapeLayers} fills. */
export function shapeFills(shapes: readonly SceneShape[]): FilledPolygon[] {
  return shapes
    .filter(({ role }) => filled.includes(role))
    .flatMap(({ geometry }) => piecesOf(geometry).polygons.map((coordinates) => ({ coordinates, fillClass: 0 })));
}

/** deck.gl layers of the shapes of a question and its answer. */
export function shapeLayers(shapes: readonly SceneShape[], theme: Theme, fill: OverFill): Layer[] {
  const pieces = shapes.map(({ role, geometry }) => ({ role, ...piecesOf(geometry) }));
  const paths = pieces.flatMap(({ role, paths: own }) => own.map((coordinates) => ({ coordinates, role })));
  const points = pieces.flatMap(({ role, points: own }) => own.map((coordinates) => ({ coordinates, role })));
  const strong = rgba(themedRgba(ink, theme));
  const faint = rgba(faded(themedRgba(halo, theme), 0.75));
  return [
    fill.layer('shapes/fill', slot, fills[theme]),
    pathLayer('shapes/casing', paths, faint, 2),
    pathLayer('shapes/lines', paths, strong, 0),
    new ScatterplotLayer<Drawn<Position>, { beforeId: Slot }>({
      id: 'shapes/points',
      beforeId: slot,
      data: points,
      positionFormat: 'XY',
      getPosition: ({ coordinates }) => coordinates as [number, number],
      getRadius: 5,
      radiusUnits: 'pixels',
      stroked: true,
      getFillColor: strong,
      getLineColor: faint,
      getLineWidth: 2,
      lineWidthUnits: 'pixels',
      updateTriggers: { getFillColor: theme, getLineColor: theme },
    }),
  ];
}

function fillTable(theme: Theme): LookTable {
  return new LookTable([[0, 0, 0, 0], faded(themedRgba(ink, theme), 0.08)]);
}

function pathLayer(id: string, data: readonly Drawn<Position[]>[], color: Color, extraPx: number): Layer {
  return new PathLayer<Drawn<Position[]>, { beforeId: Slot }>({
    id,
    beforeId: slot,
    data: [...data],
    positionFormat: 'XY',
    getPath: ({ coordinates }) => coordinates as [number, number][],
    getColor: color,
    getWidth: ({ role }) => linePx[role] + extraPx,
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
    updateTriggers: { getColor: color.join() },
  });
}

type Color = [number, number, number, number];

function rgba([red, green, blue, alpha]: Rgba): Color {
  return [red, green, blue, alpha];
}
