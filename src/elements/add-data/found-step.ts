import { html, nothing, type TemplateResult } from 'lit';
import type { ImportFormat, InspectedTable } from '../../core/importer.js';
import { formatBytes, formatValue } from '../../core/number-format.js';
import { checkField, selectField } from '../shared/form-fields.js';
import { crsTitle } from './crs-title.js';
import { isOfRows, type Placing, type SettledReading } from './settled-reading.js';
import type { StepContext } from './step-context.js';

/** Formats by the names they have in every language. */
const formatNames: Readonly<Record<ImportFormat, string>> = {
  geojson: 'GeoJSON',
  'geojson-lines': 'GeoJSON Text Sequence / NDJSON',
  flatgeobuf: 'FlatGeobuf',
  delimited: 'CSV / TSV',
  xlsx: 'Excel (.xlsx)',
  shapefile: 'Shapefile',
  kml: 'KML / KMZ',
  gpx: 'GPX',
  geoparquet: 'GeoParquet',
};

/** Encodings that a reader may choose, as `TextDecoder` has them: Chinese ones first. */
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'shift_jis', 'euc-kr', 'windows-1252'] as const;

/** What a file has in it. */
export function foundStep(context: StepContext): TemplateResult | typeof nothing {
  const { session, say, locale } = context;
  const { inspection, table, file, settled } = session;
  if (!inspection || !table || !file || !settled) return nothing;
  const rows =
    table.rows === undefined ? say('add.unknown-count') : formatValue(locale, table.rows, undefined, 'integer');
  return html`<dl class="facts">
      <dt>${say('add.format')}</dt>
      <dd>${formatNames[inspection.format]}</dd>
      <dt>${say('add.size')}</dt>
      <dd>${formatBytes(locale, file.data.size)}</dd>
      <dt>${say(isOfRows(table) ? 'add.rows' : 'add.features')}</dt>
      <dd>${rows}</dd>
      ${
        table.crs === undefined ? nothing : html`<dt>${say('add.crs-said')}</dt><dd>${crsTitle(locale, table.crs)}</dd>`
      }
    </dl>
    ${isOfRows(table) ? placingField(settled, context) : nothing}
    <div class="fields">${tableField(context)} ${encodingField(context)}</div>
    ${
      !isOfRows(table) && table.crs !== undefined && !table.suspicion
        ? checkField('doubted', say('add.crs-other'), settled.doubted, (doubted) =>
            session.settle(context.viewer, { doubted, crs: table.crs ?? '' }),
          )
        : nothing
    }
    ${columnTable(table, context)}`;
}

function placingField(settled: SettledReading, { session, viewer, say }: StepContext): TemplateResult {
  const way = (value: Placing, label: string) => html`<label class="check">
    <input
      type="radio"
      name="placing"
      .checked=${settled.placing === value}
      @change=${() => session.settle(viewer, { placing: value })}
    />
    <span>${label}</span>
  </label>`;
  return html`<fieldset class="ways">
    <legend>${say('add.how')}</legend>
    ${way('coordinates', say('add.how-coordinates'))} ${way('units', say('add.how-units'))}
  </fieldset>`;
}

function tableField({ session, viewer, say }: StepContext): TemplateResult | typeof nothing {
  const { inspection, settled } = session;
  if (!inspection || !settled || inspection.tables.length < 2) return nothing;
  const choices = inspection.tables.map(({ id, title }) => ({ value: id, label: title || id }));
  const onChange = (table: string) => session.settle(viewer, { table });
  return selectField({ id: 'table', label: say('add.table'), value: settled.table, onChange }, choices);
}

function encodingField({ session, viewer, say }: StepContext): TemplateResult | typeof nothing {
  const { inspection, settled } = session;
  if (!inspection?.encoding || !settled) return nothing;
  const { label, sure } = inspection.encoding;
  const value = (settled.encoding ?? label).toLowerCase();
  const known = encodings.some((each) => each === value) ? encodings : [value, ...encodings];
  return html`${selectField(
    {
      id: 'encoding',
      label: say('add.encoding'),
      value,
      onChange: (encoding) => void session.recode(viewer, encoding),
    },
    known.map((each) => ({ value: each, label: each.toUpperCase() })),
  )}
  ${sure || settled.encoding !== undefined ? nothing : html`<p class="notice">${say('add.encoding-unsure')}</p>`}`;
}

/** Text from the file stays text, whatever it looks like. */
function columnTable({ columns }: InspectedTable, { say }: StepContext): TemplateResult {
  return html`<div class="scroller" role="region" tabindex="0" aria-label=${say('add.columns')}>
    <table>
      <caption>${say('add.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">${say('add.column')}</th>
          <th scope="col">${say('add.kind')}</th>
          <th scope="col">${say('add.samples')}</th>
        </tr>
      </thead>
      <tbody>
        ${columns.map(
          ({ name, type, samples }) => html`<tr>
            <th scope="row">${name}</th>
            <td>${say(`add.kind-${type}`)}</td>
            <td class="samples">${samples.slice(0, 4).join(' · ')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
