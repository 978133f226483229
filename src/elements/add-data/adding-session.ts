import type { ImportedFeatures, ImportFile, InspectedTable, Inspection } from '../../core/importer.js';
import { localized } from '../../core/layer-record.js';
import type { MessageKey } from '../../core/messages/en.js';
import { parseUrl } from '../../core/parse-url.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { AddingWork } from './adding-work.js';
import type { AddressOffer } from './address-kind.js';
import { kindOfAddress } from './address-kinds.js';
import { fetchDataFile } from './fetch-data-file.js';
import { fileOffers } from './file-addresses.js';
import { PositionPreview } from './position-preview.js';
import { RowUnits } from './row-units.js';
import {
  type AddingStep,
  chosenTable,
  firstSettled,
  readingChoice,
  recordOf,
  type SettledReading,
  stepsOf,
} from './settled-reading.js';

/** What came of adding. */
export type Added =
  | { readonly kind: 'features'; readonly id: string; readonly title: string; readonly features: ImportedFeatures }
  | {
      readonly kind: 'figures';
      readonly id: string;
      readonly title: string;
      readonly units: number;
      readonly rowsLeft: number;
    }
  | { readonly kind: 'layer'; readonly title: string };

/** One file on its way to the map: what was found in it, what the reader has settled, and which screen they are at. */
export class AddingSession {
  readonly #changed: () => void;
  #address: URL | undefined;
  readonly work: AddingWork;
  readonly preview: PositionPreview;
  readonly units: RowUnits;
  step: AddingStep = 'choose';
  file: ImportFile | undefined;
  inspection: Inspection | undefined;
  settled: SettledReading | undefined;
  /** What an address has to offer, where the reader has to choose. */
  offers: readonly AddressOffer[] = [];
  /** What keeps the reader from going on. */
  problem: MessageKey | undefined;
  added: Added | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.work = new AddingWork(changed);
    this.preview = new PositionPreview(changed);
    this.units = new RowUnits(changed);
  }

  get table(): InspectedTable | undefined {
    return this.inspection && this.settled && chosenTable(this.inspection, this.settled);
  }

  get steps(): readonly AddingStep[] {
    return this.table && this.settled ? stepsOf(this.table, this.settled) : ['found'];
  }

  /** Back to the first screen, with nothing. */
  restart(): void {
    this.work.end();
    this.work.failure = undefined;
    Object.assign(this, { step: 'choose', file: undefined, inspection: undefined, settled: undefined });
    Object.assign(this, { offers: [], problem: undefined, added: undefined });
    this.units.forget();
    this.#changed();
  }

  /** Looks at a file. A file that is refused leaves the reader where they are, with the reason. */
  async begin(viewer: ViewerContract, file: ImportFile): Promise<void> {
    this.restart();
    this.file = file;
    const found = await this.work.run('inspecting', (tools) => viewer.own.inspect(file, tools));
    const [table] = found?.tables ?? [];
    if (!found || !table) return;
    this.inspection = found;
    this.settled = firstSettled(table, file.name);
    this.#go(viewer, 'found');
  }

  /** Reads the text of the file by another encoding. */
  async recode(viewer: ViewerContract, encoding: string): Promise<void> {
    const { file, settled } = this;
    if (!file || !settled) return;
    const found = await this.work.run('inspecting', (tools) => viewer.own.inspect(file, { ...tools, encoding }));
    const table = found && chosenTable(found, settled);
    if (!found || !table) return;
    this.units.forget();
    this.inspection = found;
    this.settled = { ...firstSettled(table, file.name), encoding, title: settled.title };
    this.#go(viewer, 'found');
  }

  /** Fetches a file, or asks a service what it has. @returns false where the text is no address. */
  async fetchAddress(viewer: ViewerContract, text: string): Promise<boolean> {
    const address = parseUrl(text.trim());
    if (!address || !/^https?:$/.test(address.protocol)) return false;
    this.restart();
    this.#address = address;
    const fetched = await this.work.run('fetching', async (tools) => {
      const kind = await kindOfAddress(address);
      if (kind) return kind.offers(address, tools.signal);
      const offers = await fileOffers(address, tools.signal);
      return offers.length > 0 ? offers : fetchDataFile(address, tools);
    });
    if (!fetched) return true;
    if ('data' in fetched) await this.begin(viewer, fetched);
    else if (fetched.length === 1 && fetched[0]) await this.take(viewer, fetched[0]);
    else this.offers = fetched;
    this.#changed();
    return true;
  }

  /** Adds what a service offers. */
  async take(viewer: ViewerContract, offer: AddressOffer): Promise<void> {
    const added = await this.work.run('adding', async ({ signal }) => ({ title: await offer.add(viewer, signal) }));
    if (!added) return;
    const { title } = added;
    if (!title) return this.#copy(viewer);
    this.added = { kind: 'layer', title: viewer.state.locale === 'zh' ? title.zh : title.en };
    this.step = 'done';
    this.#changed();
  }

  async #copy(viewer: ViewerContract): Promise<void> {
    const address = this.#address;
    const file = address && (await this.work.run('fetching', (tools) => fetchDataFile(address, tools)));
    if (file) await this.begin(viewer, file);
  }

  settle(viewer: ViewerContract, change: Partial<SettledReading>): void {
    if (!this.settled || !this.inspection) return;
    const other = change.table !== undefined && change.table !== this.settled.table;
    if (other) this.units.forget();
    const table = other ? this.inspection.tables.find(({ id }) => id === change.table) : undefined;
    const { encoding } = this.settled;
    this.settled =
      table && this.file ? { ...firstSettled(table, this.file.name), encoding } : { ...this.settled, ...change };
    this.problem = undefined;
    if (this.step === 'place') this.#showPositions(viewer);
    this.#changed();
  }

  next(viewer: ViewerContract): void {
    this.problem = this.settled && problemOf(this.step, this.settled, this.units);
    const { steps } = this;
    const following = steps[steps.indexOf(this.step) + 1];
    if (this.problem === undefined && following) this.#go(viewer, following);
    else if (this.problem === undefined) void this.#add(viewer);
    this.#changed();
  }

  back(viewer: ViewerContract): void {
    this.problem = undefined;
    this.work.failure = undefined;
    const before = this.steps[this.steps.indexOf(this.step) - 1];
    if (before) this.#go(viewer, before);
    else this.restart();
  }

  #go(viewer: ViewerContract, step: AddingStep): void {
    this.step = step;
    if (step === 'place') this.#showPositions(viewer);
    if (step === 'units' && !this.units.rows) void this.#readRows(viewer);
    this.#changed();
  }

  async #readRows(viewer: ViewerContract): Promise<void> {
    const { file, settled } = this;
    if (!file || !settled) return;
    await this.work.run('reading', async (tools) =>
      this.units.begin(viewer, await viewer.own.rows(file, readingChoice(settled), tools)),
    );
  }

  #showPositions(viewer: ViewerContract): void {
    if (this.table && this.settled) void this.preview.show(viewer, this.table, this.settled);
  }

  #add(viewer: ViewerContract): Promise<void> {
    return this.settled?.placing === 'units' ? this.#addFigures(viewer) : this.#addFeatures(viewer);
  }

  async #addFigures(viewer: ViewerContract): Promise<void> {
    const { settled } = this;
    if (!settled) return;
    const title = settled.title.trim();
    const made = await this.work.run('adding', () => this.units.add(viewer, title, recordOf(settled)));
    if (made) this.#finish({ kind: 'figures', title, ...made });
  }

  async #addFeatures(viewer: ViewerContract): Promise<void> {
    const { file, settled } = this;
    if (!file || !settled) return;
    const features = await this.work.run('reading', (tools) => viewer.own.read(file, readingChoice(settled), tools));
    if (!features) return;
    const record = recordOf(settled);
    const presentation = { title: localized(settled.title.trim()), ...(record && { record }) };
    const id = await this.work.run('adding', () => viewer.own.addFeatures(features, presentation));
    if (id === undefined) return;
    viewer.fitBbox(features.bbox);
    this.#finish({ kind: 'features', id, title: settled.title.trim(), features });
  }

  #finish(added: Added): void {
    this.added = added;
    this.step = 'done';
    this.#changed();
  }
}

