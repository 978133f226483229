import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { BasemapChoice, BasemapOffer } from '../../core/basemap-choice.js';
import type { LngLat } from '../../core/bbox.js';
import type { Catalog } from '../../core/layer-definition.js';
import { budget, list, number, position, text, words } from './attribute-converters.js';
import type { LayerChoice } from './layer-choice.js';
import type { Gestures } from './page-gestures.js';

/**
 * What a host page asks of a map, as properties and as attributes. A property that can be written down is reflected to its
 * attribute; what the reader changes is not, and is told by events. A property left out or removed asks for nothing.
 */
export abstract class MapProperties extends LitElement {
  /** The catalog, or the URL of one; left out, the one the package brings. Reflected when it is a URL. */
  @property({ reflect: true, converter: text }) catalog: string | Catalog | undefined;
  /**
   * Ids of the layers to show, definitions of layers to add, and URLs of JSON files with such a definition, which have a
   * slash, a dot or a scheme. As an attribute: ids and URLs separated by spaces. Reflected when it holds no definition.
   */
  @property({ reflect: true, converter: list }) layers: readonly LayerChoice[] | undefined;
  /** WGS 84 degrees. As an attribute: `lon,lat`. */
  @property({ reflect: true, converter: position }) center: LngLat | undefined;
  /** Viewport zoom as MapLibre counts it. */
  @property({ reflect: true, converter: number }) zoom: number | undefined;
  /** `en` or `zh`; left out, the language of the page around the map, else of the browser. The reader may change it. */
  @property({ reflect: true, converter: text }) locale: string | undefined;
  /** `auto` is as the reader's system has it. The reader may change it. */
  @property({ reflect: true, useDefault: true }) theme: 'light' | 'dark' | 'auto' = 'auto';
  /**
   * What the layers are drawn on: `atlas`, the offline base map; `none`, an empty ground; the id of one of {@link basemaps};
   * the URL of a JSON file that defines one; or, as a property, the definition itself. Reflected unless it is that.
   */
  @property({ reflect: true, useDefault: true, converter: text }) basemap: BasemapChoice = 'atlas';
  /** Base maps to choose from beside the offline one: definitions, or URLs of JSON files. As an attribute: URLs. */
  @property({ converter: words }) basemaps: readonly BasemapOffer[] | undefined;
  /** URL of the folder with the geodata; left out, the one published with the atlas. */
  @property({ reflect: true, attribute: 'geodata-base', converter: text }) geodataBase: string | undefined;
  /** Features with a date that begin after the end of this year are hidden; left out, none are. */
  @property({ reflect: true, converter: number }) year: number | undefined;
  /** 1 to 12: the year counts to the end of this month; left out, to its own end. */
  @property({ reflect: true, converter: number }) month: number | undefined;
  /** What opened after the end of this year is highlighted, up to `year`; left out, nothing is. */
  @property({ reflect: true, converter: number }) since: number | undefined;
  /** Memory for the data of each large file, bytes; 64,000,000 unless set. As an attribute: megabytes. */
  @property({ reflect: true, attribute: 'data-budget', converter: budget }) dataBudget: number | undefined;
  /** Whether cookies go with requests for files of other origins too, as `fetch` has it; see `trustedOrigins`. */
  @property({ reflect: true, converter: text }) credentials: RequestCredentials | undefined;
  /** Sent with every request for a file, such as `Authorization`; see `trustedOrigins`. Never an attribute. */
  @property({ attribute: false }) requestHeaders: Readonly<Record<string, string>> | undefined;
  /**
   * Origins that `credentials` and `requestHeaders` go to, beside the page's own and that of the geodata. What a catalog
   * names elsewhere is fetched without them. As an attribute: separated by spaces.
   */
  @property({ reflect: true, attribute: 'trusted-origins', converter: words }) trustedOrigins:
    | readonly string[]
    | undefined;
  /**
   * A whole state of the map, as permalinks carry it after their `#`: view, layers, time, mapped figures, question. It goes
   * before the other settings, and what cannot be understood of it is told as `jjj-error`.
   */
  @property({ reflect: true, converter: text }) state: string | undefined;
  /**
   * Who has the wheel and a single finger over the map. `cooperative` leaves them to the page: zooming by wheel needs Ctrl
   * or ⌘, moving by touch two fingers, and a hint says so. `greedy` takes them for the map. `auto` is cooperative in a page
   * that scrolls and in a frame, and greedy where the map is the page.
   */
  @property({ reflect: true, useDefault: true }) gestures: Gestures = 'auto';
  /** Id of a map on the page that shows the same place: whichever of the two is moved, the other follows. */
  @property({ reflect: true, converter: text }) sync: string | undefined;
  /** Keeps the page's address in step with the map. Off unless the page is the map's own. */
  @property({ reflect: true, type: Boolean }) permalink = false;
}

/** The properties of a map, for whoever hands them on. */
export const mapPropertyNames = [
  'catalog',
  'layers',
  'center',
  'zoom',
  'basemap',
  'basemaps',
  'geodataBase',
  'year',
  'month',
  'since',
  'dataBudget',
  'credentials',
  'requestHeaders',
  'trustedOrigins',
  'state',
  'gestures',
  'sync',
  'permalink',
] as const satisfies readonly (keyof MapProperties)[];
