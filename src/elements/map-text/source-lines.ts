import { textIn } from '../../core/languages.js';
import type { Sidecar } from '../../core/sidecar.js';
import { backdropAttributions } from '../../viewer/backdrop/backdrop-state.js';
import type { LayerState } from '../../viewer/state.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { figuresOf } from '../shared/figure-sources.js';

/** Whose the files of a layer are and where its figures came from, with their age and licence, one line each. */
export function layerSourceLines(viewer: ViewerContract, layer: LayerState, say: Say): readonly string[] {
  const figures = figureSources(viewer, layer);
  const separator = say('spoken.semicolon');
  const line = figures.length === 0 ? [] : [say('words.source-of', { sources: figures.join(separator) })];
  return [...line, ...sidecarLines(viewer, viewer.sidecars(layer.id), say)];
}

/** The same of the base map. */
export function basemapSourceLines(viewer: ViewerContract, say: Say): readonly string[] {
  const { approvalNumber } = viewer.catalog.basemap;
  const lines = sidecarLines(viewer, viewer.basemapSidecars(), say);
  const own = approvalNumber === undefined ? lines : [...lines, approvalNumber];
  return [...backdropAttributions(viewer.state, viewer.state.locale), ...own];
}

function sidecarLines({ state }: ViewerContract, sidecars: readonly Sidecar[], say: Say): readonly string[] {
  const lines = sidecars.map(({ attribution, vintage, licence }) =>
    [
      textIn(state.locale, attribution),
      say('words.vintage', { vintage: textIn(state.locale, vintage) }),
      say('words.licence', { licence: textIn(state.locale, licence.name) }),
    ]
      .filter((text) => text !== '')
      .join(say('spoken.semicolon')),
  );
  return [...new Set(lines)];
}

/** Titles of the sources of the figures that are drawn. */
function figureSources(viewer: ViewerContract, layer: LayerState): readonly string[] {
  const map = layer.mapped && shownThematic(viewer.state.thematic)?.map;
  const records = map
    ? [...map.figures.sources, ...(map.second?.figures.sources ?? [])]
    : viewer.variant(layer.id).parts.flatMap((part) => figuresOf(viewer, layer.id, part)?.sources ?? []);
  return [...new Set(records.map(({ title }) => title))];
}
