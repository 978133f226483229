import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { BreakDrag } from './break-drag.js';
import { classFields } from './class-fields.js';
import { classTable } from './class-table.js';
import { classedFigures } from './classed-figure.js';
import { histogramView } from './histogram-view.js';
import { changedUnits, gapsStatement } from './map-findings.js';
import type { PanelPart } from './panel-part.js';

/** Classes with their method, the histogram of each figure, their counts, and what changed. */
export function classSection(part: PanelPart, drag: BreakDrag): TemplateResult {
  const { made, say, viewer } = part;
  const figures = classedFigures(part, (id) => drag.breaksOf(id));
  const titles = [made?.map.figures.title, made?.map.second?.figures.title];
  return html`<fieldset class="section">
    <legend>${say('figures.classes')}</legend>
    ${classFields(part)} ${gapsStatement(part)}
    ${figures.map(
      (
        figure,
        index,
      ) => html`${figures.length > 1 ? html`<h3>${textIn(viewer.state.locale, titles[index])}</h3>` : nothing}
      ${histogramView(part, figure, drag)} ${classTable(part, figure)}`,
    )}
    ${changedUnits(part)}
  </fieldset>`;
}
