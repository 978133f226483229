import { SolidPolygonLayer } from 'deck.gl';
import { entries, positionFields, takeFromArena } from './arena-attributes.js';
import { fillShader, hatchPhase } from './fill-shader.js';
import { fillVertexSize } from './fill-vertices.js';
import type { LookTable } from './look-table.js';
import type { PartArena } from './part-arena.js';
import { rowShader, rowUniforms } from './row-shader.js';

/** What a fill layer is given. */
export interface FillLayerProps {
  readonly arena: PartArena;
  /** Colour of each look; that of a unit without a value is drawn as a hatch. */
  readonly colors: LookTable;
}

/** All polygons of a part as one deck.gl layer, filled or hatched by the look of their row. */
export class FillLayer extends SolidPolygonLayer<unknown, FillLayerProps & { beforeId: string }> {
  static override layerName = 'FillLayer';

  override getShaders(type: unknown) {
    const shaders = super.getShaders(type);
    return { ...shaders, modules: [...shaders.modules, rowShader, fillShader] };
  }

  override initializeState(): void {
    super.initializeState();
    const rowSlot = { size: 1, elementOffset: 4 };
    const fields = { ...positionFields('vertexPositions'), rowSlot, rowIndexes: rowSlot };
    const kept = ['elevations', 'fillColors', 'lineColors'];
    takeFromArena(this, fillVertexSize, fields, { instanced: false, kept });
  }

  override draw(): void {
    const { topModel: model } = this.state;
    const { arena: part, colors } = this.props;
    const vertices = part.arena('fill')?.buffer;
    const indices = part.arena('fill-indices');
    const { texture } = part.rows;
    if (!model || !vertices || !indices?.buffer || !texture) return;
    model.setAttributes({ [entries]: vertices });
    model.setIndexBuffer(indices.buffer);
    model.setVertexCount(indices.end);
    model.shaderInputs.setProps({
      rows: rowUniforms(texture, part.day),
      solidPolygon: { extruded: false, elevationScale: 1, isWireframe: false },
      fill: {
        lookTable: colors.texture(this.context.device),
        hatchPhase: hatchPhase(this.context.viewport, part.anchor),
      },
    });
    model.draw(this.context.renderPass);
  }
}
