import type { FeaturePage } from '../core/columns.js';
import type {
  ChoroplethSymbology,
  Join,
  LayerPart,
  LineSymbology,
  PointSymbology,
  PolygonSymbology,
} from '../core/layer-definition.js';
import { areaRowLooks, fillVertexSize, fillVertices } from './fill-vertices.js';
import { lineLooks, rowLineLooks } from './line-groups.js';
import { lineVertexSize, lineVertices } from './line-vertices.js';
import { trianglesOf } from './page-triangles.js';
import type { PagePiece, PartRecipe } from './part-recipe.js';
import { rowsByClass } from './row-classes.js';
import { rowTexels } from './row-texels.js';
import { ringVertexSize, ringVertices, symbolRowLooks, symbolVertexSize, symbolVertices } from './symbol-vertices.js';

const joinsSeen = new WeakMap<Join, number>();
let joinCount = 0;

/** What is joined to a part, so that other values make other classes; areas, whose classes are no vertices, ask not. */
function joinNumbers({ joins = [] }: LayerPart): readonly number[] {
  return joins.map((join) => {
    const number = joinsSeen.get(join) ?? ++joinCount;
    joinsSeen.set(join, number);
    return number;
  });
}

/** How the pages of a part become vertices. */
export function recipeOf(definition: LayerPart): PartRecipe {
  const { symbology } = definition;
  switch (symbology.kind) {
    case 'lines':
      return lineRecipe(definition, symbology);
    case 'symbols':
      return symbolRecipe(definition, symbology);
    default:
      return areaRecipe(definition, symbology);
  }
}

/** Lines that look alike share the buffer `look-` and the index of their look. */
function lineRecipe(definition: LayerPart, symbology: LineSymbology): PartRecipe {
  const looks = lineLooks(symbology);
  // Those without a date are dashed while a day is chosen.
  const dashed = looks.map(({ strokes }) => definition.time !== undefined || strokes.some(({ dashPx }) => dashPx));
  const { kind, column, classes, modifiers = [] } = symbology;
  const { classed } = definition;
  const values = classes.map(({ value }) => value);
  const whens = modifiers.map(({ when }) => when);
  return {
    key: JSON.stringify([kind, definition.filter, column, values, classed, whens, dashed, joinNumbers(definition)]),
    rowsOf: (page) => rowTexels(page, definition, []),
    piecesOf: (page, firstSlot) =>
      rowsByClass(rowLineLooks(page, definition, symbology), looks.length).flatMap((rows, look) => {
        if (rows.length === 0) return [];
        const vertices = lineVertices(page, rows, firstSlot, dashed[look] ?? false);
        return [{ name: `look-${look}`, entrySize: lineVertexSize, vertices }];
      }),
  };
}

/** All polygons, whatever their class, in the buffers `fill` and `outline`: their looks are in the table of rows. */
function areaRecipe(definition: LayerPart, symbology: ChoroplethSymbology | PolygonSymbology): PartRecipe {
  const strokes =
    symbology.kind === 'choropleth' ? [symbology.outline] : symbology.classes.flatMap((each) => each.strokes);
  const dashed = strokes.some(({ dash }) => dash !== undefined);
  return {
    key: dashed ? 'areas, outlines measured' : 'areas',
    rowsOf: (page) => rowTexels(page, definition, areaRowLooks(page, definition, symbology)),
    piecesOf: (page, firstSlot) => [
      {
        name: 'fill',
        entrySize: fillVertexSize,
        vertices: fillVertices(page, firstSlot),
        indices: trianglesOf(page).triangles,
      },
      { name: 'outline', entrySize: lineVertexSize, vertices: lineVertices(page, undefined, firstSlot, dashed) },
    ],
  };
}

/** Symbols of one class share the buffer `class-` and its index; `moved-` has those moved apart, `accuracy` the rings. */
function symbolRecipe(definition: LayerPart, symbology: PointSymbology): PartRecipe {
  const { kind, column, classes, modifiers = [], accuracyColumn } = symbology;
  const { classed } = definition;
  const values = classes.map(({ value }) => value);
  const whens = modifiers.map(({ when }) => when);
  const pieces = (page: FeaturePage, firstSlot: number): PagePiece[] => [
    ...symbolVertices(page, definition, symbology, firstSlot).flatMap(({ all, moved }, index) => [
      { name: `class-${index}`, entrySize: symbolVertexSize, vertices: all },
      { name: `moved-${index}`, entrySize: symbolVertexSize, vertices: moved },
    ]),
    {
      name: 'accuracy',
      entrySize: ringVertexSize,
      vertices: ringVertices(page, definition, symbology, firstSlot),
    },
  ];
  return {
    key: JSON.stringify([
      kind,
      definition.filter,
      column,
      values,
      classed,
      whens,
      accuracyColumn,
      joinNumbers(definition),
    ]),
    rowsOf: (page) => rowTexels(page, definition, symbolRowLooks(page, definition, symbology)),
    piecesOf: pieces,
  };
}
