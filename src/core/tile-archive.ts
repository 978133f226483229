import { FetchSource, type Header, PMTiles, type Source, TileType } from 'pmtiles';
import { AtlasError } from './atlas-error.js';
import type { TileArchive } from './basemap-choice.js';
import './messages/basemap-messages.js';

/** Colours of the layers of vector tiles, told apart on light and dark ground; from Okabe and Ito (2008), without yellow. */
const colors = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'] as const;

/** Opens a PMTiles archive, of which parts are read as they are wanted. @param from - The archive or its address. */
export function openTileArchive(from: Blob | string): PMTiles {
  return new PMTiles(typeof from === 'string' ? new FetchSource(from) : blobSource(from));
}

/**
 * Reads the head of a PMTiles archive.
 *
 * @param name - What an error calls it.
 * @throws {AtlasError} `tiles-refused` when it is none, or cannot be read.
 */
export async function readTileArchive(from: Blob | string, name: string): Promise<TileArchive> {
  try {
    const archive = openTileArchive(from);
    const header = await archive.getHeader();
    return archiveOf(header, layersOf(await archive.getMetadata()));
  } catch (cause) {
    const received = (cause instanceof Error ? cause.message : String(cause)).slice(0, 120);
    throw new AtlasError('tiles-refused', `${name} is no PMTiles archive that can be read: ${received}.`, {
      details: { name, reason: 'archive', received },
      cause,
    });
  }
}

function blobSource(file: Blob): Source {
  return {
    getKey: () => 'file',
    getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
  };
}

function archiveOf(header: Header, layers: readonly string[]): TileArchive {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat, tileType } = header;
  const pictures = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];
  if (tileType !== TileType.Mvt && !pictures.includes(tileType)) throw new Error('its tiles are of an unknown kind');
  return {
    minTileZ: minZoom,
    maxTileZ: maxZoom,
    bbox: [minLon, minLat, maxLon, maxLat],
    isVector: tileType === TileType.Mvt,
    layers: layers.map((id, at) => ({ id, color: colors[at % colors.length] ?? colors[0] })),
  };
}

/** Names of the layers, from the list that archives of vector tiles have. */
function layersOf(metadata: unknown): readonly string[] {
  const { vector_layers: layers } = (metadata ?? {}) as { readonly vector_layers?: unknown };
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((each: { readonly id?: unknown }) => (typeof each?.id === 'string' ? [each.id] : []));
}
