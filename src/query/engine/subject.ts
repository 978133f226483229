import type { Geometry } from 'geojson';
import { AtlasError } from '../../core/atlas-error.js';
import { geometryAt } from '../../core/page-geometry.js';
import type { QueryChunk, QueryTarget, TaskSubject } from '../../core/query-task.js';
import { everywhere } from '../../flatgeobuf/search-area.js';
import { pickRows } from '../filter/pick-rows.js';
import { type GeometrySlice, slicesAt, slicesOf } from '../planar/geometry-slice.js';
import { shapeFault } from '../planar/shape-fault.js';
import { accuracyOfRow } from './accuracy.js';
import { rowsPassing } from './find.js';
import { type QuestionContext, scanTarget } from './question-context.js';

/** One thing that a question is about. */
export interface SubjectFeature {
  readonly slices: readonly GeometrySlice[];
  /** Radius in which it lies, 0 for a shape that somebody drew. */
  readonly accuracyMeters: number;
}

/** What a question is about. */
export interface Subject {
  readonly features: readonly SubjectFeature[];
  /** Its features as they were read; none of a drawn shape. */
  readonly chunks: readonly QueryChunk[];
  /** All of it as one geometry, newly made at each call. */
  readonly geometry: () => Geometry;
}

/**
 * Reads what a question is about.
 *
 * @throws {AtlasError} `shape-invalid`, `query-empty`.
 */
export async function resolveSubject(context: QuestionContext, subject: TaskSubject): Promise<Subject> {
  if (subject.kind === 'geometry') return ofGeometry(subject.geometry);
  const chunks = await readChunks(context, subject.targets);
  const features = chunks.flatMap((chunk) => featuresOf(chunk, subject.targets[chunk.target]));
  if (features.length === 0) throw emptySubject();
  return { features, chunks, geometry: () => collected(chunks) };
}

/** All features that targets mean, each target's as one chunk or several. */
export async function readChunks(
  context: QuestionContext,
  targets: readonly QueryTarget[],
): Promise<readonly QueryChunk[]> {
  const chunks: QueryChunk[][] = targets.map(() => []);
  for (const [target, asked] of targets.entries()) {
    await scanTarget(context, asked, everywhere, {
      begin: () => chunks[target]?.splice(0),
      visit: ({ page, passes }) => {
        const rows = rowsPassing(page, passes);
        if (rows.length === 0) return;
        const inFile = Uint32Array.from(rows, (row) => page.firstRow + row);
        chunks[target]?.push({ target, page: pickRows(page, rows), rows: inFile, measures: {} });
      },
    });
  }
  return chunks.flat();
}

/** Slices of every subject feature together. */
export function allSlices({ features }: Subject): readonly GeometrySlice[] {
  return features.flatMap(({ slices }) => slices);
}

function ofGeometry(geometry: Geometry): Subject {
  const fault = shapeFault(geometry);
  if (fault) throw fault;
  return { features: [{ slices: slicesOf(geometry), accuracyMeters: 0 }], chunks: [], geometry: () => geometry };
}

function featuresOf({ page }: QueryChunk, target: QueryTarget | undefined): SubjectFeature[] {
  return Array.from({ length: page.featureCount }, (_, row) => ({
    slices: slicesAt(page, row),
    accuracyMeters: target ? accuracyOfRow(page, target, row) : 0,
  }));
}

function collected(chunks: readonly QueryChunk[]): Geometry {
  const geometries = chunks.flatMap(({ page }) =>
    Array.from({ length: page.featureCount }, (_, row) => geometryAt(page, row)).filter((each) => each !== null),
  );
  const [only] = geometries;
  return only && geometries.length === 1 ? only : { type: 'GeometryCollection', geometries };
}

function emptySubject(): AtlasError {
  const reason = 'no feature passes the filter of its subject';
  return new AtlasError(
    'query-empty',
    `The question is about nothing: ${reason}. Choose something else to ask about.`,
    {
      details: { reason: 'noFeature' },
    },
  );
}
