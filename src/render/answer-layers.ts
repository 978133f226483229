import type { Layer } from 'deck.gl';
import type { FeaturePage } from '../core/columns.js';
import type { LayerPart } from '../core/layer-definition.js';
import { mapInks } from '../core/map-inks.js';
import type { Theme } from '../core/scene.js';
import { strokeStyles } from '../core/stroke-style.js';
import { symbolScale } from '../core/zoom-scale.js';
import { commonProps, noObjects } from './draw-context.js';
import { strokeLayer } from './line-layers.js';
import { lineVertexSize, lineVertices, writePosition } from './line-vertices.js';
import type { PartArenas, WantedPart } from './part-arenas.js';
import type { PartRecipe } from './part-recipe.js';
import { themedRgba } from './rgba.js';
import { RingLayer } from './ring-layer.js';
import { rowTexels } from './row-texels.js';
import { ringVertexSize } from './symbol-vertices.js';

/** Name of the answer among the parts; those of layers contain a slash. */
const key = 'answer';
/** Around a symbol of the usual size. */
const ringRadiusPx = 9;

const { found: ink, foundCasing: casing } = mapInks;
const strokes = [
  { color: casing, widthPx: 5 },
  { color: ink, widthPx: 2.6 },
];

/** The answer as a part. Its recipe looks at no attribute, so its pages need none. */
const definition: LayerPart = {
  id: key,
  source: '',
  idColumn: '',
  name: {},
  attributes: [],
  symbology: { kind: 'lines', column: '', classes: [{ value: '', label: { en: '', zh: '' }, strokes }] },
};

const recipe: PartRecipe = {
  key,
  rowsOf: (page) => rowTexels(page, definition, []),
  piecesOf: (page, firstSlot) => [
    { name: 'paths', entrySize: lineVertexSize, vertices: lineVertices(page, undefined, firstSlot, false) },
    { name: 'points', entrySize: ringVertexSize, vertices: pointVertices(page, firstSlot) },
  ],
};

/** What the graphics card needs to highlight the features of an answer. */
export function answerParts(pages: readonly FeaturePage[]): WantedPart[] {
  return pages.length > 0 ? [{ key, part: { definition, pages }, recipe }] : [];
}

/**
 * deck.gl layers that make the features of an answer stand out: lines and outlines of areas above the lines of the
 * layers, rings around points above their symbols.
 */
export function answerLayers(theme: Theme, viewportZoom: number, arenas: PartArenas): Layer[] {
  const arena = arenas.shownArena(key);
  if (!arena) return [];
  const context = { id: key, arena, theme, opacity: 1, viewportZoom };
  const ring = (part: 'casing' | 'ink') =>
    new RingLayer({
      ...commonProps(context, 'slot-symbols'),
      id: `${key}/points-${part}`,
      data: noObjects,
      radiusUnits: 'pixels',
      radiusScale: symbolScale(viewportZoom),
      lineWidthUnits: 'pixels',
      stroked: true,
      arena,
      piece: 'points',
      ink: themedRgba(part === 'ink' ? ink : casing, theme),
      strokePx: part === 'ink' ? 2.6 : 5,
    });
  const runs = [{ name: 'paths', strokes: strokeStyles(strokes) }];
  return [strokeLayer(context, 'paths', runs, { slot: 'slot-lines', pickable: false }), ring('casing'), ring('ink')];
}

/** The points of a page: paths of one vertex, which have no line. */
function pointVertices({ geometry, featureCount }: FeaturePage, firstSlot: number): Float32Array {
  const { positions, featureStarts, partStarts, ringStarts } = geometry;
  const target = new Float32Array((positions.length / 2) * ringVertexSize);
  let at = 0;
  for (let row = 0; row < featureCount; row += 1) {
    const end = partStarts[featureStarts[row + 1] ?? 0] ?? 0;
    for (let ring = partStarts[featureStarts[row] ?? 0] ?? 0; ring < end; ring += 1) {
      const vertex = ringStarts[ring] ?? 0;
      if ((ringStarts[ring + 1] ?? 0) - vertex !== 1) continue;
      at = writePosition(positions, vertex, target, at);
      target[at] = firstSlot + row;
      target[at + 1] = ringRadiusPx;
      at += 2;
    }
  }
  return target.slice(0, at);
}
