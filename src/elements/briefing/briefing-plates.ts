import { textIn } from '../../core/languages.js';
import type { DataLocale } from '../../core/localized-text.js';
import { latitudeOf, mercatorY } from '../../core/plate.js';
import type { PlateOrder, SceneDrawing } from '../../core/scene.js';
import type { LayerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { lookedAt } from '../print/sheet-plate.js';

/** One picture of the stack that is the map. */
export interface BriefingPicture {
  /** What its switch is: a layer's id, or a part of the map that no layer is. */
  readonly of: string;
  /** Left out for one that has no writing. */
  readonly locale?: DataLocale;
  /** `data:` address. */
  readonly url: string;
}

/** The map of a briefing. */
export interface BriefingMap {
  /** Bottom to top. */
  readonly pictures: readonly BriefingPicture[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly view: PlateOrder['view'];
}

/** Switches of what is no layer. */
export const [basemapSwitch, drawingSwitch, answerSwitch] = [':basemap', ':drawing', ':answer'];

/** Most CSS pixels across the picture, and pixels of it for each: enough for a projector. */
const mostPx = 1400;
const pixelRatio = 2;
const quality = 0.9;

const noDrawing: SceneDrawing = { shapes: [], selected: null };
const bare = { selection: null, drawing: noDrawing, answer: [], shapes: [] } as const;

/** What one picture shows. */
interface Wanted {
  readonly of: string;
  readonly locale?: DataLocale;
  readonly layers: readonly string[];
  readonly scene: NonNullable<PlateOrder['scene']>;
}

/**
 * Draws the present view in parts that can be switched on and off: the base map below and above the areas, each visible
 * layer, the answer, what the reader drew; what has names on it once in each language.
 *
 * @throws {AtlasError} `drawing-failed` or `webgl-unavailable`. Rejects with the signal's reason on abort.
 */
export async function briefingMap(
  viewer: ViewerContract,
  onProgress: (layer: string, share: number) => void,
  signal: AbortSignal,
): Promise<BriefingMap> {
  const frame = frameOf(viewer);
  const wanted = wantedPictures(viewer);
  const pictures: BriefingPicture[] = [];
  for (const [index, { of, locale, layers, scene }] of wanted.entries()) {
    const title = viewer.catalog.layers.find(({ id }) => id === of)?.title ?? viewer.catalog.title;
    onProgress(textIn(viewer.state.locale, title), index / wanted.length);
    const { canvas } = await viewer.plate({ ...frame, pixelRatio, layers, scene, signal });
    pictures.push({ of, url: dataUrl(canvas), ...(locale && { locale }) });
    signal.throwIfAborted();
  }
  return { ...frame, pictures };
}

function wantedPictures(viewer: ViewerContract): readonly Wanted[] {
  const { layers, basemapShown, question, drawing } = viewer.state;
  const shown = layers.filter(({ visible }) => visible);
  const areas = shown.filter((layer) => isArea(viewer, layer));
  const others = shown.filter((layer) => !isArea(viewer, layer));
  const of = (layer: LayerState) => layerPictures(viewer, layer);
  const basemap = (cut: 'water' | 'names', locale?: DataLocale): Wanted[] =>
    basemapShown ? [picture(basemapSwitch, [], { ...bare, cut }, locale)] : [];
  const hasAnswer = 'answer' in question && question.answer !== undefined;
  return [
    picture(basemapSwitch, [], { ...bare, cut: 'ground' }),
    ...areas.flatMap(of),
    ...basemap('water'),
    ...others.flatMap(of),
    ...(hasAnswer ? [picture(answerSwitch, [], { selection: null, drawing: noDrawing, cut: 'themes' })] : []),
    ...(drawing.shapes.length > 0
      ? [picture(drawingSwitch, [], { selection: null, answer: [], shapes: [], cut: 'themes' })]
      : []),
    ...basemap('names', 'en'),
    ...basemap('names', 'zh'),
  ];
}

function picture(of: string, layers: readonly string[], scene: Wanted['scene'], locale?: DataLocale): Wanted {
  return { of, layers, scene: { ...scene, ...(locale && { locale }) }, ...(locale && { locale }) };
}

/** A layer with names beside its symbols is drawn once in each language. */
function layerPictures(viewer: ViewerContract, { id }: LayerState): readonly Wanted[] {
  const scene = { ...bare, cut: 'themes' } as const;
  const isNamed = viewer.variant(id).parts.some(({ labels }) => labels !== undefined);
  return isNamed ? [picture(id, [id], scene, 'en'), picture(id, [id], scene, 'zh')] : [picture(id, [id], scene)];
}

function isArea(viewer: ViewerContract, { id, mapped }: LayerState): boolean {
  const { parts } = mapped?.variant ?? viewer.variant(id);
  return parts.some(({ symbology }) => symbology.kind === 'choropleth' || symbology.kind === 'polygons');
}

/** The view of the screen, in a picture of its proportions. */
function frameOf({ state, catalog }: ViewerContract): Pick<BriefingMap, 'widthPx' | 'heightPx' | 'view'> {
  const [west, south, east, north] = lookedAt(state, catalog.bbox).bbox;
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const proportion = (top - bottom) / ((east - west) * (Math.PI / 180));
  const fittingZoom = (px: number) => Math.log2((px * 360) / (east - west) / 512);
  const screenPx = 512 * 2 ** (state.view?.viewportZoom ?? fittingZoom(mostPx)) * ((east - west) / 360);
  const widthPx = Math.round(Math.min(mostPx, Math.max(320, screenPx), mostPx / Math.max(1, proportion)));
  const view = {
    center: [(west + east) / 2, latitudeOf((top + bottom) / 2)] as const,
    viewportZoom: fittingZoom(widthPx),
  };
  return { widthPx, heightPx: Math.round(widthPx * proportion), view };
}

/** WebP where the browser writes it, which keeps transparency and is a third of the size; else PNG. */
function dataUrl(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL('image/webp', quality);
}
