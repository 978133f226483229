import { PathLayer, UNIT } from 'deck.gl';
import type { Theme } from '../core/scene.js';
import { type StrokeStyle, widestStroke } from '../core/stroke-style.js';
import { entries, isPicking, positionFields, takeFromArena } from './arena-attributes.js';
import { lineVertexSize } from './line-vertices.js';
import type { PartArena } from './part-arena.js';
import { type RowUniforms, rowShader, rowUniforms } from './row-shader.js';
import { strokeShader, strokeUniforms } from './stroke-shader.js';
import type { VertexArena } from './vertex-arena.js';

/** Lines of one buffer, and the strokes that they are drawn with, bottom to top. */
export interface StrokeRun {
  /** Which of the part's buffers. */
  readonly name: string;
  readonly strokes: readonly StrokeStyle[];
  /** Only rows whose look lies between these; default: every row that is drawn at all. */
  readonly looks?: RowUniforms['looks'];
}

/** What a stroke layer is given. */
export interface StrokeLayerProps {
  readonly arena: PartArena;
  /** Bottom to top. */
  readonly runs: readonly StrokeRun[];
  readonly theme: Theme;
  /** Factor for widths and dashes at the present zoom. */
  readonly scale: number;
}

/**
 * All lines of a part, however many pages and classes it has, as one deck.gl layer: each class is drawn once for each of
 * its strokes, with its colour, width and dash as uniforms. What is picked is the widest stroke.
 */
export class StrokeLayer extends PathLayer<unknown, StrokeLayerProps & { beforeId: string }> {
  static override layerName = 'StrokeLayer';

  override getShaders() {
    const shaders = super.getShaders();
    return { ...shaders, modules: [...shaders.modules, rowShader, strokeShader] };
  }

  override initializeState(): void {
    super.initializeState();
    const fields = {
      ...positionFields('instanceLeftPositions', 0),
      ...positionFields('instanceStartPositions', 1),
      ...positionFields('instanceEndPositions', 2),
      ...positionFields('instanceRightPositions', 3),
      instanceTypes: { size: 1, elementOffset: 4, vertexOffset: 1 },
      rowSlot: { size: 1, elementOffset: 5, vertexOffset: 1 },
      dashStart: { size: 1, elementOffset: 6, vertexOffset: 1 },
    };
    takeFromArena(this, lineVertexSize, fields, { instanced: true });
  }

  override draw(parameters: object): void {
    const picking = isPicking(parameters);
    for (const run of this.props.runs) {
      const arena = this.props.arena.arena(run.name);
      if (!arena) continue;
      const widest = run.strokes[widestStroke(run.strokes)];
      this.#drawRun(run, arena, picking && widest ? [widest] : run.strokes);
    }
  }

  #drawRun({ looks }: StrokeRun, arena: VertexArena, strokes: readonly StrokeStyle[]): void {
    const { model } = this.state;
    const { arena: part, theme, scale } = this.props;
    const { texture } = part.rows;
    if (!model || !arena.buffer || !texture) return;
    model.setAttributes({ [entries]: arena.buffer });
    model.setInstanceCount(arena.end - 1);
    for (const stroke of strokes) {
      model.shaderInputs.setProps({
        rows: rowUniforms(texture, part.day, looks),
        stroke: strokeUniforms(stroke, theme, scale),
        path: { ...pathUniforms, capType: stroke.dashPx ? 0 : 1 },
      });
      model.draw(this.context.renderPass);
    }
  }
}

const pathUniforms = {
  jointType: 1,
  billboard: false,
  widthUnits: UNIT.pixels,
  widthScale: 1,
  miterLimit: 4,
  widthMinPixels: 0,
  widthMaxPixels: 1e6,
} as const;
