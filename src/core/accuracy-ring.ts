/**
 * The ring of the radius within which a feature lies. The map and its legend both read it here.
 *
 * The feature pointed at or open has a filled ring; from a near view on, every feature drawn hollow has a faint one.
 */
export const accuracyRing = {
  ink: { light: '#374151', dark: '#cbd5e1' },
  strokePx: 1,
  /** 0 to 1, of the ring around the feature pointed at or open. */
  fillOpacity: 0.1,
  /** 0 to 1, of the line of a faint ring, which has no fill. */
  faintOpacity: 0.45,
  /** Viewport zoom from which faint rings are drawn. */
  faintFromZoom: 9,
} as const;
