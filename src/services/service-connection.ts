import type { AtlasError } from '../core/atlas-error.js';
import { parseUrl } from '../core/parse-url.js';
import type { FileLedger } from '../flatgeobuf/file-ledger.js';
import type { FileSupplies } from '../flatgeobuf/geo-file.js';
import { readBody } from '../flatgeobuf/read-body.js';
import { ReceivedBytes } from '../flatgeobuf/received-bytes.js';
import { retryPassing } from '../flatgeobuf/retry.js';
import { statusError } from '../flatgeobuf/transfer-errors.js';
import { type FaultCode, type FaultWords, serviceFault } from './service-fault.js';

/** What requests to a service need. */
export type ServiceSupplies = Pick<FileSupplies, 'transfer' | 'slots' | 'retryDelaysMs'>;

/** What a server answered. */
export interface ServiceAnswer {
  readonly text: string;
  /** Content-Type. */
  readonly type: string;
  /** Content-Crs, where the server lets this page see it. */
  readonly crs: string | undefined;
  readonly bytes: number;
}

/** Most of a refusal that is read and shown, characters. */
const mostShown = 200;

/** Asks one service, by the rules for files: identity, pauses, attempts, and how many at a time. */
export class ServiceConnection {
  /** How errors name the service. */
  readonly name: string;
  readonly #supplies: ServiceSupplies;
  readonly #ledger: FileLedger | undefined;

  /** @param ledger - Counts what is fetched. */
  constructor(name: string, supplies: ServiceSupplies, ledger?: FileLedger) {
    this.name = name;
    this.#supplies = supplies;
    this.#ledger = ledger;
  }

  fault(code: FaultCode, url: string, words?: FaultWords): AtlasError {
    return serviceFault(code, this.name, url, words);
  }

  /**
   * @param url - Absolute.
   * @param accept - Types of content, in the order of preference.
   * @throws {AtlasError} `service-refused`, `network-failed`, `server-error`, `file-forbidden`, `file-too-large`. Rejects
   * with the signal's reason on abort.
   */
  ask(url: string, accept: string, signal: AbortSignal | undefined): Promise<ServiceAnswer> {
    this.#requireReachable(url);
    const { slots, retryDelaysMs } = this.#supplies;
    return slots.run(signal, () => retryPassing(retryDelaysMs, signal, () => this.#once(url, accept, signal)));
  }

  /** The parsed JSON at an address. */
  async json(url: string, signal: AbortSignal | undefined): Promise<ServiceAnswer & { readonly value: unknown }> {
    const answer = await this.ask(url, 'application/geo+json, application/json;q=0.9', signal);
    try {
      return { ...answer, value: JSON.parse(answer.text) as unknown };
    } catch {
      throw this.fault('not-json', url, { received: saidBy(answer.text) ?? (answer.type || 'text') });
    }
  }

  async #once(url: string, accept: string, signal: AbortSignal | undefined): Promise<ServiceAnswer> {
    this.#ledger?.requested();
    const remote = { url, file: this.name };
    const received = new ReceivedBytes(undefined);
    const refuse = ({ status }: Response) => {
      if (status >= 500 || status === 401 || status === 403 || status === 429) throw statusError(remote, status);
    };
    const take = (chunk: Uint8Array) => {
      this.#ledger?.fetched(chunk.length);
      received.take(chunk);
    };
    const request = { headers: { Accept: accept }, cache: 'default' as const, signal, accept: refuse, take };
    const response = await readBody(remote, request, this.#supplies.transfer);
    const text = new TextDecoder().decode(received.view);
    const { status, headers } = response;
    if (status === 404 || status === 410) throw this.fault('not-found', url, { status });
    if (status !== 200)
      throw this.fault('refused', url, { status, received: saidBy(text) ?? text.slice(0, mostShown) });
    this.#ledger?.used(received.length);
    const [type = '', crs] = [headers.get('Content-Type') ?? '', headers.get('Content-Crs') ?? undefined];
    return { text, type, crs, bytes: received.length };
  }

  /** @throws {AtlasError} for what the browser would refuse without saying why. */
  #requireReachable(address: string): void {
    const url = parseUrl(address);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
      throw this.fault('protocol', address, { received: url?.protocol ?? address.slice(0, 80) });
    const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    const isSecurePage = typeof globalThis.origin === 'string' && globalThis.origin.startsWith('https:');
    if (isSecurePage && url.protocol === 'http:' && !isLocal) throw this.fault('mixed-content', address);
  }
}

/** The sentence in a refusal: of an OGC exception report in XML, or of a problem in JSON. */
function saidBy(text: string): string | undefined {
  const inXml = /<(?:\w+:)?(?:ExceptionText|ServiceException)[^>]*>([\s\S]*?)<\//.exec(text)?.[1];
  const inJson = /"(?:detail|description|message|title)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  return (inXml ?? inJson)?.replace(/\s+/g, ' ').trim().slice(0, mostShown);
}
