import { AtlasError } from '../../core/atlas-error.js';
import type { LocalizedText } from '../../core/localized-text.js';
import '../../core/messages/basemap-messages.js';

/** Why a tile did not come; the reader is told in the words of `error.tiles-refused`. */
export type TileFault = 'cors' | 'unreachable' | 'denied' | 'failing' | 'slow' | 'picture' | 'style' | 'archive';

const english: Readonly<Record<TileFault, string>> = {
  cors: 'its server does not allow other pages to read its tiles (CORS)',
  unreachable: 'its server cannot be reached, or the policy of the page forbids it (connect-src)',
  denied: 'its server refuses the tiles; check the key',
  failing: 'its server answers some requests with errors',
  slow: 'its server does not answer in time',
  picture: 'its server sends something else than pictures',
  style: 'its style cannot be read',
  archive: 'it is no PMTiles archive that can be read',
};

/** Failures after which a server that has sent something counts as failing. */
const many = 4;

/** Watches the tiles of one source and tells of their failures once: not for every tile, nor for a single one. */
export class TileWatch {
  readonly #title: LocalizedText;
  readonly #tell: (error: AtlasError) => void;
  readonly #turned: () => void;
  #came = 0;
  #failed = 0;
  #told = false;

  /**
   * @param title - Whose tiles they are.
   * @param turned - Told when {@link isLost} is another.
   */
  constructor(title: LocalizedText, tell: (error: AtlasError) => void, turned: () => void) {
    this.#title = title;
    this.#tell = tell;
    this.#turned = turned;
  }

  /** True when it has come to telling and nothing ever came. */
  get isLost(): boolean {
    return this.#told && this.#came === 0;
  }

  came(): void {
    const wasLost = this.isLost;
    this.#came += 1;
    if (wasLost) this.#turned();
  }

  /** @param received - What came instead, such as the status of the answer. */
  failed(reason: TileFault, received = ''): void {
    this.#failed += 1;
    if (this.#told || (this.#came > 0 && this.#failed < many)) return;
    this.#told = true;
    const name = this.#title.zh === this.#title.en ? this.#title.en : `${this.#title.en} ${this.#title.zh}`;
    const said = received === '' ? english[reason] : `${english[reason]} (${received})`;
    const details = { name, reason, received };
    this.#tell(new AtlasError('tiles-refused', `${name} is not drawn: ${said}.`, { details }));
    if (this.isLost) this.#turned();
  }
}