/** What is missing on a screen; undefined when the reader may go on. */
function problemOf(step: AddingStep, settled: SettledReading, units: RowUnits): MessageKey | undefined {
  if (step === 'units') return unitsProblem(units);
  if (step === 'place') return placeProblem(settled);
  if (step !== 'about') return undefined;
  if (settled.title.trim() === '') return 'add.name-needed';
  const url = settled.record.url.trim();
  return url === '' || /^https?:\/\//i.test(url) ? undefined : 'add.url-invalid';
}

function placeProblem({ placing, x, y, crs }: SettledReading): MessageKey | undefined {
  if (placing === 'coordinates' && (x === '' || y === '' || x === y)) return 'add.columns-needed';
  return crs === '' ? 'add.crs-needed' : undefined;
}

function unitsProblem({ matching, indicators }: RowUnits): MessageKey | undefined {
  const wanted = indicators.filter((each) => each.wanted);
  if (!matching || matching.matched.length === 0) return 'add.no-match';
  if (wanted.length === 0) return 'add.no-figures';
  const undated = wanted.some(({ columns, year }) => columns.some((each) => each.year === undefined) && !isYear(year));
  return undated ? 'add.year-needed' : undefined;
}

function isYear(text: string): boolean {
  return /^(1[89]|20|21)\d\d$/.test(text.trim());
}
