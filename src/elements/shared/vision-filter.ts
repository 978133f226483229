import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ColorVision } from '../../viewer/state.js';

type ColorMatrix = (vision: Exclude<ColorVision, 'normal'>) => string;

/**
 * Shows parts of an element as readers see them who lack one kind of cone. The element renders {@link definition}
 * anywhere in its shadow root, has {@link visionFilterStyles}, and marks those parts with the attribute
 * `data-color-vision` while {@link isOn}. The matrices are fetched by the first simulation.
 */
export class VisionFilter {
  readonly #host: ReactiveControllerHost;
  #colorMatrix: ColorMatrix | undefined;
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** True when the filter is to be seen. */
  isOn(vision: ColorVision | undefined): boolean {
    return vision !== undefined && vision !== 'normal' && this.#colorMatrix !== undefined;
  }

  /** The filter; nothing while colours are seen as they are, or before its matrix is there. */
  definition(vision: ColorVision | undefined): TemplateResult | typeof nothing {
    if (vision === undefined || vision === 'normal') return nothing;
    if (!this.#colorMatrix) {
      this.#fetch();
      return nothing;
    }
    return html`<svg class="color-vision" width="0" height="0" aria-hidden="true">
      <filter id="color-vision" x="0" y="0" width="1" height="1" color-interpolation-filters="linearRGB">
        <feColorMatrix values=${this.#colorMatrix(vision)}></feColorMatrix>
      </filter>
    </svg>`;
  }

  #fetch(): void {
    if (this.#asked) return;
    this.#asked = true;
    import('../../core/color-vision.js').then(
      ({ colorMatrixValues }) => {
        this.#colorMatrix = colorMatrixValues;
        this.#host.requestUpdate();
      },
      () => {
        // The next drawing asks again.
        this.#asked = false;
      },
    );
  }
}

/** What {@link VisionFilter} needs among the styles of an element. */
export const visionFilterStyles = css`
  .color-vision {
    position: absolute;
  }

  [data-color-vision] {
    filter: url('#color-vision');
  }
`;
