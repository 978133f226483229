import type { OfflineCommand, OfflineControl, OfflineState } from '../core/offline.js';
import { trustedScriptUrl } from '../core/trusted-script-url.js';

/** How long a newer worker may take to take over before the page is loaded anew all the same. */
const patienceMs = 3000;

/** Remembers that the reader wants nothing stored. */
const refusalKey = 'jjj-atlas-offline';

/** The page's side of the service worker: it registers it, has it store the data, and says how things stand. */
export class OfflineStore extends EventTarget implements OfflineControl {
  readonly #scriptUrl: string;
  #state: OfflineState = { phase: 'unavailable' };
  #registration: ServiceWorkerRegistration | undefined;
  #updateWaits = false;

  /** @param scriptUrl - Absolute URL of the service worker. */
  constructor(scriptUrl: string) {
    super();
    this.#scriptUrl = scriptUrl;
  }

  get state(): OfflineState {
    return this.#state;
  }

  get updateWaits(): boolean {
    return this.#updateWaits;
  }

  /** Begins, unless the reader has refused, or the browser is set to save data and nothing is stored so far. */
  async start(): Promise<void> {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return;
    const known = await serviceWorker.getRegistration().catch(() => undefined);
    if (isRefused()) this.#change({ phase: 'off', because: 'reader' });
    else if (!known && savesData()) this.#change({ phase: 'off', because: 'saving' });
    else await this.#store();
  }

  keep(): void {
    remember(false);
    void this.#store();
  }

  forget(): void {
    remember(true);
    void this.#forget();
  }

  takeOver(): void {
    const waiting = this.#registration?.waiting;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    if (waiting) void ask(waiting, 'take-over');
    // Without one it has taken over already, in another window. And what the page still reads through the worker before it
    // keeps that one at work: it ends with the page.
    setTimeout(() => location.reload(), waiting ? patienceMs : 0);
  }

  async #store(): Promise<void> {
    this.#change({ phase: 'storing' });
    const url = trustedScriptUrl(this.#scriptUrl);
    // What the page is made of is asked for at the server each time, whatever a cache says of the script.
    const registration = await navigator.serviceWorker.register(url, { updateViaCache: 'none' }).catch(() => undefined);
    // Private windows and strict settings refuse it.
    if (!registration) return this.#change({ phase: 'unavailable' });
    this.#registration = registration;
    this.#watchUpdates(registration);
    const worker = await activeWorker(registration);
    this.#change(worker ? await ask(worker, 'keep') : { phase: 'failed', reason: 'network' });
  }

  async #forget(): Promise<void> {
    const registration = this.#registration ?? (await navigator.serviceWorker.getRegistration());
    const worker = registration?.active;
    if (worker) await ask(worker, 'forget');
    await registration?.unregister();
    this.#registration = undefined;
    this.#change({ phase: 'off', because: 'reader' });
  }

  #watchUpdates(registration: ServiceWorkerRegistration): void {
    const look = () => {
      const waits = registration.waiting !== null && registration.active !== null;
      if (waits === this.#updateWaits) return;
      this.#updateWaits = waits;
      this.dispatchEvent(new Event('change'));
    };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
    registration.installing?.addEventListener('statechange', look);
    look();
  }

  #change(state: OfflineState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** The worker once it has stored the programs; undefined when it could not. */
function activeWorker({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  const worker = active ?? waiting ?? installing;
  return new Promise((resolve) => {
    const look = () => {
      if (worker?.state === 'activated') resolve(worker);
      else if (!worker || worker.state === 'redundant') resolve(undefined);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

function ask(worker: ServiceWorker, command: OfflineCommand): Promise<OfflineState> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<OfflineState>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(command, [port2]);
  });
}

function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}

/** A browser may refuse to remember, and to say whether it does. */
function isRefused(): boolean {
  try {
    return localStorage.getItem(refusalKey) === 'off';
  } catch {
    return false;
  }
}

function remember(refused: boolean): void {
  try {
    if (refused) localStorage.setItem(refusalKey, 'off');
    else localStorage.removeItem(refusalKey);
  } catch {
    // Then it is asked for anew with the next visit.
  }
}
