import { readEvents, type StreamReader } from './event-stream.js';
import { Http, type Tokens } from './http.js';
import { Unreachable } from './problem.js';
import type { ClientCard, Message, MessagePage, Session } from './types.js';

const ROOT = '/communicator/api/v1';

/** The server's resources; nothing else in this module knows an address. */
export class CommunicatorApi {
  private readonly http: Http;

  /** @param base the server's origin, such as `https://messages.example.com` */
  constructor(base: string, tokens: Tokens) {
    this.http = new Http(base.replace(/\/+$/, '') + ROOT, tokens);
  }

  session(): Promise<Session> {
    return this.http.json('/session');
  }

  client(clientId: string): Promise<ClientCard> {
    return this.http.json(`/clients/${encodeURIComponent(clientId)}`);
  }

  clientMessages(clientId: string, cursor: string | null): Promise<MessagePage> {
    return this.http.json(`/clients/${encodeURIComponent(clientId)}/messages${page(cursor)}`);
  }

  /** The same `key` sends the message once, however often it is called. */
  postClientMessage(clientId: string, text: string, key: string): Promise<Message> {
    return this.http.json(`/clients/${encodeURIComponent(clientId)}/messages`, {
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body: { text },
    });
  }

  /** Reads live events until the server ends the stream; `onOpen` comes with its first bytes' headers. */
  async events(lastEventId: string | null, reader: StreamReader, signal: AbortSignal): Promise<void> {
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (lastEventId !== null) {
      headers['Last-Event-ID'] = lastEventId;
    }
    const response = await this.http.open('/events', { headers, signal });
    if (response.body === null) {
      throw new Unreachable('The stream of events has no body.');
    }
    await readEvents(response.body, reader).catch((error: unknown) => {
      throw new Unreachable('The stream of events broke off.', { cause: error });
    });
  }
}

function page(cursor: string | null): string {
  return cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
}
