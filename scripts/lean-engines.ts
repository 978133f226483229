import type { Plugin } from 'vite';

/** Rules of MapLibre's style sheet for what the atlas never shows: its buttons, markers, popups and attribution. */
const unshown =
  /\.maplibregl-(?:attrib|compact|marker|popup|user-location|pseudo-fullscreen|ctrl-(?:attrib|compass|fullscreen|geolocate|globe|group|icon|logo|shrink|terrain|zoom))/;

/** deck.gl packs attributes with a library of sums on graphics cards, and does so on WebGPU only. */
const webGpuSums = '\0jjj-sums-on-webgpu';
const withoutSums = ['backendRegistry', 'cleanEvaluateSync', 'GPUDataEvaluator', 'interleave']
  .map((name) => `export const ${name} = undefined;`)
  .join('\n');

/**
 * Vite plugin: leaves out of MapLibre and deck.gl what no map of ours can come to, which are MapLibre's style rules for
 * controls of its own and what deck.gl has for WebGPU.
 */
export function leanEngines(): Plugin {
  return {
    name: 'jjj-lean-engines',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source) => (/^@luma\.gl\/gpgpu(?:$|\/)/.test(source) ? webGpuSums : null),
    load: (id) => (id === webGpuSums ? withoutSums : null),
    transform(code, id) {
      if (/maplibre-gl\.css/.test(id)) return { code: leanStyles(code), map: null };
      if (!/node_modules\/@(?:deck|luma)\.gl\/.*\.js$/.test(id) || !code.includes('/* wgsl */')) return null;
      return { code: withoutWebGpuShaders(code, this.parse(code)), map: null };
    },
  };
}

/** A style sheet without rules all of whose selectors name what is not shown; at-rules around nothing go as well. */
export function leanStyles(css: string): string {
  let kept = '';
  for (const { head, body } of blocksOf(css)) {
    if (/^@(?:media|supports)/.test(head)) {
      const inner = leanStyles(body);
      if (inner !== '') kept += `${head}{${inner}}`;
    } else {
      const selectors = head.split(',').filter((selector) => !unshown.test(selector));
      if (selectors.length > 0) kept += `${selectors.join(',')}{${body}}`;
    }
  }
  return kept;
}

interface Block {
  /** What stands before the brace. */
  readonly head: string;
  readonly body: string;
}

function* blocksOf(css: string): Generator<Block> {
  let start = 0;
  let open = 0;
  let depth = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] !== '}' || --depth > 0) continue;
    yield { head: css.slice(start, open).trim(), body: css.slice(open + 1, at).trim() };
    start = at + 1;
  }
}

/** A node of a syntax tree, as far as it is looked at. */
interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A module without its shaders for WebGPU. Those for WebGL stay as they are: deck.gl finds places in them by their text.
 *
 * @param tree - The module's syntax tree. Templates are told by the comment before them.
 */
export function withoutWebGpuShaders(code: string, tree: unknown): string {
  const shaders = [...templatesIn(tree)].filter(({ start }) => code.slice(0, start).trimEnd().endsWith('/* wgsl */'));
  return shaders.reduceRight((lean, { start, end }) => `${lean.slice(0, start)}''${lean.slice(end)}`, code);
}

/** Template literals, outer ones only. */
function* templatesIn(node: unknown): Generator<SyntaxNode> {
  if (Array.isArray(node)) for (const each of node) yield* templatesIn(each);
  else if (node !== null && typeof node === 'object') {
    const found = node as SyntaxNode;
    if (found.type === 'TemplateLiteral') yield found;
    else for (const value of Object.values(node)) yield* templatesIn(value);
  }
}
