import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { completeLayers } from './shown-networks.js';
import { after, type StepUnit, shareOf, stepped, type TimePoint } from './time-scale.js';
import type { Handle, TrackState } from './time-track.js';

/** What the track shows of a viewer; undefined while all years are shown, or when the catalog has no time. */
export function trackOf(viewer: ViewerContract, unit: StepUnit): TrackState | undefined {
  const { year, month, since } = viewer.state;
  const { time } = viewer.catalog;
  if (!time || year === null) return undefined;
  const years = new Set(completeLayers(viewer).map(({ until }) => until));
  return { span: time, unit, point: { year, month }, since, completeUntil: [...years] };
}

/** True when no later moment is on the track. */
export function atEnd({ span, point }: TrackState): boolean {
  return shareOf(span, point) === 1;
}

/** Sets an end of the span; neither passes the other. */
export function moveHandle(viewer: ViewerContract, track: TrackState, handle: Handle, point: TimePoint): void {
  const { span, unit, since } = track;
  if (handle === 'since') viewer.setTime({ since: Math.min(point.year, track.point.year - 1) });
  else if (since === null) viewer.setTime({ ...point });
  else viewer.setTime({ ...after(span, since, point, unit) });
}

/** Moves an end of the span by steps, of years where it is the beginning. */
export function stepHandle(viewer: ViewerContract, track: TrackState, handle: Handle, steps: number): void {
  const { span, unit, point, since } = track;
  if (handle === 'year') moveHandle(viewer, track, handle, stepped(span, point, steps, unit));
  else moveHandle(viewer, track, handle, stepped(span, { year: since ?? span.from, month: null }, steps, 'year'));
}

/** Goes to the beginning of the track, or of the span chosen. */
export function rewind(viewer: ViewerContract, track: TrackState): void {
  moveHandle(viewer, track, 'year', { year: track.since ?? track.span.from, month: null });
}

/** Begins a span where the catalog's own begins, or before the year; or ends it. */
export function setRange(viewer: ViewerContract, { span, point }: TrackState, on: boolean): void {
  const own = viewer.catalog.time?.opensWith.since ?? span.from;
  viewer.setTime({ since: on ? Math.min(own, point.year - 1) : null });
}
