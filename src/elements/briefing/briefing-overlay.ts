import type { BriefingMap } from './briefing-plates.js';
import { type Markup, markup } from './markup.js';

/** Circumference of the sphere of Web Mercator, metres. */
const equatorMeters = 2 * Math.PI * 6_378_137;

/**
 * Scale bar and north arrow over the map, in its own pixels, so that they stay right whatever size the page shows it in.
 * The bar holds along the parallel of the map's middle.
 */
export function briefingOverlay({ widthPx, heightPx, view }: BriefingMap): Markup {
  const metersPerPx = metersOfPx(view);
  const meters = roundBelow(metersPerPx * widthPx * 0.18);
  const barPx = meters / metersPerPx;
  const [x, y] = [18, heightPx - 22];
  const text = (locale: 'en' | 'zh') => {
    const unit = meters >= 1000 ? { en: 'km', zh: '公里' } : { en: 'm', zh: '米' };
    return `${meters >= 1000 ? meters / 1000 : meters} ${unit[locale]}`;
  };
  const label = (locale: 'en' | 'zh') =>
    markup`<text class="in-${locale}" x="${x + barPx / 2}" y="${y - 8}" text-anchor="middle">${text(locale)}</text>`;
  const north = widthPx - 30;
  return markup`<svg class="over" viewBox="0 0 ${widthPx} ${heightPx}" aria-hidden="true" focusable="false">
<rect class="plate" x="${x - 10}" y="${y - 26}" width="${barPx + 20}" height="38" rx="4"/>
<path class="bar" d="M${x} ${y - 4}v8M${x} ${y}h${barPx}M${x + barPx} ${y - 4}v8"/>
${label('en')}${label('zh')}
<rect class="plate" x="${north - 14}" y="10" width="28" height="46" rx="4"/>
<path class="arrow" d="M${north} 14l8 22-8-6-8 6z"/><text x="${north}" y="52" text-anchor="middle">N</text>
</svg>`;
}

/** Metres on the ground for a pixel in the middle of the map. */
function metersOfPx({ center, viewportZoom }: BriefingMap['view']): number {
  return (equatorMeters * Math.cos((center[1] * Math.PI) / 180)) / (512 * 2 ** viewportZoom);
}

function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
}
