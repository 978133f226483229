const uniforms = /* glsl */ `
layout(std140) uniform symbolUniforms {
  vec4 frame;
  vec4 hollowFrame;
  float mode;
  float spreadPx;
  float cellPx;
  float leaderPx;
} symbol;
`;

/** What is drawn of a symbol. */
export const symbolMode = { symbol: 0, leader: 1, anchor: 2 } as const;

/**
 * Draws the symbols of one class, full or hollow, or what belongs to those that were moved apart. A pass that is to be grey
 * mixes the picture with a middle grey. Needs `rowShader`.
 */
export const symbolShader = {
  name: 'symbol',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: {
    frame: 'vec4<f32>',
    hollowFrame: 'vec4<f32>',
    mode: 'f32',
    spreadPx: 'f32',
    cellPx: 'f32',
    leaderPx: 'f32',
  },
  inject: {
    'vs:#decl': 'in vec2 symbolOffset;\n',
    // In place of the attributes of these names, which the function would otherwise read.
    'vs:#main-start': /* glsl */ `
      vec2 row = rows_read();
      float moved = length(symbolOffset) * symbol.spreadPx;
      if (rows_hidden(row)) {
        gl_Position = rows_nowhere;
        return;
      }
      bool leader = abs(symbol.mode - 1.0) < 0.5;
      float share = leader ? 0.5 : (symbol.mode < 0.5 ? 1.0 : 0.0);
      vec4 instanceIconFrames = row.x > 0.5 ? symbol.hollowFrame : symbol.frame;
      float instanceSizes = leader ? moved * symbol.leaderPx : symbol.cellPx;
      float instanceAngles = leader ? degrees(atan(-symbolOffset.y, symbolOffset.x)) : 0.0;
      vec2 instancePixelOffset = symbolOffset * symbol.spreadPx * share;
      vec2 instanceOffsets = vec2(0.0);
      vec4 instanceColors = vec4(vec3(0.55), rows.tone.x);
      float instanceColorModes = rows.tone.y;
      float rowIndexes = rowSlot;
    `,
  },
} as const;
