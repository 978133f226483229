import type { Viewport } from 'deck.gl';
import type { LngLat } from '../core/bbox.js';

/** Distance of the lines of a hatch, pixels. */
const spacingPx = 7;

const uniforms = /* glsl */ `
layout(std140) uniform fillUniforms {
  float hatchPhase;
} fill;
`;

/** What the two programs of a fill are told besides the rows. */
export const fillUniforms = {
  name: 'fill',
  vs: `${uniforms}\nuniform lowp sampler2D lookTable;\n`,
  fs: uniforms,
  uniformTypes: { hatchPhase: 'f32' },
} as const;

/** Colours polygons by the look of their row. */
export const fillVertex = /* glsl */ `#version 300 es
#define SHADER_NAME fill-vertex
in vec2 vertexPositions;
in vec2 vertexPositions64Low;
out vec4 vColor;
out float vLook;
out vec2 vHatchPosition;
void main() {
  vec2 row = rows_read();
  if (rows_hidden(row)) {
    gl_Position = rows_nowhere;
    return;
  }
  vec3 position = vec3(vertexPositions, 0.0);
  geometry.worldPosition = position;
  gl_Position = project_position_to_clipspace(
    position, vec3(vertexPositions64Low, 0.0), vec3(0.0), geometry.position
  );
  vLook = row.x;
  vColor = rows_toned(texelFetch(lookTable, ivec2(int(row.x), 0), 0));
  vColor.a *= layer.opacity;
  vHatchPosition = gl_Position.xy / gl_Position.w * 0.5 * project.viewportSize / project.devicePixelRatio;
}
`;

/** Look 0 is drawn as thin slanting lines, 1.1 px wide, 7 px apart, rising to the right: "there is no value here". */
export const fillFragment = /* glsl */ `#version 300 es
#define SHADER_NAME fill-fragment
precision highp float;
in vec4 vColor;
in float vLook;
in vec2 vHatchPosition;
out vec4 fragColor;
void main() {
  fragColor = vColor;
  if (vLook < 0.5) {
    float hatchAcross = (vHatchPosition.x - vHatchPosition.y) * 0.70710678 - fill.hatchPhase;
    fragColor.a *= clamp(1.05 - abs(mod(hatchAcross, 7.0) - 3.5), 0.0, 1.0);
  }
}
`;

/** How far the hatch is shifted so that it is pinned to the ground and does not swim while panning, pixels. */
export function hatchPhase(viewport: Viewport, anchor: LngLat): number {
  const [x = 0, y = 0] = viewport.project([...anchor]);
  const across = (x - viewport.width / 2 - (viewport.height / 2 - y)) * Math.SQRT1_2;
  return across % spacingPx;
}
