import { AtlasError } from '../../core/atlas-error.js';
import type { Bbox } from '../../core/bbox.js';
import type { AttributeValue } from '../../core/columns.js';
import type { LayerDefinition, LayerVariant } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { QueryAnswer, QueryOptions } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { FeatureRef, MapView, Plate, PlateOrder, Scene, Theme } from '../../core/scene.js';
import type { Sidecar, SidecarColumn } from '../../core/sidecar.js';
import type { ViewSetting } from '../../core/story-file.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import { FakeRenderer } from '../../testing/fake-renderer.js';
import { BackdropDesk } from '../../viewer/backdrop/backdrop-desk.js';
import { DrawingDesk } from '../../viewer/drawing/drawing-desk.js';
import { emptyDrawing } from '../../viewer/initial-state.js';
import type { Place } from '../../viewer/search/place.js';
import type { FeatureInView } from '../../viewer/speech/features-in-view.js';
import type {
  ColorVision,
  FeatureDetails,
  FeatureName,
  LayerState,
  LayerStatus,
  NamedFeature,
  ReadingSettings,
  ViewerState,
} from '../../viewer/state.js';
import type { TimeSetting, ViewerContract } from '../../viewer/viewer-contract.js';
import type { WalkStep } from '../../viewer/walk/walk-step.js';
import { fakeCatalog, fakeSidecar } from './fake-catalog.js';
import { fakeColumns, fakeLines } from './fake-columns.js';
import { FakeFiles } from './fake-files.js';
import { fakeInView } from './fake-in-view.js';
import { FakeOwn } from './fake-own.js';
import { fakeValues } from './fake-values.js';

type Listener = (state: ViewerState, previous: ViewerState) => void;

const loaded: LayerStatus = { phase: 'loaded', featureCount: 4, readWhole: false };

/** A viewer without data or map, made from the contract's types: commands change the state as they say. */
export class FakeViewer extends FakeFiles implements ViewerContract {
  readonly catalog = fakeCatalog;
  /** Boxes and views asked for, oldest first. */
  readonly moves: (Bbox | MapView)[] = [];
  readonly retried: string[] = [];
  /** Details by feature id; a test puts its own in. */
  readonly detailsById = new Map<string, FeatureDetails>();
  state: ViewerState = {
    locale: 'en',
    theme: 'light',
    basemapShown: true,
    basemapStatus: loaded,
    basemap: { chosen: 'atlas', offered: [] },
    tiles: [],
    view: { center: [5, 5], viewportZoom: 5 },
    viewBbox: [0, 0, 10, 10],
    layers: fakeCatalog.layers.map(({ id, visible, opacity, variants }) => ({
      id,
      visible,
      opacity,
      variant: variants[0]?.id ?? '',
      status: loaded,
    })),
    own: [],
    selection: null,
    candidates: [],
    hover: null,
    pointer: null,
    year: null,
    month: null,
    since: null,
    thematic: { phase: 'none' },
    profile: [],
    vision: 'normal',
    reading: { verbosity: 'figures', contrast: 'normal', contrastFrom: 'system', patterns: false, presenting: false },
    walk: null,
    question: { phase: 'none' },
    drawing: emptyDrawing,
    ledger: [],
    errors: [],
  };
  readonly #listeners = new Set<Listener>();
  /** Where a drawing tool is opened. */
  readonly renderer = new FakeRenderer();
  readonly drawing = new DrawingDesk(this.renderer, this);
  readonly own = new FakeOwn(this);
  readonly backdrop = new BackdropDesk({
    state: () => this.state,
    change: (patch) => this.change(patch),
    fail: (error) => this.change({ errors: [...this.state.errors, error] }),
  });

