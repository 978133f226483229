import type { nothing, TemplateResult } from 'lit';
import { AtlasError } from '../../core/atlas-error.js';
import { httpAddress } from '../../core/http-address.js';
import type { FeatureRef, MapView } from '../../core/scene.js';
import type { Presence } from '../../render/presence.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { AtlasErrorEvent } from '../events/error-event.js';
import { FeatureHoveredEvent } from '../events/feature-hovered-event.js';
import { FeatureSelectedEvent } from '../events/feature-selected-event.js';
import { ReadyEvent } from '../events/ready-event.js';
import { adoptStyles } from '../shared/adopt-styles.js';
import { keepPanelsClosed } from '../shared/open-selection.js';
import { defaultGeodataBase } from './atlas-defaults.js';
import { type ChosenCatalog, chooseCatalog } from './chosen-catalog.js';
import type { EarlyPicture } from './early-picture.js';
import { watchGestures } from './gesture-watch.js';
import { callBasemaps } from './map-basemaps-call.js';
import { isOfAtlas, type MapChromeOptions, mapChrome, mapControls } from './map-chrome.js';
import { applySettings, firstState } from './map-commands.js';
import { mapFoot } from './map-foot.js';
import { awaitKeys } from './map-keys-call.js';
import { mapNoticesStyles } from './map-notices.styles.js';
import { fetchEngine } from './map-picture.js';
import { mapPrintStyles } from './map-print.styles.js';
import { type MapSession, openSession } from './map-session.js';
import type { MapSettings } from './map-settings.js';
import { callSpeech } from './map-speech-call.js';
import { PermalinkSync, readAddress, readStated } from './permalink-sync.js';
import { leaveMap, type ResumedMap, resumeMap } from './resumed-map.js';
import { type SoundSettings, soundSettings } from './sound-settings.js';
import { errorEvent, eventsOfChange } from './state-events.js';
import { followSystemContrast } from './system-contrast.js';
import { ViewSync } from './view-sync.js';

/** What the work behind a map needs of its element. */
export interface MapWorkplace extends HTMLElement {
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
  #sound: SoundSettings;
  #chosen: ChosenCatalog | undefined;
  #session: MapSession | undefined;
  #link: PermalinkSync | undefined;
  #sync: ViewSync | undefined;
  #lookAtPage: (() => void) | undefined;
  #failure: AtlasError | undefined;
  #problems: readonly AtlasError[] = [];
  #dismissed: ReadonlySet<AtlasError> = new Set();
  /** The feature under the pointer, where the page does not want the tip. */
  #untipped: FeatureRef | undefined;
  #sexagesimal = false;
  #owners = false;
  #pan = false;
  #presence: Presence = { near: false, inView: false };

  constructor(element: MapWorkplace, settings: MapSettings, restart: () => void) {
    this.#element = element;
    this.#sound = soundSettings(settings);
    this.#restart = restart;
    for (const styles of [mapNoticesStyles, mapPrintStyles]) adoptStyles(element, styles);
  }

