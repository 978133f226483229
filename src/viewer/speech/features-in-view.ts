import type { AttributeValue } from '../../core/columns.js';
import { dayNumber } from '../../core/day-number.js';
import { readValue } from '../../core/page-access.js';
import { partColumn } from '../../core/part-column.js';
import type { FeatureRef } from '../../core/scene.js';
import { everyFeature, featureId, type LocatedFeature, type PartFeatures } from '../part-features.js';
import { lastDayOf } from '../scene-of-state.js';
import type { FeatureName, ViewerState } from '../state.js';
import { encloses, liesInBox } from './inside-box.js';

/** A feature that lies in the view. */
export interface FeatureInView {
  readonly ref: FeatureRef;
  /** Id of the part of the layer that it is drawn in. */
  readonly part: string;
  /** What tells it from the others. */
  readonly name: FeatureName;
  /** As its file has it: sections of a line have the same. Undefined when it has none. */
  readonly plainName: FeatureName | undefined;
  /** What its class is chosen by. */
  readonly value: AttributeValue;
  /** True when it is an area with the middle of the view in it. */
  readonly central: boolean;
}

/** How features are named. */
export interface Naming {
  name(at: LocatedFeature): FeatureName;
  plainName(at: LocatedFeature): FeatureName | undefined;
}

/**
 * Features of a layer that are here, are drawn in the present view and year, and lie in the view, in their files' order.
 *
 * @param parts - What is read of the layer.
 */
export function featuresInView(
  layer: string,
  parts: readonly PartFeatures[],
  state: ViewerState,
  naming: Naming,
): readonly FeatureInView[] {
  return parts.flatMap((features) => inPart(layer, features, state, naming));
}

function inPart(
  layer: string,
  features: PartFeatures,
  { view, viewBbox, year, month }: ViewerState,
  naming: Naming,
): readonly FeatureInView[] {
  const { symbology, minZoom = 0, id: part } = features.part;
  if (!view || !viewBbox || view.viewportZoom < minZoom) return [];
  const isArea = symbology.kind === 'choropleth' || symbology.kind === 'polygons';
  const day = lastDayOf(year, month);
  const found: FeatureInView[] = [];
  for (const at of everyFeature(features)) {
    if (!isThere(at, day) || !liesInBox(at.page, at.row, viewBbox, isArea)) continue;
    found.push({
      ref: { layer, id: featureId(at) },
      part,
      name: naming.name(at),
      plainName: naming.plainName(at),
      value: valueIn(at, symbology.column),
      central: isArea && encloses(at.page, at.row, view.center),
    });
  }
  return found;
}

/** A feature without a date is always there. */
function isThere(at: LocatedFeature, day: number | null): boolean {
  const { time } = at.features.part;
  if (!time || day === null) return true;
  return (dayNumber(valueIn(at, time.column)) ?? -Infinity) <= day;
}

function valueIn({ features, page, row }: LocatedFeature, name: string): AttributeValue {
  const column = partColumn(features.part, page, name);
  return column ? readValue(column, row) : null;
}
