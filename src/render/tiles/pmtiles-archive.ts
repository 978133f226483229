import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { TileArchive, TileLayerDefinition } from '../../core/basemap-choice.js';
import { openTileArchive } from '../../core/tile-archive.js';
import { type OpenedTiles, rasterLayer } from './opened-tiles.js';
import { offerTiles, type ReadTile } from './tile-protocol.js';
import type { TileWatch } from './tile-watch.js';

/**
 * Opens a PMTiles archive as tiles: pictures as they are, vector tiles with a colour for each of their layers.
 *
 * @param id - Begins the ids of source and layers.
 */
export function openArchive(
  id: string,
  { pmtiles, file, archive }: Extract<TileLayerDefinition, { pmtiles: unknown }>,
  watch: TileWatch,
): OpenedTiles {
  if (!archive) throw new Error('its head was not read');
  const offered = offerTiles(archiveReader(openTileArchive(file ?? pmtiles), archive, watch));
  const source = `${id}-0`;
  return {
    sources: { [source]: sourceOf(archive, offered.url) },
    layers: (opacity) =>
      archive.isVector
        ? archive.layers.flatMap((layer) => vectorLayers(source, layer, opacity))
        : [rasterLayer(source, opacity)],
    end: () => offered.end(),
  };
}

function archiveReader(
  tiles: ReturnType<typeof openTileArchive>,
  { isVector }: TileArchive,
  watch: TileWatch,
): ReadTile {
  return async ({ z, x, y }, signal) => {
    const found = await tiles.getZxy(z, x, y, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      watch.failed('archive', error instanceof Error ? error.message.slice(0, 80) : '');
      throw error;
    });
    // Where an archive has nothing there is nothing to draw; a coarser tile would be drawn in its place.
    if (!found) return isVector ? new ArrayBuffer(0) : createImageBitmap(new ImageData(1, 1));
    watch.came();
    return isVector ? found.data : createImageBitmap(new Blob([found.data]));
  };
}

function sourceOf({ isVector, minTileZ, maxTileZ, bbox }: TileArchive, url: string): SourceSpecification {
  const [west, south, east, north] = bbox;
  const where = {
    tiles: [url],
    minzoom: minTileZ,
    maxzoom: maxTileZ,
    bounds: [west, south, east, north],
  } satisfies Partial<SourceSpecification>;
  return isVector ? { type: 'vector', ...where } : { type: 'raster', tileSize: 256, ...where };
}

/** Areas, lines and points of one layer: which of them it has is not known before a tile is there. */
function vectorLayers(source: string, layer: TileArchive['layers'][number], opacity: number): LayerSpecification[] {
  const { id, color } = layer;
  const of = { source, 'source-layer': id };
  return [
    {
      ...of,
      id: `${source}-${id}-areas`,
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': color, 'fill-opacity': 0.35 * opacity },
    },
    {
      ...of,
      id: `${source}-${id}-lines`,
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': color, 'line-width': 1.25, 'line-opacity': opacity },
    },
    {
      ...of,
      id: `${source}-${id}-points`,
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': color,
        'circle-radius': 3.5,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
  ];
}
