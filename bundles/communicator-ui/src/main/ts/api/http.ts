import { problemOf, Unreachable } from './problem.js';

const PATIENCE_MS = 20_000;

/** Where requests get their token from; `refuse` says that the server did not accept it. */
export interface Tokens {
  get(): Promise<string>;
  refuse(token: string): void;
}

export interface Call {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** Sends requests with the token in the header, and once more with a new token after a 401. */
export class Http {
  constructor(
    private readonly root: string,
    private readonly tokens: Tokens,
  ) {}

  async json<T>(path: string, call: Call = {}): Promise<T> {
    const response = await this.open(path, call);
    return (await response.json().catch((error: unknown) => {
      throw new Unreachable('The answer broke off.', { cause: error });
    })) as T;
  }

  async open(path: string, call: Call = {}): Promise<Response> {
    const token = await this.tokens.get();
    const first = await this.send(path, call, token);
    if (first.status !== 401) {
      return accepted(first);
    }
    this.tokens.refuse(token);
    return accepted(await this.send(path, call, await this.tokens.get()));
  }

  private async send(path: string, call: Call, token: string): Promise<Response> {
    const headers: Record<string, string> = {
      Accept: 'application/json, application/problem+json',
      ...call.headers,
      Authorization: `Bearer ${token}`,
    };
    if (call.body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    try {
      return await fetch(this.root + path, {
        method: call.method ?? 'GET',
        headers,
        body: call.body === undefined ? null : JSON.stringify(call.body),
        credentials: 'omit',
        cache: 'no-store',
        signal: call.signal ?? AbortSignal.timeout(PATIENCE_MS),
      });
    } catch (error) {
      throw new Unreachable('No answer.', { cause: error });
    }
  }
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok) {
    return response;
  }
  throw await problemOf(response);
}
