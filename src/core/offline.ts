/** Why nothing could be stored. */
export type OfflineFailure = 'room' | 'network' | 'changed';

/** What a browser holds of the atlas for when there is no network. */
export type OfflineState =
  /** Not possible here, or not known yet. */
  | { readonly phase: 'unavailable' }
  /** Nothing, because the reader, or the browser's wish to save data, has it so. */
  | { readonly phase: 'off'; readonly because: 'reader' | 'saving' }
  | { readonly phase: 'storing' }
  | { readonly phase: 'ready'; readonly bytes: number }
  | { readonly phase: 'failed'; readonly reason: OfflineFailure };

/** What a page asks the service worker: to store the data, to take over from its predecessor, to give everything up. */
export type OfflineCommand = 'keep' | 'take-over' | 'forget';

/** What an element shows and asks of the storing. Tells `change` whenever something is another. */
export interface OfflineControl extends EventTarget {
  readonly state: OfflineState;
  /** True when a newer atlas waits for the reader to take it. */
  readonly updateWaits: boolean;
  /** Stores everything, also where it was off. */
  keep(): void;
  /** Gives up what is stored, and stores nothing until {@link keep}. */
  forget(): void;
  /** Takes the newer atlas; the page is loaded again. */
  takeOver(): void;
}
