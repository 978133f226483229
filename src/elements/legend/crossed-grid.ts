import { html, nothing, svg, type TemplateResult } from 'lit';
import { classLabel, classRanges } from '../../core/class-breaks.js';
import type { ClassPattern } from '../../core/class-pattern.js';
import { textIn } from '../../core/languages.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { unitText } from '../../core/number-format.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';
import type { ThematicMap } from '../../viewer/state.js';
import { classesByCode } from '../../viewer/thematic/classed-figures.js';
import type { Say } from '../shared/companion-element.js';
import { classColors, patternsOf } from '../shared/mapped-classes.js';
import { type EntryListView, entryList } from './entry-list.js';
import { inkOn } from './ink-on.js';
import { patternDrawing } from './pattern-drawing.js';

const cellPx = { width: 56, height: 32 } as const;

/** The nine colours of two figures crossed: the first grows to the right, the second upwards; with units in each. */
export function crossedGrid(
  { symbology }: LayerPart,
  map: ThematicMap,
  view: EntryListView,
  locale: Locale,
): TemplateResult {
  const { figures, classes, second } = map;
  if (!second) return html``;
  const { say, theme } = view;
  const colors = classColors(symbology, theme);
  const patterns = patternsOf(symbology, theme);
  const counts = countsOf(map, colors.length);
  const columns = classRanges(classes.breaks).map((range) => classLabel(locale, range, figures.format, figures.unit));
  const rows = classRanges(second.classes.breaks).map((range) =>
    classLabel(locale, range, second.figures.format, second.figures.unit),
  );
  const missing = figures.coverage.of - counts.reduce((sum, count) => sum + count, 0);
  const cell = (row: number, column: number) => {
    const place = row * columns.length + column;
    return html`<td>${square(colors[place] ?? 'none', patterns?.[place], counts[place] ?? 0, view.opacity)}</td>`;
  };
  return html`<div class="crossed">
      <p class="axis" aria-hidden="true">↑ ${axisName(second.figures, locale, say)}</p>
      <table aria-label=${tableName(map, locale, say)}>
        ${[...rows].reverse().map((label, index) => {
          const row = rows.length - 1 - index;
          return html`<tr><th scope="row">${label}</th>${columns.map((_, column) => cell(row, column))}</tr>`;
        })}
        <tr><td></td>${columns.map((label) => html`<th scope="col">${label}</th>`)}</tr>
      </table>
      <p class="axis end" aria-hidden="true">${axisName(figures, locale, say)} →</p>
    </div>
    ${
      missing > 0
        ? entryList([{ label: say('legend.missing'), sample: { kind: 'no-data' }, count: missing }], {
            ...view,
            label: say('legend.missing'),
          })
        : nothing
    }`;
}

function tableName({ figures, second }: ThematicMap, locale: Locale, say: Say): string {
  const rows = second ? axisName(second.figures, locale, say) : '';
  return say('figures.crossed', { columns: axisName(figures, locale, say), rows });
}

function axisName({ title, choice, unit }: MeasuredFigures, locale: Locale, say: Say): string {
  const name = say('figures.titled', { title: textIn(locale, title), year: String(choice.year) });
  const words = unitText(locale, unit);
  return words === '' ? name : say('figures.titled-unit', { title: name, unit: words });
}

function countsOf(map: ThematicMap, size: number): readonly number[] {
  const classes = [...classesByCode(map).values()];
  return Array.from({ length: size }, (_, index) => classes.filter((each) => each === index).length);
}

function square(fill: string, pattern: ClassPattern | undefined, count: number, opacity: number): TemplateResult {
  const { width, height } = cellPx;
  return html`<svg class="cell" width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${count}>
    ${svg`<g opacity=${Math.max(opacity, 0.25)}><rect width=${width} height=${height} fill=${fill} />
      ${pattern ? patternDrawing(pattern, 0, 0, width, height) : nothing}</g>
    ${pattern ? svg`<rect x=${width / 2 - 12} y=${height / 2 - 9} width="24" height="18" rx="3" fill=${fill} />` : nothing}
    <text x=${width / 2} y=${height / 2} fill=${inkOn(fill)}>${count}</text>`}
  </svg>`;
}
