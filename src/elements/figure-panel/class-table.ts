import { html, nothing, type TemplateResult } from 'lit';
import { classLabel, classRanges } from '../../core/class-breaks.js';
import { unitText } from '../../core/number-format.js';
import { legendSample } from '../legend/legend-sample.js';
import type { ClassedFigure } from './classed-figure.js';
import { levelTitle } from './level-words.js';
import type { PanelPart } from './panel-part.js';

/** Every class with its range and how many units are in it, highest first; those without a figure last. */
export function classTable({ viewer, choice, say }: PanelPart, figure: ClassedFigure): TemplateResult {
  const { locale, theme } = viewer.state;
  const unit = unitText(locale, figure.unit);
  const rows = classRanges(figure.breaks).map((range, index) => ({
    sample: figure.samples[index] ?? figure.missingSample,
    label: classLabel(locale, range, figure.format, figure.unit),
    count: figure.counts[index] ?? 0,
  }));
  const counted = choice.form === 'gaps' ? say('figures.borders') : levelTitle(viewer, choice.level);
  return html`<table class="classes">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${unit ? say('figures.class-unit', { unit }) : say('figures.class')}</th>
        <th scope="col" class="number">${counted}</th>
      </tr>
    </thead>
    <tbody>
      ${[...rows].reverse().map(
        ({ sample, label, count }) => html`<tr>
          <td>${legendSample(sample, figure.opacity, theme)}</td>
          <th scope="row">${label}</th>
          <td class="number">${count}</td>
        </tr>`,
      )}
      ${
        figure.missing > 0
          ? html`<tr>
              <td>${legendSample(figure.missingSample, figure.opacity, theme)}</td>
              <th scope="row">${say('legend.missing')}</th>
              <td class="number">${figure.missing}</td>
            </tr>`
          : nothing
      }
    </tbody>
  </table>`;
}
