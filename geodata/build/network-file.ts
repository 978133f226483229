import type { Catalog } from '../../src/core/layer-definition.js';
import type { Network, NetworkFile, NetworkLength, NotDrawn, PublishedLength } from '../../src/core/network-file.js';
import type { MeasuredNetworks, MeasuredSection } from './lengths.js';
import { provinceCodes } from './lengths.js';
import { type NetworkKind, networkKinds } from './network-kinds.js';
import { NetworkSources } from './network-sources.js';
import { type CsvRow, numberOf, readCsv, requiredText, textOf } from './read-source.js';
import { provinceNames } from './unit-coverage.js';

/** Kilometres of the networks by class, province and opening, with published totals, as `networks.json` has them. */
export function networkFileOf(measured: MeasuredNetworks, catalog: Catalog): NetworkFile {
  const sources = new NetworkSources();
  const networks = networkKinds.map((kind) => networkOf(kind, measured[kind.id], catalog, sources));
  const areas = provinceCodes.map((code) => ({ code, name: provinceNames[code] ?? { en: code, zh: code } }));
  return { areas, networks, sources: sources.used };
}

/** The same as JSON, a line an entry of each list. */
export function networkFileText({ areas, networks, sources }: NetworkFile): string {
  const texts = networks.map(({ lengths, published, notDrawn, ...rest }) => {
    const lists = Object.entries({ lengths, published, notDrawn }).map(([name, list]) => `"${name}":${lines(list)}`);
    return `{${JSON.stringify(rest).slice(1, -1)},\n${lists.join(',\n')}}`;
  });
  return `{"areas":${JSON.stringify(areas)},\n"networks":[\n${texts.join(',\n')}\n],\n"sources":${lines(sources)}}\n`;
}

function lines(list: readonly object[]): string {
  return `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
}

function networkOf(
  kind: NetworkKind,
  sections: readonly MeasuredSection[],
  catalog: Catalog,
  sources: NetworkSources,
): Network {
  const { id, title, groups, classes } = kind;
  return {
    id,
    layer: id,
    title,
    classes,
    groups,
    completeUntil: completeUntil(catalog, id),
    lengths: lengthsOf(kind, sections),
    published: kind.published().map((row) => publishedOf(row, sources)),
    notDrawn: readCsv(id, 'not-drawn.csv').map((row) => notDrawnOf(row, sources)),
  };
}

/** Last complete year that the catalog gives for a layer. */
function completeUntil(catalog: Catalog, layer: string): number {
  const parts = catalog.layers.find(({ id }) => id === layer)?.variants.flatMap((variant) => variant.parts);
  const year = parts?.find(({ time }) => time?.completeUntil !== undefined)?.time?.completeUntil;
  if (year === undefined) throw new Error(`networks: the layer ${layer} names no year until which it is complete`);
  return year;
}

/** Sections of one class, province, opening and state are one entry. Metres are kept, what lies outside is left out. */
function lengthsOf(kind: NetworkKind, sections: readonly MeasuredSection[]): NetworkLength[] {
  const sums = new Map<string, NetworkLength>();
  for (const { properties, kilometres } of sections) {
    for (const area of provinceCodes) {
      const length = kilometres.get(area) ?? 0;
      if (length === 0) continue;
      const entry = {
        class: kind.classOf(properties),
        area,
        opened: textOf(properties, 'opened'),
        ...kind.state(properties),
      };
      const key = JSON.stringify(entry);
      sums.set(key, { ...entry, kilometres: (sums.get(key)?.kilometres ?? 0) + length });
    }
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => ({ ...entry, kilometres: Number(entry.kilometres.toFixed(3)) }));
}

function publishedOf(
  { group, area, row }: ReturnType<NetworkKind['published']>[number],
  sources: NetworkSources,
): PublishedLength {
  return {
    group,
    area,
    year: Number(requiredText(row, 'year')),
    kilometres: requiredNumber(row, 'km'),
    source: sources.place(requiredText(row, 'source')),
    ...noteOf(row),
  };
}

function notDrawnOf(row: CsvRow, sources: NetworkSources): NotDrawn {
  return {
    name: { en: requiredText(row, 'name_en'), zh: requiredText(row, 'name_zh') },
    class: requiredText(row, 'class'),
    kilometres: numberOf(row, 'km'),
    ...(row.approximate === 'yes' && { approximate: true }),
    opened: textOf(row, 'opened'),
    ...(row.opened_by === 'yes' && { openedBy: true }),
    sources: requiredText(row, 'sources')
      .split(';')
      .map((id) => sources.place(id)),
    ...noteOf(row),
  };
}

function noteOf(row: CsvRow): Pick<NotDrawn, 'note'> {
  const en = textOf(row, 'note_en');
  return en === null ? {} : { note: { en, zh: requiredText(row, 'note_zh') } };
}

function requiredNumber(row: CsvRow, name: string): number {
  const value = numberOf(row, name);
  if (value === null) throw new Error(`networks: ${name} is missing in ${JSON.stringify(row)}`);
  return value;
}
