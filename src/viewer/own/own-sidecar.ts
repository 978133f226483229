import type { ColumnProfile, ImportedFeatures } from '../../core/importer.js';
import { type LayerRecord, localized } from '../../core/layer-record.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { notStated, sourcesOfRecord } from '../../core/made-sidecar.js';
import type { Sidecar, SidecarColumn } from '../../core/sidecar.js';
import type { Presentation } from './own-data.js';
import { heldAddress } from './own-layers.js';

/** What a reader says of a file of their own, with what reading it has found; what nobody said is shown as not stated. */
export function ownSidecar(id: string, features: ImportedFeatures, { title, record = {} }: Presentation): Sidecar {
  return {
    id,
    file: heldAddress(id).split('/').at(-1) ?? id,
    title,
    description: title,
    licence: { name: localized(record.licence ?? notStated), ...(record.licenceUrl && { url: record.licenceUrl }) },
    attribution: localized(record.attribution ?? record.publisher ?? record.source ?? title),
    sources: sourcesOfRecord({ source: title.en, ...record }),
    vintage: localized(record.vintage ?? notStated),
    datum: features.shiftMeters > 0 ? `WGS 84 ← ${features.datum}` : features.datum,
    ...accuracyOf(features, record),
    transforms: features.transforms.map(({ en }) => en),
    bbox: features.bbox,
    count: features.count,
    bytes: features.file.size,
    columns: features.columns.map(columnOf),
    coverage: features.columns.flatMap(({ name, missing }) =>
      missing > 0 ? [{ column: name, have: features.count - missing, of: features.count }] : [],
    ),
  };
}

/** What a change of datum adds is known even where the file's own accuracy is not. */
function accuracyOf({ shiftMeters, transforms }: ImportedFeatures, { accuracyMeters }: LayerRecord) {
  const [best, worst] =
    typeof accuracyMeters === 'number' ? [accuracyMeters, accuracyMeters] : (accuracyMeters ?? [0, 0]);
  const done = transforms.length > 0 ? joined(transforms) : undefined;
  const note = accuracyMeters === undefined ? joined([notStated, ...transforms]) : done;
  const accuracy: readonly [number, number] = [best + shiftMeters, worst + shiftMeters];
  return { accuracyMeters: accuracy, ...(note && { accuracyNote: note }) };
}

function joined(texts: readonly LocalizedText[]): LocalizedText {
  return { en: texts.map(({ en }) => en).join('; '), zh: texts.map(({ zh }) => zh).join('；') };
}

function columnOf({ missing: _m, distinct: _d, values: _v, numbers: _n, ...column }: ColumnProfile): SidecarColumn {
  return column;
}
