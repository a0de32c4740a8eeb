import type { CommunicatorApi } from '../api/communicator-api.js';
import type { StreamEvent } from '../api/event-stream.js';
import { Problem, TokenRefused, troubleOf, type Trouble } from '../api/problem.js';
import type { LiveEvent } from '../api/types.js';
import { Backoff } from './backoff.js';
import { Observable } from './observable.js';
import { Pause } from './pause.js';
import type { TokenSource } from './token-source.js';

/** `idle` nobody listens, `connecting` the first time, `open`, `broken` until it is open again. */
export type LiveState = 'idle' | 'connecting' | 'open' | 'broken';

/** Who is told what happens; events come in order, each once. */
export interface LiveListener {
  onMessage(event: LiveEvent): void;
  /** What happened before now may have been missed: load, or load again. */
  onGap(): void;
}

/** The server sends a sign of life every 15 seconds. */
const SILENCE_MS = 40_000;
const DOUBTFUL_MS = 20_000;
const STABLE_MS = 5_000;
const REFUSED_MS = 5_000;
const RENEWAL = 'renewal';

/** The page's one stream of events: it reconnects, resumes where it was, and renews its token in time. */
export class LiveConnection extends Observable {
  state: LiveState = 'idle';
  /** Why it is not open; null while it is. */
  trouble: Trouble | null = null;

  private readonly audience = new Set<LiveListener>();
  private readonly backoff = new Backoff();
  private readonly pause = new Pause();
  private running = false;
  private lastEventId: string | null = null;
  private connection = new AbortController();
  private openedAt = 0;
  private lifeAt = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: CommunicatorApi,
    private readonly tokens: TokenSource,
  ) {
    super();
  }

  /** Connects with the first listener and disconnects after the last. */
  listen(listener: LiveListener): () => void {
    this.audience.add(listener);
    if (!this.running) {
      void this.run();
    }
    return () => {
      this.audience.delete(listener);
      // An element that is moved in the page leaves and comes back at once.
      queueMicrotask(() => this.stopWhenAlone());
    };
  }

  /** Tries now instead of at the end of the pause; a connection in doubt is made anew. */
  hurry = (): void => {
    if (document.visibilityState === 'hidden') {
      return;
    }
    if (this.state === 'open' && Date.now() - this.lifeAt > DOUBTFUL_MS) {
      this.connection.abort();
    }
    this.pause.end();
  };

  /** Begins anew for somebody else: what was before is no longer of interest. */
  restart(): void {
    this.lastEventId = null;
    this.connection.abort(RENEWAL);
    this.pause.end();
  }

  private stopWhenAlone(): void {
    if (this.audience.size === 0 && this.state !== 'idle') {
      this.become('idle', null);
      this.connection.abort();
      this.pause.end();
    }
  }

  private async run(): Promise<void> {
    this.running = true;
    addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
    this.become('connecting', null);
    while (this.audience.size > 0) {
      const ms = await this.connect();
      if (ms > 0 && this.audience.size > 0) {
        await this.pause.for(ms);
      }
    }
    removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
    this.lastEventId = null;
    this.running = false;
  }

  /** One connection from its beginning to its end. @returns the pause before the next, in milliseconds */
  private async connect(): Promise<number> {
    const connection = new AbortController();
    this.connection = connection;
    this.openedAt = 0;
    this.alive(connection);
    try {
      await this.api.events(
        this.lastEventId,
        { onEvent: (event) => this.take(event, connection), onLife: () => this.alive(connection) },
        connection.signal,
      );
      return this.ended();
    } catch (error) {
      return connection.signal.reason === RENEWAL ? 0 : this.broke(troubleOf(error));
    } finally {
      clearTimeout(this.silence);
      clearTimeout(this.renewal);
    }
  }

  /** The server ends a stream when its token expires; one that ends at once is a failure like others. */
  private ended(): number {
    return this.wasStable() ? 0 : this.backoff.nextMs();
  }

  private broke(trouble: Trouble): number {
    if (this.audience.size > 0) {
      this.become('broken', trouble);
    }
    this.wasStable();
    const refused = trouble instanceof TokenRefused || (trouble instanceof Problem && !trouble.passing);
    return this.backoff.nextMs() + (refused ? REFUSED_MS : 0);
  }

  private wasStable(): boolean {
    const stable = this.openedAt > 0 && Date.now() - this.openedAt > STABLE_MS;
    if (stable) {
      this.backoff.reset();
    }
    return stable;
  }

  private take(event: StreamEvent, connection: AbortController): void {
    if (connection.signal.aborted) {
      return;
    }
    if (event.name === 'hello') {
      this.opened(event, connection);
      return;
    }
    this.lastEventId = event.id ?? this.lastEventId;
    if (event.name === 'resync') {
      this.tellGap();
    } else if (event.name === 'message' || event.name === 'status' || event.name === 'deleted') {
      this.tell(JSON.parse(event.data) as LiveEvent);
    }
  }

  private opened(hello: StreamEvent, connection: AbortController): void {
    this.openedAt = Date.now();
    this.renewal = setTimeout(() => connection.abort(RENEWAL), Math.max(1_000, this.tokens.renewInMs + 50));
    this.become('open', null);
    if (this.lastEventId === null) {
      // On a resumed stream the missed events follow, and only they move the place to resume from.
      this.lastEventId = hello.id ?? null;
      this.tellGap();
    }
  }

  private tell(event: LiveEvent): void {
    for (const listener of [...this.audience]) {
      listener.onMessage(event);
    }
  }

  private tellGap(): void {
    for (const listener of [...this.audience]) {
      listener.onGap();
    }
  }

  private alive(connection: AbortController): void {
    this.lifeAt = Date.now();
    clearTimeout(this.silence);
    this.silence = setTimeout(() => connection.abort(), SILENCE_MS);
  }

  private become(state: LiveState, trouble: Trouble | null): void {
    this.state = state;
    this.trouble = trouble;
    this.changed();
  }
}
