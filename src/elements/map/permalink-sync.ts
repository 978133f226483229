import type { AtlasError } from '../../core/atlas-error.js';
import type { Catalog } from '../../core/layer-definition.js';
import { draftOf } from '../../viewer/drawing/shape-draft.js';
import { fromPermalink, toPermalink } from '../../viewer/permalink.js';
import type { PermalinkReading, PermalinkState } from '../../viewer/permalink-state.js';
import { chosenThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** Browsers refuse more than about 100 changes of the address in half a minute. */
const writeDelayMs = 300;

/** What the page's address says now. */
export function readAddress(catalog: Catalog): PermalinkReading {
  return fromPermalink(location.hash, catalog);
}

/** What a host page gives as the state of a map, with or without `#`; nothing is no state. */
export function readStated(state: string | undefined, catalog: Catalog): PermalinkReading {
  return state === undefined || state === '' ? { link: {}, problems: [] } : fromPermalink(state, catalog);
}

/** Keeps the page's address and a viewer's state the same, both ways. */
export class PermalinkSync {
  readonly #viewer: ViewerContract;
  readonly #report: (problems: readonly AtlasError[]) => void;
  readonly #unsubscribe: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written = location.hash;

  /** @param report - Told what a pasted address says that could not be understood. */
  constructor(viewer: ViewerContract, report: (problems: readonly AtlasError[]) => void) {
    this.#viewer = viewer;
    this.#report = report;
    this.#unsubscribe = viewer.subscribe(() => this.#schedule());
    addEventListener('hashchange', this.#read);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#unsubscribe();
    removeEventListener('hashchange', this.#read);
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.#write(), writeDelayMs);
  }

  #write(): void {
    this.#timer = undefined;
    const hash = `#${toPermalink(this.#viewer.state, this.#viewer.catalog)}`;
    if (hash === this.#written) return;
    this.#written = hash;
    history.replaceState(history.state, '', hash);
  }

  readonly #read = (): void => {
    if (location.hash === this.#written) return;
    this.#written = location.hash;
    const { link, problems } = readAddress(this.#viewer.catalog);
    applyLink(this.#viewer, link);
    this.#report(problems);
  };
}

/** Brings a viewer to what a link says; what the link leaves out stays. */
export function applyLink(viewer: ViewerContract, link: PermalinkState): void {
  if (link.locale) viewer.setLocale(link.locale);
  viewer.backdrop.choose(link.basemapShown === false ? 'none' : (link.basemap ?? 'atlas'));
  const { year = null, month = null, since = null } = link;
  viewer.setTime({ year, month, since });
  viewer.setProfile(link.profile ?? []);
  applyLayers(viewer, link);
  viewer.drawing.setShapes(link.shapes ?? []);
  viewer.select(link.selection ?? null);
  if (link.view) viewer.setView(link.view);
  if (link.question) viewer.ask(link.question);
  else viewer.clearQuestion();
}

/** The layers as a link has them, and the figures that are mapped in one of them. */
function applyLayers(viewer: ViewerContract, { layers = [], thematic }: PermalinkState): void {
  const mapped = viewer.catalog.units?.find(({ level }) => level === thematic?.level)?.layer;
  for (const { id, variant } of layers) {
    // Setting a variant takes away figures that are mapped in it, and those of the link bring their own.
    if (id !== mapped && variantOf(viewer, id) !== variant) viewer.setVariant(id, variant);
  }
  viewer.setThematic(thematic ?? null);
  // No link knows the reader's own layers: they stay as they are, on top.
  const { own } = viewer.state;
  const ofLink = layers.filter(({ id }) => !own.some((entry) => entry.id === id));
  ofLink.forEach((layer, index) => {
    viewer.setOpacity(layer.id, layer.opacity);
    viewer.showLayer(layer.id, layer.visible);
    viewer.moveLayer(layer.id, index);
  });
}

function variantOf({ state }: ViewerContract, layer: string): string | undefined {
  return state.layers.find(({ id }) => id === layer)?.variant;
}

/** A viewer's state in the form a new viewer begins with, so that a map taken off the page comes back as it was. */
export function stateAsLink(viewer: ViewerContract): PermalinkState {
  const { view, layers, basemap, basemapShown, locale, selection, year, month, since, profile, question, drawing } =
    viewer.state;
  const thematic = chosenThematic(viewer.state.thematic);
  return {
    ...(view && { view }),
    layers: layers.map(({ id, visible, opacity, variant }) => ({ id, visible, opacity, variant })),
    basemapShown,
    basemap: basemap.chosen,
    locale,
    ...(selection && { selection }),
    ...(year !== null && { year }),
    ...(month !== null && { month }),
    ...(since !== null && { since }),
    ...(thematic && { thematic }),
    ...(profile.length > 0 && { profile }),
    ...(question.phase !== 'none' && { question: question.request }),
    ...(drawing.shapes.length > 0 && { shapes: drawing.shapes.map(draftOf) }),
  };
}
