import { AtlasError } from '../../core/atlas-error.js';
import type { Bbox } from '../../core/bbox.js';
import { fetchJson } from '../../core/fetch-json.js';
import { pinyinWord } from '../../core/pinyin-word.js';
import type { RequestScope } from '../../core/request-scope.js';
import { checkSearchFile, type SearchFile, type SearchFileKind } from '../../core/search-file.js';
import { nameKeys } from './name-keys.js';
import type { Place, PlaceKind } from './place.js';

/** How the list of names is fetched. */
export interface ReadPlacesOptions extends RequestScope {
  readonly signal?: AbortSignal;
}

/**
 * Fetches a list of names.
 *
 * @param url - Absolute.
 * @throws {AtlasError} `index-invalid` when it is no such list, or why it could not be fetched.
 */
export async function readPlaces(url: string, options: ReadPlacesOptions = {}): Promise<readonly Place[]> {
  const file = url.split(/[?#]/)[0]?.split('/').at(-1) ?? url;
  const notJson = (received: string) =>
    new AtlasError(
      'index-invalid',
      `The list of names ${file} should be JSON, but it is not. Build the geodata again.`,
      {
        details: { file, path: 'the whole file', expected: 'JSON', received },
      },
    );
  const value = await fetchJson(url, { ...options, notJson });
  return placesOf(checkSearchFile(value, file));
}

/** The places of a list, in its order. */
export function placesOf(file: SearchFile): readonly Place[] {
  const kinds = file.kinds.flatMap((kind) => {
    const shown = kindOf(kind);
    return Array.from({ length: kind.count }, () => ({ shown, spellings: kind.spellings }));
  });
  return kinds.map(({ shown, spellings }, row) => placeAt(file.entries, row, shown, spellings));
}

function kindOf({ id, title, source, layer, variant, numbered = false }: SearchFileKind): PlaceKind {
  return {
    id,
    title,
    source,
    numbered,
    ...(layer !== undefined && { layer }),
    ...(variant !== undefined && { variant }),
  };
}

function placeAt(
  entries: SearchFile['entries'],
  row: number,
  kind: PlaceKind,
  spellings: SearchFileKind['spellings'],
): Place {
  const [zh = '', en = '', pinyin = ''] = [entries.zh[row], entries.en[row], entries.pinyin[row]];
  const codes = (entries.codes[row] ?? '').split(' ').filter((code) => code !== '');
  const ids = entries.ids[row] ?? [];
  return {
    kind,
    zh,
    en: en === '' ? pinyinName(pinyin) : en,
    inside: { zh: entries.inZh[row] ?? '', en: entries.inEn[row] ?? '' },
    codes,
    ids: typeof ids === 'string' ? [ids] : ids,
    bbox: bboxOf(entries.at[row]),
    keys: nameKeys({ zh, en, pinyin, codes, spellings }),
  };
}

function pinyinName(pinyin: string): string {
  return pinyin
    .split(' ')
    .map((word) => pinyinWord(word.split("'")))
    .join(' ');
}

function bboxOf(at: SearchFile['entries']['at'][number] | undefined): Bbox | undefined {
  if (!at) return undefined;
  return at.length === 2 ? [at[0], at[1], at[0], at[1]] : at;
}
