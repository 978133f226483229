import { heldBase } from '../../core/data-client.js';
import type { LayerDefinition } from '../../core/layer-definition.js';
import type { OwnEntry } from './own-data.js';

/** Address that the file of an own layer is held at. */
export function heldAddress(id: string): string {
  return `${heldBase}${id}.fgb`;
}

/** Definitions of the layers among the reader's own entries, in their order. */
export function definitionsOf(entries: readonly OwnEntry[]): readonly LayerDefinition[] {
  return entries.flatMap((entry) => (entry.kind === 'figures' ? [] : [entry.definition]));
}
