import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { MessageKey } from '../../core/messages/en.js';
import { formatBytes } from '../../core/number-format.js';
import { exportCrs } from '../../export/export-crs.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { attributionLine } from '../shared/attribution-line.js';
import type { Say } from '../shared/companion-element.js';
import { type Choice, selectField } from '../shared/form-fields.js';
import { answerOf } from '../shared/question-parts.js';
import { estimatedSize, type SaveChoice, type SaveFormat, saveFormats } from './save-choice.js';

/** Names of formats, which are the same in every language. */
const formatNames: Readonly<Record<SaveFormat, string>> = {
  geojson: 'GeoJSON',
  flatgeobuf: 'FlatGeobuf',
  kml: 'KML',
  shapefile: 'Shapefile (ZIP)',
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
};

const formatHelp: Readonly<Partial<Record<SaveFormat, MessageKey>>> = {
  flatgeobuf: 'save.flatgeobuf-help',
  kml: 'save.kml-crs',
  shapefile: 'save.shapefile-help',
  csv: 'save.table-help',
  xlsx: 'save.table-help',
};

/** The form that says which features are saved, and how. */
export interface SaveForm {
  readonly viewer: ViewerContract;
  readonly choice: SaveChoice;
  readonly say: Say;
  readonly set: (change: Partial<SaveChoice>) => void;
}

/** What, which features, format, coordinates; below it what the format does, the size and the licence. */
export function saveFields(form: SaveForm): TemplateResult {
  const { choice, say, set } = form;
  const { format } = choice;
  const help = formatHelp[format];
  return html`<div class="fields">
      ${selectField(
        {
          id: 'subject',
          label: say('save.subject'),
          value: choice.layer ?? '',
          onChange: (value) => set({ layer: value === '' ? undefined : value, scope: 'all' }),
        },
        subjects(form),
      )}
      ${selectField(
        {
          id: 'scope',
          label: say('save.features'),
          value: choice.scope,
          onChange: (value) => set({ scope: value as SaveChoice['scope'] }),
        },
        scopes(form),
      )}
      ${selectField(
        {
          id: 'format',
          label: say('save.format'),
          value: format,
          onChange: (value) => set({ format: value as SaveFormat }),
        },
        saveFormats.map((value) => ({ value, label: formatNames[value] })),
      )}
      ${format === 'kml' ? nothing : crsField(form)}
    </div>
    ${help ? html`<p class="hint">${say(help)}</p>` : nothing} ${sizeAndLicence(form)}`;
}

function subjects({ viewer, say }: SaveForm): readonly Choice[] {
  const { locale, layers, question } = viewer.state;
  const answer = answerOf(question);
  const ofLayers = [...layers]
    .reverse()
    .map(({ id }) => ({ value: id, label: textIn(locale, viewer.definition(id).title) }));
  if (!answer || answer.features.length === 0) return ofLayers;
  return [{ value: '', label: say('save.answer', { question: textIn(locale, answer.question) }) }, ...ofLayers];
}

function scopes({ viewer, choice, say }: SaveForm): readonly Choice[] {
  const { selection, viewBbox } = viewer.state;
  if (choice.layer === undefined) return [{ value: 'all', label: say('save.all-answer') }];
  const selected = selection?.layer === choice.layer ? viewer.name(selection)?.text : undefined;
  return [
    { value: 'all', label: say('save.all') },
    ...(viewBbox ? [{ value: 'view', label: say('save.view') }] : []),
    ...(selected === undefined ? [] : [{ value: 'selection', label: say('save.selection', { name: selected }) }]),
  ];
}

function crsField({ choice, say, set }: SaveForm): TemplateResult {
  return html`<div>
    ${selectField(
      {
        id: 'crs',
        label: say('save.crs'),
        value: choice.crs,
        onChange: (value) => set({ crs: value === '4490' ? '4490' : '4326' }),
      },
      exportCrs.map((value) => ({ value, label: say(`save.crs-${value}`) })),
    )}
    <p class="hint">${say('save.crs-help')}</p>
  </div>`;
}

function sizeAndLicence({ viewer, choice, say }: SaveForm): TemplateResult {
  const { locale, question } = viewer.state;
  const size = estimatedSize(viewer, choice);
  const layers = choice.layer === undefined ? (answerOf(question)?.request.layers ?? []) : [{ layer: choice.layer }];
  const sidecars = layers.flatMap(({ layer }) => viewer.sidecars(layer));
  const licences = [...new Set(sidecars.map(({ licence }) => textIn(locale, licence.name)))].join(', ');
  const owners = attributionLine(sidecars.map(({ attribution }) => textIn(locale, attribution))).join('; ');
  const amount = size && { size: formatBytes(locale, size.bytes) };
  return html`${amount ? html`<p class="size">${say(size.most ? 'save.size-most' : 'save.size', amount)}</p>` : nothing}
  ${
    licences === ''
      ? nothing
      : html`<p class="licence">${say('save.licence', { licence: licences, attribution: owners })} ${say('save.stays')}</p>`
  }`;
}
