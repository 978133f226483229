import { type EmbedCommand, type EmbedReport, protocolType, protocolVersion, readCommand } from './embed-protocol.js';

/** Who is around an embedded page, and what to do with what it asks. */
export interface EmbedChannelOptions {
  /** Origins that may command and are told everything. None: only the wanted height is told, to whoever is around. */
  readonly origins: readonly string[];
  readonly obey: (command: EmbedCommand) => void;
}

/**
 * Messages between an embedded page and the page around it. Only the parent itself, with an origin that the page's
 * address names, is obeyed; only such an origin is told anything but the wanted height, which says nothing.
 */
export class EmbedChannel {
  readonly #options: EmbedChannelOptions;

  constructor(options: EmbedChannelOptions) {
    this.#options = options;
    if (isEmbedded()) addEventListener('message', this.#onMessage);
  }

  /** Tells the page around. */
  report(report: EmbedReport): void {
    if (!isEmbedded()) return;
    const { origins } = this.#options;
    const message = { type: protocolType, version: protocolVersion, ...report };
    if (origins.length > 0) for (const origin of reachable(origins)) parent.postMessage(message, origin);
    else if (report.report === 'resize') parent.postMessage(message, '*');
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== parent) return;
    const reading = readCommand(data);
    if (!reading) return;
    const named = this.#options.origins.includes(origin);
    // Whoever is around may ask how high the page would like to be: it is told that anyway.
    const harmless = 'command' in reading && reading.command.command === 'measure';
    if (!named && !harmless) return;
    if ('command' in reading) this.#options.obey(reading.command);
    else this.report({ report: 'error', code: 'value-invalid', message: reading.problem });
  };
}

function isEmbedded(): boolean {
  return parent !== window;
}

/** Where the browser says who is around, only that one: posting to the others would fill its console with refusals. */
function reachable(origins: readonly string[]): readonly string[] {
  const around = location.ancestorOrigins?.[0];
  return around === undefined ? origins : origins.filter((origin) => origin === around);
}
