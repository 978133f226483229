import type { LayerDefinition } from '../../core/layer-definition.js';
import { localized } from '../../core/layer-record.js';
import { type FileSample, sampleOfFile } from '../../services/file-sample.js';
import { guessPresentation } from '../../viewer/own/guess-presentation.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { layerIdOf } from './layer-id-of.js';

/** Features from which the looks of a layer are guessed. */
const sampleSize = 500;

/** Names of columns that tell features apart, by custom. */
const idNames = /^(?:id|fid|gid|uid|uuid|objectid|osm_id|code|adcode|编号|代码)$/i;

/** A file that can stay on its server. */
export interface ServedFile {
  readonly title: string;
  /** Adds it as a layer that is read by range. @returns id of the layer. */
  add(viewer: ViewerContract, signal: AbortSignal): Promise<string>;
}

/**
 * Looks whether a file can stay on its server: FlatGeobuf with an index and a column that tells its features apart.
 *
 * @returns undefined where a copy of it has to be read.
 * @throws why it cannot be fetched. Rejects with the signal's reason on abort.
 */
export async function servedFile({ href, pathname }: URL, signal: AbortSignal): Promise<ServedFile | undefined> {
  if (!/\.fgb$/i.test(pathname)) return undefined;
  const sample = await sampleOfFile(href, sampleSize, signal);
  const idColumn = idColumnOf(sample);
  if (idColumn === undefined || !sample.summary.hasIndex) return undefined;
  const title = sample.summary.title || nameOf(pathname);
  return { title, add: (viewer, stop) => addServed(viewer, { href, title, idColumn, sample }, stop) };
}

interface Looked {
  readonly href: string;
  readonly title: string;
  readonly idColumn: string;
  readonly sample: FileSample;
}

async function addServed(viewer: ViewerContract, looked: Looked, signal: AbortSignal): Promise<string> {
  const { href, idColumn, sample } = looked;
  const { bbox, featureCount } = sample.summary;
  const features = sample.features.map(({ id: _, ...feature }) => feature);
  const data = new Blob([JSON.stringify({ type: 'FeatureCollection', features })]);
  const read = await viewer.own.read({ name: 'sample.geojson', data }, { crs: 'EPSG:4326' }, { signal });
  const inFile = new Set(sample.summary.columns.map(({ name }) => name));
  // Other features may have other values: what they are called in the sample makes no classes.
  const columns = read.columns.filter(({ name }) => inFile.has(name)).map(({ values: _, ...column }) => column);
  const title = localized(looked.title);
  const { variants } = guessPresentation({ ...read, columns, idColumn, count: featureCount }, title);
  const definition: LayerDefinition = {
    id: layerIdOf(looked.title),
    title,
    description: title,
    visible: true,
    opacity: 1,
    variants: variants.map((each) => ({ ...each, parts: each.parts.map((part) => ({ ...part, source: href })) })),
  };
  const id = await viewer.own.addReference(definition);
  viewer.fitBbox(bbox ?? read.bbox);
  return id;
}

/** One with a telling name, else any whose values in the sample are all there and all different. */
function idColumnOf({ summary, features }: FileSample): string | undefined {
  const unique = summary.columns.filter(({ name }) => {
    const values = features.map(({ properties }) => properties[name]);
    const known = values.every((value) => typeof value === 'string' || typeof value === 'number');
    return known && values.length > 0 && new Set(values).size === values.length;
  });
  return (unique.find(({ name }) => idNames.test(name)) ?? unique.find(({ type }) => type !== 'Double'))?.name;
}

function nameOf(pathname: string): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last).replace(/\.fgb$/i, '');
  } catch {
    return last;
  }
}
