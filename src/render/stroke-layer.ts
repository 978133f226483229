import { PathLayer, UNIT } from 'deck.gl';
import type { Theme } from '../core/scene.js';
import { type StrokeStyle, widestStroke } from '../core/stroke-style.js';
import { entries, isPicking, positionFields, takeFromArena } from './arena-attributes.js';
import { lineVertexSize } from './line-vertices.js';
import type { PartArena } from './part-arena.js';
import { type RowUniforms, rowShader, rowUniforms } from './row-shader.js';
import { strokeShader, strokeUniforms } from './stroke-shader.js';
import type { TimePass } from './time-passes.js';

/** Lines of one buffer, and the strokes that they are drawn with, bottom to top. */
export interface StrokeRun {
  /** Which of the part's buffers. */
  readonly name: string;
  readonly strokes: readonly StrokeStyle[];
  /** The same for lines without a date while a day is chosen; default: no others. */
  readonly undated?: readonly StrokeStyle[];
  /** Below those that are highlighted because they are new. */
  readonly halo?: StrokeStyle;
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
    const { arena, runs } = this.props;
    for (const pass of arena.passes) {
      const halos = pass.kind === 'new' && !picking ? runs : [];
      for (const run of halos) this.#drawRun(run, pass, run.halo ? [run.halo] : []);
      for (const run of runs) this.#drawRun(run, pass, strokesOf(run, pass, picking));
    }
  }

  #drawRun({ name, looks }: StrokeRun, pass: TimePass, strokes: readonly StrokeStyle[]): void {
    const { model } = this.state;
    const { arena: part, theme, scale } = this.props;
    const arena = part.arena(name);
    const { texture } = part.rows;
    if (!model || !arena?.buffer || !texture) return;
    model.setAttributes({ [entries]: arena.buffer });
    model.setInstanceCount(arena.end - 1);
    // Where round ends of neighbouring sections overlap, a faint line would have a dot.
    const isFaint = pass.tone[0] < 1;
    for (const stroke of strokes) {
      model.shaderInputs.setProps({
        rows: rowUniforms(texture, pass, looks),
        stroke: strokeUniforms(stroke, theme, scale),
        path: { ...pathUniforms, capType: stroke.dashPx || isFaint ? 0 : 1 },
      });
      model.draw(this.context.renderPass);
    }
  }
}

function strokesOf(run: StrokeRun, { kind }: TimePass, picking: boolean): readonly StrokeStyle[] {
  const strokes = (kind === 'undated' ? run.undated : undefined) ?? run.strokes;
  const widest = strokes[widestStroke(strokes)];
  return picking && widest ? [widest] : strokes;
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
