import { Problem, troubleOf, type Trouble } from '../api/problem.js';
import type { Message } from '../api/types.js';
import { Backoff } from './backoff.js';
import { Observable } from './observable.js';
import { randomId } from './random-id.js';
import type { Shelf } from './shelf.js';

/** A message that staff sent and the server has not confirmed yet. */
export interface Unsent {
  /** The Idempotency-Key of every attempt. */
  readonly key: string;
  readonly text: string;
  readonly at: string;
  /** `sending` now, `waiting` for the next attempt, `refused` for a reason that trying again does not cure. */
  state: 'sending' | 'waiting' | 'refused';
  trouble: Trouble | null;
  attempts: number;
}

/** What the screens show of it. */
export interface ShownUnsent extends Unsent {
  /** True when it certainly did not arrive, so that taking it back is honest. */
  retractable: boolean;
}

/** What outlives a reload; `refused` is there when trying again would be of no use. */
interface Kept {
  key: string;
  text: string;
  at: string;
  refused?: { status: number; type: string; detail: string };
}

/** What a thread sends with: each key sends once. */
export type Post = (text: string, key: string) => Promise<Message>;

/** Sends in the order of writing, again and again with the same key, until the server has answered. */
export class Outgoing extends Observable {
  private queue: Unsent[];
  /** Messages that the live stream brought before the answer to their own POST did, by key. */
  private readonly heard = new Map<string, string>();
  private readonly backoff = new Backoff(1_000, 30_000);
  private draining = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** @param place where unsent messages of this thread and person outlive a reload */
  constructor(
    private readonly post: Post,
    private readonly onAccepted: (message: Message) => void,
    private readonly shelf: Shelf,
    private readonly place: string,
  ) {
    super();
    this.queue = ((shelf.read(place) as Kept[] | null) ?? []).map(restored);
    void this.drain();
  }

  /** In the order of writing, without those that already stand in the timeline. */
  get unsent(): readonly ShownUnsent[] {
    return this.queue
      .filter((entry) => !this.heard.has(entry.key))
      .map((entry) => ({ ...entry, retractable: certainlyUnsent(entry) }));
  }

  send(text: string): void {
    const at = new Date().toISOString();
    this.queue = [...this.queue, { key: randomId(), text, at, state: 'sending', trouble: null, attempts: 0 }];
    this.keep();
    this.changed();
    void this.drain();
  }

  /** Tries what waits now. */
  hurry(): void {
    clearTimeout(this.retry);
    void this.drain();
  }

  /** Takes back what certainly was not sent. @returns its text, or null when it may be on its way */
  takeBack(key: string): string | null {
    const entry = this.queue.find((candidate) => candidate.key === key);
    if (entry === undefined || !certainlyUnsent(entry)) {
      return null;
    }
    this.remove(key);
    return entry.text;
  }

  /** Tells of an own message from the live stream, so that it does not stand there twice. */
  hear(message: Message): void {
    const twin = this.unsent.find((entry) => entry.state !== 'refused' && entry.text === message.text);
    if (twin !== undefined && ![...this.heard.values()].includes(message.id)) {
      this.heard.set(twin.key, message.id);
      this.changed();
    }
  }

  private async drain(): Promise<void> {
    if (this.draining) {
      return;
    }
    this.draining = true;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      if (!(await this.attempt(next))) {
        break;
      }
    }
    this.draining = false;
  }

  private next(): Unsent | undefined {
    return this.queue.find((entry) => entry.state !== 'refused');
  }

  /** @returns whether the following one may be tried now */
  private async attempt(entry: Unsent): Promise<boolean> {
    this.update(entry.key, { state: 'sending', attempts: entry.attempts + 1 });
    try {
      const message = await this.post(entry.text, entry.key);
      this.backoff.reset();
      this.remove(entry.key);
      this.onAccepted(message);
      return true;
    } catch (error) {
      return this.failed(entry.key, troubleOf(error));
    }
  }

  private failed(key: string, trouble: Trouble): boolean {
    if (trouble instanceof Problem && !trouble.passing && trouble.status !== 401) {
      this.update(key, { state: 'refused', trouble });
      this.keep();
      return true;
    }
    this.queue = this.queue.map((entry) => (entry.state === 'refused' ? entry : { ...entry, state: 'waiting', trouble }));
    this.changed();
    this.retry = setTimeout(() => void this.drain(), this.backoff.nextMs());
    return false;
  }

  private update(key: string, change: Partial<Unsent>): void {
    this.queue = this.queue.map((entry) => (entry.key === key ? { ...entry, ...change } : entry));
    this.changed();
  }

  private remove(key: string): void {
    this.queue = this.queue.filter((entry) => entry.key !== key);
    this.heard.delete(key);
    this.keep();
    this.changed();
  }

  private keep(): void {
    if (this.queue.length === 0) {
      this.shelf.remove(this.place);
    } else {
      this.shelf.write(this.place, this.queue.map(kept));
    }
  }
}

/** An attempt without an answer may have arrived; only a refusal, or no attempt at all, is certain. */
function certainlyUnsent(entry: Unsent): boolean {
  return entry.state === 'refused' || (entry.state === 'waiting' && entry.attempts === 0);
}

function kept({ key, text, at, state, trouble }: Unsent): Kept {
  if (state !== 'refused' || !(trouble instanceof Problem)) {
    return { key, text, at };
  }
  return { key, text, at, refused: { status: trouble.status, type: trouble.type, detail: trouble.detail } };
}

/** An attempt of the page before may have arrived, so it counts as one. */
function restored({ key, text, at, refused }: Kept): Unsent {
  const entry = { key, text, at, attempts: 1 };
  return refused === undefined
    ? { ...entry, state: 'waiting', trouble: null }
    : { ...entry, state: 'refused', trouble: new Problem(refused.status, refused.type, refused.detail) };
}
