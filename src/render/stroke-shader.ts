import type { Theme } from '../core/scene.js';
import type { StrokeStyle } from '../core/stroke-style.js';
import { faded, themedRgba } from './rgba.js';

const uniforms = /* glsl */ `
layout(std140) uniform strokeUniforms {
  vec4 color;
  vec2 dash;
  float widthPx;
} stroke;
`;

/** Values for {@link strokeShader}. */
export function strokeUniforms(stroke: StrokeStyle, theme: Theme, scale: number): Record<string, unknown> {
  const [dash, gap] = stroke.dashPx ?? [0, 0];
  return {
    color: faded(themedRgba(stroke.color, theme), stroke.opacity).map((channel) => channel / 255),
    dash: [dash * scale, gap * scale],
    widthPx: stroke.widthPx * scale,
  };
}

/**
 * Gives all paths of a path layer one colour, width and dash. Dashes keep in step along each path at any scale: the
 * distance from the path's start comes with the vertices, so nothing is computed again while zooming. Gaps can be
 * clicked. Needs `rowShader`.
 */
export const strokeShader = {
  name: 'stroke',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { color: 'vec4<f32>', dash: 'vec2<f32>', widthPx: 'f32' },
  inject: {
    'vs:#decl': 'in float dashStart;\nout float vDashStart;\n',
    // In place of the attributes of these names, which the function would otherwise read.
    'vs:#main-start': /* glsl */ `
      if (rows_hidden(rows_read())) {
        gl_Position = rows_nowhere;
        return;
      }
      vec4 instanceColors = rows_toned(stroke.color);
      float instanceStrokeWidths = stroke.widthPx;
      float rowIndexes = rowSlot;
    `,
    'vs:#main-end': 'vDashStart = dashStart * project.scale;\n',
    'fs:#decl': 'in float vDashStart;\n',
    // The gap is halved around the dash so that both edges of a dash lie inside one period and can be smoothed.
    'fs:DECKGL_FILTER_COLOR': /* glsl */ `
      if (stroke.dash.y > 0.0) {
        float dashAlong = vDashStart + geometry.uv.y * stroke.widthPx * 0.5;
        float dashHalfGap = stroke.dash.y * 0.5;
        float dashPhase = mod(dashAlong + dashHalfGap, stroke.dash.x + stroke.dash.y) - dashHalfGap;
        float dashInside = stroke.dash.x * 0.5 - abs(dashPhase - stroke.dash.x * 0.5);
        color.a *= clamp(dashInside + 0.5, 0.0, 1.0);
      }
    `,
  },
} as const;
