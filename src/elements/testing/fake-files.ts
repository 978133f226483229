import { AtlasError } from '../../core/atlas-error.js';
import type { StoryFile } from '../../core/story-file.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { NetworkGrowth } from '../../statistics/network-growth.js';

/** The catalog's files as a viewer gives them: those that a test has put there. */
export class FakeFiles {
  /** The catalog's files; a test puts its own here. */
  readonly files: {
    figures?: FigureTable;
    comparison?: FigureTable;
    networks?: NetworkGrowth;
    story?: StoryFile;
  } = {};

  async figures(): Promise<FigureTable> {
    return given(this.files.figures);
  }

  async comparison(): Promise<FigureTable> {
    return given(this.files.comparison);
  }

  async networks(): Promise<NetworkGrowth> {
    return given(this.files.networks);
  }

  async story(): Promise<StoryFile> {
    return given(this.files.story);
  }
}

function given<T>(file: T | undefined): T {
  if (file === undefined) throw new AtlasError('file-missing', 'The test gave no such file.');
  return file;
}
