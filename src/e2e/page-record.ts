import type { BrowserContext, Page } from 'playwright';

/** What a page asked for and complained about while it was open. Lists grow as long as it is. */
export interface PageRecord {
  /** Errors on the console and errors nobody caught. */
  readonly consoleErrors: readonly string[];
  /** Requests that got no answer, or an answer of 400 and above. Cancelled ones are not among them. */
  readonly failedRequests: readonly string[];
  /** URLs on another origin than the page's. */
  readonly foreignRequests: readonly string[];
  /** Every URL asked for over the network, in order. */
  readonly requests: readonly string[];
}

/** Begins to record, before the page is opened. */
export function recordPage(context: BrowserContext, page: Page, origin: string): PageRecord {
  const record = { consoleErrors: [], failedRequests: [], foreignRequests: [], requests: [] } satisfies PageRecord as {
    -readonly [List in keyof PageRecord]: string[];
  };
  page.on('console', (message) => {
    if (message.type() === 'error') record.consoleErrors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => record.consoleErrors.push(error.stack ?? error.message));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:') return;
    record.requests.push(request.url());
    if (asked !== origin) record.foreignRequests.push(request.url());
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    if (reason !== 'net::ERR_ABORTED') record.failedRequests.push(`${request.url()}: ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) record.failedRequests.push(`${response.url()}: ${response.status()}`);
  });
  return record;
}
