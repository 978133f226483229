import type { TemplateResult } from 'lit';
import { AtlasError } from '../../core/atlas-error.js';
import type { PermalinkState } from '../../viewer/permalink-state.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { ReadyEvent } from '../events/ready-event.js';
import { defaultGeodataBase } from './atlas-defaults.js';
import { chooseCatalog } from './chosen-catalog.js';
import { mapChrome } from './map-chrome.js';
import { applySettings, attempt, firstState } from './map-commands.js';
import { mapFoot } from './map-foot.js';
import { fetchAhead, type MapSession, openSession } from './map-session.js';
import type { MapSettings } from './map-settings.js';
import { PermalinkSync, readAddress, readStated, stateAsLink } from './permalink-sync.js';
import { errorEvent, eventsOfChange } from './state-events.js';

/** What the work behind a map needs of its element. */
export interface MapWorkplace extends EventTarget {
  requestUpdate(): void;
}

/**
 * Everything a map does once it is on a page: it composes the viewer, keeps element, address and state in step, and says
 * what is shown around the picture. Fetched after the element itself, which stays small.
 */
export class MapWork {
  readonly #element: MapWorkplace;
  readonly #restart: () => void;
  readonly #abort = new AbortController();
  #settings: MapSettings;
  #session: MapSession | undefined;
  #link: PermalinkSync | undefined;
  #failure: AtlasError | undefined;
  #problems: readonly AtlasError[] = [];
  #dismissed: ReadonlySet<AtlasError> = new Set();
  #sexagesimal = false;
  #owners = false;

  constructor(element: MapWorkplace, settings: MapSettings, restart: () => void) {
    this.#element = element;
    this.#settings = settings;
    this.#restart = restart;
  }

  get viewer(): ViewerContract | undefined {
    return this.#session?.viewer;
  }

  /**
   * Composes the map.
   *
   * @param resumed - State of the map when it last left the page.
   * @throws {AtlasError} when there is no catalog to draw; it is shown and told to the host page first.
   */
  async start(container: HTMLElement, resumed: PermalinkState | undefined): Promise<ViewerContract> {
    try {
      const session = await this.#open(container, resumed);
      void this.#announceReady(session.viewer);
      return session.viewer;
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#giveUp(error);
      throw error;
    }
  }

  /** Brings the viewer to what the host page now asks for. */
  update(settings: MapSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    if (this.viewer) this.report(applySettings(this.viewer, settings, before));
  }

  /** Shows problems over the map and tells the host page. */
  report(problems: readonly AtlasError[]): void {
    if (problems.length === 0) return;
    this.#problems = [...this.#problems, ...problems];
    for (const problem of problems) {
      this.#element.dispatchEvent(errorEvent(this.viewer?.state.locale ?? this.#settings.locale, problem));
    }
    this.#element.requestUpdate();
  }

  /** Runs a command of the host page; what it gets wrong is reported, not thrown. */
  attempt(command: () => void): void {
    this.report(attempt(command));
  }

  /** Ends the map. @returns its state, for a map that comes back. */
  stop(): PermalinkState | undefined {
    this.#abort.abort(new DOMException('The map left the page.', 'AbortError'));
    this.#link?.stop();
    const state = this.viewer && stateAsLink(this.viewer);
    this.#session?.close();
    this.#session = undefined;
    return state;
  }

  /** What is drawn over the picture. */
  chrome(): TemplateResult {
    const session = this.#session;
    return mapChrome({
      viewer: session?.viewer,
      failure: this.#failure,
      locale: session?.viewer.state.locale ?? this.#settings.locale,
      problems: this.#problems,
      dismissed: this.#dismissed,
      dismiss: (error) => this.#dismiss(error),
      retryBasemap: () => session?.viewer.retryBasemap(),
      restart: this.#restart,
      ofAtlas: this.#isOfAtlas(),
    });
  }

  /** What is drawn below the picture. */
  foot(): TemplateResult {
    return mapFoot({
      viewer: this.viewer,
      locale: this.viewer?.state.locale ?? this.#settings.locale,
      sexagesimal: this.#sexagesimal,
      owners: this.#owners,
      toggle: (what) => this.#toggle(what),
    });
  }

  async #open(container: HTMLElement, resumed: PermalinkState | undefined): Promise<MapSession> {
    const { signal } = this.#abort;
    const { catalog: given, layers, geodataBase, locale, theme, permalink, state, reading } = this.#settings;
    fetchAhead();
    const { catalog, problems } = await chooseCatalog(given, layers, signal);
    const address = permalink ? readAddress(catalog) : { link: {}, problems: [] };
    const stated = readStated(state, catalog);
    const initial = resumed ?? firstState(this.#settings, catalog, { ...stated.link, ...address.link });
    const base = new URL(geodataBase ?? defaultGeodataBase(), document.baseURI).href.replace(/\/?$/, '/');
    const session = await openSession({
      container,
      catalog,
      geodataBase: base,
      locale,
      theme,
      initial,
      reading,
      signal,
    });
    this.#join(session);
    this.report([...problems, ...stated.problems, ...address.problems]);
    return session;
  }

  #join(session: MapSession): void {
    this.#session = session;
    addEventListener('online', () => session.viewer.retryFailed(), { signal: this.#abort.signal });
    session.viewer.subscribe((state, previous) => this.#changed(session.viewer, state, previous));
    if (this.#settings.permalink) this.#link = new PermalinkSync(session.viewer, (problems) => this.report(problems));
    if (!session.failure) return;
    this.#failure = session.failure;
    // Without it the reason still stands there.
    import('./map-poster.js').catch(() => {});
    this.#element.dispatchEvent(errorEvent(this.#settings.locale, session.failure));
  }

  #changed(viewer: ViewerContract, state: ViewerState, previous: ViewerState): void {
    for (const event of eventsOfChange(viewer, state, previous)) this.#element.dispatchEvent(event);
    this.#element.requestUpdate();
  }

  async #announceReady(viewer: ViewerContract): Promise<void> {
    await viewer.whenReady();
    if (!this.#abort.signal.aborted) this.#element.dispatchEvent(new ReadyEvent());
  }

  #giveUp(error: unknown): void {
    if (!(error instanceof AtlasError)) return;
    this.#failure = error;
    this.#element.dispatchEvent(errorEvent(this.#settings.locale, error));
    this.#element.requestUpdate();
  }

  #isOfAtlas(): boolean {
    const { catalog, geodataBase, layers } = this.#settings;
    return catalog === undefined && geodataBase === undefined && !layers?.some((choice) => typeof choice !== 'string');
  }

  #toggle(what: 'sexagesimal' | 'owners'): void {
    if (what === 'sexagesimal') this.#sexagesimal = !this.#sexagesimal;
    else this.#owners = !this.#owners;
    this.#element.requestUpdate();
  }

  #dismiss(error: AtlasError): void {
    this.#dismissed = new Set([...this.#dismissed, error]);
    this.#element.requestUpdate();
  }
}
