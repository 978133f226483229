import type { ComplexAttributeConverter } from 'lit';
import type { LngLat } from '../../core/bbox.js';
import type { LayerChoice } from './layer-choice.js';
import { parseLayerChoices, parseLngLat, parseMegabytes, parseNumber } from './map-settings.js';

/*
 * How properties are read from attributes and written to them. An attribute that was taken away asks for nothing, so it
 * is undefined, not null; what cannot be written down has no attribute.
 */

/** Text, and nothing else that the property may hold. */
export const text: ComplexAttributeConverter = {
  fromAttribute: (value) => value ?? undefined,
  toAttribute: (value) => (typeof value === 'string' ? value : null),
};

export const number: ComplexAttributeConverter<number | undefined> = { fromAttribute: parseNumber };

export const position: ComplexAttributeConverter<LngLat | undefined> = {
  fromAttribute: parseLngLat,
  toAttribute: (value) => value?.join() ?? null,
};

export const list: ComplexAttributeConverter<readonly LayerChoice[] | undefined> = {
  fromAttribute: parseLayerChoices,
  toAttribute: (value) => (value?.every((each) => typeof each === 'string') ? value.join(' ') : null),
};

/** Words, separated by spaces. */
export const words: ComplexAttributeConverter<readonly string[] | undefined> = {
  fromAttribute: (value) => value?.split(/\s+/).filter((each) => each !== ''),
  toAttribute: (value) => value?.join(' ') ?? null,
};

/** Megabytes as an attribute, bytes as a property. */
export const budget: ComplexAttributeConverter<number | undefined> = {
  fromAttribute: parseMegabytes,
  toAttribute: (value) => (value === undefined ? null : value / 1_000_000),
};
