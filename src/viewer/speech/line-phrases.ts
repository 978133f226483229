import { drawnValue } from '../../core/classed-column.js';
import { dayNumber } from '../../core/day-number.js';
import type { LayerPart } from '../../core/layer-definition.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import { sidecarOf } from '../../core/part-sidecar.js';
import { lastDayOf } from '../scene-of-state.js';
import type { FeatureDetails } from '../state.js';
import type { ViewerContract } from '../viewer-contract.js';

/** Below it a share would be written as nothing. */
const leastShare = 0.0005;

/** From when a feature is there, as its file has it; undefined where its kind has no dates. */
export function openingText({ state }: ViewerContract, { time }: LayerPart, details: FeatureDetails) {
  const row = time && details.rows.find(({ column }) => column === time.column);
  return row && translate(state.locale, 'spoken.row', { label: row.label, text: row.text });
}

/** Whether a feature came after the year that the map looks back to; undefined where it did not, or nobody looks back. */
export function newSinceText({ state }: ViewerContract, { time }: LayerPart, { properties }: FeatureDetails) {
  const { since, locale } = state;
  const day = time && since !== null ? dayNumber(properties[time.column] ?? null) : undefined;
  if (since === null || day === undefined || day <= (lastDayOf(since) ?? Infinity)) return undefined;
  return translate(locale, 'spoken.new-since', { since: String(since) });
}

/** How long a line is; undefined where its file does not say. */
export function lengthText(viewer: ViewerContract, layer: string, part: LayerPart, details: FeatureDetails) {
  const column = lengthColumn(viewer, layer, part);
  const length = column && details.properties[column.name];
  return typeof length === 'number' ? formatValue(viewer.state.locale, length, 'km', column?.format) : undefined;
}

/** How much of the length of its class in the layer a line is; undefined while not all lines are here. */
export function shareText(viewer: ViewerContract, layer: string, part: LayerPart, details: FeatureDetails) {
  const column = lengthColumn(viewer, layer, part);
  const length = column && details.properties[column.name];
  if (typeof length !== 'number' || !column) return undefined;
  const classes = viewer.attributeValues(layer, part.id, part.symbology.column);
  const lengths = viewer.attributeValues(layer, part.id, column.name);
  const own = drawnValue(part, details.properties);
  const all = lengths.reduce<number>((sum, each, row) => sum + (classes[row] === own ? Number(each ?? 0) : 0), 0);
  if (all === 0 || length / all < leastShare) return undefined;
  const { locale } = viewer.state;
  return translate(locale, 'spoken.share-of-class', { share: formatValue(locale, length / all, 'share', 'decimal1') });
}

/** The column with the length: of those in kilometres the one that was measured, which every line has. */
function lengthColumn(viewer: ViewerContract, layer: string, part: LayerPart) {
  const listed = new Set(part.attributes?.map(({ column }) => column));
  const described = sidecarOf(part, viewer.sidecars(layer))?.columns ?? [];
  const lengths = described.filter(({ name, unit }) => unit === 'km' && listed.has(name));
  return lengths.find(({ derived }) => derived !== undefined) ?? lengths[0];
}
