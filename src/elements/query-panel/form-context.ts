import type { LayerDefinition, LayerVariant } from '../../core/layer-definition.js';
import type { QueryLayer } from '../../core/query-request.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import type { NamedFeature } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { LayerLists, Listing } from '../shared/layer-lists.js';

/** One level of administrative units of the catalog. */
export type UnitLevel = NonNullable<ViewerContract['catalog']['units']>[number];

/** What the form is filled from: the map's catalog and state, and lists that are read when they are needed. */
export class FormContext {
  readonly viewer: ViewerContract;
  readonly #lists: LayerLists;

  constructor(viewer: ViewerContract, lists: LayerLists) {
    this.viewer = viewer;
    this.#lists = lists;
  }

  get locale() {
    return this.viewer.state.locale;
  }

  get units(): readonly UnitLevel[] {
    return this.viewer.catalog.units ?? [];
  }

  get groupings() {
    return this.viewer.catalog.groupings ?? [];
  }

  /** Topmost first, as the layer list has them. */
  get layers(): readonly LayerDefinition[] {
    return [...this.viewer.state.layers].reverse().map(({ id }) => this.viewer.definition(id));
  }

  /** Layers of lines, which can be chosen by name. */
  get lineLayers(): readonly LayerDefinition[] {
    return this.layers.filter(({ id }) => this.variant(id).parts.some(({ symbology }) => symbology.kind === 'lines'));
  }

  /** The variant of the catalog that a layer shows, or that stands behind the reader's own map of figures. */
  variant(layer: string): LayerVariant {
    const { variants } = this.viewer.definition(layer);
    const shown = this.viewer.state.layers.find(({ id }) => id === layer)?.variant;
    return variants.find(({ id }) => id === shown) ?? this.viewer.variant(layer);
  }

  /** The level of that name; the first one when there is none. */
  level(level: string): UnitLevel | undefined {
    return this.units.find((each) => each.level === level) ?? this.units[0];
  }

  /** The variant of a layer that leaves out least: a line is looked for among all, whichever are drawn. */
  widest(layer: string): string {
    const { variants } = this.viewer.definition(layer);
    const conditions = (parts: LayerVariant['parts']) => parts.reduce((sum, { filter = [] }) => sum + filter.length, 0);
    const drawn = this.variant(layer);
    const fewest = variants.reduce(
      (best, each) => (conditions(each.parts) < conditions(best.parts) ? each : best),
      drawn,
    );
    return fewest.id;
  }

  lineLayer(id: string): LayerDefinition | undefined {
    return this.lineLayers.find((layer) => layer.id === id) ?? this.lineLayers[0];
  }

  layer(id: string): LayerDefinition | undefined {
    return this.layers.find((layer) => layer.id === id) ?? this.layers[0];
  }

  names(layer: string, variant?: string): Listing<NamedFeature> {
    return this.#lists.names(this.viewer, layer, variant);
  }

  columns(layer: string, variant?: string): Listing<SidecarColumn> {
    return this.#lists.columns(this.viewer, layer, variant);
  }

  /** Reads again the lists that could not be read. */
  retry(): void {
    this.#lists.retry();
  }

  /** A layer as it is drawn: its variant is named where there are several, so that the question stays the same. */
  asDrawn(layer: string): Pick<QueryLayer, 'layer' | 'variant'> {
    const { variants } = this.viewer.definition(layer);
    return variants.length > 1 ? { layer, variant: this.variant(layer).id } : { layer };
  }
}