  /** Changes the state and tells everybody at once. */
  change(patch: Partial<ViewerState>): void {
    const previous = this.state;
    this.state = { ...previous, ...patch };
    for (const listener of [...this.#listeners]) listener(this.state, previous);
  }

  /** Changes one layer. */
  changeLayer(id: string, patch: Partial<LayerState>): void {
    this.change({ layers: this.state.layers.map((layer) => (layer.id === id ? { ...layer, ...patch } : layer)) });
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  showLayer(id: string, visible: boolean): void {
    this.changeLayer(id, { visible });
  }

  setOpacity(id: string, opacity: number): void {
    this.changeLayer(id, { opacity });
  }

  /** Ends a map of figures in the layer, as a viewer does. */
  setVariant(id: string, variant: string): void {
    const ended = this.state.layers.some((each) => each.id === id && each.mapped);
    const without = ({ mapped: _, ...layer }: LayerState) => ({ ...layer, variant });
    const layers = this.state.layers.map((each) => (each.id === id ? without(each) : each));
    this.change({ layers, ...(ended && { thematic: { phase: 'none' } }) });
  }

  moveLayer(id: string, index: number): void {
    const moved = this.state.layers.filter((layer) => layer.id === id);
    const others = this.state.layers.filter((layer) => layer.id !== id);
    this.change({ layers: others.toSpliced(index, 0, ...moved) });
  }

  retryLayer(id: string): void {
    this.retried.push(id);
    this.changeLayer(id, { status: loaded });
  }

  retryBasemap(): void {
    this.retried.push('basemap');
  }

  retryFailed(): void {
    this.retried.push('failed');
  }

  setYear(year: number | null): void {
    this.change({ year });
  }

  setTime(time: TimeSetting): void {
    this.change(time);
  }

  setThematic(choice: ThematicChoice | null): void {
    this.change({ thematic: choice ? { phase: 'making', choice } : { phase: 'none' } });
  }

  setProfile(profile: readonly string[]): void {
    this.change({ profile });
  }

  setReading(reading: Partial<ReadingSettings>): void {
    const chosen = reading.contrast && ({ contrastFrom: 'reader' } as const);
    this.change({ reading: { ...this.state.reading, ...chosen, ...reading } });
  }

  setVision(vision: ColorVision): void {
    this.change({ vision });
  }

  /** Settings shown, oldest first. */
  readonly shown: ViewSetting[] = [];

  show(setting: ViewSetting): void {
    this.shown.push(setting);
  }

  setLocale(locale: Locale): void {
    this.change({ locale });
  }

  setTheme(theme: Theme): void {
    this.change({ theme });
  }

  showBasemap(basemapShown: boolean): void {
    this.change({ basemapShown });
  }

  setView(view: MapView): void {
    this.moves.push(view);
  }

  fitBbox(bbox: Bbox): void {
    this.moves.push(bbox);
  }

  zoomBy(): void {}

  /** Questions put, oldest first, and the bytes that each was allowed. */
  readonly asked: QueryRequest[] = [];
  readonly allowed: (number | undefined)[] = [];

  query(request: QueryRequest): AsyncIterable<QueryAnswer> {
    this.asked.push(request);
    return (async function* () {})();
  }

  ask(request: QueryRequest, options: Pick<QueryOptions, 'allowBytes'> = {}): void {
    this.asked.push(request);
    this.allowed.push(options.allowBytes);
    this.change({ question: { phase: 'asking', request, answer: undefined } });
  }

  cancelQuestion(): void {
    const { question } = this.state;
    if (question.phase === 'asking') this.change({ question: { ...question, phase: 'cancelled' } });
  }

  clearQuestion(): void {
    this.change({ question: { phase: 'none' } });
  }

  fitAnswer(): void {
    this.moves.push([0, 0, 1, 1]);
  }

  select(selection: FeatureRef | null): void {
    this.change({ selection, candidates: selection ? this.state.candidates : [] });
  }

  hover(hover: FeatureRef | null): void {
    this.change({ hover });
  }

  plate(order: PlateOrder): Promise<Plate> {
    return this.renderer.plate({} as Scene, order);
  }

  /** Steps taken, oldest first. */
  readonly steps: WalkStep[] = [];

  async enterWalk(layer = 'areas'): Promise<boolean> {
    return this.#stand({ layer, id: '1' }, null);
  }

  /** East and `last` lead on in the list, west and `first` back, and nothing else anywhere. */
  async walk(step: WalkStep): Promise<boolean> {
    this.steps.push(step);
    const { walk } = this.state;
    if (!walk) return this.enterWalk();
    const ids = this.features(walk.at.layer).map(({ id }) => id);
    const at = ids.indexOf(walk.at.id);
    const to = ids[{ east: at + 1, west: at - 1, first: 0, last: ids.length - 1 }[String(step)] ?? -1];
    return to !== undefined && this.#stand({ ...walk.at, id: to }, walk.at);
  }

  leaveWalk(): void {
    this.change({ walk: null });
  }

  #stand(at: FeatureRef, from: FeatureRef | null): boolean {
    const features = this.features(at.layer);
    const place = features.findIndex(({ id }) => id === at.id) + 1;
    this.change({ walk: { at, from, place, count: features.length } });
    return true;
  }

  async whenReady(): Promise<void> {}

  async featuresAt(): Promise<readonly []> {
    return [];
  }

  definition(layer: string): LayerDefinition {
    const found = fakeCatalog.layers.find((each) => each.id === layer);
    if (!found) throw new AtlasError('layer-unknown', `There is no layer "${layer}".`);
    return found;
  }

  variant(layer: string): LayerVariant {
    const { variants } = this.definition(layer);
    const { variant: id, mapped } = this.state.layers.find((each) => each.id === layer) ?? {};
    const found = mapped?.variant ?? variants.find((variant) => variant.id === id) ?? variants[0];
    if (!found) throw new AtlasError('value-invalid', `Layer "${layer}" has no variant.`);
    return found;
  }

  sidecars(layer: string): readonly Sidecar[] {
    return layer === 'areas' ? [fakeSidecar] : [];
  }

  basemapSidecars(): readonly Sidecar[] {
    return [];
  }

  attributeValues(layer: string, _part: string, column: string): readonly AttributeValue[] {
    return fakeValues[layer]?.[column] ?? [];
  }

  details(ref: FeatureRef): FeatureDetails | undefined {
    return this.detailsById.get(ref.id);
  }

  name(ref: FeatureRef): FeatureName | undefined {
    const { locale } = this.state;
    const text = locale === 'zh' ? `要素${ref.id}` : `Feature ${ref.id}`;
    return this.features(ref.layer).some(({ id }) => id === ref.id)
      ? { text, lang: locale, transliterated: false }
      : undefined;
  }

  /** The list of names; a test puts its own here, or an error. */
  listed: readonly Place[] | AtlasError = [];

  async places(): Promise<readonly Place[]> {
    if (this.listed instanceof AtlasError) throw this.listed;
    return this.listed;
  }

  features(layer: string): readonly FeatureRef[] {
    return ['1', '2', '3', '4'].map((id) => ({ layer, id }));
  }

  /** Features in view by layer, in a test's own words; else all of them. */
  readonly viewed = new Map<string, readonly FeatureInView[]>();

  async inView(layer: string): Promise<readonly FeatureInView[]> {
    return this.viewed.get(layer) ?? this.features(layer).map((ref) => fakeInView(this, ref));
  }

  async namesOf(layer: string): Promise<readonly NamedFeature[]> {
    if (layer === 'lines') return fakeLines;
    return this.features(layer).map(({ id }) => ({ id, name: { en: `Feature ${id}`, zh: `要素${id}` } }));
  }

  async columnsOf(layer: string): Promise<readonly SidecarColumn[]> {
    return fakeColumns[layer] ?? [];
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
