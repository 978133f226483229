import { ScatterplotLayer } from 'deck.gl';
import { entries, positionFields, takeFromArena } from './arena-attributes.js';
import type { PartArena } from './part-arena.js';
import type { Rgba } from './rgba.js';
import { rowShader, rowUniforms } from './row-shader.js';
import { ringVertexSize } from './symbol-vertices.js';

/** What a ring layer is given. */
export interface RingLayerProps {
  readonly arena: PartArena;
  /** Which of the part's buffers. */
  readonly piece: string;
  readonly ink: Rgba;
  readonly strokePx: number;
}

const uniforms = /* glsl */ `
layout(std140) uniform ringUniforms {
  vec4 color;
  float widthPx;
} ring;
`;

const ringShader = {
  name: 'ring',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { color: 'vec4<f32>', widthPx: 'f32' },
  inject: {
    'vs:#decl': 'in float ringRadius;\n',
    // In place of the attributes of these names, which the function would otherwise read.
    'vs:#main-start': /* glsl */ `
      if (rows_hidden(rows_read())) {
        gl_Position = rows_nowhere;
        return;
      }
      float instanceRadius = ringRadius;
      float instanceLineWidths = ring.widthPx;
      vec4 instanceLineColors = rows_toned(ring.color);
      vec4 instanceFillColors = vec4(ring.color.rgb, 0.0);
      vec2 instancePixelOffset = vec2(0.0);
    `,
  },
} as const;

/** A ring around each point of a part, of a radius of its own. */
export class RingLayer extends ScatterplotLayer<unknown, RingLayerProps & { beforeId: string }> {
  static override layerName = 'RingLayer';

  override getShaders() {
    const shaders = super.getShaders();
    return { ...shaders, modules: [...shaders.modules, rowShader, ringShader] };
  }

  override initializeState(): void {
    super.initializeState();
    const fields = {
      ...positionFields('instancePositions'),
      rowSlot: { size: 1, elementOffset: 4 },
      ringRadius: { size: 1, elementOffset: 5 },
    };
    takeFromArena(this, ringVertexSize, fields, { instanced: true });
  }

  override draw(parameters: { uniforms: unknown }): void {
    const { model } = this.state;
    const { arena: part, piece, ink, strokePx } = this.props;
    const arena = part.arena(piece);
    const { texture } = part.rows;
    if (!model || !arena?.buffer || !texture) return;
    const [red, green, blue, alpha] = ink;
    model.setAttributes({ [entries]: arena.buffer });
    model.setInstanceCount(arena.end);
    const ring = { color: [red / 255, green / 255, blue / 255, alpha / 255], widthPx: strokePx };
    for (const pass of part.passes) {
      model.shaderInputs.setProps({ rows: rowUniforms(texture, pass), ring });
      super.draw(parameters);
    }
  }
}
