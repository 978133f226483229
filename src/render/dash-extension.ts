import { type Layer, LayerExtension, type UpdateParameters } from 'deck.gl';

/** What a dashed path layer is given besides its paths. */
export interface DashProps {
  /** Length of dash and gap, screen pixels. */
  readonly dashPx: readonly [dash: number, gap: number];
  /** Half the width of the stroke as drawn, screen pixels. */
  readonly halfWidthPx: number;
}

const uniforms = /* glsl */ `
layout(std140) uniform dashUniforms {
  vec2 pattern;
  float halfWidth;
} dash;
`;

const shaderModule = {
  name: 'dash',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { pattern: 'vec2<f32>', halfWidth: 'f32' },
  inject: {
    'vs:#decl': 'in float instanceDashStarts;\nout float vDashStart;\n',
    'vs:#main-end': 'vDashStart = instanceDashStarts * project.scale;\n',
    'fs:#decl': 'in float vDashStart;\n',
    // The gap is halved around the dash so that both edges of a dash lie inside one period and can be smoothed.
    'fs:DECKGL_FILTER_COLOR': /* glsl */ `
      float dashAlong = vDashStart + geometry.uv.y * dash.halfWidth;
      float dashHalfGap = dash.pattern.y * 0.5;
      float dashPhase = mod(dashAlong + dashHalfGap, dash.pattern.x + dash.pattern.y) - dashHalfGap;
      float dashInside = dash.pattern.x * 0.5 - abs(dashPhase - dash.pattern.x * 0.5);
      color.a *= clamp(dashInside + 0.5, 0.0, 1.0);
    `,
  },
};

/**
 * Draws a path layer dashed, in step along each path at any scale: the distance from the path's start comes with the
 * vertices (`getDashStart`, see {@link PathData}), so nothing is computed again while zooming. Gaps can be clicked.
 */
export class DashExtension extends LayerExtension {
  static override extensionName = 'DashExtension';

  override getShaders(): { modules: readonly object[] } {
    return { modules: [shaderModule] };
  }

  override initializeState(this: Layer): void {
    this.getAttributeManager()?.addInstanced({ instanceDashStarts: { size: 1, accessor: 'getDashStart' } });
  }

  override updateState(this: Layer<DashProps>, { props }: UpdateParameters<Layer<DashProps>>): void {
    this.setShaderModuleProps({ dash: { pattern: props.dashPx, halfWidth: props.halfWidthPx } });
  }
}
