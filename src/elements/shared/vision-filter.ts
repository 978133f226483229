import { css, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ColorVision } from '../../viewer/state.js';

/**
 * Shows parts of an element as readers see them who lack one kind of cone. The element renders {@link definition}
 * anywhere in its shadow root, has {@link visionFilterStyles}, and marks those parts with the attribute
 * `data-color-vision` while {@link isOn}. The matrices are fetched by the first simulation.
 */
export class VisionFilter {
  readonly #host: ReactiveControllerHost;
  #filterOf: typeof import('./vision-matrix.js')['visionMatrix'] | undefined;
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** True when the filter is to be seen. */
  isOn(vision: ColorVision = 'normal'): boolean {
    return vision !== 'normal' && this.#filterOf !== undefined;
  }

  /** The filter; nothing while colours are seen as they are, or before its matrix is there. */
  definition(vision: ColorVision = 'normal'): TemplateResult | typeof nothing {
    if (vision === 'normal') return nothing;
    if (!this.#filterOf && !this.#asked) void this.#fetch();
    return this.#filterOf?.(vision) ?? nothing;
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    try {
      this.#filterOf = (await import('./vision-matrix.js')).visionMatrix;
      this.#host.requestUpdate();
    } catch {
      // The next drawing asks again.
      this.#asked = false;
    }
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
