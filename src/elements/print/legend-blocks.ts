import { dataLocale, textIn } from '../../core/languages.js';
import type { LayerPart } from '../../core/layer-definition.js';
import { translate } from '../../core/messages/translate.js';
import { unitText } from '../../core/number-format.js';
import { sidecarColumn, sidecarOf } from '../../core/part-sidecar.js';
import type { Theme } from '../../core/scene.js';
import { drawnBasemap } from '../../viewer/backdrop/backdrop-state.js';
import { drawnOpacity } from '../../viewer/drawn-opacity.js';
import type { LayerState, ShownThematic } from '../../viewer/state.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { basemapEntries } from '../legend/basemap-entries.js';
import { legendEntries } from '../legend/legend-entries.js';
import type { LegendEntry } from '../legend/legend-entry.js';
import { mappedEntries } from '../legend/mapped-entries.js';
import { timeEntries } from '../legend/time-entries.js';
import { drawnParts, mappedPart } from '../shared/mapped-classes.js';
import { type CrossedBlock, crossedBlock } from './crossed-block.js';
import { paperEntry } from './paper-sample.js';
import { type SamplePicture, samplePicture } from './sample-picture.js';

/** One piece of a legend on a sheet; pieces follow each other down a column. */
export type LegendBlock =
  | { readonly kind: 'heading' | 'subject' | 'note'; readonly text: string }
  | { readonly kind: 'entry'; readonly label: string; readonly sample: SamplePicture }
  | CrossedBlock;

/** What a legend is drawn for. */
export interface LegendView {
  readonly theme: Theme;
  /** Of the picture: symbols and strokes have their size on it. */
  readonly viewportZoom: number;
}

/** Everything the map shows, as `<jjj-legend>` says it: visible layers from the top, then the base map. */
export async function legendBlocks(viewer: ViewerContract, view: LegendView): Promise<readonly LegendBlock[]> {
  const layers = viewer.state.layers.filter((layer) => layer.visible).reverse();
  const blocks = layers.map((layer) => layerBlocks(viewer, layer, view));
  return (await Promise.all([...blocks, basemapBlocks(viewer, view)])).flat();
}

async function layerBlocks(viewer: ViewerContract, layer: LayerState, view: LegendView): Promise<LegendBlock[]> {
  const shown = shownThematic(viewer.state.thematic);
  if (layer.mapped && shown) return mappedBlocks(viewer, layer, shown, view);
  const { locale } = viewer.state;
  const { title, notice } = viewer.definition(layer.id);
  const parts = await Promise.all(drawnParts(viewer, layer.id).map((part) => partBlocks(viewer, layer, part, view)));
  if (parts.every((blocks) => blocks.length === 0)) return [];
  return [
    { kind: 'heading', text: textIn(locale, title) },
    ...parts.flat(),
    ...(notice ? [{ kind: 'note', text: textIn(locale, notice) } as const] : []),
  ];
}

async function partBlocks(
  viewer: ViewerContract,
  layer: LayerState,
  part: LayerPart,
  view: LegendView,
): Promise<LegendBlock[]> {
  // A part that is drawn only nearer is not on this sheet.
  if (view.viewportZoom < (part.minZoom ?? 0)) return [];
  const { locale, year, since } = viewer.state;
  const column = sidecarColumn(sidecarOf(part, viewer.sidecars(layer.id)), part.symbology.column);
  const values = (name: string) => viewer.attributeValues(layer.id, part.id, name);
  const input = { part, locale, theme: view.theme, values, format: column?.format };
  const timed = year === null ? [] : timeEntries(input, { year, since });
  const entries = [...legendEntries(input), ...timed].map((entry) => paperEntry(entry, part, view.viewportZoom));
  const several = viewer.definition(layer.id).variants.length > 1;
  const subject = several ? textIn(locale, viewer.variant(layer.id).title) : textIn(locale, column?.label);
  const year_ = column?.vintage !== undefined && subject?.includes(column.vintage) ? undefined : column?.vintage;
  const unit = column?.unit === undefined ? undefined : unitText(locale, column.unit);
  const words = [subject, unit, year_].filter(Boolean).join(dataLocale(locale) === 'zh' ? '，' : ', ');
  const what = part.symbology.kind === 'choropleth' && words !== '' ? [{ kind: 'subject', text: words } as const] : [];
  return [...what, ...(await entryBlocks(entries, drawnOpacity(layer), view))];
}

async function mappedBlocks(
  viewer: ViewerContract,
  layer: LayerState,
  { map }: ShownThematic,
  view: LegendView,
): Promise<LegendBlock[]> {
  const { locale } = viewer.state;
  const heading = { kind: 'heading', text: textIn(locale, map.title) } as const;
  const part = mappedPart(viewer, layer.id);
  if (!part) return [heading];
  if (map.second) return [heading, crossedBlock(part, map, locale, view.theme, drawnOpacity(layer))];
  const unit = unitText(locale, map.figures.unit);
  const entries = mappedEntries(part, map, { locale, ...view }).map((entry) =>
    paperEntry(entry, part, view.viewportZoom),
  );
  const subject = unit === '' ? [] : [{ kind: 'subject', text: unit } as const];
  return [heading, ...subject, ...(await entryBlocks(entries, drawnOpacity(layer), view))];
}

async function basemapBlocks(viewer: ViewerContract, { theme, viewportZoom }: LegendView): Promise<LegendBlock[]> {
  const { basemapShown, locale } = viewer.state;
  if (!basemapShown || drawnBasemap(viewer.state)) return [];
  const entries = basemapEntries(viewer.catalog.basemap, locale, theme, viewer.state.reading.contrast, viewportZoom);
  const blocks = await entryBlocks(entries, 1, { theme, viewportZoom });
  if (blocks.length === 0) return [];
  return [
    { kind: 'heading', text: translate(locale, 'legend.basemap') },
    ...blocks,
    { kind: 'note', text: translate(locale, 'legend.orientation') },
  ];
}

function entryBlocks(
  entries: readonly LegendEntry[],
  opacity: number,
  { theme }: LegendView,
): Promise<readonly LegendBlock[]> {
  return Promise.all(
    entries.map(async ({ label, sample }) => {
      return { kind: 'entry', label, sample: await samplePicture(sample, opacity, theme) } as const;
    }),
  );
}
