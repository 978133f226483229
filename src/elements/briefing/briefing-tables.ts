import type { LayerPart } from '../../core/layer-definition.js';
import type { DataLocale, LocalizedText } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { AnswerFeature, QueryAnswer } from '../../core/query-answer.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import { attributeColumns } from '../../viewer/export/attribute-columns.js';
import type { ExportCell } from '../../viewer/export/export-cell.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { both, eachLanguage, inBoth, type Markup, markup, nothingWritten } from './markup.js';

/** Most rows and columns of a table: it is read, not reckoned with. */
const [mostRows, mostColumns] = [150, 8];

/** One column in both languages. */
interface TableColumn {
  readonly head: LocalizedText;
  readonly read: (feature: AnswerFeature) => Readonly<Record<DataLocale, ExportCell>>;
}

/** The features of each visible layer that lie in the view, with their values. */
export async function briefingTables(viewer: ViewerContract, signal: AbortSignal): Promise<Markup> {
  const tables: Markup[] = [];
  for (const { id } of viewer.state.layers.filter(({ visible }) => visible).reverse()) {
    const answer = await inView(viewer, id, signal);
    if (answer && answer.features.length > 0) tables.push(await layerTable(viewer, id, answer));
  }
  return markup`${tables}`;
}

async function inView(viewer: ViewerContract, layer: string, signal: AbortSignal): Promise<QueryAnswer | undefined> {
  const { viewBbox, year } = viewer.state;
  if (!viewBbox) return undefined;
  const [west, south, east, north] = viewBbox;
  let last: QueryAnswer | undefined;
  const answers = viewer.query(
    {
      ask: 'intersects',
      layers: [{ layer }],
      subject: { kind: 'view', bbox: [west, south, east, north] },
      ...(year !== null && { year }),
    },
    { signal },
  );
  for await (const answer of answers) last = answer;
  return last;
}

async function layerTable(viewer: ViewerContract, layer: string, answer: QueryAnswer): Promise<Markup> {
  const columns = [...figureColumns(viewer, layer), ...(await fileColumns(viewer, layer))].slice(0, mostColumns);
  return featureTable(`table-of-${layer}`, viewer.definition(layer).title, answer, columns);
}

/** Name and the given columns of the first features of an answer. */
function featureTable(id: string, title: LocalizedText, answer: QueryAnswer, columns: readonly TableColumn[]): Markup {
  const { features } = answer;
  const shown = Math.min(mostRows, features.length);
  const rows = Array.from({ length: shown }, (_, index) => features.at(index)).flatMap((feature) => {
    if (!feature) return [];
    const cells = columns.map(({ read }) => cellMarkup(read(feature)));
    return [markup`<tr><th scope="row">${both(feature.name)}</th>${cells}</tr>`];
  });
  const heads = columns.map(({ head }) => markup`<th scope="col">${both(head)}</th>`);
  const rest = shown < features.length ? inBoth('briefing.rows', { shown, count: features.length }) : undefined;
  return markup`<details><summary id="${id}">${both(title)} (${features.length})</summary>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}"><table>
<thead><tr><th scope="col">${both(inBoth('briefing.name'))}</th>${heads}</tr></thead>
<tbody>${rows}</tbody></table></div>${rest ? markup`<p>${both(rest)}</p>` : nothingWritten}</details>`;
}

function cellMarkup(cell: Readonly<Record<DataLocale, ExportCell>>): Markup {
  const text = (locale: DataLocale) => {
    const value = cell[locale];
    if (value === null) return '–';
    return typeof value === 'number' ? formatValue(locale, value) : value;
  };
  const [en, zh] = [text('en'), text('zh')];
  const kind = typeof cell.en === 'number' ? markup` class="number"` : nothingWritten;
  return en === zh ? markup`<td${kind}>${en}</td>` : markup`<td${kind}>${both({ en, zh })}</td>`;
}

