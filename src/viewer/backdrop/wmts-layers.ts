import type { Element } from '@xmldom/xmldom';
import type { RecognisedLayer } from './recognised-address.js';
import { withQuery } from './service-query.js';
import { child, children, childText, isMercator } from './xml-elements.js';

/** Scale denominator of zoom 0 with tiles of 256 pixels of 0.28 mm, as OGC 07-057r7 has it (GoogleMapsCompatible). */
const scaleOfWorld = 559_082_264.028_717_8;

/** A grid of tiles that is that of Web Mercator. */
interface TileGrid {
  readonly id: string;
  /** What stands before the zoom in the names of its levels. */
  readonly prefix: string;
  readonly minTileZ: number;
  readonly maxTileZ: number;
}

/** Layers of a WMTS that are offered in the square tiles of Web Mercator. */
export function wmtsLayers(root: Element, url: URL): RecognisedLayer[] {
  const contents = child(root, 'Contents');
  const grids = children(contents, 'TileMatrixSet').flatMap(gridOf);
  const attribution = childText(child(root, 'ServiceProvider'), 'ProviderName');
  return children(contents, 'Layer').flatMap((layer) => {
    const linked = children(layer, 'TileMatrixSetLink').map((link) => childText(link, 'TileMatrixSet'));
    const grid = grids.find(({ id }) => linked.includes(id));
    const id = childText(layer, 'Identifier');
    if (!grid || id === undefined) return [];
    const { minTileZ, maxTileZ } = grid;
    const tiles = { url: addressOf(layer, id, grid, url), minTileZ, maxTileZ };
    const title = childText(layer, 'Title') ?? id;
    return [{ id, title, tiles, ...(attribution !== undefined && { attribution }) }];
  });
}

/** A grid whose levels are those of Web Mercator, each twice the one before. */
function gridOf(set: Element): TileGrid[] {
  const id = childText(set, 'Identifier');
  if (id === undefined || !isMercator(childText(set, 'SupportedCRS') ?? '')) return [];
  const levels = children(set, 'TileMatrix').map((matrix) => ({
    name: childText(matrix, 'Identifier') ?? '',
    z: Math.log2(scaleOfWorld / Number(childText(matrix, 'ScaleDenominator'))),
  }));
  const fits = levels.every(({ z }) => Math.abs(z - Math.round(z)) < 0.01);
  const [first] = levels;
  if (!first || !fits) return [];
  const prefix = first.name.slice(0, first.name.length - String(Math.round(first.z)).length);
  if (levels.some(({ name, z }) => name !== `${prefix}${Math.round(z)}`)) return [];
  const zooms = levels.map(({ z }) => Math.round(z));
  return [{ id, prefix, minTileZ: Math.min(...zooms), maxTileZ: Math.min(24, Math.max(...zooms)) }];
}

function addressOf(layer: Element, id: string, { id: grid, prefix }: TileGrid, url: URL): string {
  const styles = children(layer, 'Style');
  const chosen = styles.find((each) => each.getAttribute('isDefault') === 'true') ?? styles[0];
  const style = childText(chosen, 'Identifier') ?? 'default';
  const template = children(layer, 'ResourceURL')
    .find((each) => each.getAttribute('resourceType') === 'tile')
    ?.getAttribute('template');
  const level = `${prefix}{TileMatrix}`;
  if (template) {
    return template
      .replace(/\{TileMatrixSet\}/gi, grid)
      .replace(/\{Style\}/gi, style)
      .replace(/\{TileMatrix\}/gi, level);
  }
  const format = childText(layer, 'Format') ?? 'image/png';
  const query = {
    SERVICE: 'WMTS',
    VERSION: '1.0.0',
    REQUEST: 'GetTile',
    LAYER: id,
    STYLE: style,
    TILEMATRIXSET: grid,
    FORMAT: format,
  };
  return `${withQuery(url, query).href}&TILEMATRIX=${level}&TILEROW={TileRow}&TILECOL={TileCol}`;
}
