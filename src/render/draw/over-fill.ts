import type { Layer } from 'deck.gl';
import type { Position } from 'geojson';
import type { FeaturePage } from '../../core/columns.js';
import { deckOpacity, noObjects, type Slot } from '../draw-context.js';
import { FillLayer } from '../fill-layer.js';
import { fillVertexSize, fillVertices, firstClassLook } from '../fill-vertices.js';
import type { GpuDevice } from '../gpu-device.js';
import type { LookTable } from '../look-table.js';
import { trianglesOf } from '../page-triangles.js';
import { PartArena } from '../part-arena.js';
import { always } from '../row-table.js';
import { fillPage } from './fill-page.js';

/** A polygon and the class whose colour it is filled with. */
export interface FilledPolygon {
  readonly coordinates: readonly Position[][];
  readonly fillClass: number;
}

/** Filled polygons that come and go, drawn by the layer that fills areas of themes. */
export class OverFill {
  readonly #arena: PartArena;
  readonly #looks = new WeakMap<FeaturePage, Float32Array>();
  #page: FeaturePage | undefined;

  constructor(device: GpuDevice) {
    this.#arena = new PartArena(device, {
      key: 'over',
      rowsOf: (page) => this.#looks.get(page) ?? new Float32Array(page.featureCount * 2),
      piecesOf: (page, firstSlot) => [
        {
          name: 'fill',
          entrySize: fillVertexSize,
          vertices: fillVertices(page, firstSlot),
          indices: trianglesOf(page).triangles,
        },
      ],
    });
  }

  /** Shows these in place of those before. */
  show(polygons: readonly FilledPolygon[]): void {
    if (this.#page) this.#arena.remove(this.#page);
    this.#page = undefined;
    if (polygons.length === 0) return;
    this.#page = fillPage(polygons.map(({ coordinates }) => coordinates));
    const texels = polygons.flatMap(({ fillClass }) => [firstClassLook + fillClass, always]);
    this.#looks.set(this.#page, Float32Array.from(texels));
    this.#arena.add(this.#page);
  }

  /** @param colors - First that of the look without a value, which no polygon has, then those of the classes. */
  layer(id: string, slot: Slot, colors: LookTable): Layer {
    return new FillLayer({
      id,
      beforeId: slot,
      opacity: deckOpacity(1),
      data: noObjects,
      pickable: false,
      arena: this.#arena,
      colors,
    });
  }

  destroy(): void {
    this.#arena.destroy();
  }
}
