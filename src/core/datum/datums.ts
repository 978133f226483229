import type { LocalizedText } from '../localized-text.js';

/** Datums whose relation to WGS 84 is known well enough to say how well. */
export type DatumId = 'wgs-84' | 'cgcs2000' | 'beijing-1954' | 'xian-1980' | 'gcj-02' | 'bd-09';

/** How a geodetic datum is moved onto WGS 84. */
export type DatumShift =
  /** Geocentric translation, metres. */
  | { readonly kind: 'geocentric'; readonly translation: readonly [x: number, y: number, z: number] }
  /** The same movement everywhere, metres on the ground. */
  | { readonly kind: 'even'; readonly east: number; readonly north: number };

/** What is known of a datum. */
export interface Datum {
  readonly title: string;
  /** Semi-major axis in metres and inverse flattening. */
  readonly ellipsoid: { readonly a: number; readonly inverseFlattening: number };
  readonly shift?: DatumShift;
  /** How far a position may be off after the change of datum, metres. */
  readonly shiftMeters: number;
  /** What is done, and how well. */
  readonly note?: LocalizedText;
}

const wgs84 = { a: 6378137, inverseFlattening: 298.257223563 };
const krassowsky = { a: 6378245, inverseFlattening: 298.3 };

/**
 * Beijing 1954: EPSG:15936, stated to 1 m for the Ordos basin (35–39° N, 107–110° E). No set is published for the North
 * China plain; between 36 and 43° N and 113 and 120° E the six sets of the registry lie up to 10 m apart.
 *
 * Xi'an 1980: the registry has no set. When CGCS2000 came into use the surveying authority gave what map sheets move by:
 * −9 to +43 m to the north and +76 to +119 m to the east. The middle is taken, and half the diagonal as its error.
 */
export const datums: Readonly<Record<DatumId, Datum>> = {
  'wgs-84': { title: 'WGS 84', ellipsoid: wgs84, shiftMeters: 0 },
  cgcs2000: {
    title: 'CGCS2000',
    ellipsoid: { a: 6378137, inverseFlattening: 298.257222101 },
    shiftMeters: 1,
    note: {
      en: 'CGCS2000 is taken as WGS 84; the two agree within 1 m.',
      zh: 'CGCS2000按WGS 84处理，两者相差在1米以内。',
    },
  },
  'beijing-1954': {
    title: 'Beijing 1954',
    ellipsoid: krassowsky,
    shift: { kind: 'geocentric', translation: [11.911, -154.833, -80.079] },
    shiftMeters: 10,
    note: {
      en: 'Shifted from Beijing 1954 to WGS 84 by EPSG:15936 (11.911, −154.833, −80.079 m), which is valid to 1 m for the Ordos basin; no parameters are published for this region, where the published sets differ by up to 10 m.',
      zh: '按EPSG:15936（11.911、−154.833、−80.079米）由1954年北京坐标系转换到WGS 84。该参数在鄂尔多斯盆地精度为1米；本地区没有公开参数，各组公开参数在此最多相差10米。',
    },
  },
  'xian-1980': {
    title: "Xi'an 1980",
    ellipsoid: { a: 6378140, inverseFlattening: 298.257 },
    shift: { kind: 'even', east: 97.5, north: 17 },
    shiftMeters: 34,
    note: {
      en: "Shifted from Xi'an 1980 to CGCS2000 by 17 m to the north and 97.5 m to the east, the middle of what the surveying authority published (−9 to +43 m, +76 to +119 m); positions may be off by 34 m. Ask the surveying office for the file in CGCS2000 where that matters.",
      zh: '由1980西安坐标系转换到CGCS2000：按测绘主管部门公布的图幅平移量（北−9至+43米，东+76至+119米）取中值，向北17米、向东97.5米，点位误差可达34米。精度要求高时，请向测绘部门索取CGCS2000成果。',
    },
  },
  'gcj-02': {
    title: 'GCJ-02',
    ellipsoid: wgs84,
    shiftMeters: 1,
    note: {
      en: 'Transformed from GCJ-02 to WGS 84 by the commonly used formula. The official one is not published; what map services answered differs from the formula by 0.1 to 0.7 m, and the error is taken as 1 m.',
      zh: '按通行公式由GCJ-02转换到WGS 84。官方算法未公开；与地图服务的已公开结果相比，公式相差0.1至0.7米，误差按1米计。',
    },
  },
  'bd-09': {
    title: 'BD-09',
    ellipsoid: wgs84,
    shiftMeters: 2,
    note: {
      en: 'Transformed from BD-09 by way of GCJ-02 to WGS 84 by the commonly used formulas. The official ones are not published; the error is taken as 2 m.',
      zh: '按通行公式由BD-09经GCJ-02转换到WGS 84。官方算法未公开，误差按2米计。',
    },
  },
};
