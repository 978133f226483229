import { AtlasError } from '../core/atlas-error.js';

/** What of a file is more than its format, or the browser, can hold. */
export type SaveLimit = 'columns' | 'row' | 'bytes' | 'briefing' | 'project' | 'nothing';

const sentences: Readonly<Record<SaveLimit, string>> = {
  columns: 'A shapefile has at most 255 columns. Choose FlatGeobuf or GeoJSON.',
  row: 'A row of a shapefile has at most 65,535 bytes. Choose FlatGeobuf or GeoJSON.',
  bytes: 'A shapefile has at most 2 GB. Choose FlatGeobuf, or save fewer features.',
  briefing: 'The briefing would be larger than is sent or opened easily. Make the picture smaller, or hide layers.',
  project: 'The project would be larger than browsers open. Take large layers out of it, or refer to them by URL.',
  nothing: 'There are no features to save.',
};

/** A file was not made. @param received - How much there is. */
export function saveRefused(limit: SaveLimit, received: number): AtlasError {
  return new AtlasError('save-refused', sentences[limit], { details: { reason: limit, received } });
}
