import type { Locale } from '../../core/localized-text.js';
import type { Theme } from '../../core/scene.js';
import type { ColorVision, ReadingSettings } from '../../viewer/state.js';

/** How the map is shown, whatever it shows. */
export interface AppearanceChangedDetail {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly basemapShown: boolean;
  /** Which base map is drawn while one is: `atlas`, or an id. */
  readonly basemap: string;
  /** Tiles above the base map, bottom to top. */
  readonly tiles: readonly { readonly id: string; readonly visible: boolean; readonly opacity: number }[];
  /** How colours are simulated. */
  readonly vision: ColorVision;
  /** Contrast, patterns, size for a projector, and how much is said. */
  readonly reading: ReadingSettings;
}

/** `jjj-appearance-changed`: language, light or dark, base map or simulated colour vision is another. */
export class AppearanceChangedEvent extends CustomEvent<AppearanceChangedDetail> {
  constructor(detail: AppearanceChangedDetail) {
    super('jjj-appearance-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-appearance-changed': AppearanceChangedEvent;
  }
}
