import { localized } from '../../core/layer-record.js';
import { namesTile } from '../../core/tile-address.js';
import type { RecognisedLayer } from '../../viewer/backdrop/recognised-address.js';
import { putTiles } from '../basemaps/put-tiles.js';
import type { AddressKind, AddressOffer } from './address-kind.js';

/** Services of pictures, as their addresses say. */
const pictures =
  /[?&](?:service=wm(?:t)?s|request=getcapabilities)\b|\/wm(?:t)?s(?:server)?(?:[/?]|$)|wmtscapabilities\.xml/i;

/** Addresses of tiles: templates, PMTiles, WMS and WMTS. They are drawn above the base map; as one, they are put there by its own form. */
export const tileAddresses: AddressKind = {
  id: 'tiles',
  recognises: ({ href, pathname }) =>
    namesTile(decoded(href)) || /\.pmtiles$/i.test(pathname) || (pictures.test(href) && !/service=wfs/i.test(href)),
  offers: async ({ href, host }, signal) => {
    const { recogniseAddress } = await import('../../viewer/backdrop/recognise-address.js');
    const found = await recogniseAddress(decoded(href), signal);
    return (found?.layers ?? []).map((layer) => offerOf(layer, host));
  },
};

/** The braces of a template, which an address has written in another way. */
function decoded(href: string): string {
  return href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
}

function offerOf(layer: RecognisedLayer, host: string): AddressOffer {
  const title = localized(layer.title);
  return {
    id: layer.id,
    title,
    ...(layer.attribution !== undefined && { description: localized(layer.attribution) }),
    add: async (viewer) => {
      const attribution = layer.attribution ?? host;
      await putTiles(viewer, layer, { title: layer.title, attribution, datum: 'WGS 84', asBasemap: false });
      return title;
    },
  };
}
