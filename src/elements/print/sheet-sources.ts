import { formatDate } from '../../core/date-format.js';
import { dataLocale, textIn } from '../../core/languages.js';
import { translate } from '../../core/messages/translate.js';
import type { Sidecar } from '../../core/sidecar.js';
import { backdropAttributions, drawnBasemap } from '../../viewer/backdrop/backdrop-state.js';
import type { LayerState } from '../../viewer/state.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { attributionLine } from '../shared/attribution-line.js';
import { figuresOf } from '../shared/figure-sources.js';

/** Whose everything on a sheet is, as of when and under which licence: one sentence for each layer drawn, the base map last. */
export function sheetSources(viewer: ViewerContract, viewportZoom: number): readonly string[] {
  const { locale, layers, basemapShown } = viewer.state;
  const isDrawn = ({ id }: LayerState) => viewer.variant(id).parts.some(({ minZoom = 0 }) => viewportZoom >= minZoom);
  const shown = layers.filter((layer) => layer.visible && isDrawn(layer)).reverse();
  const base =
    basemapShown && !drawnBasemap(viewer.state)
      ? ownersSentence(viewer, translate(locale, 'legend.basemap'), viewer.basemapSidecars())
      : undefined;
  const others = backdropAttributions(viewer.state, locale);
  return [...shown.flatMap((layer) => layerSentences(viewer, layer)), ...others, ...(base === undefined ? [] : [base])];
}

function layerSentences(viewer: ViewerContract, layer: LayerState): readonly string[] {
  const { locale, thematic } = viewer.state;
  const mapped = layer.mapped && shownThematic(thematic);
  const title = textIn(locale, viewer.definition(layer.id).title);
  const owners = ownersSentence(viewer, title, viewer.sidecars(layer.id));
  const figures = mapped ? mappedSources(viewer, mapped) : columnSources(viewer, layer.id);
  return [...figures, ...(owners === undefined ? [] : [owners])];
}

/** Files of one owner, vintage and licence are named once. */
function ownersSentence(viewer: ViewerContract, title: string, sidecars: readonly Sidecar[]): string | undefined {
  const { locale } = viewer.state;
  if (sidecars.length === 0) return undefined;
  const separator = dataLocale(locale) === 'zh' ? '；' : '; ';
  const owners = attributionLine(sidecars.map(({ attribution }) => textIn(locale, attribution))).join(separator);
  const each = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ''))].join(', ');
  return translate(locale, 'print.source', {
    title,
    owners: owners === '' ? translate(locale, 'source.not-stated') : owners,
    vintage: each(sidecars.map(({ vintage }) => textIn(locale, vintage))),
    licence: each(sidecars.map(({ licence }) => textIn(locale, licence.name))),
  });
}

function columnSources(viewer: ViewerContract, layer: string): readonly string[] {
  const { locale } = viewer.state;
  return viewer.variant(layer).parts.flatMap((part) => {
    const figures = figuresOf(viewer, layer, part);
    if (!figures || figures.sources.length === 0) return [];
    const vintage = figures.column.vintage;
    return [
      figuresSentence(
        viewer,
        textIn(locale, figures.column.label),
        figures.sources.map(({ title }) => title),
        vintage === undefined ? '' : formatDate(locale, vintage),
      ),
    ];
  });
}

function mappedSources(viewer: ViewerContract, { map }: NonNullable<ReturnType<typeof shownThematic>>): string[] {
  const { locale } = viewer.state;
  const both = [map.figures, ...(map.second ? [map.second.figures] : [])];
  return both.map(({ title, sources, choice }) =>
    figuresSentence(
      viewer,
      textIn(locale, title),
      sources.map((source) => source.title),
      String(choice.year),
    ),
  );
}

/** More than three sources are counted: a yearbook for each city would fill the sheet. */
function figuresSentence(viewer: ViewerContract, title: string, sources: readonly string[], year: string): string {
  const { locale } = viewer.state;
  const named = sources.slice(0, 3).join(dataLocale(locale) === 'zh' ? '；' : '; ');
  return translate(locale, 'print.figures', {
    title,
    year,
    dated: year === '' || title.includes(year) ? 'no' : 'yes',
    sources: named,
    more: Math.max(0, sources.length - 3),
  });
}
