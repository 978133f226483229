import type { FeaturePage } from '../core/columns.js';
import type { ReadOptions } from '../flatgeobuf/open-file.js';
import type { ScanOptions, ScanVisitor } from '../flatgeobuf/scan.js';
import type { SearchArea } from '../flatgeobuf/search-area.js';
import type { QuestionFiles } from '../query/engine/question-context.js';

/** A file as questions see it: that on a server, or a service that is asked for its features. */
interface ScannedFile {
  open(options: ReadOptions): Promise<{ readonly small: boolean; readonly wholeOnly: boolean }>;
  /** See `GeoFile.scan`. */
  scan(area: SearchArea, visitor: ScanVisitor, options: ScanOptions): Promise<void>;
}

type FileOf = (url: string) => ScannedFile | Promise<ScannedFile>;

/** The files of one question. Those that are read as a whole are decoded once, however often the question comes back. */
export class RunFiles implements QuestionFiles {
  readonly #fileOf: FileOf;
  readonly #whole = new Map<string, { readonly pages: readonly FeaturePage[]; readonly version: number }>();

  /** @param fileOf - Gives the file at an absolute URL. */
  constructor(fileOf: FileOf) {
    this.#fileOf = fileOf;
  }

  anew(): RunFiles {
    return new RunFiles(this.#fileOf);
  }

  async scan(url: string, area: SearchArea, visitor: ScanVisitor, options: ScanOptions): Promise<void> {
    const known = this.#whole.get(url);
    if (known) {
      visitor.begin({ pages: known.pages.length, version: known.version });
      for (const page of known.pages) await visitor.visit(page, 1);
      return;
    }
    const file = await this.#fileOf(url);
    const { small, wholeOnly } = await file.open(options);
    const visited: FeaturePage[] = [];
    let version = 0;
    const begin: ScanVisitor['begin'] = (planned) => {
      visited.length = 0;
      version = planned.version;
      visitor.begin(planned);
    };
    const visit: ScanVisitor['visit'] = (page, pages) => {
      visited.push(page);
      return visitor.visit(page, pages);
    };
    await file.scan(area, small || wholeOnly ? { begin, visit } : visitor, options);
    if (small || wholeOnly) this.#whole.set(url, { pages: visited, version });
  }
}
