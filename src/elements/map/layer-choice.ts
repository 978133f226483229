import type { HostLayer } from '../../core/host-layer.js';
import type { LayerDefinition } from '../../core/layer-definition.js';

/**
 * What a host page may put into `layers`: the id of a layer to show, the URL of a JSON file with the definition of a layer
 * to add, or such a definition, in the short form (one file) or the long one (variants and parts).
 */
export type LayerChoice = string | LayerDefinition | HostLayer;

/** True for what adds a layer: a definition, or the URL of one, which has a slash, a dot or a scheme. No id has those. */
export function addsLayer(choice: LayerChoice): boolean {
  return typeof choice !== 'string' || /[/.:]/.test(choice);
}

/** The layers that are named by their id. */
export function namedLayers(choices: readonly LayerChoice[] = []): readonly string[] {
  return choices.filter((choice) => typeof choice === 'string' && !addsLayer(choice)) as string[];
}
