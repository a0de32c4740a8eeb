import type { Tokens } from '../api/http.js';
import { TokenRefused } from '../api/problem.js';
import { claimsOf } from './claims.js';

/** Gives a fresh token for the person who is signed in at the host. */
export type TokenProvider = () => Promise<string>;

const MARGIN_MS = 30_000;
const UNKNOWN_LIFETIME_MS = 60_000;

interface Held {
  token: string;
  renewAt: number;
}

/** Keeps one token for the page, renews it before it expires, and asks the host once at a time. */
export class TokenSource implements Tokens {
  private held: Held | null = null;
  private asking: Promise<string> | null = null;
  private provider: TokenProvider | null = null;
  /** Who the tokens speak of; null before the first one. */
  subject: string | null = null;
  /** The id of that staff member. */
  self = '';
  private provide: (provider: TokenProvider) => void = () => undefined;
  private readonly provided = new Promise<TokenProvider>((resolve) => (this.provide = resolve));

  /** @param onSubjectChanged told when the host's tokens begin to speak of somebody else */
  constructor(
    private readonly onSubjectChanged: () => void = () => undefined,
    private readonly now: () => number = Date.now,
  ) {}

  get ready(): boolean {
    return this.provider !== null;
  }

  /** The latest provider wins; whoever already waits for the first one gets its token. */
  use(provider: TokenProvider): void {
    this.provider = provider;
    this.provide(provider);
  }

  /** A token that is still good for a while. Rejects with TokenRefused when the host gives none. */
  get(): Promise<string> {
    if (this.held !== null && this.now() < this.held.renewAt) {
      return Promise.resolve(this.held.token);
    }
    this.asking ??= this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  refuse(token: string): void {
    if (this.held?.token === token) {
      this.held = null;
    }
  }

  /** Milliseconds until a new token is due; 0 when there is none. */
  get renewInMs(): number {
    return this.held === null ? 0 : Math.max(0, this.held.renewAt - this.now());
  }

  private async ask(): Promise<string> {
    const provider = this.provider ?? (await this.provided);
    const token = await provider().catch((error: unknown) => {
      throw new TokenRefused('The host gave no token.', { cause: error });
    });
    this.hold(token);
    return token;
  }

  private hold(token: string): void {
    const claims = claimsOf(token, this.now());
    const lifetime = claims.lifetimeMs ?? UNKNOWN_LIFETIME_MS;
    this.held = { token, renewAt: this.now() + lifetime - Math.min(MARGIN_MS, lifetime / 4) };
    const before = this.subject;
    this.subject = claims.subject;
    this.self = claims.staff;
    if (before !== null && before !== claims.subject) {
      this.onSubjectChanged();
    }
  }
}
