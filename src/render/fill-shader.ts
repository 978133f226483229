import type { Viewport } from 'deck.gl';
import type { LngLat } from '../core/bbox.js';
import { patternTilePx } from '../core/class-pattern.js';

/** Distance of the lines of a hatch, pixels. */
const spacingPx = 7;

const uniforms = /* glsl */ `
layout(std140) uniform fillUniforms {
  vec2 tileStart;
  float hatchPhase;
} fill;
`;

/** What the two programs of a fill are told besides the rows. */
export const fillUniforms = {
  name: 'fill',
  vs: `${uniforms}\nuniform lowp sampler2D lookTable;\n`,
  fs: uniforms,
  uniformTypes: { tileStart: 'vec2<f32>', hatchPhase: 'f32' },
} as const;

/** Colours polygons by the look of their row. */
export const fillVertex = /* glsl */ `#version 300 es
#define SHADER_NAME fill-vertex
in vec2 vertexPositions;
in vec2 vertexPositions64Low;
out vec4 vColor;
out float vLook;
out vec2 vHatchPosition;
#ifdef PATTERNS
flat out vec3 vInk;
flat out vec4 vPattern;
#endif
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
#ifdef PATTERNS
  vInk = rows_toned(texelFetch(lookTable, ivec2(int(row.x), 1), 0)).rgb;
  vPattern = texelFetch(lookTable, ivec2(int(row.x), 2), 0) * 255.0;
#endif
  vHatchPosition = gl_Position.xy / gl_Position.w * 0.5 * project.viewportSize / project.devicePixelRatio;
}
`;

/** How much of a pixel a pattern of core/class-pattern covers; nothing where both directions are empty. */
const patternCover = /* glsl */ `
flat in vec3 vInk;
flat in vec4 vPattern;
float patternCover(vec2 at) {
  bool slanted = mod(vPattern.x, 2.0) > 0.5;
  if (slanted) at = vec2(at.x + at.y, at.y - at.x) * 0.70710678;
  vec2 spacing = vec2(slanted ? ${patternTilePx * Math.SQRT1_2} : ${patternTilePx.toFixed(1)}) / max(vPattern.yz, 0.5);
  vec2 away = abs(mod(at, spacing) - spacing * 0.5);
  vec2 far = vec2(vPattern.y < 0.5 ? 1e3 : away.x, vPattern.z < 0.5 ? 1e3 : away.y);
  float nearest = vPattern.x > 1.5 ? length(away) : min(far.x, far.y);
  return vPattern.w < 0.5 ? 0.0 : clamp(vPattern.w * 0.01 + 0.5 - nearest, 0.0, 1.0);
}
`;

/**
 * Look 0 is drawn as thin slanting lines, 1.1 px wide, 7 px apart, rising to the right: "there is no value here". Patterns
 * are part of the program only where `PATTERNS` is defined.
 */
export const fillFragment = /* glsl */ `#version 300 es
#define SHADER_NAME fill-fragment
precision highp float;
in vec4 vColor;
in float vLook;
in vec2 vHatchPosition;
out vec4 fragColor;
#ifdef PATTERNS
${patternCover}
#endif
void main() {
  fragColor = vColor;
#ifdef PATTERNS
  fragColor.rgb = mix(fragColor.rgb, vInk, patternCover(vHatchPosition - fill.tileStart));
#endif
  if (vLook < 0.5) {
    float hatchAcross = (vHatchPosition.x - vHatchPosition.y) * 0.70710678 - fill.hatchPhase;
    fragColor.a *= clamp(1.05 - abs(mod(hatchAcross, 7.0) - 3.5), 0.0, 1.0);
  }
}
`;

/** Where hatch and patterns begin, so that they are pinned to the ground and do not swim while panning, pixels. */
export function groundPhase(
  viewport: Viewport,
  anchor: LngLat,
): { readonly hatchPhase: number; readonly tileStart: readonly [x: number, y: number] } {
  const [x = 0, y = 0] = viewport.project([...anchor]);
  const east = x - viewport.width / 2;
  const north = viewport.height / 2 - y;
  return {
    hatchPhase: ((east - north) * Math.SQRT1_2) % spacingPx,
    tileStart: [east % patternTilePx, north % patternTilePx],
  };
}
