import { type Layer, LayerExtension } from 'deck.gl';
import type { LngLat } from '../core/bbox.js';

/** What a hatched polygon layer is given besides its polygons. */
export interface HatchProps {
  /** Where on the ground the pattern is pinned, so that it does not swim while panning. */
  readonly hatchAnchor: LngLat;
}

const uniforms = /* glsl */ `
layout(std140) uniform hatchUniforms {
  vec2 anchor;
} hatch;
`;

const shaderModule = {
  name: 'hatch',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { anchor: 'vec2<f32>' },
  inject: {
    'vs:#decl': 'out vec2 vHatchPosition;\n',
    'vs:#main-end': /* glsl */ `
      vHatchPosition = gl_Position.xy / gl_Position.w * 0.5 * project.viewportSize / project.devicePixelRatio;
    `,
    'fs:#decl': 'in vec2 vHatchPosition;\n',
    // Lines 1.1 px wide, 7 px apart, rising to the right.
    'fs:DECKGL_FILTER_COLOR': /* glsl */ `
      vec2 hatchOffset = vHatchPosition - hatch.anchor;
      float hatchAcross = (hatchOffset.x - hatchOffset.y) * 0.70710678;
      float hatchDistance = abs(mod(hatchAcross, 7.0) - 3.5);
      color.a *= clamp(1.05 - hatchDistance, 0.0, 1.0);
    `,
  },
};

/** Draws polygons as thin slanting lines without a fill: "there is no value here". The whole polygon can be clicked. */
export class HatchExtension extends LayerExtension {
  static override extensionName = 'HatchExtension';

  override getShaders(): { modules: readonly object[] } {
    return { modules: [shaderModule] };
  }

  override draw(this: Layer<HatchProps>): void {
    const { viewport } = this.context;
    const [x = 0, y = 0] = viewport.project([...this.props.hatchAnchor]);
    this.setShaderModuleProps({ hatch: { anchor: [x - viewport.width / 2, viewport.height / 2 - y] } });
  }
}
