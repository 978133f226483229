import type { FeaturePage } from '../../core/columns.js';
import { bboxAt } from '../../core/page-bbox.js';
import type { QueryTarget } from '../../core/query-task.js';
import { DistanceField } from '../geodesy/distance-field.js';
import { type GeometrySlice, slicesAt } from '../planar/geometry-slice.js';
import type { Findings } from './findings.js';
import type { NewsDesk } from './news-desk.js';
import { type QuestionContext, scanTarget, type TargetPage } from './question-context.js';
import { allSlices, type Subject } from './subject.js';

/** Half of the way around the world: nothing is farther. */
const farthestMeters = 20_040_000;

/** The search begins with this radius, and goes on with so many times as much while too little was found. */
const firstReachMeters = 1000;
const growth = 4;

/** A feature that may be among the nearest. */
interface Candidate {
  readonly target: number;
  readonly page: FeaturePage;
  readonly row: number;
  readonly meters: number;
  readonly bearingDegrees: number;
  /** Place of the subject's feature. */
  readonly of: number | undefined;
}

export interface NearestOptions {
  readonly count: number;
  /** True: the nearest of each feature of the subject. */
  readonly each: boolean;
  readonly withinMeters?: number;
}

/** Finds the nearest features and hands them to the desk, nearest first or subject by subject. */
export async function findNearest(
  context: QuestionContext,
  targets: readonly QueryTarget[],
  subject: Subject,
  options: NearestOptions,
  desk: NewsDesk,
): Promise<void> {
  if (!options.each) {
    const { found } = await searchFrom(
      context,
      targets,
      allSlices(subject),
      options,
      undefined,
      firstReachMeters,
      desk,
    );
    send(found, desk);
    return;
  }
  let reach = firstReachMeters;
  for (const [place, { slices }] of subject.features.entries()) {
    const search = await searchFrom(context, targets, slices, options, place, reach, desk);
    // Neighbouring subjects have their nearest about as far away.
    reach = Math.max(firstReachMeters, search.reach / growth);
    send(search.found, desk);
  }
}

async function searchFrom(
  context: QuestionContext,
  targets: readonly QueryTarget[],
  slices: readonly GeometrySlice[],
  { count, withinMeters = farthestMeters }: NearestOptions,
  of: number | undefined,
  firstReach: number,
  desk: NewsDesk,
): Promise<{ readonly found: readonly Candidate[]; readonly reach: number }> {
  let reach = Math.min(firstReach, withinMeters);
  while (true) {
    const field = new DistanceField(slices, reach);
    const candidates = (
      await Promise.all(targets.map((target, index) => candidatesIn(context, target, index, field, of, desk)))
    ).flat();
    candidates.sort((a, b) => a.meters - b.meters || a.target - b.target || inFile(a) - inFile(b));
    if (candidates.length >= count || reach >= withinMeters) return { found: candidates.slice(0, count), reach };
    reach = Math.min(reach * growth, withinMeters);
  }
}

async function candidatesIn(
  context: QuestionContext,
  target: QueryTarget,
  index: number,
  field: DistanceField,
  of: number | undefined,
  desk: NewsDesk,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const area = { bboxes: field.bboxes, mayTouch: (bbox: (typeof field.bboxes)[number]) => field.mayReach(bbox) };
  await scanTarget(context, target, area, {
    begin: (pages) => {
      found.length = 0;
      desk.begin(index, pages);
    },
    visit: (visited) => {
      desk.searched(index, visited);
      found.push(...nearIn(visited, index, field, of));
    },
  });
  return found;
}

function nearIn(
  { page, passes }: TargetPage,
  target: number,
  field: DistanceField,
  of: number | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  for (let row = 0; row < page.featureCount; row++) {
    const bbox = bboxAt(page, row);
    if (!bbox || !field.mayReach(bbox) || !passes(row)) continue;
    const nearest = field.nearest(slicesAt(page, row));
    if (nearest) found.push({ target, page, row, of, meters: nearest.meters, bearingDegrees: nearest.bearingDegrees });
  }
  return found;
}

/** One chunk for each page that has some of them. */
function send(found: readonly Candidate[], desk: NewsDesk): void {
  const byPage = new Map<FeaturePage, Candidate[]>();
  for (const candidate of found) byPage.set(candidate.page, [...(byPage.get(candidate.page) ?? []), candidate]);
  for (const [page, candidates] of byPage) {
    const [first] = candidates;
    if (first) desk.found(first.target, page, findingsOf(candidates));
  }
}

function findingsOf(candidates: readonly Candidate[]): Findings {
  const sorted = [...candidates].sort((a, b) => a.row - b.row);
  return {
    rows: Uint32Array.from(sorted, ({ row }) => row),
    measures: {
      distanceMeters: Float64Array.from(sorted, ({ meters }) => meters),
      bearingDegrees: Float64Array.from(sorted, ({ bearingDegrees }) => bearingDegrees),
    },
    ...(sorted[0]?.of !== undefined && { of: Uint32Array.from(sorted, ({ of = 0 }) => of) }),
  };
}

function inFile({ page, row }: Candidate): number {
  return page.firstRow + row;
}
