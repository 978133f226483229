import type { SidecarColumn } from '../../core/sidecar.js';
import type { NamedFeature } from '../../viewer/state.js';

const both = (en: string, zh: string) => ({ en, zh });
const nullMeaning = both('not published', '未公布');

/** What is known about the columns of the fake layers. */
export const fakeColumns: Readonly<Record<string, readonly SidecarColumn[]>> = {
  areas: [
    {
      name: 'urban',
      type: 'number',
      label: both('Urban income', '城镇收入'),
      unit: 'yuan',
      format: 'integer',
      nullMeaning,
    },
    { name: 'rural', type: 'number', label: both('Rural income', '农村收入'), unit: 'yuan-100-million', nullMeaning },
  ],
  lines: [
    { name: 'name_zh', type: 'string', label: both('Line', '线路'), nullMeaning },
    { name: 'opened', type: 'datetime', label: both('Opened', '开通'), nullMeaning },
    { name: 'planned', type: 'boolean', label: both('Planned', '规划'), nullMeaning },
  ],
  sites: [
    { name: 'id', type: 'string', label: both('Id', '编号'), nullMeaning },
    { name: 'class', type: 'string', label: both('Kind', '类别'), vocabulary: 'kind', nullMeaning },
    { name: 'value', type: 'number', label: both('Value', '数值'), unit: 'yuan-100-million', nullMeaning },
  ],
};

/** Sections of two lines. */
export const fakeLines: readonly NamedFeature[] = [
  { id: '1', name: both('North line', '北线') },
  { id: '2', name: both('North line', '北线') },
  { id: '3', name: both('Coast line', '沿海线') },
  { id: '4', name: both('Coast line', '沿海线') },
];
