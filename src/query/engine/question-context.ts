import type { FeaturePage } from '../../core/columns.js';
import type { QueryTarget } from '../../core/query-task.js';
import { SliceClock } from '../../core/slice-clock.js';
import type { ByteAllowance, ScanOptions, ScanVisitor } from '../../flatgeobuf/scan.js';
import type { SearchArea } from '../../flatgeobuf/search-area.js';
import { type RowTest, targetRows } from '../filter/row-filter.js';
import type { TextMatch } from '../filter/text-match.js';

/** The files that a question may be about. */
export interface QuestionFiles {
  /** See `GeoFile.scan`. @param url - Absolute. */
  scan(url: string, area: SearchArea, visitor: ScanVisitor, options: ScanOptions): Promise<void>;
  /** The same files as they are now, nothing of them kept for the question. */
  anew(): QuestionFiles;
}

/** What every step of answering one question has at hand. */
export interface QuestionContext {
  readonly files: QuestionFiles;
  readonly like: TextMatch;
  readonly allowance: ByteAllowance;
  readonly signal: AbortSignal;
  /** Version of each file that the answer so far is made from. */
  readonly versions: Map<string, number>;
}

/** A file was replaced while a question was answered: the whole of the answer is void. */
export class VersionChanged extends Error {
  readonly url: string;

  constructor(url: string) {
    super(`${url} was replaced`);
    this.url = url;
  }
}

/** A page of a target with the tests for its rows. */
export interface TargetPage {
  readonly page: FeaturePage;
  /** Whether the target means a row. */
  readonly passes: RowTest;
  /** True for a row that has no date to compare the year with. */
  readonly isUndated: RowTest | undefined;
  /** How many of the pages planned these are. */
  readonly pages: number;
}

const always = () => true;

/**
 * Visits the features of one target that may touch an area.
 *
 * @throws {VersionChanged} when the file has another version than before in the same answer.
 */
export async function scanTarget(
  { files, like, allowance, signal, versions }: QuestionContext,
  target: QueryTarget,
  area: SearchArea,
  { begin, visit }: { begin: (pages: number) => void; visit: (page: TargetPage) => void },
): Promise<void> {
  // Messages are let in, such as the one that ends the question.
  const clock = new SliceClock({ sliceMs: 12, signal });
  const visitor: ScanVisitor = {
    begin: ({ pages, version }) => {
      if ((versions.get(target.url) ?? version) !== version) throw new VersionChanged(target.url);
      versions.set(target.url, version);
      begin(pages);
    },
    visit: (page, pages) => {
      const { passes = always, isUndated } = targetRows(page, target, like);
      visit({ page, passes, isUndated, pages });
      signal.throwIfAborted();
      return clock.isDue() ? clock.pause() : undefined;
    },
  };
  await files.scan(target.url, area, visitor, { allowance, signal });
}
