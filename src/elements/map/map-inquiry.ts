import type { LngLat } from '../../core/bbox.js';
import type { AttributeValue } from '../../core/columns.js';
import type { LayerDefinition, LayerVariant } from '../../core/layer-definition.js';
import type { LedgerEntry } from '../../core/ledger.js';
import type { QueryAnswer, QueryOptions } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { FeatureRef } from '../../core/scene.js';
import type { Sidecar, SidecarColumn } from '../../core/sidecar.js';
import type { StoryFile } from '../../core/story-file.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { NetworkGrowth } from '../../statistics/network-growth.js';
import type { Place } from '../../viewer/search/place.js';
import type { FeatureInView } from '../../viewer/speech/features-in-view.js';
import type { FeatureDetails, FeatureName, NamedFeature } from '../../viewer/state.js';
import { MapControl } from './map-control.js';
import type { FoundFeature } from './map-words.js';

/**
 * What a host page can ask of a map, by the names that its viewer has for it. Each waits until the map is composed, and
 * rejects with an `AtlasError` where an argument is wrong or a file cannot be read.
 */
export abstract class MapInquiry extends MapControl {
  /**
   * Resolves when the visible layers are drawn for the present view, or have failed. A map that cannot be seen draws
   * nothing: then it resolves when their data is here.
   */
  async whenReady(): Promise<void> {
    return (await this.whenComposed()).whenReady();
  }

  /** Features of visible layers at a position, topmost layer first. */
  async featuresAt(lngLat: LngLat): Promise<readonly FoundFeature[]> {
    return (await this.whenComposed()).featuresAt(lngLat);
  }

  /**
   * Asks a question of the page: partial answers as features arrive, the complete one last. The map shows nothing of it;
   * the reader's question is `ask`.
   *
   * @throws {AtlasError} (when iterated) when the question is not valid, needs more data than allowed, or a file cannot
   * be read. Rejects with the signal's reason on abort.
   */
  async *query(request: QueryRequest, options: QueryOptions = {}): AsyncGenerator<QueryAnswer> {
    yield* (await this.whenComposed()).query(request, options);
  }

  /** Asks a question for the reader: its answer is drawn, and told by `jjj-question-changed`. */
  async ask(request: QueryRequest, options?: Pick<QueryOptions, 'allowBytes'>): Promise<void> {
    (await this.whenComposed()).ask(request, options);
  }

  /** Ends the question that is being asked; what is known stays. */
  async cancelQuestion(): Promise<void> {
    (await this.whenComposed()).cancelQuestion();
  }

  /** Takes question and answer away. */
  async clearQuestion(): Promise<void> {
    (await this.whenComposed()).clearQuestion();
  }

  /** Moves the map to the shapes and features of the answer. */
  async fitAnswer(): Promise<void> {
    (await this.whenComposed()).fitAnswer();
  }

  /** @throws {AtlasError} `layer-unknown` */
  async definition(layer: string): Promise<LayerDefinition> {
    return (await this.whenComposed()).definition(layer);
  }

  /** The variant of a layer that is drawn. @throws {AtlasError} `layer-unknown` */
  async variant(layer: string): Promise<LayerVariant> {
    return (await this.whenComposed()).variant(layer);
  }

  /** What the files of a layer say of themselves; empty until loaded. @throws {AtlasError} `layer-unknown` */
  async sidecars(layer: string): Promise<readonly Sidecar[]> {
    return (await this.whenComposed()).sidecars(layer);
  }

  /** What the files of the base map say of themselves; empty until loaded. */
  async basemapSidecars(): Promise<readonly Sidecar[]> {
    return (await this.whenComposed()).basemapSidecars();
  }

  /** One attribute of every feature of a part that is there in the year chosen; empty until loaded. */
  async attributeValues(layer: string, part: string, column: string): Promise<readonly AttributeValue[]> {
    return (await this.whenComposed()).attributeValues(layer, part, column);
  }

  /** All that is known of a loaded feature, in the present language; undefined when it is not loaded. */
  async details(ref: FeatureRef): Promise<FeatureDetails | undefined> {
    return (await this.whenComposed()).details(ref);
  }

  /** Name of a loaded feature in the present language; undefined when it is not loaded. */
  async name(ref: FeatureRef): Promise<FeatureName | undefined> {
    return (await this.whenComposed()).name(ref);
  }

  /** Everything in the catalog's list of names, by rank. */
  async places(): Promise<readonly Place[]> {
    return (await this.whenComposed()).places();
  }

  /** Figures of units by year. @throws {AtlasError} `value-invalid` when the catalog names no file of them. */
  async figures(): Promise<FigureTable> {
    return (await this.whenComposed()).figures();
  }

  /** Figures of other regions. @throws {AtlasError} `value-invalid` when the catalog names no file of them. */
  async comparison(): Promise<FigureTable> {
    return (await this.whenComposed()).comparison();
  }

  /** Kilometres of networks by opening. @throws {AtlasError} `value-invalid` when the catalog names no file of them. */
  async networks(): Promise<NetworkGrowth> {
    return (await this.whenComposed()).networks();
  }

  /** Claims and tour. @throws {AtlasError} `value-invalid` when the catalog names no file of them. */
  async story(): Promise<StoryFile> {
    return (await this.whenComposed()).story();
  }

  /** Every feature of a layer that is here, in the file's order. @throws {AtlasError} `layer-unknown` */
  async features(layer: string): Promise<readonly FeatureRef[]> {
    return (await this.whenComposed()).features(layer);
  }

  /** Features of a layer that are here and lie in the present view, in the file's order, with what their class is chosen by. */
  async inView(layer: string): Promise<readonly FeatureInView[]> {
    return (await this.whenComposed()).inView(layer);
  }

  /** Names of all features of a layer, drawn or not. @param variant - Default: the one drawn. */
  async namesOf(layer: string, variant?: string): Promise<readonly NamedFeature[]> {
    return (await this.whenComposed()).namesOf(layer, variant);
  }

  /** What is known about the columns of a layer's files. @param variant - Default: the one drawn. */
  async columnsOf(layer: string, variant?: string): Promise<readonly SidecarColumn[]> {
    return (await this.whenComposed()).columnsOf(layer, variant);
  }

  /** What reading each file has cost so far: requests, bytes fetched and used, and the size of the file. */
  async ledger(): Promise<readonly LedgerEntry[]> {
    return (await this.whenComposed()).state.ledger;
  }
}
