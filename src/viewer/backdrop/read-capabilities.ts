import { DOMParser, type Element } from '@xmldom/xmldom';
import type { RecognisedAddress, RecognisedLayer } from './recognised-address.js';
import { withQuery } from './service-query.js';
import { wmtsLayers } from './wmts-layers.js';
import { child, children, childText, descendants, isMercator } from './xml-elements.js';

/** Longest document that is read; those of whole countries have some megabytes. */
const mostCharacters = 20_000_000;

/**
 * Reads what a WMS or a WMTS says of itself.
 *
 * @param url - Where it was asked: requests go there, whatever the document says, which often names a host behind a proxy.
 * @returns undefined for any other document. Layers that are not offered in Web Mercator are left out.
 */
export function readCapabilities(text: string, url: URL): RecognisedAddress | undefined {
  if (text.length > mostCharacters) return undefined;
  const root = parsed(text);
  if (!root) return undefined;
  const title = childText(child(root, 'Service') ?? child(root, 'ServiceIdentification'), 'Title') ?? url.host;
  if (root.localName === 'Capabilities') return { kind: 'wmts', title, layers: wmtsLayers(root, url) };
  if (!/^(WMS|WMT_MS)_Capabilities$/.test(root.localName ?? '')) return undefined;
  return { kind: 'wms', title, layers: wmsLayers(root, url) };
}

function parsed(text: string): Element | null | undefined {
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml').documentElement;
  } catch {
    return undefined;
  }
}

function wmsLayers(root: Element, url: URL): RecognisedLayer[] {
  const version = root.getAttribute('version') ?? '1.3.0';
  const formats = descendants(root, 'GetMap').flatMap((map) => children(map, 'Format').map(textOf));
  const format = ['image/png', 'image/png8', 'image/jpeg'].find((each) => formats.includes(each)) ?? 'image/png';
  const walk = (element: Element, above: Inherited): RecognisedLayer[] => {
    const own: Inherited = {
      crs: [
        ...above.crs,
        ...[...children(element, 'CRS'), ...children(element, 'SRS')].flatMap((each) => textOf(each).split(/\s+/)),
      ],
      attribution: childText(child(element, 'Attribution'), 'Title') ?? above.attribution,
    };
    const name = childText(element, 'Name');
    const crs = own.crs.find(isMercator);
    const made =
      name !== undefined && crs !== undefined
        ? [wmsLayer(element, name, { url, version, format, crs }, own.attribution)]
        : [];
    return [...made, ...children(element, 'Layer').flatMap((each) => walk(each, own))];
  };
  return children(child(root, 'Capability'), 'Layer').flatMap((each) =>
    walk(each, { crs: [], attribution: undefined }),
  );
}

/** What a layer has from those that contain it. */
interface Inherited {
  readonly crs: readonly string[];
  readonly attribution: string | undefined;
}

interface Asked {
  readonly url: URL;
  readonly version: string;
  readonly format: string;
  readonly crs: string;
}

function wmsLayer(element: Element, name: string, asked: Asked, attribution: string | undefined): RecognisedLayer {
  const { url, version, format, crs } = asked;
  const query = withQuery(url, {
    SERVICE: 'WMS',
    VERSION: version,
    REQUEST: 'GetMap',
    LAYERS: name,
    STYLES: '',
    [version === '1.3.0' ? 'CRS' : 'SRS']: crs,
    FORMAT: format,
    TRANSPARENT: format === 'image/jpeg' ? 'FALSE' : 'TRUE',
    WIDTH: '256',
    HEIGHT: '256',
  });
  const styles = children(element, 'Style').flatMap((style) => children(style, 'LegendURL'));
  const legend = styles.map((each) => child(each, 'OnlineResource')?.getAttribute('xlink:href'))[0];
  return {
    id: name,
    title: childText(element, 'Title') ?? name,
    ...(attribution !== undefined && { attribution }),
    tiles: { url: `${query.href}&BBOX={bbox-epsg-3857}` },
    ...(legend && /^https?:/.test(legend) && { legend }),
  };
}

function textOf(element: Element): string {
  return element.textContent?.trim() ?? '';
}
