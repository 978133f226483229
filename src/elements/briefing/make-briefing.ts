import { dataLocale } from '../../core/languages.js';
import type { LocalizedText } from '../../core/localized-text.js';
import '../../core/messages/print-messages.js';
import '../../core/messages/saving-messages.js';
import { saveRefused } from '../../export/save-refused.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { linkOf } from '../print/draw-sheet.js';
import { briefingLegend } from './briefing-legend.js';
import { briefingPage } from './briefing-page.js';
import { briefingMap } from './briefing-plates.js';
import { briefingSources } from './briefing-sources.js';
import { briefingQuestion, briefingTables } from './briefing-tables.js';

/** Largest file that mail and messengers commonly take. */
const mostBytes = 20_000_000;

/** How a briefing is made. */
export interface BriefingOptions {
  readonly title: LocalizedText;
  /** Called before each picture with what it shows and how much is done, 0 to 1. */
  readonly onProgress: (layer: string, share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Makes a page in one file of what the map shows: it works from a disk without a network, and asks for nothing.
 *
 * @throws {AtlasError} `save-refused` when it is too large to be sent, `drawing-failed`, or why something could not be read.
 * Rejects with the signal's reason on abort.
 */
export async function makeBriefing(
  viewer: ViewerContract,
  { title, onProgress, signal }: BriefingOptions,
): Promise<{ readonly file: Blob; readonly name: string }> {
  const made = new Date();
  const map = await briefingMap(viewer, onProgress, signal);
  const page = briefingPage({
    viewer,
    title,
    locale: dataLocale(viewer.state.locale),
    map,
    legend: await briefingLegend(viewer, map.view.viewportZoom),
    question: briefingQuestion(viewer),
    tables: await briefingTables(viewer, signal),
    sources: briefingSources(viewer),
    address: linkOf(viewer),
    made,
  });
  const file = new Blob([page], { type: 'text/html' });
  if (file.size > mostBytes) throw saveRefused('briefing', file.size);
  return { file, name: `${viewer.catalog.id}-briefing-${made.toISOString().slice(0, 10)}.html` };
}
