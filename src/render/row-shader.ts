import type { GpuTexture } from './gpu-device.js';
import type { TimePass } from './time-passes.js';

const uniforms = /* glsl */ `
layout(std140) uniform rowsUniforms {
  vec2 looks;
  vec2 days;
  vec2 tone;
} rows;
`;

/** Looks that are drawn, and the stretch of time with its tone; see {@link rowUniforms}. */
export type RowUniforms = {
  readonly rowTable: GpuTexture;
  readonly looks: readonly [from: number, to: number];
} & Pick<TimePass, 'days' | 'tone'>;

/** Every look that is drawn at all. */
export const allLooks = [0, 1e6] as const;

/** Values for {@link rowShader}. */
export function rowUniforms(
  rowTable: GpuTexture,
  { days, tone }: TimePass,
  looks: RowUniforms['looks'] = allLooks,
): RowUniforms {
  return { rowTable, looks, days, tone };
}

/**
 * Lets a vertex look its feature up in the table of rows. A layer declares `in float rowSlot` by this and calls
 * `rows_read` at the start of its main function; where `rows_hidden` says so, it draws nothing, which nothing can pick.
 * Other colours are given the tone of the pass by `rows_toned`; the greys' luminance is that of ITU-R BT.709.
 */
export const rowShader = {
  name: 'rows',
  vs: /* glsl */ `${uniforms}
uniform highp sampler2D rowTable;
in float rowSlot;
vec2 rows_read() {
  int slot = int(rowSlot);
  return texelFetch(rowTable, ivec2(slot & 1023, slot >> 10), 0).rg;
}
bool rows_hidden(vec2 row) {
  return row.x < rows.looks.x || row.x > rows.looks.y || row.y <= rows.days.x || row.y > rows.days.y;
}
vec4 rows_toned(vec4 color) {
  float grey = dot(color.rgb, vec3(0.2126, 0.7152, 0.0722));
  return vec4(mix(color.rgb, vec3(grey), rows.tone.y), color.a * rows.tone.x);
}
const vec4 rows_nowhere = vec4(2.0, 2.0, 2.0, 1.0);
`,
  fs: uniforms,
  uniformTypes: { looks: 'vec2<f32>', days: 'vec2<f32>', tone: 'vec2<f32>' },
} as const;
