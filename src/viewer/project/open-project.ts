import { AtlasError } from '../../core/atlas-error.js';
import { localeOfTag } from '../../core/languages.js';
import type { ProjectFile } from '../../core/project-file.js';
import { parseQueryRequest } from '../../core/query-request.js';
import type { OwnEntry } from '../own/own-data.js';
import type { ViewerContract } from '../viewer-contract.js';
import { projectInvalid, readProject } from './read-project.js';

/** What of a project could not be shown, a sentence each. */
export interface OpenedProject {
  readonly problems: readonly AtlasError[];
}

/**
 * Opens a project in a running viewer: its own data are added, in place of those of the same id, and the map is set as it
 * was. What the reader has of their own besides stays, hidden. Everything is checked first: a project that is wrong changes
 * nothing.
 *
 * @param value - The text of the file, or what was parsed of it.
 * @throws {AtlasError} `project-invalid`, `version-newer`, `query-invalid`, `catalog-invalid`, `figures-invalid`, or why a file
 * in it cannot be read.
 */
export async function openProject(viewer: ViewerContract, value: unknown): Promise<OpenedProject> {
  const { project, own } = await readProject(value);
  const theirs = new Set(viewer.state.own.map(({ id }) => id));
  const taken = own.find(({ id }) => !theirs.has(id) && viewer.catalog.layers.some((layer) => layer.id === id));
  if (taken) throw projectInvalid('own', 'ids that the catalog has not', `"${taken.id}"`);
  await addAll(viewer, own);
  return { problems: setState(viewer, project) };
}

/** Adds every entry, or none. */
async function addAll(viewer: ViewerContract, entries: readonly OwnEntry[]): Promise<void> {
  const before = viewer.state.own;
  const added: OwnEntry[] = [];
  try {
    for (const entry of entries) {
      await viewer.own.addEntry(entry);
      added.push(entry);
      // Opens the file, so that one that is broken is known now.
      if (entry.kind === 'features') await viewer.columnsOf(entry.id);
    }
  } catch (error) {
    for (const { id } of added) {
      const former = before.find((entry) => entry.id === id);
      await (former ? viewer.own.addEntry(former) : viewer.own.remove(id));
    }
    throw error;
  }
}

function setState(viewer: ViewerContract, { state, catalog }: ProjectFile): readonly AtlasError[] {
  const problems: AtlasError[] = [];
  const known = state.layers.filter(({ id, variant }) => {
    const layer = viewer.catalog.layers.find((each) => each.id === id);
    const isKnown = layer?.variants.some((each) => each.id === variant) ?? false;
    if (!isKnown) problems.push(unknown(id));
    return isKnown;
  });
  const has = (layer: string) => known.some(({ id }) => id === layer);
  viewer.clearQuestion();
  for (const { id, opacity, variant } of known) {
    viewer.setVariant(id, variant);
    viewer.setOpacity(id, opacity);
  }
  // What the project does not know lies below.
  const offset = viewer.state.layers.length - known.length;
  for (const [index, { id }] of known.entries()) viewer.moveLayer(id, offset + index);
  const setting = {
    layers: known.filter(({ visible }) => visible).map(({ id, variant }) => ({ id, variant })),
    year: state.year,
    ...(state.year !== null && { month: state.month, since: state.since }),
    profile: state.profile,
  };
  viewer.setThematic(null);
  attempt(problems, () => viewer.show(setting));
  if (state.thematic) {
    const { thematic } = state;
    attempt(problems, () => viewer.show({ thematic }));
  }
  setAppearance(viewer, state);
  viewer.drawing.setShapes(state.shapes);
  viewer.select(state.selection && has(state.selection.layer) ? state.selection : null);
  if (state.view) viewer.setView(state.view, { animate: false });
  if (state.question) viewer.ask(parseQueryRequest(state.question));
  if (catalog.dataVersion !== viewer.catalog.dataVersion) problems.push(outdated(catalog, viewer));
  return problems;
}

function setAppearance(viewer: ViewerContract, state: ProjectFile['state']): void {
  const locale = localeOfTag(state.locale);
  if (locale) viewer.setLocale(locale);
  viewer.setTheme(state.theme);
  viewer.showBasemap(state.basemapShown);
  viewer.setVision(state.vision);
  viewer.setReading(state.reading);
}

/** A part of the state that this atlas cannot show costs itself only. */
function attempt(problems: AtlasError[], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AtlasError)) throw error;
    problems.push(error);
  }
}

function unknown(layer: string): AtlasError {
  return new AtlasError(
    'layer-unknown',
    `The project has a layer "${layer}" that this atlas has not. It is left out.`,
    {
      details: { layer, known: '' },
    },
  );
}

function outdated({ dataVersion: expected }: ProjectFile['catalog'], { catalog }: ViewerContract): AtlasError {
  const received = catalog.dataVersion;
  return new AtlasError(
    'link-outdated',
    `The project was made with data of version ${expected}, but the atlas now shows ${received}. The picture may differ.`,
    { details: { expected, received } },
  );
}