/** The figures that the reader maps in the layer. */
function figureColumns(viewer: ViewerContract, layer: string): readonly TableColumn[] {
  const map = shownThematic(viewer.state.thematic)?.map;
  if (!map || map.layer !== layer) return [];
  return [map.figures, ...(map.second ? [map.second.figures] : [])].map(({ title, values, unit, format }) => ({
    head: title,
    read: ({ ref }) => {
      const value = values.get(ref.id);
      const text = (locale: DataLocale) => (value === undefined ? null : formatValue(locale, value, unit, format));
      return { en: text('en'), zh: text('zh') };
    },
  }));
}

/** What the panel of the layer shows, in its order, with the labels it gives. */
async function fileColumns(viewer: ViewerContract, layer: string): Promise<readonly TableColumn[]> {
  const described = await viewer.columnsOf(layer);
  const { parts } = viewer.variant(layer);
  const written = (locale: DataLocale) => {
    const columns = new Map([[layer, columnsOfParts(parts, described, locale)]]);
    return attributeColumns({ catalog: viewer.catalog, columns, made: new Date(), locale });
  };
  const [en, zh] = [written('en'), written('zh')];
  return en.map(({ head, read }, index) => ({
    head: { en: head, zh: zh[index]?.head ?? head },
    read: (feature) => ({ en: read(feature), zh: zh[index]?.read(feature) ?? null }),
  }));
}

/** Some files have a text in a column for each language. */
function columnsOfParts(
  parts: readonly LayerPart[],
  described: readonly SidecarColumn[],
  locale: DataLocale,
): readonly SidecarColumn[] {
  const attributes = parts.flatMap((part) => part.attributes ?? []);
  if (attributes.length === 0) return described.filter(({ type }) => type !== 'json');
  const names = new Set(parts.flatMap(({ name }) => [name?.en, name?.zh]));
  const wanted = [...new Map(attributes.map((attribute) => [attribute.column, attribute])).values()];
  const named = (name: string | undefined) => described.find((each) => each.name === name);
  return wanted.flatMap(({ column: name, zhColumn, label, unit, vocabulary }) => {
    const column = (locale === 'zh' ? named(zhColumn) : undefined) ?? named(name);
    if (!column || column.type === 'json' || names.has(name)) return [];
    return [
      {
        ...column,
        ...(label && { label }),
        ...(unit !== undefined && { unit }),
        ...(vocabulary !== undefined && { vocabulary }),
      },
    ];
  });
}

/** The question, its answer in words, its own tables and its features. */
export function briefingQuestion(viewer: ViewerContract): Markup {
  const { question } = viewer.state;
  const answer = 'answer' in question ? question.answer : undefined;
  if (!answer) return nothingWritten;
  const list = (texts: readonly LocalizedText[]) => texts.map((text) => markup`<li>${both(text)}</li>`);
  return markup`<section><h2>${both(inBoth('briefing.question'))}</h2>
<p class="question">${both(answer.question)}</p><p>${both(answer.summary)}</p>
<ul>${list(answer.notes)}${list(answer.method)}</ul>
${answer.tables.map(ownTable)}
${answer.features.length > 0 ? featureTable('table-of-answer', inBoth('briefing.answer'), answer, []) : nothingWritten}</section>`;
}

function ownTable({ id, title, columns, rows }: QueryAnswer['tables'][number]): Markup {
  const heads = columns.map(({ label }) => markup`<th scope="col">${both(label)}</th>`);
  const cell = (value: QueryAnswer['tables'][number]['rows'][number][number], index: number) => {
    if (value !== null && typeof value === 'object') return markup`<td>${both(value)}</td>`;
    if (typeof value !== 'number') return markup`<td>${value ?? '–'}</td>`;
    const { unit, format } = columns[index] ?? {};
    return markup`<td class="number">${eachLanguage((locale) => markup`${formatValue(locale, value, unit, format)}`)}</td>`;
  };
  return markup`<h3 id="answer-${id}">${both(title)}</h3><div class="scroll" tabindex="0" role="group" aria-labelledby="answer-${id}"><table>
<thead><tr>${heads}</tr></thead><tbody>${rows.slice(0, mostRows).map((row) => markup`<tr>${row.map(cell)}</tr>`)}</tbody>
</table></div>`;
}
