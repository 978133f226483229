import { AtlasError } from '../../core/atlas-error.js';
import type { BasemapChoice, BasemapInput, BasemapOffer } from '../../core/basemap-choice.js';
import { fetchJson } from '../../core/fetch-json.js';
import { httpAddress } from '../../core/http-address.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { type MapSettings, sameValue } from './map-settings.js';

type Wishes = Pick<MapSettings, 'basemap' | 'basemaps'>;

/**
 * Offers the base maps that a page has beside those of the atlas, and draws the one that it asks for.
 *
 * @param before - What the page asked for before; undefined at first, when what a link or the reader chose stays.
 * @returns what could not be offered or drawn.
 */
export async function applyBasemaps(
  viewer: ViewerContract,
  { basemap, basemaps = [] }: Wishes,
  before: Wishes | undefined,
  signal: AbortSignal,
): Promise<readonly AtlasError[]> {
  const problems: AtlasError[] = [];
  const attempt = async (offer: BasemapOffer) => {
    try {
      return await offerBasemap(viewer, offer, signal);
    } catch (error) {
      if (signal.aborted || !(error instanceof AtlasError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const ids: (string | undefined)[] = [];
  for (const offer of basemaps) ids.push(await attempt(offer));
  for (const id of withdrawn(viewer, before, ids)) viewer.backdrop.withdraw(id);
  const wished = isOffer(basemap) ? await attempt(basemap) : basemap;
  const { chosen } = viewer.state.basemap;
  // At first a link may have chosen another one, which it is known by now whether anybody offers.
  if (before ? !sameValue(before.basemap, basemap) : chosen === 'atlas') choose(viewer, wished);
  else if (viewer.state.basemapShown) viewer.backdrop.choose(chosen);
  return problems;
}

/** Shown or hidden it is as it was set before; nothing drawn needs no choice. */
function choose({ state, backdrop }: ViewerContract, id: string | undefined): void {
  if (id !== undefined && id !== 'none' && id !== state.basemap.chosen) backdrop.choose(id);
}

/** What the host no longer offers. */
function withdrawn(
  viewer: ViewerContract,
  before: Wishes | undefined,
  ids: readonly (string | undefined)[],
): readonly string[] {
  if (!before) return [];
  const ofHost = viewer.state.basemap.offered.filter(({ by }) => by === 'host').map(({ definition }) => definition.id);
  return ofHost.filter((id) => !ids.includes(id));
}

/** An id is no offer; an address has a slash or a dot. */
function isOffer(basemap: BasemapChoice | undefined): basemap is BasemapOffer {
  return typeof basemap === 'string' ? /[/.]/.test(basemap) : basemap !== undefined;
}

async function offerBasemap(viewer: ViewerContract, offer: BasemapOffer, signal: AbortSignal): Promise<string> {
  if (typeof offer !== 'string') return viewer.backdrop.offer(offer, { by: 'host' });
  const url = httpAddress(offer, document.baseURI, 'basemap');
  const notJson = (received: string) =>
    new AtlasError('value-invalid', `basemap should be JSON, but ${url} is "${received}". Check the address.`, {
      details: { name: 'basemap', expected: 'JSON', received },
    });
  const definition = await fetchJson(url, { notJson, signal });
  return viewer.backdrop.offer(definition as BasemapInput, { by: 'host', base: url });
}
