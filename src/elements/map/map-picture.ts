import engineCss from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { AtlasError } from '../../core/atlas-error.js';
import type { Bbox } from '../../core/bbox.js';
import type { DataClient } from '../../core/data-client.js';
import type { MapView } from '../../core/scene.js';
import type { Presence, RestingRenderer } from '../../render/presence.js';
import { webglAvailable, webglUnavailable } from '../../render/webgl-support.js';
import { createDataClient } from '../../worker/data-client.js';
import { BlankRenderer } from './blank-renderer.js';
import type { MapReading } from './map-settings.js';
import { type Gestures, isCooperative } from './page-gestures.js';

let sheet: CSSStyleSheet | undefined;

/** One sheet for every map of the page. */
function engineSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(engineCss);
  }
  return sheet;
}

/** Where a picture is drawn, and from what. */
export interface PictureOptions {
  /** Empty element the renderer fills. */
  readonly container: HTMLElement;
  /** Where the base map ends. */
  readonly frame: Bbox;
  /** What is shown first unless there is a view. */
  readonly bbox: Bbox;
  readonly view: MapView | undefined;
  readonly reading: MapReading;
  readonly gestures: Gestures | undefined;
  readonly seen: SeenMap;
  readonly signal: AbortSignal;
}

/** What a picture and its element know of each other. */
export interface SeenMap {
  /** Whether the map can be seen, asked when the renderer is made. */
  readonly presence: () => Presence;
  /** Told of every view on the way to another one. */
  readonly moving: (view: MapView) => void;
}

/** What draws a map and what reads its files. Whoever has it ends it. */
export interface MapPicture {
  readonly renderer: RestingRenderer;
  readonly dataClient: DataClient;
  /** Why nothing can be drawn; undefined when something can. */
  readonly failure: AtlasError | undefined;
  close(): void;
}

type Drawing = Pick<MapPicture, 'renderer' | 'failure'>;

/** Begins to fetch what every picture needs. A failure shows when it is needed. */
export function fetchEngine(): void {
  if (webglAvailable()) loadEngine().catch(() => {});
}

function loadEngine(): Promise<Engine> {
  return import('../../render/map-renderer.js');
}

/**
 * Sets up what draws and what reads. Where nothing can be drawn, the renderer is a blank one.
 *
 * @param dataClient - What reads, if it does already; it is closed with the picture, and when there is none.
 * @throws the signal's reason when it aborts before; the container is left as it was.
 */
export async function openPicture(
  options: PictureOptions,
  // The worker starts while the engine is on its way.
  dataClient: DataClient = createDataClient(options.reading),
): Promise<MapPicture> {
  const engine = await fetchedEngine();
  if (options.signal.aborted) {
    dataClient.close();
    throw options.signal.reason;
  }
  const drawing = createRenderer(options, engine);
  const close = () => {
    drawing.renderer.destroy();
    dataClient.close();
  };
  return { ...drawing, dataClient, close };
}

type Engine = typeof import('../../render/map-renderer.js');

/** What draws, or why nothing can. */
async function fetchedEngine(): Promise<Engine | AtlasError> {
  if (!webglAvailable()) return webglUnavailable();
  try {
    return await loadEngine();
  } catch (error) {
    return engineFailed(error);
  }
}

function createRenderer(options: PictureOptions, engine: Engine | AtlasError): Drawing {
  const { container, frame, bbox, view, gestures, seen } = options;
  if (engine instanceof AtlasError) return { renderer: new BlankRenderer(), failure: engine };
  try {
    adoptEngineStyles(container);
    const cooperativeGestures = isCooperative(container, gestures ?? 'auto');
    const made = { frame, bbox, cooperativeGestures, moving: seen.moving, ...(view && { view }) };
    const renderer = engine.createMapRenderer(container, made, seen.presence());
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
