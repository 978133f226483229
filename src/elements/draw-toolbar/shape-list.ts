import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DrawnShape } from '../../core/drawing.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';
import { measureTexts } from './measure-text.js';

/** The shapes with their measures: press one to choose it, or take it away. */
export function shapeList(viewer: ViewerContract, say: Say): TemplateResult {
  const { shapes, inLink } = viewer.state.drawing;
  if (shapes.length === 0) return html`<p class="quiet">${say('draw.none')}</p>`;
  return html`<ul class="shapes" aria-label=${say('draw.list')}>
      ${repeat(
        shapes,
        ({ id }) => id,
        (shape) => shapeRow(viewer, say, shape),
      )}
    </ul>
    ${inLink ? nothing : html`<p class="quiet">${say('draw.not-in-link')}</p>`}
    ${
      shapes.length > 1
        ? html`<button class="link" @click=${() => viewer.drawing.clear()}>${say('draw.clear')}</button>`
        : nothing
    }`;
}

/** What a shape is called: its kind, and its place among all of them. */
export function shapeName({ state }: ViewerContract, say: Say, shape: DrawnShape): string {
  const number = state.drawing.shapes.findIndex(({ id }) => id === shape.id) + 1;
  const kind = say(`draw.kind.${shape.kind}`);
  return number === 0 ? kind : say('draw.named', { kind, number });
}

function shapeRow(viewer: ViewerContract, say: Say, shape: DrawnShape): TemplateResult {
  const { drawing, state } = viewer;
  const chosen = state.drawing.selected === shape.id;
  const name = shapeName(viewer, say, shape);
  return html`<li>
    <button class="shape" aria-pressed=${chosen ? 'true' : 'false'} @click=${() => drawing.selectShape(chosen ? null : shape.id)}>
      <span class="name">${name}</span>
      ${measureRows(viewer, shape)}
    </button>
    <button
      class="icon"
      aria-label=${`${say('draw.delete')}: ${name}`}
      title=${say('draw.delete')}
      @click=${() => {
        drawing.selectShape(shape.id);
        drawing.removeShape(shape.id);
      }}
    >
      ${glyph('bin')}
    </button>
  </li>`;
}

/** Measures of a shape, one below the other. */
export function measureRows({ state }: ViewerContract, shape: DrawnShape): TemplateResult[] {
  return measureTexts(state.locale, shape).map(
    ({ label, figures }) =>
      html`<span class="measure"
        ><span class="label">${label}</span> ${figures.map((figure) => html`<span class="figure">${figure}</span> `)}</span
      >`,
  );
}
