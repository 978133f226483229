import type { OwnDataCommands } from './own-data.js';
import type { OwnDesk, OwnSupplies } from './own-desk.js';

/** Data of the reader's own, with a desk that is fetched with the first command: most maps do without. */
export class LazyOwn implements OwnDataCommands {
  readonly #supplies: OwnSupplies;
  #opening: Promise<OwnDesk> | undefined;

  constructor(supplies: OwnSupplies) {
    this.#supplies = supplies;
  }

  inspect: OwnDataCommands['inspect'] = async (...given) => (await this.#desk()).inspect(...given);
  read: OwnDataCommands['read'] = async (...given) => (await this.#desk()).read(...given);
  rows: OwnDataCommands['rows'] = async (...given) => (await this.#desk()).rows(...given);
  addFeatures: OwnDataCommands['addFeatures'] = async (...given) => (await this.#desk()).addFeatures(...given);
  addFigures: OwnDataCommands['addFigures'] = async (...given) => (await this.#desk()).addFigures(...given);
  addReference: OwnDataCommands['addReference'] = async (...given) => (await this.#desk()).addReference(...given);
  addEntry: OwnDataCommands['addEntry'] = async (...given) => (await this.#desk()).addEntry(...given);
  restyle: OwnDataCommands['restyle'] = async (...given) => (await this.#desk()).restyle(...given);
  remove: OwnDataCommands['remove'] = async (...given) => (await this.#desk()).remove(...given);
  keep: OwnDataCommands['keep'] = async (...given) => (await this.#desk()).keep(...given);
  outline: OwnDataCommands['outline'] = async () => (await this.#desk()).outline();
  restore: OwnDataCommands['restore'] = async () => (await this.#desk()).restore();

  /** Ends what is being read. */
  dispose(): void {
    this.#opening?.then(
      (desk) => desk.dispose(),
      () => {},
    );
  }

  #desk(): Promise<OwnDesk> {
    this.#opening ??= import('./own-desk.js').then(({ OwnDesk }) => new OwnDesk(this.#supplies));
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }
}
