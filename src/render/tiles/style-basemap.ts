import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { BasemapDefinition } from '../../core/basemap-choice.js';
import { fetchJson } from '../../core/fetch-json.js';
import { parseUrl } from '../../core/parse-url.js';
import type { OpenedTiles } from './opened-tiles.js';

type Given = Extract<BasemapDefinition, { style: unknown }>['style'];

/**
 * Opens a MapLibre style as a base map. Its layers and sources get ids of their own; light, sky, terrain and projection stay
 * those of the atlas.
 *
 * @param id - Begins the ids.
 * @throws when it is none.
 */
export async function openStyle(id: string, given: Given): Promise<OpenedTiles> {
  const base = typeof given === 'string' ? given : document.baseURI;
  const style = checked(
    typeof given === 'string'
      ? await fetchJson(given, { notJson: (received) => notStyle(received), credentials: 'omit' })
      : given,
  );
  const idOf = (own: string) => `${id}-${own}`;
  const sources = Object.entries(style.sources).map(
    ([own, source]) => [idOf(own), absoluteSource(source, base)] as const,
  );
  const layers = style.layers.flatMap((layer) => renamed(layer, idOf));
  const { glyphs } = style;
  const sprite = typeof style.sprite === 'string' ? absolute(style.sprite, base) : undefined;
  const font = fontOf(style.layers);
  return {
    sources: Object.fromEntries(sources),
    layers: () => layers,
    writing: {
      ...(glyphs !== undefined && { glyphs: absolute(glyphs, base) }),
      ...(sprite !== undefined && { sprite }),
      ...(glyphs !== undefined && font && { font }),
    },
    end: () => {},
  };
}

function checked(given: unknown): StyleSpecification {
  const style = given as Partial<StyleSpecification> | null;
  if (style?.version === 8 && Array.isArray(style.layers) && typeof style.sources === 'object') {
    return style as StyleSpecification;
  }
  throw notStyle('version 8, sources and layers are expected');
}

/** The reason, which the notice about the base map names. */
function notStyle(received: string): never {
  throw new Error(received);
}

function renamed(layer: LayerSpecification, idOf: (own: string) => string): LayerSpecification[] {
  // What is lit or extruded has no place under flat themes.
  if (layer.type === 'fill-extrusion' || layer.type === 'hillshade') return [];
  if (!('source' in layer)) return [{ ...layer, id: idOf(layer.id) }];
  return [{ ...layer, id: idOf(layer.id), source: idOf(String(layer.source)) } as LayerSpecification];
}

function absoluteSource(source: SourceSpecification, base: string): SourceSpecification {
  return {
    ...source,
    ...('url' in source && typeof source.url === 'string' && { url: absolute(source.url, base) }),
    ...('tiles' in source && source.tiles && { tiles: source.tiles.map((tile) => absolute(tile, base)) }),
    ...('data' in source && typeof source.data === 'string' && { data: absolute(source.data, base) }),
  } as SourceSpecification;
}

/** Braces stay as they are. */
function absolute(address: string, base: string): string {
  const url = parseUrl(address, base);
  return url ? url.href.replace(/%7B/gi, '{').replace(/%7D/gi, '}') : address;
}

/** A font that the style's server has, for what the atlas writes above. */
function fontOf(layers: readonly LayerSpecification[]): readonly string[] | undefined {
  for (const layer of layers) {
    const font: unknown = layer.type === 'symbol' ? layer.layout?.['text-font'] : undefined;
    if (Array.isArray(font) && font.every((each) => typeof each === 'string') && font[0] !== 'literal') return font;
  }
  return undefined;
}
