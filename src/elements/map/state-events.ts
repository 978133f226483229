import type { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { Locale } from '../../core/localized-text.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { type AppearanceChangedDetail, AppearanceChangedEvent } from '../events/appearance-changed-event.js';
import { DrawingChangedEvent } from '../events/drawing-changed-event.js';
import { AtlasErrorEvent } from '../events/error-event.js';
import { FeatureHoveredEvent } from '../events/feature-hovered-event.js';
import { FeatureSelectedEvent } from '../events/feature-selected-event.js';
import { ProfileChangedEvent } from '../events/profile-changed-event.js';
import { QuestionChangedEvent } from '../events/question-changed-event.js';
import { ThematicChangedEvent } from '../events/thematic-changed-event.js';
import { TimeChangedEvent } from '../events/time-changed-event.js';
import { ViewChangedEvent } from '../events/view-changed-event.js';
import { layersEvent, loadingEvent } from './layer-events.js';

/** What tells of some members of a viewer's state, called when one of them changed. */
interface Teller {
  readonly of: readonly (keyof ViewerState)[];
  readonly tell: (state: ViewerState, previous: ViewerState, viewer: ViewerContract) => readonly Event[];
}

/** Every fact that changes, and its event. */
export const tellers: readonly Teller[] = [
  { of: ['view', 'viewBbox'], tell: viewEvent },
  { of: ['layers', 'own'], tell: layersEvent },
  { of: ['layers', 'basemapStatus'], tell: loadingEvent },
  { of: ['selection', 'candidates'], tell: selectionEvent },
  { of: ['hover'], tell: ({ hover }) => [new FeatureHoveredEvent(hover)] },
  {
    of: ['year', 'month', 'since'],
    tell: ({ year, month, since }) => [new TimeChangedEvent({ year, month, since })],
  },
  { of: ['thematic'], tell: ({ thematic }) => [new ThematicChangedEvent(thematic)] },
  { of: ['question'], tell: questionEvent },
  { of: ['drawing'], tell: drawingEvent },
  { of: ['profile'], tell: ({ profile }) => [new ProfileChangedEvent({ codes: profile })] },
  {
    of: ['locale', 'theme', 'basemapShown', 'basemap', 'tiles', 'vision', 'reading'],
    tell: ({ locale, theme, basemapShown, basemap: { chosen }, tiles, vision, reading }) => [
      new AppearanceChangedEvent({
        locale,
        theme,
        basemapShown,
        basemap: chosen,
        tiles: shownTiles(tiles),
        vision,
        reading,
      }),
    ],
  },
  { of: ['layers', 'basemapStatus', 'thematic', 'errors'], tell: failures },
];

/** Tiles above the base map as a page is told of them: nothing of their addresses. */
function shownTiles(tiles: ViewerState['tiles']): AppearanceChangedDetail['tiles'] {
  return tiles.map(({ definition: { id }, visible, opacity }) => ({ id, visible, opacity }));
}

/** The events of a map that follow from one change of its viewer's state. */
export function eventsOfChange(viewer: ViewerContract, state: ViewerState, previous: ViewerState): Event[] {
  return tellers
    .filter(({ of }) => of.some((member) => state[member] !== previous[member]))
    .flatMap(({ tell }) => tell(state, previous, viewer));
}

/** Tells a host page of one failure. */
export function errorEvent(locale: Locale, error: AtlasError, layer?: string): AtlasErrorEvent {
  const message = errorText(locale, error);
  return new AtlasErrorEvent({ code: error.code, message, layer, error });
}

function viewEvent({ view, viewBbox }: ViewerState): readonly Event[] {
  if (!view) return [];
  return [new ViewChangedEvent({ center: view.center, zoom: view.viewportZoom, bbox: viewBbox })];
}

function selectionEvent(
  { selection, candidates }: ViewerState,
  previous: ViewerState,
  viewer: ViewerContract,
): readonly Event[] {
  if (!selection) return previous.selection ? [new FeatureSelectedEvent(null)] : [];
  const properties = viewer.details(selection)?.properties ?? {};
  return [new FeatureSelectedEvent({ ...selection, properties, candidates })];
}

function questionEvent({ question }: ViewerState, { question: before }: ViewerState): readonly Event[] {
  const requestOf = (each: ViewerState['question']) => ('request' in each ? each.request : undefined);
  const same = question.phase === before.phase && requestOf(question) === requestOf(before);
  return same ? [] : [new QuestionChangedEvent(question)];
}

/** The shape being drawn follows the pointer, so that it is not told. */
function drawingEvent({ drawing }: ViewerState, { drawing: before }: ViewerState): readonly Event[] {
  const { mode, shapes, selected } = drawing;
  const same = mode === before.mode && shapes === before.shapes && selected === before.selected;
  return same ? [] : [new DrawingChangedEvent({ mode, shapes, selected })];
}

function failures(state: ViewerState, previous: ViewerState): readonly Event[] {
  const known = new Set(knownErrors(previous));
  const layers = state.layers.flatMap(({ id, status }) =>
    status.phase === 'failed' && !known.has(status.error) ? [errorEvent(state.locale, status.error, id)] : [],
  );
  const others = otherErrors(state).filter((error) => !known.has(error));
  return [...layers, ...others.map((error) => errorEvent(state.locale, error))];
}

function knownErrors(state: ViewerState): readonly AtlasError[] {
  const layers = state.layers.flatMap(({ status }) => (status.phase === 'failed' ? [status.error] : []));
  return [...layers, ...otherErrors(state)];
}

function otherErrors({ errors, basemapStatus, thematic }: ViewerState): readonly AtlasError[] {
  const failed = [basemapStatus, thematic].flatMap((each) => (each.phase === 'failed' ? [each.error] : []));
  return [...errors, ...failed];
}
