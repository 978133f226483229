import type { Bbox } from '../../src/core/bbox.js';
import type { Catalog } from '../../src/core/layer-definition.js';
import type { SearchFile, SearchFileKind } from '../../src/core/search-file.js';
import type { Dataset } from './dataset.js';
import { pinyinOf } from './pinyin-of.js';
import { type KindEntries, type SearchEntry, searchEntries } from './search-entries.js';
import { type SearchKind, searchKinds } from './search-kinds.js';

/** The list of everything the catalog's layers and its base map name, as `search.json` has it. */
export function searchFileOf(datasets: readonly Dataset[], catalog: Catalog): SearchFile {
  const found = searchKinds.map((kind) => ({ kind, ...searchEntries(kind, catalog, datasets) }));
  const entries = found.flatMap((each) => each.entries);
  return {
    kinds: found.map(({ kind, ...rest }) => kindOf(kind, rest)),
    entries: {
      zh: entries.map(({ zh }) => zh),
      en: entries.map(({ en }) => en),
      pinyin: entries.map(({ zh }) => pinyinOf(zh)),
      inZh: entries.map(({ inZh }) => inZh),
      inEn: entries.map(({ inEn }) => inEn),
      codes: entries.map(({ codes }) => codes.join(' ')),
      ids: entries.map(idsOf),
      at: entries.map(({ bbox }) => placeOf(bbox)),
    },
  };
}

/** The same as JSON, a line a column. */
export function searchFileText({ kinds, entries }: SearchFile): string {
  const columns = Object.entries(entries).map(([name, values]) => `"${name}":${JSON.stringify(values)}`);
  return `{"kinds":${JSON.stringify(kinds)},\n"entries":{\n${columns.join(',\n')}\n}}\n`;
}

function kindOf(kind: SearchKind, { source, entries }: KindEntries): SearchFileKind {
  const { id, title, drawn, numbered, spellings } = kind;
  return {
    id,
    title,
    count: entries.length,
    source,
    ...drawn,
    ...(numbered && { numbered }),
    ...(spellings && { spellings }),
  };
}

function idsOf({ ids }: SearchEntry): string | string[] {
  const [only = ''] = ids;
  return ids.length === 1 ? only : [...ids];
}

/** About a metre. */
function placeOf(bbox: Bbox): SearchFile['entries']['at'][number] {
  const [west, south, east, north] = bbox.map((degrees) => Number(degrees.toFixed(5)));
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    throw new Error('search: a box without four sides');
  }
  return west === east && south === north ? [west, south] : [west, south, east, north];
}
