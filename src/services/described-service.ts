import type { Bbox } from '../core/bbox.js';
import type { FeatureService } from '../core/feature-service.js';

/** A collection that a server offers. */
export interface OfferedCollection {
  /** Name of the collection, or of the feature type. */
  readonly id: string;
  readonly title: string;
  /** WGS 84 degrees. */
  readonly extent: Bbox | undefined;
  /** As the server names them; empty where it does not say. */
  readonly crs: readonly string[];
  /** Whose it is, as far as the server says. */
  readonly attribution: string | undefined;
  readonly licenceUrl: string | undefined;
}

/** What a server of features offers. */
export interface DescribedService {
  readonly kind: FeatureService['kind'];
  readonly title: string;
  /** Address for `FeatureService`: that of the landing page, or of the WFS. */
  readonly url: string;
  readonly collections: readonly OfferedCollection[];
}
