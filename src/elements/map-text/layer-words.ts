import { textIn } from '../../core/languages.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { FeatureInView } from '../../viewer/speech/features-in-view.js';
import { type SpokenFigure, spokenFigures } from '../../viewer/speech/spoken-figure.js';
import { type LayerInView, layerTitle } from '../../viewer/speech/view-speech.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { classCounts, figureClassCounts } from './class-counts.js';
import { figureTable } from './figure-table.js';
import { keyFigures } from './key-figures.js';
import { listedNames } from './listed-names.js';
import type { LayerText } from './map-text-content.js';
import { layerSourceLines } from './source-lines.js';

/** A part of a layer, its features in view, and the figures that it is coloured by. */
interface PartInView {
  readonly part: LayerPart;
  readonly features: readonly FeatureInView[];
  readonly figures: readonly SpokenFigure[];
}

/** What is said of one layer: a table of its figures in view or, where it has none, classes and names. */
export function layerWords(viewer: ViewerContract, { layer, features }: LayerInView, say: Say): LayerText {
  const { notice } = viewer.definition(layer.id);
  const parts = viewer.variant(layer.id).parts.map((part) => ({
    part,
    features: features.filter((each) => each.part === part.id),
    figures: spokenFigures(viewer, layer.id, part),
  }));
  const drawn = parts.flatMap(({ figures }) => figures);
  const unmeasured = parts.filter(({ figures }) => figures.length === 0).flatMap((each) => each.features);
  return {
    id: layer.id,
    title: layerTitle(viewer, layer),
    notice: textIn(viewer.state.locale, notice),
    inView: inViewText(layer.status, features.length, say),
    classes: parts.flatMap((each) => classesOf(viewer, each, say)),
    tables: parts.flatMap((each) => tablesOf(viewer, each, say)),
    keyFigures: drawn.map((figure) => ({
      title: say('words.key-figures', { label: figure.label }),
      facts: keyFigures(viewer, layer.id, figure, say),
    })),
    named: listedNames(
      say('words.named'),
      unmeasured.map(({ plainName }) => plainName),
    ),
    sources: layerSourceLines(viewer, layer, say),
  };
}

function inViewText(status: LayerInView['layer']['status'], count: number, say: Say): string {
  if (count === 0) return say('words.none-in-view');
  const of = status.phase === 'loaded' && !status.inView ? status.featureCount : undefined;
  return of === undefined ? say('words.in-view-some', { count }) : say('words.in-view', { count, of });
}

function classesOf(viewer: ViewerContract, { part, features, figures }: PartInView, say: Say): readonly string[] {
  if (figures.length === 0) return classCounts(viewer, part, features, say);
  return figures.flatMap((figure) => figureClassCounts(viewer, figure, features, say));
}

function tablesOf(viewer: ViewerContract, { features, figures }: PartInView, say: Say) {
  return features.length === 0 ? [] : figures.map((figure) => figureTable(viewer, features, figure, say));
}
