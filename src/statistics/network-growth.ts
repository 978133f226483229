import type { NetworkFile } from '../core/network-file.js';

/** Kilometres of networks by year, and what was published of them. */
export class NetworkGrowth {
  readonly file: NetworkFile;

  constructor(file: NetworkFile) {
    this.file = file;
  }
}
