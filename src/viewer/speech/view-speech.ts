import { textIn } from '../../core/languages.js';
import { translate } from '../../core/messages/translate.js';
import { formatDms } from '../../core/number-format.js';
import type { LayerState } from '../state.js';
import { shownThematic } from '../thematic-shown.js';
import type { ViewerContract } from '../viewer-contract.js';
import type { FeatureInView } from './features-in-view.js';
import { phrase, phraseWithName, type SpokenPhrase, sentence, sentences } from './spoken-phrase.js';
import { unitLevel } from './unit-level.js';
import { widthText } from './view-extent.js';
import '../../core/messages/spoken-messages.js';

/** A visible layer and what of it is in view. */
export interface LayerInView {
  readonly layer: LayerState;
  readonly features: readonly FeatureInView[];
}

/** Every visible layer with what of it is in view, topmost first. */
export async function layersInView(viewer: ViewerContract): Promise<readonly LayerInView[]> {
  const shown = viewer.state.layers.filter(({ visible }) => visible).reverse();
  return Promise.all(shown.map(async (layer) => ({ layer, features: await viewer.inView(layer.id) })));
}

/**
 * What the map shows, in two sentences: which units and how wide, and the layers; to who wants all, with the number of
 * features of each.
 */
export function viewSpeech(viewer: ViewerContract, layers: readonly LayerInView[]): SpokenPhrase {
  const { locale, viewBbox, year, reading } = viewer.state;
  const width = viewBbox && translate(locale, 'spoken.view-width', { width: widthText(locale, viewBbox) });
  const time = year === null ? undefined : translate(locale, 'spoken.as-of', { year: String(year) });
  const more = [width, time].flatMap((text) => (text === undefined ? [] : [phrase(text)]));
  const where = sentence(locale, [areaPhrase(viewer, layers), ...more]);
  if (reading.verbosity === 'names') return where;
  return sentences(locale, [where, sentence(locale, [phrase(layersText(viewer, layers))])]);
}

/** What is drawn of a layer: figures of the reader's choice, or which of its variants where there are several. */
export function layerTitle(viewer: ViewerContract, layer: LayerState): string {
  const { locale, thematic } = viewer.state;
  const { title, variants } = viewer.definition(layer.id);
  const mapped = layer.mapped && shownThematic(thematic)?.map;
  if (mapped) return textIn(locale, mapped.title);
  const own = textIn(locale, title);
  if (variants.length < 2) return own;
  const variant = textIn(locale, viewer.variant(layer.id).title);
  return translate(locale, 'spoken.layer-variant', { layer: own, variant });
}

/** The units in view, by the one in the middle; where no layer has units, the position of the middle. */
function areaPhrase(viewer: ViewerContract, layers: readonly LayerInView[]): SpokenPhrase {
  const { locale, view } = viewer.state;
  const found = unitsInView(viewer, layers);
  if (!found)
    return phrase(translate(locale, 'spoken.view-at', { position: formatDms(locale, view?.center ?? [0, 0]) }));
  const { units, level, all } = found;
  const count = units.length;
  const middle = units.find(({ central }) => central) ?? (count === 1 ? units[0] : undefined);
  if (count > 1 && count === all) {
    return phrase(translate(locale, 'spoken.view-all', { units: translate(locale, 'spoken.units', { count, level }) }));
  }
  if (!middle)
    return phrase(
      translate(locale, 'spoken.view-units', { units: translate(locale, 'spoken.units', { count, level }) }),
    );
  if (count === 1) return phraseWithName(locale, 'spoken.view-one', {}, middle.name);
  const others = translate(locale, 'spoken.other-units', { count: count - 1, level });
  return phraseWithName(locale, 'spoken.view-others', { others }, middle.name);
}

/** The units of the topmost layer that has some in view. */
function unitsInView(viewer: ViewerContract, layers: readonly LayerInView[]) {
  for (const { layer, features } of layers) {
    for (const part of viewer.variant(layer.id).parts) {
      const level = unitLevel(viewer, layer.id, part)?.level;
      const units = features.filter((each) => each.part === part.id);
      if (level === undefined || units.length === 0) continue;
      return { units, level, all: viewer.attributeValues(layer.id, part.id, part.idColumn).length };
    }
  }
  return undefined;
}

function layersText(viewer: ViewerContract, layers: readonly LayerInView[]): string {
  const { locale, reading } = viewer.state;
  const names = layers.map(({ layer, features }) => {
    const title = layerTitle(viewer, layer);
    if (reading.verbosity !== 'all') return title;
    return translate(locale, 'spoken.layer-count', { layer: title, count: features.length });
  });
  const list = names.join(translate(locale, 'spoken.semicolon'));
  return translate(locale, 'spoken.view-layers', { count: layers.length, layers: list });
}
