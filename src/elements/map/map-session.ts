import type { AtlasError } from '../../core/atlas-error.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { Theme } from '../../core/scene.js';
import type { RestingRenderer } from '../../render/presence.js';
import type { OwnEntry } from '../../viewer/own/own-data.js';
import type { PermalinkState } from '../../viewer/permalink-state.js';
import { Viewer } from '../../viewer/viewer.js';
import type { EarlyPicture } from './early-picture.js';
import { fileImporter } from './file-importer.js';
import { openPicture, type SeenMap } from './map-picture.js';
import type { MapReading } from './map-settings.js';
import { withNamedOrigins } from './named-origins.js';
import type { Gestures } from './page-gestures.js';

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
  /** What the reader had added before. */
  readonly own: readonly OwnEntry[];
  readonly reading: MapReading;
  readonly gestures: Gestures | undefined;
  /** What the container shows already. */
  readonly early: EarlyPicture;
  readonly seen: SeenMap;
  readonly signal: AbortSignal;
}

/** A viewer with the renderer and the data client it was given. */
export interface MapSession {
  readonly viewer: Viewer;
  readonly renderer: RestingRenderer;
  /** Why there is no picture; undefined when there is one. */
  readonly failure: AtlasError | undefined;
  /** What went wrong with the picture before the viewer had it. */
  readonly problems: readonly AtlasError[];
  close(): void;
}

/**
 * Puts renderer, data client and viewer together. Where nothing can be drawn the viewer still works, without a picture.
 *
 * @throws the signal's reason when it aborts first.
 */
export async function openSession(options: SessionOptions): Promise<MapSession> {
  const { container, catalog, geodataBase, locale, theme, initial, own, gestures, seen, signal } = options;
  const reading = withNamedOrigins(options.reading, geodataBase);
  const early = await options.early.picture;
  const { frame, bbox } = catalog;
  const picture =
    early ?? (await openPicture({ container, frame, bbox, view: initial.view, reading, gestures, seen, signal }));
  if (signal.aborted) {
    picture.close();
    throw signal.reason;
  }
  const { renderer, dataClient, failure } = picture;
  const found = early?.handOver();
  const begin = found?.view ? { ...initial, view: found.view } : initial;
  const made = {
    catalog,
    renderer,
    dataClient,
    geodataBase,
    locale,
    theme,
    initial: begin,
    own,
    importer: fileImporter,
    ...reading,
  };
  const viewer = new Viewer({ ...made, ...(found && { opened: found.opened }) });
  const close = () => {
    viewer.dispose();
    picture.close();
  };
  return { viewer, renderer, failure, problems: found?.failures ?? [], close };
}
