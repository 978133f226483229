import type { BasemapDefinition, SceneBackdrop } from '../../core/basemap-choice.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { ViewerState } from '../state.js';
import type { TileLayerState } from './backdrop-types.js';

/** The part of the state that is about base maps and tiles. */
type BackdropState = Pick<ViewerState, 'basemap' | 'basemapShown' | 'tiles'>;

/** The base map of another server that is drawn; undefined when it is the offline one, or none. */
export function drawnBasemap({ basemap, basemapShown }: BackdropState): BasemapDefinition | undefined {
  return basemapShown
    ? basemap.offered.find(({ definition }) => definition.id === basemap.chosen)?.definition
    : undefined;
}

/** Tiles that are drawn, bottom to top. */
export function drawnTiles({ tiles }: BackdropState): readonly TileLayerState[] {
  return tiles.filter(({ visible }) => visible);
}

/** What a scene draws of other servers; the same object as before while it is the same. */
export function backdropOf(state: BackdropState, before: SceneBackdrop | undefined): SceneBackdrop | undefined {
  const basemap = drawnBasemap(state);
  const tiles = drawnTiles(state);
  if (!basemap && tiles.length === 0) return undefined;
  const same =
    before?.basemap === basemap &&
    before?.tiles.length === tiles.length &&
    tiles.every(
      (each, at) => before?.tiles[at]?.definition === each.definition && before.tiles[at].opacity === each.opacity,
    );
  if (same) return before;
  return { ...(basemap && { basemap }), tiles: tiles.map(({ definition, opacity }) => ({ definition, opacity })) };
}

/** Whose the tiles in the picture are, for the line that is always in sight. */
export function backdropAttributions(state: BackdropState, locale: Locale): readonly string[] {
  const basemap = drawnBasemap(state);
  const definitions = [...(basemap ? [basemap] : []), ...drawnTiles(state).map(({ definition }) => definition)];
  return definitions.map(({ attribution }) => textIn(locale, attribution));
}

/** The datum of tiles in the picture that are drawn in another one than they are shown in. */
export function shiftedDatum(state: BackdropState): string | undefined {
  const basemap = drawnBasemap(state);
  const definitions = [...(basemap ? [basemap] : []), ...drawnTiles(state).map(({ definition }) => definition)];
  return definitions.find(({ datum }) => datum === 'GCJ-02')?.datum;
}
