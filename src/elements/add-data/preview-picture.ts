import { html, svg, type TemplateResult } from 'lit';
import type { Bbox, LngLat } from '../../core/bbox.js';
import type { Say } from '../shared/companion-element.js';
import type { PositionPreview } from './position-preview.js';

const size = { width: 320, height: 300 };
const paddingPx = 12;

/** A small map: the outline of the region and the positions on it, and in words how many of them lie in the region. */
export function previewPicture({ positions, outline }: PositionPreview, region: Bbox, say: Say): TemplateResult {
  if (positions.length === 0) return html`<p class="preview-none quiet">${say('add.preview-none')}</p>`;
  const inside = positions.filter((position) => isInside(position, region)).length;
  const said = say('add.preview-said', { inside, shown: positions.length });
  const project = projection(extentOf(region, positions));
  const ring = (each: readonly LngLat[]) => `M${each.map((position) => project(position).join(' ')).join('L')}Z`;
  const dot = (position: LngLat) => `M${project(position).join(' ')}h0`;
  return html`<figure class="preview">
    <svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label=${say('add.preview')}>
      ${svg`<path class="outline" d=${outline.map(ring).join('')}></path>
        <path class="halo" d=${positions.map(dot).join('')}></path>
        <path class="dots" d=${positions.map(dot).join('')}></path>`}
    </svg>
    <figcaption><p class=${inside * 2 < positions.length ? 'warning' : 'quiet'} role="status">${said}</p></figcaption>
  </figure>`;
}

function isInside([lng, lat]: LngLat, [west, south, east, north]: Bbox): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** The region, and as much around it as the positions need. */
function extentOf(region: Bbox, positions: readonly LngLat[]): Bbox {
  let [west, south, east, north] = region;
  for (const [lng, lat] of positions) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/** Degrees to pixels of the picture, true to shape in the middle. */
function projection([west, south, east, north]: Bbox): (position: LngLat) => [x: number, y: number] {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max(1e-9, (east - west) * squeeze), Math.max(1e-9, north - south)];
  const scale = Math.min((size.width - 2 * paddingPx) / wide, (size.height - 2 * paddingPx) / high);
  const [left, top] = [(size.width - wide * scale) / 2, (size.height - high * scale) / 2];
  const round = (value: number) => Math.round(value * 10) / 10;
  return ([lng, lat]) => [round(left + (lng - west) * squeeze * scale), round(top + (north - lat) * scale)];
}
