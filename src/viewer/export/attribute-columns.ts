import { textIn } from '../../core/languages.js';
import { unitText } from '../../core/number-format.js';
import type { AnswerFeature } from '../../core/query-answer.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import { attributeCell, type ExportCell, headText } from './export-cell.js';
import type { ExportOptions } from './export-options.js';

/** One attribute and the layers that have it in the same sense. */
export interface SharedColumn {
  readonly column: SidecarColumn;
  readonly layers: readonly string[];
  /** True when another layer has a column of that name with another meaning. */
  readonly ambiguous: boolean;
}

/** The attributes of several layers; columns of one name are one when label, unit and vocabulary are the same. */
export function sharedColumns(columns: ReadonlyMap<string, readonly SidecarColumn[]>): readonly SharedColumn[] {
  const byMeaning = new Map<string, { column: SidecarColumn; layers: string[] }>();
  for (const [layer, own] of columns) {
    for (const column of own) {
      const meaning = JSON.stringify([column.name, column.label.en, column.unit, column.vocabulary]);
      const known = byMeaning.get(meaning);
      if (known) known.layers.push(layer);
      else byMeaning.set(meaning, { column, layers: [layer] });
    }
  }
  const all = [...byMeaning.values()];
  return all.map((each) => ({
    ...each,
    ambiguous: all.some((other) => other !== each && other.column.name === each.column.name),
  }));
}

/** Head and cells of each attribute. */
export function attributeColumns(
  options: ExportOptions,
): readonly { readonly head: string; readonly read: (feature: AnswerFeature) => ExportCell }[] {
  const { locale, catalog } = options;
  return sharedColumns(options.columns).map(({ column, layers, ambiguous }) => {
    const titles = layers.map((id) => textIn(locale, catalog.layers.find((layer) => layer.id === id)?.title) ?? id);
    const label = headText(locale, textIn(locale, column.label), ambiguous ? titles.join(', ') : '');
    return {
      head: headText(locale, label, column.unit === undefined ? '' : unitText(locale, column.unit)),
      read: ({ ref, properties }) =>
        layers.includes(ref.layer)
          ? attributeCell(properties[column.name] ?? null, column, locale, catalog.vocabularies)
          : null,
    };
  });
}
