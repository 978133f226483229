import type { OwnDataCommands, OwnEntry } from '../../viewer/own/own-data.js';
import type { ViewerState } from '../../viewer/state.js';

/** Commands for own data of a viewer without files: entries come and go, nothing is read. */
export class FakeOwn implements OwnDataCommands {
  readonly #viewer: { readonly state: ViewerState; change(patch: Partial<ViewerState>): void };

  constructor(viewer: { readonly state: ViewerState; change(patch: Partial<ViewerState>): void }) {
    this.#viewer = viewer;
  }

  inspect: OwnDataCommands['inspect'] = () => Promise.reject(new Error('nothing is read'));
  read: OwnDataCommands['read'] = () => Promise.reject(new Error('nothing is read'));
  rows: OwnDataCommands['rows'] = () => Promise.reject(new Error('nothing is read'));
  addFeatures: OwnDataCommands['addFeatures'] = () => Promise.reject(new Error('nothing is read'));
  addFigures: OwnDataCommands['addFigures'] = async (figures) => {
    await this.addEntry({ ...figures, id: 'own-figures', kept: false });
    return 'own-figures';
  };
  addReference: OwnDataCommands['addReference'] = async (definition) => {
    await this.addEntry({ kind: 'reference', id: definition.id, definition, kept: false });
    return definition.id;
  };

  async addEntry(entry: OwnEntry): Promise<void> {
    this.#viewer.change({ own: [...this.#viewer.state.own, entry] });
  }

  async restyle(definition: Parameters<OwnDataCommands['restyle']>[0]): Promise<void> {
    this.#change(definition.id, (entry) => (entry.kind === 'figures' ? entry : { ...entry, definition }));
  }

  async remove(id: string): Promise<void> {
    this.#viewer.change({ own: this.#viewer.state.own.filter((entry) => entry.id !== id) });
  }

  async keep(id: string, kept: boolean): Promise<void> {
    this.#change(id, (entry) => ({ ...entry, kept }));
  }

  /** One square. */
  outline: OwnDataCommands['outline'] = async () => [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ],
  ];
  restore: OwnDataCommands['restore'] = async () => [];

  #change(id: string, changed: (entry: OwnEntry) => OwnEntry): void {
    this.#viewer.change({ own: this.#viewer.state.own.map((entry) => (entry.id === id ? changed(entry) : entry)) });
  }
}
