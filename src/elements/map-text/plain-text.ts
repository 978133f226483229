import type { Say } from '../shared/companion-element.js';
import type { LayerText, MapTextContent, TextFact, TextTable } from './map-text-content.js';

/** The map in words as text for another document: headings on lines of their own, tables with tabs between cells. */
export function plainText(content: MapTextContent, say: Say): string {
  const basemap = content.basemapSources.map((line) => say('spoken.row', { label: say('words.basemap'), text: line }));
  const sources = content.layers.flatMap(({ title, sources: lines }) =>
    lines.map((line) => say('spoken.row', { label: title, text: line })),
  );
  return [
    say('spoken.row', { label: content.title, text: say('words.title') }),
    ...content.facts.map((fact) => factText(fact, say)),
    ...content.layers.flatMap((layer) => ['', ...layerLines(layer, say)]),
    '',
    say('words.sources'),
    ...sources,
    ...basemap,
  ].join('\n');
}

/** A fact on one line. */
export function factText(fact: TextFact, say: Say): string {
  return say('spoken.row', { label: fact.label, text: factContent(fact, say) });
}

function factContent({ text, names = [], more = 0 }: TextFact, say: Say): string {
  const list = names.map((name) => name.text).join(say('spoken.list'));
  const rest = more > 0 ? say('words.more', { count: more }) : '';
  const named = [list, rest].filter((each) => each !== '').join(say('spoken.comma'));
  if (text === undefined) return named;
  return named === '' ? text : `${text} (${named})`;
}

function layerLines(layer: LayerText, say: Say): readonly string[] {
  const { title, notice, inView, classes, tables, keyFigures, named } = layer;
  const words = classes.length === 0 ? [] : [say('spoken.row', { label: say('words.classes'), text: '' }), ...classes];
  return [
    title,
    ...(notice === undefined ? [] : [notice]),
    inView,
    ...words,
    ...tables.flatMap(tableLines),
    ...keyFigures.flatMap((each) => [each.title, ...each.facts.map((fact) => factText(fact, say))]),
    ...(named ? [factText(named, say)] : []),
  ];
}

function tableLines({ caption, columns, rows, more }: TextTable): readonly string[] {
  const lines = rows.map(({ name, cells }) => [name.text, ...cells].join('\t'));
  return [caption, columns.join('\t'), ...lines, ...(more === undefined ? [] : [more])];
}
