import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

/**
 * A session of WebDriver BiDi, which is how Firefox is driven from outside.
 *
 * @see https://www.w3.org/TR/webdriver-bidi/
 */
export class BidiSession {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #sent = 0;

  private constructor(socket: WebSocket, onEvent: (method: string, params: unknown) => void) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.type === 'event') onEvent(message.method ?? '', message.params);
      else this.#waiting.get(message.id ?? -1)?.(message);
    });
  }

  /** @param url - As the browser says it on starting. */
  static async open(url: string, onEvent: (method: string, params: unknown) => void): Promise<BidiSession> {
    const socket = new WebSocket(`${url}/session`, { maxPayload: 64 * 1024 * 1024 });
    await once(socket, 'open');
    const session = new BidiSession(socket, onEvent);
    await session.send('session.new', { capabilities: {} });
    return session;
  }

  /** @throws {Error} with the browser's words when it does not do what it is told. */
  async send<T>(method: string, params: object): Promise<T> {
    const id = ++this.#sent;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params }));
    const { type, result, message } = await answer;
    this.#waiting.delete(id);
    if (type === 'error') throw new Error(`${method}: ${message}`);
    return result as T;
  }

  close(): void {
    this.#socket.close();
  }
}
