import { AtlasError } from '../../core/atlas-error.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { Renderer, Theme } from '../../core/scene.js';
import type { PermalinkState } from '../../viewer/permalink-state.js';
import { Viewer } from '../../viewer/viewer.js';
import { BlankRenderer } from './blank-renderer.js';

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
  readonly signal: AbortSignal;
}

/** A viewer with the renderer and the data client it was given. */
export interface MapSession {
  readonly viewer: Viewer;
  /** Why there is no picture; undefined when there is one. */
  readonly failure: AtlasError | undefined;
  close(): void;
}

/**
 * Puts renderer, data client and viewer together. Where nothing can be drawn the viewer still works, without a picture.
 *
 * @throws the signal's reason when it aborts first.
 */
export async function openSession(options: SessionOptions): Promise<MapSession> {
  const { container, catalog, geodataBase, locale, theme, initial, signal } = options;
  const [{ createDataClient }, drawing] = await Promise.all([
    import('../../worker/data-client.js'),
    createRenderer(container, catalog),
  ]);
  if (signal.aborted) {
    drawing.renderer.destroy();
    throw signal.reason;
  }
  const dataClient = createDataClient();
  const { renderer, failure } = drawing;
  const viewer = new Viewer({ catalog, renderer, dataClient, geodataBase, locale, theme, initial });
  const close = () => {
    viewer.dispose();
    renderer.destroy();
    dataClient.close();
  };
  return { viewer, failure, close };
}

/** A renderer and, when it is only a blank one, why. */
interface Drawing {
  readonly renderer: Renderer;
  readonly failure: AtlasError | undefined;
}

async function createRenderer(container: HTMLElement, catalog: Catalog): Promise<Drawing> {
  try {
    if (!hasWebGL2()) throw webglUnavailable();
    const { createMapRenderer } = await import('../../render/map-renderer.js');
    return { renderer: await createMapRenderer(container, { frame: catalog.frame }), failure: undefined };
  } catch (error) {
    return { renderer: new BlankRenderer(), failure: error instanceof AtlasError ? error : webglUnavailable(error) };
  }
}

/** Asked before the engine is fetched; the context made for asking is given back at once. */
function hasWebGL2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

function webglUnavailable(cause?: unknown): AtlasError {
  return new AtlasError(
    'webgl-unavailable',
    'The map needs WebGL2, but this browser does not offer it. Turn on hardware acceleration, or use a current browser.',
    cause === undefined ? {} : { cause },
  );
}
