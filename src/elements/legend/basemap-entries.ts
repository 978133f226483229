import { type BasemapLook, basemapLook } from '../../core/basemap-colors.js';
import {
  type BasemapStroke,
  boundaryStrokes,
  neighbourBorder,
  provinceBand,
  river,
  sampleWidthPx,
  shore,
  widthPxAt,
} from '../../core/basemap-strokes.js';
import type { DrawnLook } from '../../core/drawn-look.js';
import type { BasemapRole, Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { Theme } from '../../core/scene.js';
import type { LegendEntry, LegendSample, SampleStroke } from './legend-entry.js';

/**
 * What the base map shows of the files it has: boundaries, highest level first, then water and built-up areas.
 *
 * @param viewportZoom - Lines are as wide as there, and those that are drawn only nearer are left out; default: samples of
 *   all lines, as wide as in a view of a city.
 */
export function basemapEntries(
  basemap: Catalog['basemap'],
  locale: Locale,
  theme: Theme,
  contrast?: DrawnLook['contrast'],
  viewportZoom?: number,
): readonly LegendEntry[] {
  const has = (roles: readonly BasemapRole[]) => basemap.sources.some(({ role }) => roles.includes(role));
  const look: StrokeLook = { colors: basemapLook(theme, contrast), viewportZoom };
  const drawn = [
    ...boundaries(has, locale, look),
    has(['neighbours']) && entry('neighbours', line([neighbourBorder], look)),
    has(['sea', 'lakes']) && entry('water', water(has, look)),
    has(['rivers']) && entry('river', line([river], look)),
    has(['urban']) && entry('urban', { kind: 'area', fills: [look.colors.urban], strokes: [] }),
  ];
  return drawn.filter((each) => each !== false);

  function entry(what: 'neighbours' | 'water' | 'river' | 'urban', sample: LegendSample): LegendEntry {
    return { label: translate(locale, `legend.basemap-${what}`), sample, count: undefined };
  }
}

/** Inks, and the zoom at which widths are taken. */
interface StrokeLook {
  readonly colors: BasemapLook;
  readonly viewportZoom: number | undefined;
}

type Has = (roles: readonly BasemapRole[]) => boolean;

function boundaries(has: Has, locale: Locale, look: StrokeLook): LegendEntry[] {
  const { viewportZoom } = look;
  const isDrawn = (least = 0) => viewportZoom === undefined || viewportZoom >= least;
  const shown = boundaryStrokes
    .filter(({ roles, minViewportZoom }) => has(roles) && isDrawn(minViewportZoom))
    .reverse();
  return shown.map((stroke) => ({
    label: translate(locale, `legend.basemap-${stroke.level}`),
    ...(stroke.minViewportZoom !== undefined &&
      viewportZoom === undefined && { hint: translate(locale, 'legend.nearer') }),
    sample: line(stroke.level === 'province' ? [provinceBand, stroke] : [stroke], look),
    count: undefined,
  }));
}

function water(has: Has, look: StrokeLook): LegendSample {
  const { sea, lake } = look.colors;
  const fills = [...(has(['sea']) ? [sea] : []), ...(has(['lakes']) ? [lake] : [])];
  return { kind: 'area', fills, strokes: [sampleStroke(shore, look)] };
}

function line(strokes: readonly BasemapStroke[], look: StrokeLook): LegendSample {
  return { kind: 'line', strokes: strokes.map((stroke) => sampleStroke(stroke, look)) };
}

function sampleStroke(stroke: BasemapStroke, { colors, viewportZoom }: StrokeLook): SampleStroke {
  const drawnPx = viewportZoom === undefined ? sampleWidthPx(stroke) : widthPxAt(stroke, viewportZoom);
  const widthPx = drawnPx * colors.lineFactor;
  return { color: colors[stroke.ink], widthPx, dashPx: stroke.dashes?.map((dash) => dash * widthPx), opacity: 1 };
}
