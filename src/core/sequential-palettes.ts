// Colour tables: longer lines and more of them than elsewhere, on purpose.
import { type RampTable, sequentialRamp } from './palettes.js';

/*
 * Sequential ramps beyond those of catalogs, for 3 to 9 classes, light to dark, `rrggbb` written without separators.
 * Source of the first five: Cynthia A. Brewer and Mark Harrower, ColorBrewer 2.0, The Pennsylvania State University,
 * https://colorbrewer2.org.
 * Source of the others: Nathaniel Smith and Stéfan van der Walt, viridis, magma and inferno, for Matplotlib 1.5, 2015
 * (CC0); Jamie R. Nuñez, Christopher R. Anderton and Ryan S. Renslow, Optimizing colormaps with consideration for color
 * vision deficiency, PLoS ONE 13 (7), 2018 (cividis). As R's viridisLite 0.4 samples them; magma and inferno
 * without their darkest tenth, which is black.
 */
const tables = {
  blues: [
    'deebf79ecae13182bd',
    'eff3ffbdd7e76baed62171b5',
    'eff3ffbdd7e76baed63182bd08519c',
    'eff3ffc6dbef9ecae16baed63182bd08519c',
    'eff3ffc6dbef9ecae16baed64292c62171b5084594',
    'f7fbffdeebf7c6dbef9ecae16baed64292c62171b5084594',
    'f7fbffdeebf7c6dbef9ecae16baed64292c62171b508519c08306b',
  ],
  oranges: [
    'fee6cefdae6be6550d',
    'feeddefdbe85fd8d3cd94701',
    'feeddefdbe85fd8d3ce6550da63603',
    'feeddefdd0a2fdae6bfd8d3ce6550da63603',
    'feeddefdd0a2fdae6bfd8d3cf16913d948018c2d04',
    'fff5ebfee6cefdd0a2fdae6bfd8d3cf16913d948018c2d04',
    'fff5ebfee6cefdd0a2fdae6bfd8d3cf16913d94801a636037f2704',
  ],
  reds: [
    'fee0d2fc9272de2d26',
    'fee5d9fcae91fb6a4acb181d',
    'fee5d9fcae91fb6a4ade2d26a50f15',
    'fee5d9fcbba1fc9272fb6a4ade2d26a50f15',
    'fee5d9fcbba1fc9272fb6a4aef3b2ccb181d99000d',
    'fff5f0fee0d2fcbba1fc9272fb6a4aef3b2ccb181d99000d',
    'fff5f0fee0d2fcbba1fc9272fb6a4aef3b2ccb181da50f1567000d',
  ],
  greys: [
    'f0f0f0bdbdbd636363',
    'f7f7f7cccccc969696525252',
    'f7f7f7cccccc969696636363252525',
    'f7f7f7d9d9d9bdbdbd969696636363252525',
    'f7f7f7d9d9d9bdbdbd969696737373525252252525',
    'fffffff0f0f0d9d9d9bdbdbd969696737373525252252525',
    'fffffff0f0f0d9d9d9bdbdbd969696737373525252252525000000',
  ],
  'yellow-orange-red': [
    'ffeda0feb24cf03b20',
    'ffffb2fecc5cfd8d3ce31a1c',
    'ffffb2fecc5cfd8d3cf03b20bd0026',
    'ffffb2fed976feb24cfd8d3cf03b20bd0026',
    'ffffb2fed976feb24cfd8d3cfc4e2ae31a1cb10026',
    'ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cb10026',
    'ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cbd0026800026',
  ],
  viridis: [
    'fde72521908c440154',
    'fde72535b77931688e440154',
    'fde7255dc86321908c3b528b440154',
    'fde7257ad15122a8842a788e414487440154',
    'fde7258fd74435b77921908c31688e443a83440154',
    'fde7259fda3a4ac16d1fa187277f8e365c8d46337e440154',
    'fde725aadc325dc86327ad8121908c2c728e3b528b472d7b440154',
  ],
  cividis: [
    'ffea467c7b7800204d',
    'ffea46a69d75575c6d00204d',
    'ffea46bcaf6f7c7b78414d6b00204d',
    'ffea46cbba69958f7866697031446b00204d',
    'ffea46d3c164a69d757c7b78575c6d233e6c00204d',
    'ffea46dbc761b3a7728e8a796c6e724b546c16396d00204d',
    'ffea46e0cb5ebcaf6f9b94777c7b7861646f414d6b05366e00204d',
  ],
  magma: [
    'fcfdbfcb3e72150e37',
    'fcfdbff76f5c8c2981150e37',
    'fcfdbffd9367cb3e726e1e81150e37',
    'fcfdbffea973ea5661a5317e5c167f150e37',
    'fcfdbffeb77ef76f5ccb3e728c298151127c150e37',
    'fcfdbffec185fb845fe34e65b0357b7b2382481078150e37',
    'fcfdbffec98cfd9367f05f5ecb3e729c2e7f6e1e81400f74150e37',
  ],
  inferno: [
    'fcffa4cc4248170c3a',
    'fcffa4f3771a932667170c3a',
    'fcffa4fb9806cc4248751b6e170c3a',
    'fcffa4fcae12e75e2eac2f5e63156e170c3a',
    'fcffa4fbbe22f3771acc424893266756106e170c3a',
    'fcffa4f9c730f88a0be15635b6345882206c4d0d6c170c3a',
    'fcffa4f8d03bfb9806ec6726cc4248a32c61751b6e470b6a170c3a',
  ],
} as const satisfies Readonly<Record<string, RampTable>>;

/** Sequential ramps by id. */
export const sequentialRamps = Object.fromEntries(
  Object.entries(tables).map(([id, table]) => [id, sequentialRamp(table)] as const),
);
