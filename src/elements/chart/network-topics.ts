import { formatDate } from '../../core/date-format.js';
import { textIn } from '../../core/languages.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { Network, NetworkGroup } from '../../core/network-file.js';
import type { NetworkGrowth } from '../../statistics/network-growth.js';
import type { ChartData, ChartSeries, ChartTopic } from './chart-data.js';

/**
 * A chart for each network: kilometres open at the end of each year, with published totals as points.
 *
 * @param variants - Variant drawn by id of the layer: the chart is of the classes that it shows.
 * @param span - Years charted, both included.
 * @param shown - Layers that are on: their networks come first.
 */
export function networkTopics(
  growth: NetworkGrowth,
  locale: Locale,
  variants: ReadonlyMap<string, string>,
  span: { readonly from: number; readonly until: number },
  shown: ReadonlySet<string> = new Set(),
): readonly ChartTopic[] {
  const late = ({ layer }: Network) => Number(!shown.has(layer));
  const networks = [...growth.networks].sort((one, other) => late(one) - late(other));
  return networks.map((network) => {
    const group = growth.drawnGroup(network.id, variants.get(network.layer) ?? '');
    return {
      id: `${network.id}/${group.id}`,
      title: translate(locale, 'time.chart-network', { network: textIn(locale, group.label) }),
      data: () => networkData(growth, network, group, span),
    };
  });
}

function networkData(
  growth: NetworkGrowth,
  { id, classes, title, completeUntil }: Network,
  group: NetworkGroup,
  { from, until }: { readonly from: number; readonly until: number },
): ChartData {
  const rows = growth.openByYear(id, group.id, null, from, until);
  const line = (name: string, label: LocalizedText, color: number, values: ChartSeries['values'], dashed = false) =>
    ({ id: name, label, kind: 'line', color, dashed, values }) as const;
  const undated = rows.some((row) => row.undated >= 0.5);
  const single = classes.filter((each) => group.classes.length > 1 && group.classes.includes(each.id));
  const series: ChartSeries[] = [
    line(
      'dated',
      said('time.chart-dated', group.label),
      0,
      rows.map(({ dated }) => dated),
    ),
    ...(undated
      ? [
          line(
            'high',
            said('time.chart-high', group.label),
            0,
            rows.map(({ high }) => high),
            true,
          ),
        ]
      : []),
    ...single.map((each, i) =>
      line(
        each.id,
        said('time.chart-dated', each.label),
        i + 1,
        growth.openByYear(id, each.id, null, from, until).map(({ dated }) => dated),
      ),
    ),
    {
      id: 'published',
      label: said('time.chart-published', group.label),
      kind: 'points',
      color: 0,
      dashed: false,
      values: rows.map(({ published }) => published?.kilometres ?? null),
    },
  ];
  const sources = [...new Set(rows.flatMap(({ published }) => published?.source ?? []))];
  const notes = [both('time.how'), ...new Set(rows.flatMap(({ published }) => published?.note ?? []))];
  const years = rows.map(({ year }) => year);
  const complete = completeUntil < until && { complete: { until: completeUntil, text: hatched(title, completeUntil) } };
  return { years, series, unit: 'km', format: 'integer', sources, notes, ...complete };
}

function said(
  key: 'time.chart-dated' | 'time.chart-high' | 'time.chart-published',
  what: LocalizedText,
): LocalizedText {
  return { en: translate('en', key, { what: what.en }), zh: translate('zh', key, { what: what.zh }) };
}

function both(key: 'time.how'): LocalizedText {
  return { en: translate('en', key), zh: translate('zh', key) };
}

function hatched(layer: LocalizedText, year: number): LocalizedText {
  const words = (locale: Locale) =>
    translate(locale, 'time.hatched', { layer: textIn(locale, layer), year: formatDate(locale, String(year)) });
  return { en: words('en'), zh: words('zh') };
}
