import * as v from 'valibot';
import type { LngLat } from '../core/bbox.js';
import type { AttributeValue } from '../core/columns.js';

/** What marks a message between an embedded page and the page around it. */
export const protocolType = 'jjj-atlas';

/** Raised when a message changes its meaning; a reader of messages leaves alone what has another one. */
export const protocolVersion = 1;

/** What an embedded page tells the page around it. */
export type EmbedReport =
  | { readonly report: 'ready' }
  /** Height in CSS pixels that the page would like to have. */
  | { readonly report: 'resize'; readonly height: number }
  /** `feature` is null when the selection was cleared; `properties` are raw attribute values by column. */
  | { readonly report: 'feature-selected'; readonly feature: SelectedFeature | null }
  /** WGS 84 degrees; `zoom` as MapLibre counts it; `state` is the permalink of everything shown. */
  | { readonly report: 'view-changed'; readonly center: LngLat; readonly zoom: number; readonly state: string }
  /** `message` is the sentence shown, in the reader's language. */
  | { readonly report: 'error'; readonly code: string; readonly message: string };

/** A feature of a layer with everything that is known of it. */
export interface SelectedFeature {
  readonly layer: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, AttributeValue>>;
}

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/, 'a layer id'));
const year = v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2200));
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-85), v.maxValue(85));
const mark = { type: v.literal(protocolType), version: v.literal(protocolVersion) };

/** What the page around may ask for. Strict, so that a misspelt wish is told and not passed over. */
const commandSchema = v.variant('command', [
  v.strictObject({ ...mark, command: v.literal('set-layers'), layers: v.pipe(v.array(name), v.maxLength(50)) }),
  v.strictObject({
    ...mark,
    command: v.literal('set-view'),
    center: v.tuple([longitude, latitude]),
    zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
    animate: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ ...mark, command: v.literal('set-theme'), theme: v.picklist(['light', 'dark', 'auto']) }),
  v.strictObject({ ...mark, command: v.literal('set-locale'), locale: v.picklist(['en', 'zh']) }),
  v.strictObject({
    ...mark,
    command: v.literal('set-time'),
    /** Null shows everything, whenever it began. */
    year: v.nullable(year),
    month: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
    since: v.exactOptional(year),
  }),
  /** Asks for another `resize`. */
  v.strictObject({ ...mark, command: v.literal('measure') }),
]);

export type EmbedCommand = v.InferOutput<typeof commandSchema>;

/** A message as it was read: a command, or a sentence about why it is none. */
export type CommandReading = { readonly command: EmbedCommand } | { readonly problem: string };

/**
 * Reads a message to the embedded page.
 *
 * @returns undefined for a message that is not of this protocol at all, such as one between other scripts of the page.
 */
export function readCommand(data: unknown): CommandReading | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== protocolType) return undefined;
  if (!('command' in data)) return undefined;
  const { success, output, issues } = v.safeParse(commandSchema, data);
  if (success) return { command: output };
  const [{ message }] = issues;
  const path = v.getDotPath(issues[0]);
  return { problem: `The command is not valid${path === null ? '' : ` at ${path}`}: ${message}.` };
}
