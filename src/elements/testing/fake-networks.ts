import type { NetworkFile } from '../../core/network-file.js';
import { NetworkGrowth } from '../../statistics/network-growth.js';

const both = (en: string, zh: string) => ({ en, zh });
const dated = (line: string, area: string, opened: string, kilometres: number) =>
  ({ class: line, area, opened, state: 'dated', kilometres }) as const;

/** A network that the fake catalog's lines draw: 1,275 km of 2013, 849 more of 2020, 459 of June 2023. */
const file: NetworkFile = {
  areas: [
    { code: '1', name: both('East', '东省') },
    { code: '2', name: both('West', '西省') },
  ],
  networks: [
    {
      id: 'rail',
      layer: 'lines',
      title: both('Railways', '铁路'),
      classes: [
        { id: 'fast', label: both('Fast', '高速') },
        { id: 'slow', label: both('Slow', '普速') },
      ],
      groups: [
        {
          id: 'all',
          label: both('All railways', '全部铁路'),
          phrase: both('railway', '铁路'),
          classes: ['fast', 'slow'],
          variants: ['all'],
        },
        { id: 'fast', label: both('Fast', '高速'), phrase: both('fast line', '高速铁路'), classes: ['fast'] },
      ],
      completeUntil: 2020,
      lengths: [
        dated('fast', '1', '2010', 1000),
        dated('slow', '2', '2013-12-01', 275),
        dated('fast', '2', '2020-12-01', 849),
        dated('fast', '1', '2023-06-15', 459),
        { class: 'slow', area: '2', opened: null, state: 'undated', kilometres: 20 },
        { class: 'slow', area: '2', opened: null, state: 'construction', kilometres: 3 },
      ],
      published: [
        { group: 'all', area: 'all', year: 2013, kilometres: 1284, source: 0 },
        { group: 'all', area: 'all', year: 2023, kilometres: 2624, source: 0, note: both('Rounded.', '已取整。') },
      ],
      notDrawn: [
        {
          name: both('North link', '北联络线'),
          class: 'slow',
          kilometres: 72,
          approximate: true,
          opened: '2022-08-08',
          openedBy: true,
          sources: [0],
        },
        { name: both('Old line', '旧线'), class: 'slow', kilometres: null, opened: null, sources: [1] },
      ],
    },
  ],
  sources: [
    { id: 'yearbook', title: 'Yearbook of railways', url: 'https://host.example/yearbook' },
    { id: 'notes', title: 'Notes' },
  ],
};

/** Kilometres of the fake catalog's lines. */
export const fakeGrowth = new NetworkGrowth(file);
