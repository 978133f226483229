import type { AtlasError } from '../../core/atlas-error.js';
import type { LoadedSource } from '../../core/data-client.js';
import { httpAddress } from '../../core/http-address.js';
import type { BasemapRole } from '../../core/layer-definition.js';
import type { MapView, Scene } from '../../core/scene.js';
import { createDataClient } from '../../worker/data-client.js';
import { systemContrast } from '../shared/page-theme.js';
import { type CatalogRegion, defaultGeodataBase, regionOfDefaultCatalog } from './atlas-defaults.js';
import { type FirstFiles, firstFiles } from './first-files.js';
import { hostView } from './host-view.js';
import { fetchEngine, type MapPicture, openPicture, type SeenMap } from './map-picture.js';
import type { MapSettings } from './map-settings.js';
import { withNamedOrigins } from './named-origins.js';

/** A picture that already shows the base map. */
export interface FirstPicture extends MapPicture {
  /** Leaves the picture to somebody else. */
  handOver(): FirstFindings;
}

/** What became of a picture by the time that it is handed over. */
export interface FirstFindings {
  /** Files that are read, by absolute URL. */
  readonly opened: ReadonlyMap<string, LoadedSource>;
  /** Where the reader has moved the map to. */
  readonly view: MapView | undefined;
  readonly failures: readonly AtlasError[];
}

/**
 * Shows the base map of the default catalog, while the catalog and all the rest of a map's program are still on their
 * way: a scene with nothing but it. Its files are read while the engine is fetched.
 *
 * @returns undefined when nothing is known of the default catalog before it is there.
 * @throws the signal's reason when it aborts first.
 */
export async function openBasemap(
  container: HTMLElement,
  settings: MapSettings,
  seen: SeenMap,
  signal: AbortSignal,
): Promise<FirstPicture | undefined> {
  const region = regionOfDefaultCatalog();
  if (!region) return undefined;
  fetchEngine();
  const { frame, bbox } = region;
  const view = hostView(settings, region);
  const { gestures } = settings;
  const reading = withNamedOrigins(settings.reading, folderOf(settings));
  const files = firstFiles(createDataClient(reading));
  const sources = settings.basemapShown ? readSources(region, folderOf(settings), files) : [];
  const picture = await openPicture({ container, frame, bbox, view, reading, gestures, seen, signal }, files.client);
  // As the viewer will.
  if (!view) picture.renderer.fitBbox(bbox, { animate: false });
  return new BasemapPicture(picture, sources, settings);
}

/** A file of the base map that is being read; undefined comes of one that cannot be. */
interface SourceOnItsWay {
  readonly role: BasemapRole;
  /** Absolute. */
  readonly url: string;
  readonly read: Promise<LoadedSource | undefined>;
}

function readSources({ basemap }: CatalogRegion, folder: string, files: FirstFiles): readonly SourceOnItsWay[] {
  return basemap.sources.map(({ role, source }) => {
    const url = new URL(source, folder).href;
    // Whoever has the picture asks for the same file, and is told why it cannot be read.
    return { role, url, read: files.read(url).catch(() => undefined) };
  });
}

class BasemapPicture implements FirstPicture {
  readonly renderer;
  readonly failure;
  readonly dataClient;
  readonly close;
  readonly #opened = new Map<string, LoadedSource>();
  readonly #failures: AtlasError[] = [];
  readonly #settings: MapSettings;
  #pages: Scene['basemap'] = {};
  #firstView: MapView | undefined;
  #view: MapView | undefined;
  #mine = true;

  constructor(picture: MapPicture, sources: readonly SourceOnItsWay[], settings: MapSettings) {
    const { renderer, failure, dataClient, close } = picture;
    this.renderer = renderer;
    this.failure = failure;
    this.close = close;
    this.#settings = settings;
    this.dataClient = dataClient;
    renderer.listen({
      viewChanged: (view) => {
        this.#firstView ??= view;
        this.#view = view;
      },
      hovered: () => undefined,
      clicked: () => undefined,
      failed: (error) => this.#failures.push(error),
    });
    this.#draw();
    for (const source of sources) void this.#take(source);
  }

  handOver(): FirstFindings {
    this.#mine = false;
    const moved = this.#view !== undefined && !sameView(this.#view, this.#firstView);
    return { opened: this.#opened, view: moved ? this.#view : undefined, failures: this.#failures };
  }

  async #take({ role, url, read }: SourceOnItsWay): Promise<void> {
    const source = await read;
    if (!source || !this.#mine) return;
    this.#opened.set(url, source);
    const page = source.pages[0];
    if (!page) return;
    this.#pages = { ...this.#pages, [role]: page };
    this.#draw();
  }

  #draw(): void {
    const { locale, theme, basemapShown } = this.#settings;
    const look = { contrast: systemContrast(), patterns: false };
    this.renderer.setScene({ ...emptyScene, locale, theme, look, basemapShown, basemap: this.#pages });
  }
}

/** Absolute URL of the folder with the geodata. */
function folderOf({ geodataBase = defaultGeodataBase() }: MapSettings): string {
  return httpAddress(geodataBase, document.baseURI, 'geodata-base').replace(/\/?$/, '/');
}

const emptyScene: Omit<Scene, 'locale' | 'theme' | 'basemapShown' | 'basemap'> = {
  layers: [],
  selection: null,
  hover: null,
  cursor: null,
  day: null,
  sinceDay: null,
  answer: [],
  shapes: [],
  drawing: { shapes: [], selected: null },
};

function sameView(one: MapView, other: MapView | undefined): boolean {
  return (
    one.viewportZoom === other?.viewportZoom && one.center.every((degrees, axis) => degrees === other.center[axis])
  );
}
