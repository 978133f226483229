import type { Bbox, LngLat } from '../bbox.js';
import type { CrsSuspicion } from '../importer.js';
import { looksProjected, looksSwapped } from './odd-positions.js';

/** What there is to go by. */
export interface DatumClues {
  /** Names of columns, of layers and of what the file says about its maker. */
  readonly columns: readonly string[];
  readonly fileName: string;
  /** As they stand in the file. */
  readonly positions: readonly LngLat[];
  /** Where the atlas lies, WGS 84 degrees: without it, swapped coordinates are told only where they cannot be latitudes. */
  readonly region?: Bbox;
}

/** A word by which data betray whose maps they come from. Latin words count only as words. */
const gcjWords = /gcj-?_?0?2?(?![a-z])|amap(?![a-z])|autonavi|gaode|tencent|qqmap|高德|腾讯|火星/i;
const bdWords = /(?<![a-z])bd-?_?09|baidu|(?<![a-z])bd(?:map|_?l(?:ng|on|at))(?![a-z])|百度/i;

/**
 * Why coordinates may be something else than longitude and latitude on WGS 84; undefined when nothing speaks for it. It is
 * a suspicion: nothing is transformed by it, the reader is asked.
 */
export function suspectDatum({ columns, fileName, positions, region }: DatumClues): CrsSuspicion | undefined {
  if (looksProjected(positions)) return { kind: 'projected', because: projectedBecause };
  if (looksSwapped(positions, region)) return { kind: 'swapped', because: swappedBecause };
  return named('bd-09', bdWords, columns, fileName) ?? named('gcj-02', gcjWords, columns, fileName);
}

function named(
  kind: 'gcj-02' | 'bd-09',
  words: RegExp,
  columns: readonly string[],
  fileName: string,
): CrsSuspicion | undefined {
  const title = kind === 'gcj-02' ? 'GCJ-02' : 'BD-09';
  const column = columns.find((each) => words.test(each));
  if (column !== undefined) {
    return {
      kind,
      because: {
        en: `A column is called “${column}”, as in data with ${title} coordinates.`,
        zh: `列名“${column}”常见于${title}坐标的数据。`,
      },
    };
  }
  if (!words.test(fileName)) return undefined;
  return {
    kind,
    because: {
      en: `The file is called “${fileName}”, as are data with ${title} coordinates.`,
      zh: `文件名“${fileName}”常见于${title}坐标的数据。`,
    },
  };
}

const projectedBecause = {
  en: 'The coordinates are too large for degrees: they are metres of a projection.',
  zh: '坐标数值超出经纬度范围，应为投影坐标（米）。',
};

const swappedBecause = {
  en: 'The first coordinate looks like a latitude and the second like a longitude.',
  zh: '第一个坐标似为纬度，第二个似为经度。',
};
