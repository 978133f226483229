import type { Bbox } from '../bbox.js';
import type { CrsName } from '../importer.js';
import type { LocalizedText } from '../localized-text.js';
import { zoneMeridians } from './zone-meridians.js';

/** A reference system that a reader may say coordinates are in. */
export interface CrsChoice {
  readonly name: CrsName;
  readonly label: LocalizedText;
  /** Where such coordinates come from, and how they look. */
  readonly hint: LocalizedText;
}

function threeDegreeZone(central: number): CrsChoice {
  const zone = central / 3;
  return {
    name: `EPSG:${4534 + zone - 25}`,
    label: {
      en: `CGCS2000, 3-degree zone, ${central}° E`,
      zh: `CGCS2000 3度带，中央经线${central}°`,
    },
    hint: {
      en: `From a surveying office, in metres: eastings of six digits around 500 000 (EPSG:${4534 + zone - 25}).`,
      zh: `测绘部门成果，单位为米，东坐标为6位数，在500000左右（EPSG:${4534 + zone - 25}）。`,
    },
  };
}

function prefixedZone(central: number): CrsChoice {
  const zone = central / 3;
  return {
    name: `EPSG:${4513 + zone - 25}`,
    label: {
      en: `CGCS2000, 3-degree zone ${zone} (${central}° E)`,
      zh: `CGCS2000 3度带第${zone}带（中央经线${central}°）`,
    },
    hint: {
      en: `From a surveying office, in metres: eastings of eight digits that begin with ${zone} (EPSG:${4513 + zone - 25}).`,
      zh: `测绘部门成果，单位为米，东坐标为8位数，以${zone}开头（EPSG:${4513 + zone - 25}）。`,
    },
  };
}

/**
 * What a dialog offers: what is met most often first, then the zones of CGCS2000 in which a region lies.
 *
 * @param region - Where the atlas lies, WGS 84 degrees.
 */
export function crsChoices([west, , east]: Bbox): readonly CrsChoice[] {
  const meridians = zoneMeridians(west, east);
  return [...commonChoices, ...meridians.map(threeDegreeZone), ...meridians.map(prefixedZone)];
}

const commonChoices: readonly CrsChoice[] = [
  {
    name: 'EPSG:4326',
    label: { en: 'WGS 84, longitude and latitude', zh: 'WGS 84经纬度' },
    hint: {
      en: 'From GPS receivers, OpenStreetMap and most data of the world.',
      zh: 'GPS接收机、OpenStreetMap及多数国际数据。',
    },
  },
  {
    name: 'EPSG:4490',
    label: { en: 'CGCS2000, longitude and latitude', zh: 'CGCS2000经纬度' },
    hint: {
      en: 'From Chinese surveying offices and Tianditu; within 1 m of WGS 84.',
      zh: '国内测绘部门成果与天地图，与WGS 84相差在1米以内。',
    },
  },
  {
    name: 'GCJ-02',
    label: { en: 'GCJ-02, longitude and latitude', zh: 'GCJ-02（火星坐标）经纬度' },
    hint: {
      en: 'From Amap, Tencent Maps and most apps in mainland China; offset by 300 to 700 m.',
      zh: '高德地图、腾讯地图及国内多数应用，偏移300至700米。',
    },
  },
  {
    name: 'BD-09',
    label: { en: 'BD-09, longitude and latitude', zh: 'BD-09（百度坐标）经纬度' },
    hint: { en: 'From Baidu Maps; offset by about a kilometre.', zh: '百度地图，偏移约1千米。' },
  },
  {
    name: 'EPSG:3857',
    label: { en: 'Web Mercator, metres', zh: 'Web墨卡托（米）' },
    hint: {
      en: 'From web maps: numbers of eight and seven digits, in metres.',
      zh: '来自网络地图，单位为米，坐标为8位数与7位数。',
    },
  },
];
