import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { RasterTiles, TileDatum } from '../../core/basemap-choice.js';
import { rasterReader } from './raster-reader.js';
import { offerTiles } from './tile-protocol.js';
import type { TileWatch } from './tile-watch.js';

/** What MapLibre draws of somebody else's map. */
export interface OpenedTiles {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Bottom to top. @param opacity - 0 to 1, of all of it. */
  readonly layers: (opacity: number) => readonly LayerSpecification[];
  /** Where letters and signs of a style come from, and a font that is there. */
  readonly writing?: { readonly glyphs?: string; readonly sprite?: string; readonly font?: readonly string[] };
  /** No more tiles are asked for. */
  end(): void;
}

/** Opens tiles of pictures, several of which may lie one upon another. @param id - Begins the ids of sources and layers. */
export function openRasterTiles(
  id: string,
  tiles: readonly RasterTiles[],
  datum: TileDatum,
  watch: TileWatch,
): OpenedTiles {
  const offers = tiles.map((each) => ({ each, offered: offerTiles(rasterReader(each, datum, watch)) }));
  const idOf = (index: number) => `${id}-${index}`;
  return {
    sources: Object.fromEntries(
      offers.map(({ each, offered }, index) => [idOf(index), sourceOf(each, offered.url)] as const),
    ),
    layers: (opacity) => tiles.map((each, index) => rasterLayer(idOf(index), opacity * (each.opacity ?? 1))),
    end: () => {
      for (const { offered } of offers) offered.end();
    },
  };
}

function sourceOf(tiles: RasterTiles, url: string): SourceSpecification {
  const { minTileZ = 0, maxTileZ = 18, tileSizePx = 256, bbox } = tiles;
  return {
    type: 'raster',
    tiles: [url],
    tileSize: tileSizePx,
    minzoom: minTileZ,
    maxzoom: maxTileZ,
    ...(bbox && { bounds: bbox }),
  };
}

/** A layer of pictures that does not fade in: what lies beneath would shine through meanwhile. */
export function rasterLayer(source: string, opacity: number): LayerSpecification {
  return { id: source, type: 'raster', source, paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0 } };
}
