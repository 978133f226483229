import type { Catalog, LayerDefinition, LayerPart, Symbology } from '../core/layer-definition.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { Sidecar, SidecarColumn } from '../core/sidecar.js';

/** One text that says in which language it is. */
export function said(text: string): LocalizedText {
  return { en: `${text} (en)`, zh: `${text}（中）` };
}

const color = { light: '#102030', dark: '#d0e0f0' };

const symbology: Symbology = {
  kind: 'lines',
  column: 'kind',
  classes: [{ value: 'main', label: said('main'), strokes: [{ color, widthPx: 2 }] }],
};

/** A part with the columns `id`, `kind`, `name_zh` and `name_en`. */
export function smallPart(source: string, more: Partial<LayerPart> = {}): LayerPart {
  return {
    id: 'part',
    source,
    idColumn: 'id',
    name: { zh: 'name_zh', en: 'name_en' },
    attributes: [],
    symbology,
    ...more,
  };
}

function layer(id: string, visible: boolean, parts: readonly [string, LayerPart][]): LayerDefinition {
  return {
    id,
    title: said(id),
    description: said(id),
    visible,
    opacity: 1,
    variants: parts.map(([variant, part]) => ({ id: variant, title: said(variant), parts: [part] })),
  };
}

/** Three layers: `areas` (two variants, two files) and `lines` on, `spots` off and in the file of `lines`. */
export const smallCatalog: Catalog = {
  id: 'small',
  title: said('small'),
  dataVersion: '7',
  bbox: [0, 0, 2, 1],
  frame: [-1, -1, 3, 2],
  basemap: { sources: [{ role: 'land', source: 'land.fgb' }] },
  vocabularies: { kind: { main: said('main kind'), side: said('side kind') }, why: { lost: said('it was lost') } },
  layers: [
    layer('areas', true, [
      ['large', smallPart('large.fgb')],
      ['small', smallPart('small.fgb')],
    ]),
    layer('lines', true, [['all', smallPart('lines.fgb', { filter: [{ column: 'kind', in: ['main'] }] })]]),
    layer('spots', false, [
      ['all', smallPart('lines.fgb', { filter: [{ column: 'kind', in: ['side'] }], minZoom: 8 })],
    ]),
  ],
};

/** A sidecar with the columns given. */
export function smallSidecar(columns: readonly SidecarColumn[], more: Partial<Sidecar> = {}): Sidecar {
  return {
    id: 'small',
    file: 'small.fgb',
    title: said('file'),
    description: said('file'),
    licence: { name: said('CC0') },
    attribution: said('© somebody'),
    sources: [],
    vintage: said('2020'),
    datum: 'WGS 84',
    accuracyMeters: [60, 3000],
    transforms: [],
    bbox: [0, 0, 2, 1],
    count: 1,
    bytes: 100,
    columns,
    coverage: [],
    ...more,
  };
}
