import type { Dataset, DatasetFeature } from './dataset.js';

/** Letter, straight apostrophe, letter: as in names such as Gu'an, never a quotation mark. */
const straight = /(?<=\p{L})'(?=\p{L})/gu;

/** What was done, for the record of each dataset. */
const stated = 'apostrophes inside words written ’ in names and texts';

/** A text with the apostrophe of printed English inside its words; addresses are left as they are. */
export function typographic(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word) => (word.includes('://') ? word : word.replace(straight, '’')))
    .join('');
}

/**
 * One form of the apostrophe in everything of a dataset that is read, whatever form its sources use. Ids stay as they
 * are.
 */
export function withTypographicApostrophes(dataset: Dataset): Dataset {
  const features = dataset.features.map((feature) => ({ ...feature, properties: propertiesOf(dataset, feature) }));
  const changed = JSON.stringify(features) !== JSON.stringify(dataset.features);
  const source = everyText(dataset.source);
  return {
    ...dataset,
    source: changed ? { ...source, transforms: [...source.transforms, stated] } : source,
    features,
    ...(dataset.rowSources ? { rowSources: everyText(dataset.rowSources) } : {}),
  };
}

function propertiesOf({ idColumn }: Dataset, { properties }: DatasetFeature): DatasetFeature['properties'] {
  return { ...everyText(properties), [idColumn]: properties[idColumn] };
}

/** A copy of JSON-like data in which every text is typographic. */
export function everyText<T>(value: T): T;
export function everyText(value: unknown): unknown {
  if (typeof value === 'string') return typographic(value);
  if (Array.isArray(value)) return value.map(everyText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, everyText(each)]));
}
