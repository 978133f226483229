import { formatVersion } from '../../core/format-version.js';
import type { ProjectEntry, ProjectFile } from '../../core/project-file.js';
import { saveRefused } from '../../export/save-refused.js';
import type { OwnEntry } from '../own/own-data.js';
import type { ViewerState } from '../state.js';
import type { ViewerContract } from '../viewer-contract.js';
import { toBase64 } from './base64.js';

/** Most bytes of own files that a project takes: browsers hold no text of much more than twice that. */
const mostBytes = 150_000_000;

/** How a project is made. */
export interface ProjectOptions {
  /** Default: today. */
  readonly made?: Date;
  readonly signal?: AbortSignal;
}

/**
 * What the reader has made of the atlas, as plain JSON: the state of the map, and their own data within it. Layers whose files
 * lie on a server are referred to.
 *
 * @throws {AtlasError} `save-refused` when the own files are too large together. Rejects with the signal's reason on abort.
 */
export async function projectOf(
  { state, catalog }: Pick<ViewerContract, 'state' | 'catalog'>,
  { made = new Date(), signal }: ProjectOptions = {},
): Promise<ProjectFile> {
  const bytes = state.own.reduce((sum, entry) => sum + (entry.kind === 'features' ? entry.file.size : 0), 0);
  if (bytes > mostBytes) throw saveRefused('project', bytes);
  const own: ProjectEntry[] = [];
  for (const entry of state.own) own.push(await entryOf(entry, signal));
  return {
    kind: 'jjj-project',
    version: formatVersion,
    made: made.toISOString().slice(0, 10),
    title: catalog.title,
    catalog: { id: catalog.id, dataVersion: catalog.dataVersion },
    state: stateOf(state),
    own,
  };
}

async function entryOf(entry: OwnEntry, signal: AbortSignal | undefined): Promise<ProjectEntry> {
  switch (entry.kind) {
    case 'features': {
      const { kind, id, definition, sidecar, file } = entry;
      return { kind, id, definition, sidecar: { ...sidecar }, data: await toBase64(file, signal) } as ProjectEntry;
    }
    case 'reference': {
      const { kind, id, definition } = entry;
      return { kind, id, definition };
    }
    case 'figures': {
      const { kept: _, ...figures } = entry;
      return figures as ProjectEntry;
    }
  }
}

function stateOf(state: ViewerState): ProjectFile['state'] {
  const { view, layers, basemapShown, locale, theme, selection, year, month, since, profile, vision } = state;
  const { verbosity, contrast, patterns } = state.reading;
  const { thematic, question, drawing } = state;
  return {
    ...(view && { view: { center: [view.center[0], view.center[1]], viewportZoom: view.viewportZoom } }),
    layers: layers.map(({ id, visible, opacity, variant }) => ({ id, visible, opacity, variant })),
    basemapShown,
    locale,
    theme,
    selection: selection && { ...selection },
    year,
    month,
    since,
    thematic: thematic.phase === 'none' ? null : thematic.choice,
    profile: [...profile],
    question: question.phase === 'none' ? null : { ...question.request },
    shapes: drawing.shapes.map(shapeOf),
    vision,
    reading: { verbosity, contrast, patterns },
  };
}

function shapeOf({ kind, geometry, center, radiusMeters }: ViewerState['drawing']['shapes'][number]) {
  const shape = kind === 'circle' && center ? { kind, center: [...center], radiusMeters } : { kind, geometry };
  return shape as ProjectFile['state']['shapes'][number];
}
