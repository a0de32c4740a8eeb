import type { DeliveryStatus, Message } from '../api/types.js';

const PROGRESS: Record<DeliveryStatus, number> = {
  RECEIVED: 0,
  SCHEDULED: 0,
  QUEUED: 1,
  SENDING: 2,
  SENT: 3,
  FAILED: 4,
  CANCELLED: 4,
  DELIVERED: 5,
  READ: 6,
};

/** Messages in the order of time, each once, whatever way they came. */
export class Timeline {
  private sorted: Message[] = [];
  private readonly byId = new Map<string, Message>();

  get messages(): readonly Message[] {
    return this.sorted;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** True for a message that stands before everything here. */
  precedes(message: Message): boolean {
    const [oldest] = this.sorted;
    return oldest !== undefined && byTime(message, oldest) < 0;
  }

  /** Takes messages from a page or an answer, which may be older than what was heard live. */
  learn(messages: readonly Message[]): void {
    for (const message of messages) {
      const known = this.byId.get(message.id);
      if (known === undefined || (!known.deleted && PROGRESS[message.status] >= PROGRESS[known.status])) {
        this.byId.set(message.id, message);
      }
    }
    this.sort();
  }

  /** Takes a message from the live stream, which is in order: the last word counts. */
  hear(message: Message): void {
    this.byId.set(message.id, message);
    this.sort();
  }

  /** Begins anew with the newest page; what was heard after it stays. */
  restart(messages: readonly Message[]): void {
    const [newest] = [...messages].sort(byTime).slice(-1);
    const kept = new Set(messages.map((message) => message.id));
    for (const known of this.sorted) {
      if (newest !== undefined && byTime(known, newest) < 0 && !kept.has(known.id)) {
        this.byId.delete(known.id);
      }
    }
    this.learn(messages);
  }

  private sort(): void {
    this.sorted = [...this.byId.values()].sort(byTime);
  }
}

function byTime(a: Message, b: Message): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
