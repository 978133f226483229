import type { SymbolShape } from './layer-definition.js';

/**
 * Outlines of the point symbols as SVG path data in a box from -1 to 1, y downwards, of about equal area. The map draws
 * them with `new Path2D(path)` and the legend with `<path d>`, so they cannot differ. Fill rule: `nonzero`; the holes of
 * `station` and `anchor` run the other way round.
 */
export const symbolPaths: Readonly<Record<SymbolShape, string>> = {
  circle: 'M0 -0.8A0.8 0.8 0 0 1 0 0.8A0.8 0.8 0 0 1 0 -0.8Z',
  square: 'M-0.71 -0.71H0.71V0.71H-0.71Z',
  triangle: 'M0 -0.95L0.95 0.7H-0.95Z',
  diamond: 'M0 -1L1 0L0 1L-1 0Z',
  cross: 'M-0.34 -0.9H0.34V-0.34H0.9V0.34H0.34V0.9H-0.34V0.34H-0.9V-0.34H-0.34Z',
  'inverted-triangle': 'M0 0.95L-0.95 -0.7H0.95Z',
  station: 'M0 -0.8A0.8 0.8 0 0 1 0 0.8A0.8 0.8 0 0 1 0 -0.8ZM0 -0.45A0.45 0.45 0 0 0 0 0.45A0.45 0.45 0 0 0 0 -0.45Z',
  airplane:
    'M0 -1C0.12 -1 0.18 -0.82 0.18 -0.62V-0.28L0.96 0.22V0.46L0.18 0.2V0.58L0.46 0.8V0.98L0 0.86L-0.46 0.98V0.8L-0.18 0.58V0.2L-0.96 0.46V0.22L-0.18 -0.28V-0.62C-0.18 -0.82 -0.12 -1 0 -1Z',
  anchor:
    'M0 -1A0.3 0.3 0 0 1 0.12 -0.425V-0.3H0.5V-0.06H0.12V0.66C0.42 0.6 0.62 0.44 0.7 0.22L0.52 0.28L0.78 -0.1L1 0.34L0.88 0.28C0.76 0.7 0.42 0.96 0 1C-0.42 0.96 -0.76 0.7 -0.88 0.28L-1 0.34L-0.78 -0.1L-0.52 0.28L-0.7 0.22C-0.62 0.44 -0.42 0.6 -0.12 0.66V-0.06H-0.5V-0.3H-0.12V-0.425A0.3 0.3 0 0 1 0 -1ZM0 -0.84A0.14 0.14 0 0 0 0 -0.56A0.14 0.14 0 0 0 0 -0.84Z',
  star: 'M0 -1L0.24 -0.32L0.95 -0.31L0.38 0.12L0.59 0.81L0 0.4L-0.59 0.81L-0.38 0.12L-0.95 -0.31L-0.24 -0.32Z',
};
