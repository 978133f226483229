import type { GpuTexture } from './gpu-device.js';

const uniforms = /* glsl */ `
layout(std140) uniform rowsUniforms {
  vec2 looks;
  float day;
} rows;
`;

/** Looks that are drawn, and the day for which they are; see {@link rowUniforms}. */
export type RowUniforms = {
  readonly rowTable: GpuTexture;
  readonly looks: readonly [from: number, to: number];
  readonly day: number;
};

/** Every look that is drawn at all. */
export const allLooks = [0, 1e6] as const;
/** Later than every day. */
const never = 1e30;

/** Values for {@link rowShader}. */
export function rowUniforms(
  rowTable: GpuTexture,
  day: number | null,
  looks: RowUniforms['looks'] = allLooks,
): RowUniforms {
  return { rowTable, looks, day: day ?? never };
}

/**
 * Lets a vertex look its feature up in the table of rows. A layer declares `in float rowSlot` by this and calls
 * `rows_read` at the start of its main function; where `rows_hidden` says so, it draws nothing, which nothing can pick.
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
  return row.x < rows.looks.x || row.x > rows.looks.y || row.y > rows.day;
}
const vec4 rows_nowhere = vec4(2.0, 2.0, 2.0, 1.0);
`,
  fs: uniforms,
  uniformTypes: { looks: 'vec2<f32>', day: 'f32' },
} as const;
