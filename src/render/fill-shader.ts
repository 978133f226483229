import type { Viewport } from 'deck.gl';
import type { LngLat } from '../core/bbox.js';

/** Distance of the lines of a hatch, pixels. */
const spacingPx = 7;

const uniforms = /* glsl */ `
layout(std140) uniform fillUniforms {
  float hatchPhase;
} fill;
`;

/** Colours polygons by the look of their row; look 0 is drawn as thin slanting lines: "there is no value here". */
export const fillShader = {
  name: 'fill',
  vs: /* glsl */ `${uniforms}
uniform lowp sampler2D lookTable;
float fill_look;
`,
  fs: uniforms,
  uniformTypes: { hatchPhase: 'f32' },
  inject: {
    'vs:#decl': 'out float vLook;\nout vec2 vHatchPosition;\n',
    'vs:#main-start': /* glsl */ `
      vec2 row = rows_read();
      if (rows_hidden(row)) {
        gl_Position = rows_nowhere;
        return;
      }
      fill_look = row.x;
    `,
    'vs:DECKGL_FILTER_COLOR': /* glsl */ `
      color = texelFetch(lookTable, ivec2(int(fill_look), 0), 0);
      color.a *= layer.opacity;
    `,
    'vs:#main-end': /* glsl */ `
      vLook = fill_look;
      vHatchPosition = gl_Position.xy / gl_Position.w * 0.5 * project.viewportSize / project.devicePixelRatio;
    `,
    'fs:#decl': 'in float vLook;\nin vec2 vHatchPosition;\n',
    // Lines 1.1 px wide, 7 px apart, rising to the right.
    'fs:DECKGL_FILTER_COLOR': /* glsl */ `
      if (vLook < 0.5) {
        float hatchAcross = (vHatchPosition.x - vHatchPosition.y) * 0.70710678 - fill.hatchPhase;
        color.a *= clamp(1.05 - abs(mod(hatchAcross, 7.0) - 3.5), 0.0, 1.0);
      }
    `,
  },
} as const;

/** How far the hatch is shifted so that it is pinned to the ground and does not swim while panning, pixels. */
export function hatchPhase(viewport: Viewport, anchor: LngLat): number {
  const [x = 0, y = 0] = viewport.project([...anchor]);
  const across = (x - viewport.width / 2 - (viewport.height / 2 - y)) * Math.SQRT1_2;
  return across % spacingPx;
}
