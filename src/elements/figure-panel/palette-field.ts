import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textIn } from '../../core/languages.js';
import type { PaletteInfo } from '../../core/palette-catalog.js';
import { rampColors } from '../../core/palettes.js';
import '../../core/messages/reading-messages.js';
import { colorVisions } from '../shared/color-visions.js';
import { checkField, selectField } from '../shared/form-fields.js';
import { markNames, markSign, paletteMarks } from './palette-marks.js';
import { colorCount, paletteOffers } from './palette-offers.js';
import type { PanelPart } from './panel-part.js';

/** Palettes as swatches with their marks, turned round or not, and how readers see them who lack one kind of cone. */
export function colorFields(part: PanelPart): TemplateResult {
  const { viewer, choice, say, change } = part;
  const offers = paletteOffers(choice);
  const chosen = offers.find(({ palette }) => palette.id === choice.palette)?.palette;
  const setVision = (value: string) => viewer.setVision(colorVisions.find((each) => each === value) ?? 'normal');
  return html`<fieldset class="section">
    <legend>${say('figures.colours')}</legend>
    <details class="palettes">
      <summary>
        <span class="palette">
          <span class="sr-only">${say('figures.palette')}: </span>
          ${chosen ? paletteRow(part, chosen) : say('figures.palette')}
        </span>
      </summary>
      <div class="options" role="radiogroup" aria-label=${say('figures.palette')}>
        ${offers.map(({ palette, enough }) => paletteOption(part, palette, enough))}
      </div>
      <p class="hint marks-key">
        ${markNames.map((mark) => html`<span>${markSign(mark)} ${say(`figures.mark-${mark}`)}</span>`)}
      </p>
    </details>
    ${checkField('reversed', say('figures.reversed'), choice.reversed === true, (reversed) => change({ reversed }))}
    ${selectField(
      { id: 'vision', label: say('reading.vision'), value: viewer.state.vision, onChange: setVision },
      colorVisions.map((value) => ({ value, label: say(`reading.vision-${value}`) })),
    )}
  </fieldset>`;
}

function paletteOption(part: PanelPart, palette: PaletteInfo, enough: boolean): TemplateResult {
  const { choice, change } = part;
  return html`<label class="option palette">
    <input
      type="radio"
      name="palette"
      .checked=${live(palette.id === choice.palette)}
      ?disabled=${!enough}
      @change=${() => change({ palette: palette.id })}
    />
    ${paletteRow(part, palette, enough)}
  </label>`;
}

function paletteRow(part: PanelPart, palette: PaletteInfo, enough = true): TemplateResult {
  const { viewer, say } = part;
  const marks = paletteMarks(palette, colorCount(part.choice));
  return html`${enough ? swatch(part, palette) : nothing}
    <span class="title">${textIn(viewer.state.locale, palette.title)}</span>
    ${enough ? nothing : html`<span class="hint">${say('figures.too-few-colours', { most: palette.classCounts[1] })}</span>`}
    <span class="marks">
      ${marks.map((mark) => html`${markSign(mark)}<span class="sr-only">${say(`figures.mark-${mark}`)} </span>`)}
    </span>`;
}

/** The colours of the classes side by side; nine in a square where two figures are crossed. */
function swatch({ choice, viewer }: PanelPart, { id, kind }: PaletteInfo): TemplateResult {
  const reversed = choice.reversed === true;
  const colors = rampColors(id, colorCount(choice), viewer.state.theme, { reversed });
  const [across, size] = kind === 'bivariate' ? [3, 8] : [colors.length, 16];
  const width = kind === 'bivariate' ? 8 : 96 / across;
  const cells = colors.map((color, index): SVGTemplateResult => {
    const row = Math.floor(index / across);
    const y = kind === 'bivariate' ? (2 - row) * size : 0;
    return svg`<rect x=${(index % across) * width} y=${y} width=${width} height=${size} fill=${color} />`;
  });
  const height = kind === 'bivariate' ? 24 : 16;
  const total = across * width;
  return html`<svg class="swatch" width=${total} height=${height} viewBox="0 0 ${total} ${height}" aria-hidden="true">
    ${cells}
  </svg>`;
}
