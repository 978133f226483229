import type { Locale, LocalizedText } from '../core/localized-text.js';
import { formatValue } from '../core/number-format.js';
import type { Derivation } from '../core/story-file.js';
import type { ClaimDerived, ClaimNumber } from './claim-derived.js';
import type { NetworkGrowth, OpenLength } from './network-growth.js';

/** Kilometres open at the end of a year in all provinces; null for a network that is not there. */
export function lengthOf(
  { network, group, year }: Extract<Derivation, { from: 'length' }>,
  networks: NetworkGrowth,
): ClaimDerived | null {
  const layer = layerOf(network, networks);
  if (layer === undefined) return null;
  const { dated, undated, low, high } = networks.open(network, group, null, { year });
  const [en, zh] = (['en', 'zh'] as const).map((locale) => [written(locale, dated), written(locale, undated)]);
  const how = {
    en: `Measured on the lines drawn: ${en?.[0]} with an opening by the end of ${year}, and ${en?.[1]} without a known opening, which may or may not have been open.`,
    zh: `按图上线路量算：${year}年末前已知开通的${zh?.[0]}；另有${zh?.[1]}开通时间未知，当时是否开通不明。`,
  };
  return { ...rangeOf(low, high), how: joined(how, lacking(networks, network, group, year)), year, sources: [], layer };
}

/**
 * Growth of the kilometres open as a share of those of the earlier year. Where sections have no opening the two numbers
 * are those of dated sections only, and with undated ones counted as old, which makes the growth smaller.
 */
export function lengthGrowthOf(
  { network, group, since, until }: Extract<Derivation, { from: 'length-growth' }>,
  networks: NetworkGrowth,
): ClaimDerived | null {
  const layer = layerOf(network, networks);
  if (layer === undefined) return null;
  const { low, high } = networks.growth(network, group, null, since, until);
  if (low === null || high === null) return null;
  const [before, after] = [since, until].map((year) => networks.open(network, group, null, { year }));
  const from = (locale: Locale) => lengthText(locale, before);
  const to = (locale: Locale) => lengthText(locale, after);
  const how = {
    en: `Measured on the lines drawn: ${from('en')} at the end of ${since}, ${to('en')} at the end of ${until}; of two numbers the first is of sections with a known opening, the second counts the others as old ones.`,
    zh: `按图上线路量算：${since}年末${from('zh')}，${until}年末${to('zh')}；有两数时，前者仅计已知开通时间的区段，后者将其余区段计为原有线路。`,
  };
  return {
    ...rangeOf(low, high),
    how: joined(how, lacking(networks, network, group, until)),
    year: until,
    sources: [],
    layer,
  };
}

/** Says what the drawn lines lack at a year; undefined when nothing is known to be missing. */
function lacking(networks: NetworkGrowth, network: string, group: string, year: number): LocalizedText | undefined {
  const { openings, kilometres } = networks.notDrawn(network, group, { year }).dated;
  const { completeUntil } = networks.network(network);
  const late = year > completeUntil;
  if (openings.length === 0 && !late) return undefined;
  const [en, zh] = [written('en', kilometres), written('zh', kilometres)];
  return {
    en: `Known openings that are not drawn: ${openings.length} (${en} as far as their length is known).${late ? ` After ${completeUntil} new lines are missing.` : ''}`,
    zh: `已知而未绘出的开通线路${openings.length}条（已知里程合计${zh}）。${late ? `${completeUntil}年以后新线未全部绘出。` : ''}`,
  };
}

function joined(text: LocalizedText, more: LocalizedText | undefined): LocalizedText {
  return more ? { en: `${text.en} ${more.en}`, zh: `${text.zh}${more.zh}` } : text;
}

/** Two numbers as one when they are equal. */
function rangeOf(one: number, other: number): ClaimNumber {
  return one === other ? { value: one } : { range: [Math.min(one, other), Math.max(one, other)] };
}

function lengthText(locale: Locale, length: OpenLength | undefined): string {
  if (!length) return '';
  const numbers = length.low === length.high ? [length.low] : [length.low, length.high];
  return numbers.map((value) => written(locale, value)).join(' / ');
}

function written(locale: Locale, kilometres: number): string {
  return formatValue(locale, kilometres, 'km', 'integer');
}

function layerOf(network: string, networks: NetworkGrowth): string | undefined {
  return networks.networks.find(({ id }) => id === network)?.layer;
}
