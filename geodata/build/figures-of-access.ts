/* Table of indicators: every one with its labels, unit and what a reader has to know. */
import type { FigureIndicator } from '../../src/core/figure-file.js';

const length = { group: 'access', unit: 'km', format: 'integer', nature: 'count', mean: 'none' } as const;

/** Air. */
export const environmentFigures: readonly FigureIndicator[] = [
  {
    id: 'pm25',
    group: 'environment',
    label: { en: 'PM2.5, annual mean', zh: 'PM2.5年均浓度' },
    unit: 'ug-per-m3',
    format: 'integer',
    nature: 'rate',
    mean: 'people',
    lowerIsBetter: true,
    caveat: {
      en: 'Mean of a city’s monitoring stations, most of which stand in the city proper.',
      zh: '为城市监测站点均值，站点多在城区。',
    },
  },
];

/** Networks and how far they are. */
export const accessFigures: readonly FigureIndicator[] = [
  {
    id: 'station_distance',
    group: 'access',
    label: { en: 'Distance to the nearest high-speed station', zh: '至最近高铁站距离' },
    unit: 'km',
    format: 'decimal1',
    nature: 'rate',
    mean: 'people',
    lowerIsBetter: true,
    caveat: {
      en: 'One point stands for a whole county, and the way by road is longer. Only stations inside the region count, so counties on its edge may have a nearer one outside. Two stations whose high-speed service has no sourced date (Jingxing North and Liuxinzhuang) do not count; a note says where one of them is nearer.',
      zh: '以一点代表全县，实际路程更长。仅计区域内车站，边缘县可能另有更近的区外车站。井陉北、柳辛庄两站高铁开通时间无来源，未计入；若其更近，则另作说明。',
    },
    derived: {
      en: 'Geodesic on the WGS 84 ellipsoid from the label point of the county, the centre of the largest circle inside its outline, to the nearest station with high-speed or intercity service by the end of the year.',
      zh: '由县级单位标注点（界线内最大内切圆圆心）至年末已办理高铁或城际客运的最近车站，按WGS 84椭球大地线计算。',
    },
  },
  {
    ...length,
    id: 'railway_km',
    label: { en: 'Railways in operation', zh: '铁路营业里程' },
    caveat: { en: 'Of the region as a whole, end of the year, as reported.', zh: '区域合计，年末数，据报道。' },
  },
  {
    ...length,
    id: 'hsr_km',
    label: { en: 'High-speed and intercity railways', zh: '高铁及城际铁路里程' },
    caveat: {
      en: 'Of the region as a whole, as reported after ten years; which lines count is not said.',
      zh: '区域合计，据十年成就报道；未说明所含线路。',
    },
  },
  {
    ...length,
    id: 'expressway_km',
    label: { en: 'Expressways', zh: '高速公路里程' },
    caveat: { en: 'Of the region as a whole, as reported.', zh: '区域合计，据报道。' },
  },
];
