import { textIn } from '../../core/languages.js';
import { formatDms } from '../../core/number-format.js';
import { heightText, scaleDenominator, widthText } from '../../viewer/speech/view-extent.js';
import type { LayerInView } from '../../viewer/speech/view-speech.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { layerWords } from './layer-words.js';
import type { MapTextContent, TextFact } from './map-text-content.js';
import { basemapSourceLines } from './source-lines.js';
import '../../core/messages/map-text-messages.js';
import '../../core/messages/spoken-messages.js';

/** The map in words: what it shows of which area and time, layer by layer, and where that came from. */
export function mapWords(viewer: ViewerContract, layers: readonly LayerInView[], say: Say): MapTextContent {
  const { locale, basemapShown } = viewer.state;
  return {
    title: textIn(locale, viewer.catalog.title),
    facts: [...areaFacts(viewer, say), basemapFact(basemapShown, say), timeFact(viewer, say), ...selected(viewer, say)],
    layers: layers.map((each) => layerWords(viewer, each, say)),
    basemapSources: basemapShown ? basemapSourceLines(viewer, say) : [],
  };
}

function areaFacts({ state }: ViewerContract, say: Say): readonly TextFact[] {
  const { locale, view, viewBbox } = state;
  if (!view || !viewBbox) return [{ label: say('words.area'), text: say('words.no-view') }];
  const [west, south, east, north] = viewBbox;
  const size = say('words.size', { width: widthText(locale, viewBbox), height: heightText(locale, viewBbox) });
  const box = say('words.area-box', {
    southWest: formatDms(locale, [west, south]),
    northEast: formatDms(locale, [east, north]),
  });
  const denominator = scaleDenominator(view);
  return [
    { label: say('words.area'), text: [size, box].join(say('spoken.semicolon')) },
    { label: say('words.scale'), text: say('words.scale-about', { denominator }) },
  ];
}

function basemapFact(shown: boolean, say: Say): TextFact {
  return { label: say('words.basemap'), text: say(shown ? 'words.basemap-on' : 'words.basemap-off') };
}

function timeFact({ state }: ViewerContract, say: Say): TextFact {
  const { year, since } = state;
  const label = say('words.time');
  if (year === null) return { label, text: say('words.time-all') };
  if (since === null) return { label, text: say('words.time-year', { year: String(year) }) };
  return { label, text: say('words.time-since', { year: String(year), since: String(since) }) };
}

function selected(viewer: ViewerContract, say: Say): readonly TextFact[] {
  const { selection } = viewer.state;
  const details = selection ? viewer.details(selection) : undefined;
  if (!details) return [];
  const { keyFigure, name } = details;
  const label = say('words.selected');
  return [keyFigure ? { label, text: say('spoken.row', keyFigure), names: [name] } : { label, names: [name] }];
}
