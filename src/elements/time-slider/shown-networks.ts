import type { LocalizedText } from '../../core/localized-text.js';
import type { Network, NetworkGroup } from '../../core/network-file.js';
import type { NetworkGrowth } from '../../statistics/network-growth.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** A network that the map shows, and which of its classes. */
export interface ShownNetwork {
  readonly network: Network;
  readonly group: NetworkGroup;
}

/** Networks whose layer is visible, with the classes that its variant draws, topmost first. */
export function shownNetworks(viewer: ViewerContract, growth: NetworkGrowth): readonly ShownNetwork[] {
  return [...viewer.state.layers].reverse().flatMap(({ id, visible, variant }) => {
    const network = visible ? growth.ofLayer(id) : undefined;
    return network ? [{ network, group: growth.drawnGroup(network.id, variant) }] : [];
  });
}

/** A visible layer that is complete up to a year. */
export interface CompleteLayer {
  readonly layer: string;
  readonly title: LocalizedText;
  readonly until: number;
}

/** Visible layers that say until when they are complete, topmost first. */
export function completeLayers(viewer: ViewerContract): readonly CompleteLayer[] {
  return [...viewer.state.layers].reverse().flatMap(({ id, visible }) => {
    if (!visible) return [];
    const years = viewer.variant(id).parts.flatMap(({ time }) => time?.completeUntil ?? []);
    if (years.length === 0) return [];
    return [{ layer: id, title: viewer.definition(id).title, until: Math.min(...years) }];
  });
}
