import { Model } from '@luma.gl/engine';
import { Layer, project32 } from 'deck.gl';
import { entries, positionFields, takeFromArena } from './arena-attributes.js';
import { fillFragment, fillUniforms, fillVertex, groundPhase } from './fill-shader.js';
import { fillVertexSize } from './fill-vertices.js';
import type { LookTable } from './look-table.js';
import type { PartArena } from './part-arena.js';
import { rowShader, rowUniforms } from './row-shader.js';

/** What a fill layer is given. */
export interface FillLayerProps {
  readonly arena: PartArena;
  /** Colour and pattern of each look; that of a unit without a value is drawn as a hatch. */
  readonly colors: LookTable;
}

/**
 * All polygons of a part as one deck.gl layer, filled or hatched by the look of their row. Not deck.gl's layer of
 * polygons, which would bring a program to cut them into triangles: these have been cut already. It cannot be picked,
 * because areas are found by their coordinates.
 */
export class FillLayer extends Layer<FillLayerProps & { beforeId: string }> {
  static override layerName = 'FillLayer';
  declare state: { model?: Model };

  override getShaders() {
    const modules = [project32, rowShader, fillUniforms];
    return super.getShaders({ vs: fillVertex, fs: fillFragment, modules });
  }

  override initializeState(): void {
    const fields = { ...positionFields('vertexPositions'), rowSlot: { size: 1, elementOffset: 4 } };
    takeFromArena(this, fillVertexSize, fields, { instanced: false });
    const model = new Model(this.context.device, {
      ...this.getShaders(),
      // Another program, so that nothing is asked in vain where there is no pattern: such a layer has an id of its own.
      defines: this.props.colors.isPatterned ? { PATTERNS: true } : {},
      id: this.props.id,
      topology: 'triangle-list',
      bufferLayout: this.getAttributeManager()?.getBufferLayouts({ isInstanced: false }) ?? [],
      isIndexed: true,
    });
    this.setState({ model });
  }

  override draw(): void {
    const { model } = this.state;
    const { arena: part, colors } = this.props;
    const vertices = part.arena('fill')?.buffer;
    const indices = part.arena('fill-indices');
    const { texture } = part.rows;
    if (!model || !vertices || !indices?.buffer || !texture) return;
    model.setAttributes({ [entries]: vertices });
    model.setIndexBuffer(indices.buffer);
    model.setVertexCount(indices.end);
    const fill = {
      lookTable: colors.texture(this.context.device),
      ...groundPhase(this.context.viewport, part.anchor),
    };
    for (const pass of part.passes) {
      model.shaderInputs.setProps({ rows: rowUniforms(texture, pass), fill });
      model.draw(this.context.renderPass);
    }
  }
}
