import { sameLook } from '../core/drawn-look.js';
import type { Scene, SceneLayer, ScenePart } from '../core/scene.js';

/** What differs between two scenes, from which follows what has to be made anew. */
export interface SceneChanges {
  /** Base map or labels differ, beyond what other pages bring. */
  readonly writing: boolean;
  /** Pages with labels came or went, or the days hide others of their features or let them step back. */
  readonly labelPages: boolean;
  /** deck.gl's layers differ. They do not when only pages came or went, or the days are others. */
  readonly layers: boolean;
}

/** Everything is new. */
export const allChanged: SceneChanges = { writing: true, labelPages: true, layers: true };

/** Compares a scene with the one drawn before; selecting and pointing change nothing that is written. */
export function changesBetween(before: Scene, after: Scene): SceneChanges {
  const samePlan = sameLayers(before, after, (one, other) => one.definition === other.definition);
  const writing =
    !samePlan ||
    before.locale !== after.locale ||
    before.theme !== after.theme ||
    before.look?.contrast !== after.look?.contrast ||
    before.look?.presenting !== after.look?.presenting ||
    before.basemapShown !== after.basemapShown ||
    before.basemap !== after.basemap ||
    before.backdrop !== after.backdrop;
  return {
    writing,
    labelPages:
      ((before.day !== after.day || before.sinceDay !== after.sinceDay) &&
        after.layers.some(({ parts }) => parts.some(writes))) ||
      !sameLayers(before, after, (one, other) => !writes(one) || one.pages === other.pages),
    layers:
      !samePlan ||
      before.theme !== after.theme ||
      !sameLook(before.look, after.look) ||
      before.selection !== after.selection ||
      before.hover !== after.hover ||
      before.cursor !== after.cursor ||
      before.answer !== after.answer ||
      before.shapes !== after.shapes ||
      before.drawing !== after.drawing,
  };
}

/** True when a part puts names or route numbers on the map. */
function writes({ definition: { symbology } }: ScenePart): boolean {
  return symbology.kind === 'symbols' || (symbology.kind === 'lines' && symbology.shields !== undefined);
}

function sameLayers(before: Scene, after: Scene, samePart: (one: ScenePart, other: ScenePart) => boolean): boolean {
  if (before.layers === after.layers) return true;
  const sameParts = (one: SceneLayer, other: SceneLayer | undefined) =>
    other !== undefined &&
    one.id === other.id &&
    one.opacity === other.opacity &&
    sameItems(one.parts, other.parts, samePart);
  return sameItems(before.layers, after.layers, sameParts);
}

function sameItems<T>(one: readonly T[], other: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const counterpart = other[index];
      return counterpart !== undefined && (item === counterpart || same(item, counterpart));
    })
  );
}
