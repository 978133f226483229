import type { QueryRequest } from '../../core/query-request.js';
import type { ViewSetting } from '../../core/story-file.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** How the map is set now, all of it that a setting can change. */
export interface RememberedView {
  readonly setting: ViewSetting;
  readonly layers: ViewerState['layers'];
  readonly view: ViewerState['view'];
  /** The question whose answer was shown. */
  readonly question: QueryRequest | undefined;
}

/** Keeps how the map is set, to come back to it. */
export function rememberView(state: ViewerState): RememberedView {
  const { year, month, since, selection, profile, layers, view } = state;
  const setting: ViewSetting = {
    layers: layers.filter(({ visible }) => visible).map(({ id, variant }) => ({ id, variant })),
    thematic: choiceOf(state),
    year,
    month,
    since,
    select: selection && { layer: selection.layer, id: selection.id },
    profile: [...profile],
  };
  const question = 'request' in state.question ? state.question.request : undefined;
  return { setting, layers, view, question };
}

/** Sets the map as it was, variants of layers that were off included. */
export function restoreView(viewer: ViewerContract, { setting, layers, view, question }: RememberedView): void {
  viewer.show(setting);
  for (const { id, variant } of layers) {
    const now = viewer.state.layers.find((layer) => layer.id === id);
    if (now && now.variant !== variant) viewer.setVariant(id, variant);
  }
  if (question) viewer.ask(question);
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (view) viewer.setView(view, { animate });
}

/** True while the map is set as a setting says; where it looks is the reader's own affair. */
export function settingHolds(setting: ViewSetting, state: ViewerState): boolean {
  const { layers, thematic, year, month, since } = setting;
  const same = (wanted: unknown, now: unknown) => wanted === undefined || wanted === now;
  return (
    layersHold(layers, state) &&
    (thematic === undefined || JSON.stringify(thematic) === JSON.stringify(choiceOf(state))) &&
    same(year, state.year) &&
    same(month, state.month) &&
    same(since, state.since)
  );
}

function layersHold(wanted: ViewSetting['layers'], { layers }: ViewerState): boolean {
  if (wanted === undefined) return true;
  const visible = layers.filter((layer) => layer.visible);
  const isWanted = (id: string, variant: string) =>
    wanted.some((each) => each.id === id && (each.variant === undefined || each.variant === variant));
  return visible.length === wanted.length && visible.every(({ id, variant }) => isWanted(id, variant));
}

function choiceOf({ thematic }: ViewerState): NonNullable<ViewSetting['thematic']> | null {
  return thematic.phase === 'none' ? null : thematic.choice;
}
