import type { Catalog } from '../core/layer-definition.js';
import type { FeatureRef } from '../core/scene.js';
import type { Sidecar } from '../core/sidecar.js';
import { layerDefinition, layerVariant } from './catalog-lookup.js';
import { type LoadedVariant, loadedVariant, sameStatus, statusOf } from './layer-status.js';
import type { PartFeatures } from './part-features.js';
import type { BasemapPages } from './scene-of-state.js';
import type { SourceShelf } from './source-shelf.js';
import type { LayerState, LayerStatus, ViewerState } from './state.js';

/** A feature found in what is loaded. */
export interface LocatedFeature {
  readonly features: PartFeatures;
  readonly row: number;
}

/** The catalog joined with the files read so far: what can be drawn, listed and asked. */
export class LoadedCatalog {
  readonly #catalog: Catalog;
  readonly #shelf: SourceShelf;
  readonly #geodataBase: string;
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
    return this.#urls(this.#variant(layer).parts.map((part) => part.source));
  }

  basemapUrls(): readonly string[] {
    return this.#urls(this.#catalog.basemap.sources.map(({ source }) => source));
  }

  /** URLs that the state wants drawn. */
  wantedUrls(state: ViewerState): readonly string[] {
    const visible = state.layers.filter((layer) => layer.visible);
    return [...(state.basemapShown ? this.basemapUrls() : []), ...visible.flatMap((layer) => this.layerUrls(layer))];
  }

  /** The parts of a layer's variant that are read. */
  parts(layer: LayerState): readonly PartFeatures[] {
    return this.#loaded(layer).parts;
  }

  /** A feature of a layer by id; undefined when it is not loaded or does not exist. */
  locate(layer: LayerState, { id }: FeatureRef): LocatedFeature | undefined {
    for (const features of this.parts(layer)) {
      const row = features.rowById.get(id);
      if (row !== undefined) return { features, row };
    }
    return undefined;
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
    const featureCount = urls.reduce((count, url) => count + (this.#shelf.loaded(url)?.page.featureCount ?? 0), 0);
    const counted = status.phase === 'loaded' ? { ...status, featureCount } : status;
    return sameStatus(counted, before) ? before : counted;
  }

  /** Pages of the base map by role; the same object until another one is read. */
  basemapPages(): BasemapPages {
    const entries = this.#catalog.basemap.sources.flatMap(({ role, source }) => {
      const loaded = this.#shelf.loaded(this.urlOf(source));
      return loaded ? [[role, loaded.page] as const] : [];
    });
    const same = entries.length === Object.keys(this.#basemap).length;
    if (!same || entries.some(([role, page]) => this.#basemap[role] !== page)) {
      this.#basemap = Object.fromEntries(entries);
    }
    return this.#basemap;
  }

  /** Sidecars of files that are read. */
  sidecars(urls: readonly string[]): readonly Sidecar[] {
    return urls.flatMap((url) => this.#shelf.loaded(url)?.sidecar ?? []);
  }

  #loaded(layer: LayerState): LoadedVariant {
    return loadedVariant(this.#variant(layer), this.#shelf, this.urlOf);
  }

  #variant(layer: LayerState) {
    return layerVariant(layerDefinition(this.#catalog, layer.id), layer.variant);
  }

  #urls(sources: readonly string[]): readonly string[] {
    return [...new Set(sources.map(this.urlOf))];
  }
}
