import { IconLayer } from 'deck.gl';
import { entries, isPicking, positionFields, takeFromArena } from './arena-attributes.js';
import type { PartArena } from './part-arena.js';
import { rowShader, rowUniforms } from './row-shader.js';
import { cellHeightFor, leaderHeightFor, type SymbolAtlas, symbolIcon } from './symbol-atlas.js';
import { symbolMode, symbolShader } from './symbol-shader.js';
import type { SymbolSizes } from './symbol-sizes.js';
import { symbolVertexSize } from './symbol-vertices.js';
import type { TimePass } from './time-passes.js';

/** What a symbol layer is given. */
export interface SymbolLayerProps {
  readonly arena: PartArena;
  readonly sizes: SymbolSizes;
  /** Where the pictures lie in the atlas. */
  readonly icons: SymbolAtlas['icons'];
}

/**
 * All symbols of a part as one deck.gl layer: first the thin lines to symbols that were moved apart and a dot where they
 * belong, then the symbols, class by class, larger ones below smaller ones.
 */
export class SymbolLayer extends IconLayer<unknown, SymbolLayerProps & { beforeId: string }> {
  static override layerName = 'SymbolLayer';

  override getShaders() {
    const shaders = super.getShaders();
    const defines = { ...shaders.defines, USE_ROW_INDEXES: true };
    return { ...shaders, defines, modules: [...shaders.modules, rowShader, symbolShader] };
  }

  override initializeState(): void {
    super.initializeState();
    const fields = {
      ...positionFields('instancePositions'),
      rowSlot: { size: 1, elementOffset: 4 },
      symbolOffset: { size: 2, elementOffset: 5 },
    };
    takeFromArena(this, symbolVertexSize, fields, { instanced: true });
  }

  override draw(parameters: object): void {
    const { arena, sizes } = this.props;
    const modes = isPicking(parameters)
      ? [symbolMode.symbol]
      : [symbolMode.leader, symbolMode.anchor, symbolMode.symbol];
    const widths = sizes.ofClasses;
    const largestFirst = [...widths.keys()].sort((one, other) => (widths[other] ?? 0) - (widths[one] ?? 0));
    for (const pass of arena.passes) {
      for (const mode of modes) for (const index of largestFirst) this.#drawClass(index, mode, pass);
    }
  }

  #drawClass(index: number, mode: number, pass: TimePass): void {
    const { model } = this.state;
    const { arena: part, sizes, icons } = this.props;
    const symbolPx = sizes.ofClasses[index] ?? 0;
    const arena = part.arena(`${mode === symbolMode.symbol ? 'class' : 'moved'}-${index}`);
    const { texture } = part.rows;
    if (!model || !arena?.buffer || !texture) return;
    const frame = (name: string) => {
      const { x = 0, y = 0, width = 0, height = 0 } = icons[name] ?? {};
      return [x, y, width, height];
    };
    const helper = { [symbolMode.leader]: 'leader', [symbolMode.anchor]: 'anchor' }[mode];
    model.setAttributes({ [entries]: arena.buffer });
    model.setInstanceCount(arena.end);
    model.shaderInputs.setProps({
      rows: rowUniforms(texture, pass),
      symbol: {
        frame: frame(helper ?? symbolIcon(index, false)),
        hollowFrame: frame(helper ?? symbolIcon(index, true)),
        mode,
        spreadPx: sizes.widest,
        cellPx: cellHeightFor(symbolPx),
        leaderPx: leaderHeightFor(1),
      },
    });
    this._drawModel(model);
  }
}