  get #settings(): MapSettings {
    return this.#sound.settings;
  }

  get viewer(): ViewerContract | undefined {
    return this.#session?.viewer;
  }

  /**
   * Composes the map.
   *
   * @param resumed - State of the map when it last left the page.
   * @param early - What the container shows already; it is ended with the map.
   * @throws {AtlasError} when there is no catalog to draw; it is shown and told to the host page first.
   */
  async start(container: HTMLElement, resumed: ResumedMap | undefined, early: EarlyPicture): Promise<ViewerContract> {
    try {
      const session = await this.#open(container, resumed, early);
      awaitKeys(container, this.#abort.signal);
      void this.#announceReady(session.viewer);
      return session.viewer;
    } catch (error) {
      early.close();
      if (!this.#abort.signal.aborted) this.#giveUp(error);
      throw error;
    }
  }

  /** The map has come into view, or left it. */
  present(presence: Presence): void {
    this.#presence = presence;
    this.#session?.renderer.present(presence);
  }

  /** The picture is on its way to another view. */
  moving(view: MapView): void {
    this.#sync?.moving(view);
  }

  /** The reader has turned to the map. */
  touch(): void {
    this.#session?.renderer.touch();
  }

  /** Brings the viewer to what the host page now asks for. */
  update(settings: MapSettings): void {
    const before = this.#sound;
    this.#sound = soundSettings(settings);
    const said = new Set(before.problems.map(({ message }) => message));
    this.report(this.#sound.problems.filter(({ message }) => !said.has(message)));
    if (!this.viewer || !this.#chosen) return;
    this.report(applySettings(this.viewer, this.#chosen, this.#settings, before.settings));
    this.#callBasemaps(this.viewer, before.settings);
    if (this.#settings.sync !== before.settings.sync) this.#sync?.link();
    if (this.#settings.gestures !== before.settings.gestures) this.#lookAtPage?.();
  }

  /** Shows problems over the map and tells the host page. */
  report(problems: readonly AtlasError[]): void {
    if (problems.length === 0) return;
    this.#problems = [...this.#problems, ...problems];
    const locale = this.viewer?.state.locale ?? this.#settings.locale;
    for (const problem of problems) this.#tell(errorEvent(locale, problem));
    this.#element.requestUpdate();
  }

  /** Ends the map. @returns its state, for a map that comes back. */
  stop(): ResumedMap | undefined {
    this.#abort.abort(new DOMException('The map left the page.', 'AbortError'));
    this.#link?.stop();
    this.#sync?.stop();
    const state = this.viewer && leaveMap(this.viewer, this.#settings);
    this.#session?.close();
    this.#session = undefined;
    return state;
  }

  /** What is drawn over the picture. */
  chrome(): TemplateResult {
    return mapChrome(this.#chrome());
  }

  /** The buttons in its corner. */
  controls(): TemplateResult | typeof nothing {
    return mapControls(this.#chrome());
  }

  #chrome(): MapChromeOptions {
    const session = this.#session;
    return {
      viewer: session?.viewer,
      failure: this.#failure,
      locale: session?.viewer.state.locale ?? this.#settings.locale,
      problems: this.#problems,
      dismissed: this.#dismissed,
      dismiss: (error) => this.#dismiss(error),
      retryBasemap: () => session?.viewer.retryBasemap(),
      restart: this.#restart,
      panOpen: this.#pan,
      openPan: () => this.#toggle('pan'),
      untipped: this.#untipped,
      ofAtlas: isOfAtlas(this.#settings),
    };
  }

  /** What is drawn below the picture. */
  foot(): TemplateResult | typeof nothing {
    return mapFoot({
      viewer: this.viewer,
      locale: this.viewer?.state.locale ?? this.#settings.locale,
      sexagesimal: this.#sexagesimal,
      owners: this.#owners,
      toggle: (what) => this.#toggle(what),
    });
  }

  async #open(container: HTMLElement, resumed: ResumedMap | undefined, early: EarlyPicture): Promise<MapSession> {
    const { signal } = this.#abort;
    const { catalog: given, layers, geodataBase, locale, theme, permalink, state, reading, gestures } = this.#settings;
    fetchEngine();
    this.#chosen = await chooseCatalog(given, layers, signal);
    const { catalog, problems } = this.#chosen;
    const address = permalink ? readAddress(catalog) : { link: {}, problems: [] };
    const stated = readStated(state, catalog);
    const linked = { ...stated.link, ...address.link };
    const initial = resumed ? resumeMap(resumed, catalog) : firstState(this.#settings, catalog, linked);
    const folder = httpAddress(geodataBase ?? defaultGeodataBase(), document.baseURI, 'geodata-base');
    const base = folder.replace(/\/?$/, '/');
    const session = await openSession({
      container,
      catalog,
      geodataBase: base,
      locale,
      theme: resumed?.theme ?? theme,
      initial,
      own: resumed?.own ?? [],
      reading,
      gestures,
      early,
      seen: { presence: () => this.#presence, moving: (view) => this.moving(view) },
      signal,
    });
    session.renderer.present(this.#presence);
    if (resumed) {
      session.viewer.backdrop.restore(resumed.backdrop);
      session.viewer.setVision(resumed.vision);
      session.viewer.setReading(resumed.reading);
    }
    followSystemContrast(session.viewer, signal);
    this.#join(session);
    if (resumed) this.report(applySettings(session.viewer, this.#chosen, this.#settings, resumed.settings));
    this.report([...this.#sound.problems, ...problems, ...stated.problems, ...address.problems, ...session.problems]);
    this.#callBasemaps(session.viewer, resumed?.settings);
    return session;
  }

  #callBasemaps(viewer: ViewerContract, before: MapSettings | undefined): void {
    void callBasemaps(viewer, this.#settings, before, this.#abort.signal).then((problems) => this.report(problems));
  }

  #join(session: MapSession): void {
    this.#session = session;
    const { signal } = this.#abort;
    addEventListener('online', () => session.viewer.retryFailed(), { signal });
    // The tip hides what it lies on, wherever the focus is.
    addEventListener('keydown', ({ key }) => key === 'Escape' && session.viewer.hover(null), { signal });
    session.viewer.subscribe((state, previous) => this.#changed(session.viewer, state, previous));
    callSpeech(this.#element, session.viewer, signal);
    const { viewer, renderer } = session;
    this.#lookAtPage = watchGestures({
      element: this.#element,
      gestures: () => this.#settings.gestures ?? 'auto',
      cooperate: (cooperative) => renderer.cooperate(cooperative),
      signal,
    });
    this.#sync = new ViewSync({ element: this.#element, viewer, renderer, target: () => this.#settings.sync });
    if (this.#settings.permalink) this.#link = new PermalinkSync(session.viewer, (problems) => this.report(problems));
    if (!session.failure) return;
    this.#failure = session.failure;
    // Without it the reason still stands there.
    import('./map-poster.js').catch(() => {});
    this.#tell(errorEvent(this.#settings.locale, session.failure));
  }

  #changed(viewer: ViewerContract, state: ViewerState, previous: ViewerState): void {
    for (const event of eventsOfChange(viewer, state, previous)) this.#tell(event);
    this.#element.requestUpdate();
  }

  /** Tells the page; where it prevents the default, what it shows by itself is not shown here. */
  #tell(event: Event): void {
    const goesOn = this.#element.dispatchEvent(event);
    const { selection, hover } = this.viewer?.state ?? {};
    if (event instanceof FeatureSelectedEvent && selection) keepPanelsClosed(selection, !goesOn);
    if (goesOn) return;
    if (event instanceof FeatureHoveredEvent) this.#untipped = hover ?? undefined;
    if (event instanceof AtlasErrorEvent) this.#dismiss(event.detail.error);
  }

  async #announceReady(viewer: ViewerContract): Promise<void> {
    await viewer.whenReady();
    if (!this.#abort.signal.aborted) this.#element.dispatchEvent(new ReadyEvent());
  }

  #giveUp(error: unknown): void {
    if (!(error instanceof AtlasError)) return;
    this.#failure = error;
    this.#tell(errorEvent(this.#settings.locale, error));
    this.#element.requestUpdate();
  }

  #toggle(what: 'sexagesimal' | 'owners' | 'pan'): void {
    if (what === 'sexagesimal') this.#sexagesimal = !this.#sexagesimal;
    else if (what === 'owners') this.#owners = !this.#owners;
    else this.#pan = !this.#pan;
    this.#element.requestUpdate();
  }

  #dismiss(error: AtlasError): void {
    this.#dismissed = new Set([...this.#dismissed, error]);
    this.#element.requestUpdate();
  }
}
