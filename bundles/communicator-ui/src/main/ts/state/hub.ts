import { CommunicatorApi } from '../api/communicator-api.js';
import { Desk } from './desk.js';
import { LiveConnection } from './live.js';
import { Observable } from './observable.js';
import { TokenSource } from './token-source.js';

/** Everything that the elements of a page share for one server: token, live connection, desk. */
export class Hub extends Observable {
  readonly tokens = new TokenSource(() => this.begin());
  readonly api: CommunicatorApi;
  readonly live: LiveConnection;
  private opened: Desk | null = null;

  constructor(base: string) {
    super();
    this.api = new CommunicatorApi(base, this.tokens);
    this.live = new LiveConnection(this.api, this.tokens);
    this.live.subscribe(() => {
      if (this.live.state === 'open') {
        this.opened?.hurry();
      }
    });
  }

  /** The desk of whoever is signed in; it changes, and listeners are told, when that is somebody else. */
  async desk(): Promise<Desk> {
    await this.tokens.get();
    this.opened ??= new Desk(this.api, this.tokens.subject ?? '', this.tokens.self);
    return this.opened;
  }

  private begin(): void {
    this.opened = null;
    this.live.restart();
    this.changed();
  }
}

const hubs = new Map<string, Hub>();

/** The page's hub for a server. */
export function hubAt(base: string): Hub {
  const origin = new URL(base, document.baseURI).href.replace(/\/+$/, '');
  const hub = hubs.get(origin) ?? new Hub(origin);
  hubs.set(origin, hub);
  return hub;
}
