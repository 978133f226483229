import { type BasemapLook, basemapLook } from '../../core/basemap-colors.js';
import {
  type BasemapStroke,
  boundaryStrokes,
  neighbourBorder,
  provinceBand,
  river,
  sampleWidthPx,
  shore,
} from '../../core/basemap-strokes.js';
import type { DrawnLook } from '../../core/drawn-look.js';
import type { BasemapRole, Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { Theme } from '../../core/scene.js';
import type { LegendEntry, LegendSample, SampleStroke } from './legend-entry.js';

/** What the base map shows of the files it has: boundaries, highest level first, then water and built-up areas. */
export function basemapEntries(
  basemap: Catalog['basemap'],
  locale: Locale,
  theme: Theme,
  contrast?: DrawnLook['contrast'],
): readonly LegendEntry[] {
  const has = (roles: readonly BasemapRole[]) => basemap.sources.some(({ role }) => roles.includes(role));
  const colors = basemapLook(theme, contrast);
  const drawn = [
    ...boundaries(has, locale, colors),
    has(['neighbours']) && entry('neighbours', line([neighbourBorder], colors)),
    has(['sea', 'lakes']) && entry('water', water(has, colors)),
    has(['rivers']) && entry('river', line([river], colors)),
    has(['urban']) && entry('urban', { kind: 'area', fills: [colors.urban], strokes: [] }),
  ];
  return drawn.filter((each) => each !== false);

  function entry(what: 'neighbours' | 'water' | 'river' | 'urban', sample: LegendSample): LegendEntry {
    return { label: translate(locale, `legend.basemap-${what}`), sample, count: undefined };
  }
}

type Has = (roles: readonly BasemapRole[]) => boolean;

function boundaries(has: Has, locale: Locale, colors: BasemapLook): LegendEntry[] {
  const shown = boundaryStrokes.filter(({ roles }) => has(roles)).reverse();
  return shown.map((stroke) => ({
    label: translate(locale, `legend.basemap-${stroke.level}`),
    ...(stroke.minViewportZoom !== undefined && { hint: translate(locale, 'legend.nearer') }),
    sample: line(stroke.level === 'province' ? [provinceBand, stroke] : [stroke], colors),
    count: undefined,
  }));
}

function water(has: Has, colors: BasemapLook): LegendSample {
  const fills = [...(has(['sea']) ? [colors.sea] : []), ...(has(['lakes']) ? [colors.lake] : [])];
  return { kind: 'area', fills, strokes: [sampleStroke(shore, colors)] };
}

function line(strokes: readonly BasemapStroke[], colors: BasemapLook): LegendSample {
  return { kind: 'line', strokes: strokes.map((stroke) => sampleStroke(stroke, colors)) };
}

function sampleStroke(stroke: BasemapStroke, colors: BasemapLook): SampleStroke {
  const widthPx = sampleWidthPx(stroke) * colors.lineFactor;
  return { color: colors[stroke.ink], widthPx, dashPx: stroke.dashes?.map((dash) => dash * widthPx), opacity: 1 };
}
