import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../src/core/catalog.js';
import type { FeaturePage } from '../src/core/columns.js';
import type { Condition, LayerPart } from '../src/core/layer-definition.js';
import { findColumn, readValue, rowsWhere } from '../src/core/page-access.js';
import { rampColors } from '../src/core/palettes.js';
import type { Sidecar } from '../src/core/sidecar.js';
import { decodeFlatGeobuf } from '../src/flatgeobuf/decode.js';
import { columnsNamed } from '../src/viewer/columns-named.js';
import { catalog } from './index.js';

const folder = new URL('../public/geodata/', import.meta.url);

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

const pages = new Map<string, FeaturePage>();

function pageOfFile(file: string): FeaturePage {
  const page = pages.get(file) ?? decodeFlatGeobuf(readFileSync(new URL(file, folder)));
  pages.set(file, page);
  return page;
}

const sidecarOf = (file: string) => read(file.replace('.fgb', '.json')) as Sidecar;

const parts = catalog.layers.flatMap((layer) =>
  layer.variants.flatMap((variant) =>
    variant.parts.map((part): [string, LayerPart] => [`${layer.id}/${variant.id}/${part.id}`, part]),
  ),
);

/** Different values of a column, null left out. */
function valuesIn(page: FeaturePage, name: string, filter: readonly Condition[] = []): ReadonlySet<unknown> {
  const column = findColumn(page, name);
  if (!column) throw new Error(`no column ${name}`);
  return new Set(
    rowsWhere(page, filter)
      .map((row) => readValue(column, row))
      .filter((value) => value !== null),
  );
}

describe('the catalog', () => {
  it('is valid, and the same after a round trip through JSON', () => {
    expect(parseCatalog(catalog)).toEqual(catalog);
    expect(parseCatalog(JSON.parse(JSON.stringify(catalog)))).toEqual(catalog);
  });

  it('has the layers of the atlas, and of them the first view shows four', () => {
    expect(catalog.layers.map((layer) => layer.id).sort()).toEqual([
      'airports',
      'highways',
      'income',
      'industrial-clusters',
      'ports',
      'railways',
      'stations',
      'xiongan',
    ]);
    const shown = catalog.layers.filter((layer) => layer.visible);
    expect(shown.map((layer) => `${layer.id}/${layer.variants[0]?.id}`)).toEqual([
      'income/prefecture-urban',
      'xiongan/area',
      'railways/high-speed-intercity',
      'stations/high-speed',
    ]);
  });

  it('carries the version of the published files', () => {
    expect(read('index.json')).toMatchObject({ dataVersion: catalog.dataVersion });
  });

  it('translates controlled values as the files are published with', () => {
    expect(catalog.vocabularies).toEqual(read('vocabularies.json'));
  });
});

describe.each(parts)('%s', (_, part) => {
  const page = pageOfFile(part.source);
  const sidecar = sidecarOf(part.source);

  it('names only columns that the file and its sidecar have', () => {
    const known = sidecar.columns.map((column) => column.name);
    expect(known).toEqual(page.columns.map((column) => column.name));
    expect(columnsNamed(part).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('draws every feature that passes its filter: each value has a class', () => {
    const rows = rowsWhere(page, part.filter);
    expect(rows.length).toBeGreaterThan(0);
    if (part.symbology.kind === 'choropleth') return;
    const classes = new Set<unknown>(part.symbology.classes.map((each) => each.value));
    const values = valuesIn(page, part.symbology.column, part.filter);
    expect([...values].filter((value) => !classes.has(value))).toEqual([]);
  });

  it('names features uniquely', () => {
    expect(valuesIn(page, part.idColumn, part.filter).size).toBe(rowsWhere(page, part.filter).length);
  });

  it('translates every controlled value in both languages', () => {
    for (const attribute of part.attributes ?? []) {
      const column = sidecar.columns.find((each) => each.name === attribute.column);
      const vocabulary = attribute.vocabulary ?? column?.vocabulary;
      if (vocabulary === undefined) continue;
      const words = catalog.vocabularies[vocabulary] ?? {};
      const untranslated = [...valuesIn(page, attribute.column)].filter((value) => !words[String(value)]?.zh);
      expect([attribute.column, untranslated]).toEqual([attribute.column, []]);
    }
  });

  it('says why a figure is missing in words of the vocabulary', () => {
    for (const { name, reasonColumn } of sidecar.columns) {
      if (reasonColumn === undefined) continue;
      const words = sidecar.columns.find((each) => each.name === reasonColumn)?.vocabulary ?? '';
      const unknown = [...valuesIn(page, reasonColumn)].filter(
        (value) => !catalog.vocabularies[words]?.[String(value)],
      );
      expect([name, unknown]).toEqual([name, []]);
    }
  });
});

describe('the choropleths', () => {
  const income = parts.filter(([, part]) => part.symbology.kind === 'choropleth');

  it('have a colour for every class', () => {
    for (const [, { symbology }] of income) {
      if (symbology.kind !== 'choropleth') continue;
      const count = symbology.classification.breaks.length + 1;
      expect(rampColors(symbology.palette, count, 'dark')).toHaveLength(count);
    }
  });

  it('tell more than half of the classes apart at prefecture and county level', () => {
    for (const [name, { source, symbology }] of income) {
      if (symbology.kind !== 'choropleth' || !/(prefecture|county)-(urban|rural)/.test(name)) continue;
      const { breaks } = symbology.classification;
      const values = [...valuesIn(pageOfFile(source), symbology.column)].map(Number);
      const used = new Set(values.map((value) => breaks.filter((each) => value >= each).length));
      expect(used.size).toBeGreaterThan(breaks.length / 2);
    }
  });
});

it('draws with the base map’s files, which all exist', () => {
  for (const { source } of catalog.basemap.sources) expect(pageOfFile(source).featureCount).toBeGreaterThan(0);
});

it('gives every class of lines and symbols another look in grey: width or dash, and shape', () => {
  for (const [name, { symbology }] of parts) {
    if (symbology.kind === 'lines') {
      const looks = symbology.classes.map((each) =>
        JSON.stringify(each.strokes.map(({ widthPx, dash }) => [widthPx, dash])),
      );
      expect([name, new Set(looks).size]).toEqual([name, looks.length]);
    }
    if (symbology.kind === 'symbols' && name.startsWith('industrial-clusters')) {
      expect(new Set(symbology.classes.map((each) => each.shape)).size).toBe(6);
      expect(new Set(symbology.classes.map((each) => each.color.light)).size).toBe(6);
    }
  }
});
