import type { LayerDefinition } from '../src/core/layer-definition.js';
import { themed } from './colors.js';

/** Airports with passenger service. */
export const airports: LayerDefinition = {
  id: 'airports',
  title: { en: 'Airports', zh: '机场' },
  description: { en: 'Airports with their codes and the county they lie in.', zh: '机场及其代码与所在区县。' },
  visible: false,
  opacity: 1,
  variants: [
    {
      id: 'all',
      title: { en: 'All airports', zh: '全部机场' },
      parts: [
        {
          id: 'airports',
          source: 'airports.fgb',
          idColumn: 'iata',
          name: { zh: 'name_zh', en: 'name_en' },
          keyFigure: 'iata',
          attributes: [
            { column: 'iata' },
            { column: 'icao' },
            { column: 'type', vocabulary: 'airport-type' },
            { column: 'county_en', zhColumn: 'county_zh', label: { en: 'County or district', zh: '所在区县' } },
          ],
          symbology: {
            kind: 'symbols',
            column: 'type',
            classes: [
              {
                value: 'large_airport',
                label: { en: 'Large airport', zh: '大型机场' },
                shape: 'airplane',
                color: themed('#4a2c82', '#c3a6ff'),
              },
              {
                value: 'medium_airport',
                label: { en: 'Medium-sized airport', zh: '中型机场' },
                shape: 'airplane',
                color: themed('#7f66ad', '#9c86c9'),
              },
            ],
            sizePx: 16,
          },
          labels: { minZoom: 7 },
        },
      ],
    },
  ],
};
