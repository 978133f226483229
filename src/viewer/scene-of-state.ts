import type { FeaturePage } from '../core/columns.js';
import { sameLook } from '../core/drawn-look.js';
import type { BasemapRole } from '../core/layer-definition.js';
import type { FeatureRef, Scene, SceneDrawing, SceneFeature, SceneLayer, SceneShape } from '../core/scene.js';
import { backdropOf } from './backdrop/backdrop-state.js';
import { drawnOpacity } from './drawn-opacity.js';
import { sameRef } from './feature-ref.js';
import type { LocatedFeature, PartFeatures } from './part-features.js';
import type { ViewerState } from './state.js';

/** The pages of the base map read so far, by role. */
export type BasemapPages = Readonly<Partial<Record<BasemapRole, FeaturePage>>>;

/** Finds where a feature was read; undefined when it is not loaded. */
type Locate = (ref: FeatureRef) => LocatedFeature | undefined;

/** What is drawn of an answer. */
export interface SceneAnswer {
  readonly pages: readonly FeaturePage[];
  readonly shapes: readonly SceneShape[];
}

/** What a picture is made from beside the state. */
export interface SceneSources {
  readonly basemap: BasemapPages;
  /** Parts of a layer's variant that are read. */
  readonly partsOf: (layerId: string) => readonly PartFeatures[];
  readonly locate: Locate;
  readonly answer: SceneAnswer;
}

/**
 * The picture a state asks for: visible layers with the parts read so far, bottom to top.
 *
 * Layers that did not change are the same objects as in the previous scene, so a renderer can skip them.
 */
export function sceneOfState(
  state: ViewerState,
  { basemap, partsOf, locate, answer }: SceneSources,
  previous: Scene | undefined,
): Scene {
  const layers = state.layers.flatMap((layer) => {
    const parts = layer.visible ? partsOf(layer.id).map((features) => features.scenePart) : [];
    if (parts.length === 0) return [];
    const made: SceneLayer = { id: layer.id, opacity: drawnOpacity(layer), parts };
    const before = previous?.layers.find((each) => each.id === layer.id);
    return [before && sameLayer(before, made) ? before : made];
  });
  return {
    locale: state.locale,
    theme: state.theme,
    look: state.reading,
    basemapShown: state.basemapShown,
    basemap,
    backdrop: backdropOf(state, previous?.backdrop),
    layers: previous && sameItems(previous.layers, layers) ? previous.layers : layers,
    selection: sceneFeature(state.selection, locate),
    hover: sceneFeature(state.hover, locate),
    cursor: sceneFeature(state.walk?.at ?? null, locate),
    day: lastDayOf(state.year, state.month),
    sinceDay: lastDayOf(state.since),
    answer: answer.pages,
    shapes: answer.shapes,
    drawing: sceneDrawing(state, previous),
  };
}

/** True when both scenes give the same picture. */
export function sameScene(one: Scene, other: Scene): boolean {
  return (
    one.locale === other.locale &&
    one.theme === other.theme &&
    sameLook(one.look, other.look) &&
    one.basemapShown === other.basemapShown &&
    one.basemap === other.basemap &&
    one.backdrop === other.backdrop &&
    one.layers === other.layers &&
    one.day === other.day &&
    one.sinceDay === other.sinceDay &&
    one.answer === other.answer &&
    one.shapes === other.shapes &&
    one.drawing === other.drawing &&
    sameFeature(one.selection, other.selection) &&
    sameFeature(one.hover, other.hover) &&
    sameFeature(one.cursor, other.cursor)
  );
}

/** The last day of a year, or of one of its months (1 to 12), as days since 1970-01-01; null without a year. */
export function lastDayOf(year: number | null, month: number | null = null): number | null {
  return year === null ? null : Date.UTC(year, month ?? 12, 0) / 86_400_000;
}

/** The same object while shapes and choice are the same. */
function sceneDrawing({ drawing }: ViewerState, previous: Scene | undefined): SceneDrawing {
  const { shapes, selected } = drawing;
  const before = previous?.drawing;
  return before?.shapes === shapes && before.selected === selected ? before : { shapes, selected };
}

function sceneFeature(ref: FeatureRef | null, locate: Locate): SceneFeature | null {
  const found = ref ? locate(ref) : undefined;
  if (!ref || !found) return null;
  const { features, page, row } = found;
  return { layer: ref.layer, id: ref.id, part: features.part.id, page, row };
}

function sameFeature(one: SceneFeature | null, other: SceneFeature | null): boolean {
  return sameRef(one, other) && one?.page === other?.page && one?.row === other?.row;
}

function sameLayer(one: SceneLayer, other: SceneLayer): boolean {
  return one.opacity === other.opacity && sameItems(one.parts, other.parts);
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
