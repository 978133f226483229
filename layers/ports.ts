import type { LayerDefinition } from '../src/core/layer-definition.js';
import { themed } from './colors.js';

/** Sea ports, placed to about one kilometre. */
export const ports: LayerDefinition = {
  id: 'ports',
  title: { en: 'Ports', zh: '港口' },
  description: {
    en: 'Sea ports, placed to about one kilometre (an estimate).',
    zh: '海港，位置精度约一公里（估计）。',
  },
  visible: false,
  opacity: 1,
  variants: [
    {
      id: 'all',
      title: { en: 'All ports', zh: '全部港口' },
      parts: [
        {
          id: 'ports',
          source: 'ports.fgb',
          idColumn: 'id',
          name: { zh: 'name_zh', en: 'name_en' },
          keyFigure: 'county_en',
          attributes: [
            { column: 'county_en', zhColumn: 'county_zh', label: { en: 'County or district', zh: '所在区县' } },
            { column: 'accuracy_m' },
          ],
          symbology: {
            kind: 'symbols',
            // The file has one kind of thing; its accuracy, which all ports share, stands in for a class.
            column: 'accuracy_m',
            classes: [
              {
                value: 1100,
                label: { en: 'Sea port, placed to about 1 km (estimate)', zh: '海港（位置精度约 1 公里，估计）' },
                shape: 'anchor',
                color: themed('#134a6b', '#8fd0f5'),
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
