import * as v from 'valibot';
import { AtlasError } from '../core/atlas-error.js';
import { type AskedService, featureServiceSchema } from '../core/feature-service.js';
import { conditionSchema } from '../core/symbology.js';

const rest = v.object({ id: v.string(), where: v.exactOptional(v.array(conditionSchema)) });

/**
 * The service that an address made by `serviceAddress` stands for.
 *
 * @throws {AtlasError} `value-invalid` for one that was tampered with.
 */
export function askedService(address: string): AskedService {
  const url = new URL(address);
  try {
    const { id, where, ...order } = JSON.parse(decodeURIComponent(url.hash.slice(1))) as Record<string, unknown>;
    url.hash = '';
    url.pathname = url.pathname.replace(/\/[^/]*\.service$/, '') || '/';
    const service = v.parse(featureServiceSchema, { ...order, url: url.href });
    return { ...service, ...v.parse(rest, { id, ...(where !== undefined && { where }) }) };
  } catch (cause) {
    const [expected, received] = ['the address of a service of features', address.slice(0, 80)];
    throw new AtlasError('value-invalid', `${received} should be ${expected}. Add the layer again.`, {
      details: { name: 'source', expected, received },
      cause,
    });
  }
}
