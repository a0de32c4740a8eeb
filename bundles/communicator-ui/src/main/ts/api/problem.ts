const PREFIX = 'urn:communicator:problem:';

/** An answer that is not the one asked for; `detail` is the server's sentence for a person. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    /** The problem's type without its prefix, such as `client-unreachable`; `unreadable` for any other body. */
    readonly type: string,
    readonly detail: string,
  ) {
    super(`${status} ${type}`);
  }

  /** True when the same request may well succeed later. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

/** No answer came: no network, a closed connection, or nobody at the address. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The host page could give no token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

export type Trouble = Problem | Unreachable | TokenRefused;

/** Any thrown value as one of the three kinds of trouble that the screens know how to tell. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Problem || error instanceof Unreachable || error instanceof TokenRefused) {
    return error;
  }
  return new Unreachable(String(error), { cause: error });
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as { type?: unknown; detail?: unknown };
    const type = typeof body.type === 'string' ? body.type.replace(PREFIX, '') : 'unreadable';
    return new Problem(response.status, type, typeof body.detail === 'string' ? body.detail : '');
  } catch {
    return new Problem(response.status, 'unreadable', '');
  }
}
