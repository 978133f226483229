import type { LayerPart, NameDefinition } from './layer-definition.js';

/** Columns that names stand in when nobody says which, the likeliest first. */
const usual: readonly NameDefinition[] = [
  { zh: 'name_zh', en: 'name_en' },
  { zh: 'name:zh', en: 'name:en' },
  ...['name', 'NAME', 'Name', '名称', 'title'].map((column) => ({ zh: column, en: column })),
];

/** The columns with the names of a part's features: those of the definition, else the first usual ones that the file has. */
export function nameColumns(
  { name }: Pick<LayerPart, 'name'>,
  { columns }: { readonly columns: readonly { readonly name: string }[] },
): NameDefinition {
  const has = (wanted: string | undefined) => columns.some((column) => column.name === wanted);
  return name ?? usual.find(({ zh, en }) => has(zh) || has(en)) ?? {};
}
