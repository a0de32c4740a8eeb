import { troubleOf, type Trouble } from '../api/problem.js';
import type { LiveEvent, Message, MessagePage } from '../api/types.js';
import { Observable } from './observable.js';
import type { Outgoing } from './outgoing.js';
import { Timeline } from './timeline.js';

/** Where a thread's messages are read: a client's history, or a conversation. */
export interface ThreadSource {
  /** A page of messages, newest first; null asks for the newest page. */
  list(cursor: string | null): Promise<MessagePage>;
  holds(message: Message): boolean;
}

export type ThreadPhase = 'loading' | 'ready' | 'failed';
export type OlderPhase = 'more' | 'loading' | 'failed' | 'none';

/** How many pages a reload after a gap goes back before it lets the older ones go. */
const RELOAD_PAGES = 4;

/** One thread as it stands on the screen: what is loaded, what is heard, what is older. */
export class Thread extends Observable {
  phase: ThreadPhase = 'loading';
  trouble: Trouble | null = null;
  older: OlderPhase = 'none';

  private readonly timeline = new Timeline();
  private cursor: string | null = null;
  private load: Promise<void> | null = null;
  private again = false;
  private loaded = false;

  constructor(
    private readonly source: ThreadSource,
    private readonly self: string,
    readonly outgoing: Outgoing,
  ) {
    super();
    outgoing.subscribe(() => this.changed());
  }

  get messages(): readonly Message[] {
    return this.timeline.messages;
  }

  /** Loads what is new; when something may have been missed meanwhile, once more. */
  reload(): Promise<void> {
    if (this.load !== null) {
      this.again = true;
      return this.load;
    }
    this.load = this.loadNewest().finally(() => {
      this.load = null;
      if (this.again) {
        this.again = false;
        void this.reload();
      }
    });
    return this.load;
  }

  async loadOlder(): Promise<void> {
    if (this.cursor === null || this.older === 'loading') {
      return;
    }
    this.becomeOlder('loading');
    try {
      const page = await this.source.list(this.cursor);
      this.timeline.learn(page.items);
      this.endsAt(page.next);
    } catch {
      this.becomeOlder('failed');
    }
  }

  /** @returns whether the event belongs here and tells something that was not known */
  hear(event: LiveEvent): boolean {
    const unseen = event.type === 'status' && this.timeline.precedes(event.message);
    if (unseen || !this.source.holds(event.message)) {
      return false;
    }
    const isNew = !this.timeline.has(event.message.id);
    this.timeline.hear(event.message);
    if (isNew && event.message.author?.id === this.self && event.message.direction === 'OUTBOUND') {
      this.outgoing.hear(event.message);
    }
    this.changed();
    return isNew;
  }

  /** Takes the answer to an own POST. */
  accept(message: Message): void {
    this.timeline.learn([message]);
    this.changed();
  }

  private async loadNewest(): Promise<void> {
    try {
      await this.refresh();
      this.phase = 'ready';
      this.trouble = null;
    } catch (error) {
      this.trouble = troubleOf(error);
      this.phase = this.phase === 'ready' ? 'ready' : 'failed';
    }
    this.changed();
  }

  /** Reads back to what is already loaded, so that no hole is left between old and new. */
  private async refresh(): Promise<void> {
    const oldest = this.loaded ? this.timeline.messages[0] : undefined;
    const isOldest = (message: Message) => message.id === oldest?.id;
    const fresh: Message[] = [];
    let next: string | null = null;
    for (let pages = 0; pages < RELOAD_PAGES; pages += 1) {
      const page: MessagePage = await this.source.list(next);
      fresh.push(...page.items);
      next = page.next;
      if (next === null || oldest === undefined || page.items.some(isOldest)) {
        break;
      }
    }
    if (fresh.some(isOldest)) {
      this.timeline.learn(fresh);
    } else {
      this.timeline.restart(fresh);
      this.endsAt(next);
    }
    this.loaded = true;
  }

  private endsAt(cursor: string | null): void {
    this.cursor = cursor;
    this.becomeOlder(cursor === null ? 'none' : 'more');
  }

  private becomeOlder(phase: OlderPhase): void {
    this.older = phase;
    this.changed();
  }
}
