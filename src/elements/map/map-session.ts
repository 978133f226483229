import engineCss from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { AtlasError } from '../../core/atlas-error.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { MapView, Theme } from '../../core/scene.js';
import type { Presence, RestingRenderer } from '../../render/presence.js';
import { webglAvailable, webglUnavailable } from '../../render/webgl-support.js';
import type { PermalinkState } from '../../viewer/permalink-state.js';
import { Viewer } from '../../viewer/viewer.js';
import { BlankRenderer } from './blank-renderer.js';
import type { MapReading } from './map-settings.js';

let sheet: CSSStyleSheet | undefined;

/** One sheet for every map of the page. */
function engineSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(engineCss);
  }
  return sheet;
}

/** What one map on a page is made from. */
export interface SessionOptions {
  /** Empty element the renderer fills. */
  readonly container: HTMLElement;
  readonly catalog: Catalog;
  /** Absolute URL of the folder with the geodata. */
  readonly geodataBase: string;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly initial: PermalinkState;
  readonly reading: MapReading;
  /** Whether the map can be seen, asked when the renderer is made. */
  readonly presence: () => Presence;
  /** Told of every view on the way to another one. */
  readonly moving: (view: MapView) => void;
  readonly signal: AbortSignal;
}

/** A viewer with the renderer and the data client it was given. */
export interface MapSession {
  readonly viewer: Viewer;
  readonly renderer: RestingRenderer;
  /** Why there is no picture; undefined when there is one. */
  readonly failure: AtlasError | undefined;
  close(): void;
}

/** Begins to fetch what every map needs, while the catalog is still on its way. A failure shows when it is needed. */
export function fetchAhead(): void {
  if (webglAvailable()) loadEngine().catch(() => {});
  loadReading().catch(() => {});
}

function loadEngine() {
  return import('../../render/map-renderer.js');
}

function loadReading() {
  return import('../../worker/data-client.js');
}

/**
 * Puts renderer, data client and viewer together. Where nothing can be drawn the viewer still works, without a picture.
 *
 * @throws the signal's reason when it aborts first.
 */
export async function openSession(options: SessionOptions): Promise<MapSession> {
  const { catalog, geodataBase, locale, theme, initial, reading, signal } = options;
  const [{ createDataClient }, drawing] = await Promise.all([loadReading(), createRenderer(options)]);
  if (signal.aborted) {
    drawing.renderer.destroy();
    throw signal.reason;
  }
  const dataClient = createDataClient(reading);
  const { renderer, failure } = drawing;
  const viewer = new Viewer({ catalog, renderer, dataClient, geodataBase, locale, theme, initial, ...reading });
  const close = () => {
    viewer.dispose();
    renderer.destroy();
    dataClient.close();
  };
  return { viewer, renderer, failure, close };
}

/** A renderer and, when it is only a blank one, why. */
interface Drawing {
  readonly renderer: RestingRenderer;
  readonly failure: AtlasError | undefined;
}

async function createRenderer({ container, catalog, initial, presence, moving }: SessionOptions): Promise<Drawing> {
  try {
    if (!webglAvailable()) throw webglUnavailable();
    const { createMapRenderer } = await loadEngine();
    adoptEngineStyles(container);
    const { frame, bbox } = catalog;
    const first = initial.view && { view: initial.view };
    const renderer = createMapRenderer(container, { frame, bbox, moving, ...first }, presence());
    return { renderer, failure: undefined };
  } catch (error) {
    return { renderer: new BlankRenderer(), failure: error instanceof AtlasError ? error : engineFailed(error) };
  }
}

/** The engine's own styles do not cross into a shadow root, so they are given to it. */
function adoptEngineStyles(container: HTMLElement): void {
  const root = container.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document) || root.adoptedStyleSheets.includes(engineSheet()))
    return;
  root.adoptedStyleSheets = [engineSheet(), ...root.adoptedStyleSheets];
}

/** The engine's files did not arrive, or it refused to start. */
function engineFailed(cause: unknown): AtlasError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AtlasError('drawing-failed', `The map could not be drawn: ${reason}. Reload the page.`, {
    details: { reason },
    cause,
  });
}
