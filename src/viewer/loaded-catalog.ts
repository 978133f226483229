import type { LoadedSource } from '../core/data-client.js';
import type { Catalog, LayerPart, LayerVariant } from '../core/layer-definition.js';
import { sidecarOfPart } from '../core/made-sidecar.js';
import type { FeatureRef } from '../core/scene.js';
import type { Sidecar } from '../core/sidecar.js';
import { layerDefinition, layerVariant } from './catalog-lookup.js';
import { type LoadedVariant, loadedVariant, sameStatus, statusOf } from './layer-status.js';
import { featureById, type LocatedFeature, type PartFeatures, partFeatures } from './part-features.js';
import type { OpenedPart } from './question/task-of-request.js';
import { RecentFeatures } from './recent-features.js';
import type { BasemapPages } from './scene-of-state.js';
import type { SourceShelf } from './source-shelf.js';
import type { LayerState, LayerStatus, ViewerState } from './state.js';

/** The catalog joined with the files read so far: what can be drawn, listed and asked. */
export class LoadedCatalog {
  readonly #catalog: Catalog;
  readonly #shelf: SourceShelf;
  readonly #geodataBase: string;
  /** Features met on the map, which need not be searched for by id. */
  readonly recent = new RecentFeatures();
  #basemap: BasemapPages = {};

  /** @param geodataBase - Absolute URL of the folder that relative sources start from. */
  constructor(catalog: Catalog, shelf: SourceShelf, geodataBase: string) {
    this.#catalog = catalog;
    this.#shelf = shelf;
    this.#geodataBase = geodataBase.endsWith('/') ? geodataBase : `${geodataBase}/`;
  }

  /** Absolute URL of a source as a definition names it. */
  readonly urlOf = (source: string): string => new URL(source, this.#geodataBase).href;

  /** URLs of the files a layer's variant is drawn from, each once. */
  layerUrls(layer: LayerState): readonly string[] {
    return this.#urls(this.variant(layer).parts.map((part) => part.source));
  }

  basemapUrls(): readonly string[] {
    return this.#urls(this.#catalog.basemap.sources.map(({ source }) => source));
  }

  /** URLs that the state wants drawn. */
  wantedUrls(state: ViewerState): readonly string[] {
    return [...(state.basemapShown ? this.basemapUrls() : []), ...this.wantedLayerUrls(state)];
  }

  /** URLs of visible layers. */
  wantedLayerUrls({ layers }: ViewerState): readonly string[] {
    return layers.filter((layer) => layer.visible).flatMap((layer) => this.layerUrls(layer));
  }

  /** URLs of parts that are drawn from their files at a zoom: what appears further in need not be read yet. */
  drawnUrls({ layers }: ViewerState, viewportZoom: number): readonly string[] {
    const isDrawn = ({ id, minZoom = 0 }: LayerPart, { mapped }: LayerState) =>
      viewportZoom >= minZoom && !mapped?.pages?.[id];
    const parts = layers
      .filter((layer) => layer.visible)
      .flatMap((layer) => this.variant(layer).parts.filter((part) => isDrawn(part, layer)));
    return this.#urls(parts.map(({ source }) => source));
  }

  /** The parts of a layer's variant that are read. */
  parts(layer: LayerState): readonly PartFeatures[] {
    return this.#loaded(layer).parts;
  }

  /** A part whose file was opened, with the features of it that are here. */
  asked({ part, url, opened }: Pick<OpenedPart, 'part' | 'url' | 'opened'>): PartFeatures {
    const source = this.#shelf.loaded(url) ?? { opened, pages: [], complete: false, generalised: false };
    return partFeatures(part, source);
  }

  /** A feature of a layer by id; undefined when it is not loaded or does not exist. */
  locate(layer: LayerState, ref: FeatureRef): LocatedFeature | undefined {
    const parts = this.parts(layer);
    const recent = this.recent.find(ref, parts);
    if (recent) return recent;
    for (const features of parts) {
      const found = featureById(features, ref.id);
      if (found) return found;
    }
    return undefined;
  }

  /** True when a layer has features that are not here. */
  isPartial(layer: LayerState): boolean {
    return this.parts(layer).some(({ source }) => !source.complete);
  }

  /** The layers with their statuses brought up to date; the same array when nothing changed. */
  withStatuses(layers: readonly LayerState[]): readonly LayerState[] {
    const updated = layers.map((layer) => {
      const statuses = this.layerUrls(layer).map((url) => this.#shelf.status(url));
      const status = statusOf(statuses, this.#loaded(layer));
      return sameStatus(status, layer.status) ? layer : { ...layer, status };
    });
    return updated.every((layer, index) => layer === layers[index]) ? layers : updated;
  }

  basemapStatus(before: LayerStatus): LayerStatus {
    const urls = this.basemapUrls();
    const status = statusOf(
      urls.map((url) => this.#shelf.status(url)),
      { parts: [], error: undefined },
    );
    const featureCount = urls.reduce((count, url) => count + (this.#shelf.loaded(url)?.opened.featureCount ?? 0), 0);
    const counted = status.phase === 'loaded' ? { ...status, featureCount } : status;
    return sameStatus(counted, before) ? before : counted;
  }

  /** Pages of the base map by role; the same object until another one is read. */
  basemapPages(): BasemapPages {
    const entries = this.#catalog.basemap.sources.flatMap(({ role, source }) => {
      // Read whole, whatever its size.
      const page = this.#shelf.loaded(this.urlOf(source))?.pages[0];
      return page ? [[role, page] as const] : [];
    });
    const same = entries.length === Object.keys(this.#basemap).length;
    if (!same || entries.some(([role, page]) => this.#basemap[role] !== page)) {
      this.#basemap = Object.fromEntries(entries);
    }
    return this.#basemap;
  }

  /** Sidecars of files that are read. */
  sidecars(urls: readonly string[]): readonly Sidecar[] {
    return urls.flatMap((url) => this.#shelf.loaded(url)?.opened.sidecar ?? []);
  }

  /** The sidecar of a layer's file that has none of its own, from the first part that is drawn from it. */
  describe(url: string, opened: LoadedSource): Sidecar | undefined {
    for (const { title, variants } of this.#catalog.layers) {
      const parts = variants.flatMap((variant) => variant.parts);
      const part = parts.find(({ source }) => this.urlOf(source) === url);
      if (part) return sidecarOfPart(part, title, { ...opened, url });
    }
    return undefined;
  }

  /** What is drawn of a layer: a variant of the catalog, or what the reader maps instead. */
  variant(layer: LayerState): LayerVariant {
    return layer.mapped?.variant ?? layerVariant(layerDefinition(this.#catalog, layer.id), layer.variant);
  }

  #loaded(layer: LayerState): LoadedVariant {
    const made = layer.mapped?.pages;
    return loadedVariant({ variant: this.variant(layer), ...(made && { pages: made }) }, this.#shelf, this.urlOf);
  }

  #urls(sources: readonly string[]): readonly string[] {
    return [...new Set(sources.map(this.urlOf))];
  }
}
