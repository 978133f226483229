import type { FeatureRef } from '../../core/scene.js';
import type { FeatureDetails } from '../../viewer/state.js';

/** Details with every kind of row a panel can show, markup in a value included. */
export function fakeDetails(ref: FeatureRef): FeatureDetails {
  const source = {
    text: 'Yearbook of Areas, table 3',
    lang: 'en',
    urls: ['https://example.org/yearbook'],
    caveat: { text: '四舍五入', lang: 'zh' },
  } as const;
  return {
    ref,
    part: ref.layer,
    layerTitle: 'Income',
    name: { text: 'North Area', lang: 'en', transliterated: true },
    otherName: { text: '北区', lang: 'zh', transliterated: false },
    keyFigure: { label: 'Urban income', text: '5 yuan' },
    rows: [
      { column: 'urban', label: 'Urban income', kind: 'number', text: '5 yuan', vintage: '2020', source },
      {
        column: 'rural',
        label: 'Rural income',
        kind: 'missing',
        text: 'not in this dataset',
        reason: 'The bulletin does not give it.',
      },
      { column: 'all', label: 'All income', kind: 'number', text: '4 yuan', derived: 'Mean of both.' },
      { column: 'note', label: 'Note', kind: 'text', text: '<img src=x onerror="window.hacked = true">' },
      { column: 'remark', label: 'Remark', kind: 'text', text: '备注', lang: 'zh' },
      {
        column: 'page',
        label: 'Page',
        kind: 'link',
        text: 'https://example.org/a',
        links: ['https://example.org/a', 'javascript:alert(1)'],
      },
      {
        column: 'history',
        label: 'History',
        kind: 'timeline',
        text: '',
        events: [{ date: 'April 2017', event: { en: 'Founded', zh: '设立' }, figure: '3 km²', source }],
      },
    ],
    bbox: [1, 1, 3, 3],
    attribution: 'Office of Areas',
    licence: 'CC BY 4.0',
    vintage: '2020',
    datum: 'WGS 84',
    accuracy: '100 m',
    properties: { urban: 5, rural: null },
  };
}
