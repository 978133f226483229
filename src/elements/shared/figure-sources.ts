import type { LayerPart } from '../../core/layer-definition.js';
import { sidecarColumn, sidecarOf } from '../../core/part-sidecar.js';
import type { SidecarColumn, SourceRecord } from '../../core/sidecar.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** What is known about the figures a choropleth shows. */
export interface Figures {
  readonly column: SidecarColumn;
  /** Where they came from, the source of most figures first. */
  readonly sources: readonly SourceRecord[];
}

/** The figures a part shows and where they came from; undefined when it shows none, or is not loaded. */
export function figuresOf(viewer: ViewerContract, layer: string, part: LayerPart): Figures | undefined {
  if (part.symbology.kind !== 'choropleth') return undefined;
  const sidecar = sidecarOf(part, viewer.sidecars(layer));
  const column = sidecarColumn(sidecar, part.symbology.column);
  if (!sidecar || !column) return undefined;
  const valuesOf = (name: string) => viewer.attributeValues(layer, part.id, name);
  const own = column.sourceColumn === undefined ? [] : valuesOf(column.sourceColumn);
  const stated = valuesOf(column.name).flatMap((value, row) =>
    value === null ? [] : (own[row] ?? column.source ?? []),
  );
  return { column, sources: mostCitedFirst(stated.map(String), sidecar.sources) };
}

/** @param stated - For each figure the ids of its sources, separated by semicolons, or the source in words. */
function mostCitedFirst(stated: readonly string[], records: readonly SourceRecord[]): readonly SourceRecord[] {
  const figures = new Map<string, number>();
  for (const id of stated.flatMap((text) => idsIn(text, records))) figures.set(id, (figures.get(id) ?? 0) + 1);
  return [...figures]
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => records.find((record) => record.id === id) ?? { id, title: id });
}

/** A text is a list of ids only if every one of them is known. */
function idsIn(stated: string, records: readonly SourceRecord[]): readonly string[] {
  const ids = stated.split(/\s*;\s*/).filter((id) => id !== '');
  return ids.every((id) => records.some((record) => record.id === id)) ? ids : [stated];
}
