import { AtlasError } from '../../core/atlas-error.js';
import { type FeatureService, servedPart } from '../../core/feature-service.js';
import type { LayerDefinition } from '../../core/layer-definition.js';
import type { LayerRecord } from '../../core/layer-record.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { describeService, sampleOfService } from '../../services/describe-service.js';
import type { DescribedService, OfferedCollection } from '../../services/described-service.js';
import { guessPresentation } from '../../viewer/own/guess-presentation.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { layerIdOf } from './layer-id-of.js';
import { looksLikeService } from './service-words.js';

export { type ServedFile, servedFile } from './file-address-kind.js';

/** Features from which the looks of a layer are guessed. */
const sampleSize = 500;

/** Servers of features as a kind of address, for the dialog that adds data. */
export const featureServiceKind = {
  id: 'feature-service',

  recognises: looksLikeService,

  /** @throws {AtlasError} `service-refused`, or why a request failed. */
  async offers(address: URL, signal: AbortSignal) {
    const described = await describeService(address.href, { signal });
    return described.collections.map((collection) => {
      const title = { en: collection.title, zh: collection.title };
      return {
        id: collection.id,
        title,
        add: async (viewer: ViewerContract, stop: AbortSignal): Promise<LocalizedText> => {
          await addServiceLayer(viewer, described, collection, stop);
          return title;
        },
      };
    });
  },
};

/**
 * Adds the one collection that an address names.
 *
 * @returns id of the layer.
 * @throws {AtlasError} `value-invalid` where the server offers several, naming them; as {@link addServiceLayer}.
 */
export async function addServiceAddress(viewer: ViewerContract, address: string, signal: AbortSignal): Promise<string> {
  const described = await describeService(address, { signal });
  const [only, ...others] = described.collections;
  if (only && others.length === 0) return addServiceLayer(viewer, described, only, signal);
  const expected = 'the address of one collection';
  const known = described.collections.map(({ id }) => id).join(', ') || 'none';
  const message = `The layer should be ${expected}, but ${address} offers: ${known}. Name one of them in the address.`;
  throw new AtlasError('value-invalid', message, { details: { name: 'layer', expected, received: known } });
}

/**
 * Adds a collection of a server as a layer, drawn as some of its features suggest.
 *
 * @returns id of the layer.
 * @throws {AtlasError} `service-refused`, `import-refused`, or why a request failed.
 */
export async function addServiceLayer(
  viewer: ViewerContract,
  { kind, url }: DescribedService,
  collection: OfferedCollection,
  signal: AbortSignal,
): Promise<string> {
  const { id } = collection;
  const service: FeatureService = kind === 'wfs' ? { kind, url, typeName: id } : { kind, url, collection: id };
  const sample = new Blob([await sampleOfService(service, sampleSize, { signal })]);
  const features = await viewer.own.read({ name: `${id}.geojson`, data: sample }, { crs: 'EPSG:4326' }, { signal });
  // Other features may have other values: what they are called in the sample makes no classes. A property `id` beside the
  // id of the feature is called otherwise in the sample, and is no column of the service.
  const columns = features.columns
    .filter(({ name }) => name !== 'properties.id')
    .map(({ values: _, ...column }) => column);
  const title = { en: collection.title, zh: collection.title };
  const { variants } = guessPresentation({ ...features, columns }, title);
  const record = recordOf(collection);
  const parts = (variants[0]?.parts ?? []).map((part) => ({ ...part, service, ...(record && { record }) }));
  const definition: LayerDefinition = {
    id: layerIdOf(id),
    title,
    description: title,
    visible: true,
    opacity: 1,
    variants: variants.map((variant) => ({ ...variant, parts: parts.map(servedPart) })),
  };
  return viewer.own.addReference(definition);
}

function recordOf({ attribution, licenceUrl }: OfferedCollection): LayerRecord | undefined {
  if (attribution === undefined && licenceUrl === undefined) return undefined;
  return {
    ...(attribution !== undefined && { attribution }),
    ...(licenceUrl !== undefined && { licence: licenceUrl, licenceUrl }),
  };
}
