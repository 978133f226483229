import { html, LitElement, type TemplateResult } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { simulate } from '../../core/color-vision.js';
import type { ColorVision } from '../../viewer/state.js';
import { inside, mount } from '../testing/deep-query.js';
import { VisionFilter, visionFilterStyles } from './vision-filter.js';

const red = '#e31a1c';

class Swatch extends LitElement {
  static override styles = visionFilterStyles;
  static override properties = { vision: {} };
  declare vision: ColorVision;
  readonly #filter = new VisionFilter(this);

  protected override render(): TemplateResult {
    return html`${this.#filter.definition(this.vision)}
      <svg id="seen" ?data-color-vision=${this.#filter.isOn(this.vision)} width="40" height="40">
        <rect width="40" height="40" fill=${red} />
      </svg>`;
  }
}
customElements.define('test-swatch', Swatch);

let swatch: Swatch;
afterEach(() => swatch.remove());

/** Red, green and blue in the middle of the swatch as it is on the screen. */
async function seen(): Promise<number[]> {
  const png = await page.elementLocator(inside(swatch, '#seen')).screenshot({ save: false });
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  pen?.drawImage(picture, 0, 0);
  return [...(pen?.getImageData(picture.width / 2, picture.height / 2, 1, 1).data.subarray(0, 3) ?? [])];
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

test('colours are shown as simulated, by a filter in the shadow root, and as they are without one', async () => {
  swatch = await mount(new Swatch(), { vision: 'normal' });
  expect(await seen()).toEqual(channels(red));
  expect(swatch.shadowRoot?.querySelector('filter')).toBeNull();
  for (const vision of ['deuteranopia', 'protanopia', 'tritanopia'] as const) {
    swatch.vision = vision;
    await vi.waitFor(() => inside(swatch, '[data-color-vision]'));
    const wanted = channels(simulate(red, vision));
    (await seen()).forEach((value, index) => {
      expect(Math.abs(value - (wanted[index] ?? 0)), vision).toBeLessThanOrEqual(3);
    });
  }
  swatch.vision = 'normal';
  await swatch.updateComplete;
  expect(await seen()).toEqual(channels(red));
  expect(getComputedStyle(inside(swatch, '#seen')).filter).toBe('none');
});
