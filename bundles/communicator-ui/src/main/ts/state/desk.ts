import type { CommunicatorApi } from '../api/communicator-api.js';
import type { Message, Session } from '../api/types.js';
import { Drafts } from './drafts.js';
import { Outgoing } from './outgoing.js';
import { Shelf } from './shelf.js';
import { Thread, type ThreadSource } from './thread.js';

const OUTGOING = 'outgoing:';

/** What belongs to the person who is signed in: drafts, unsent messages, open threads. */
export class Desk {
  readonly drafts: Drafts;
  private readonly shelf: Shelf;
  private readonly outgoing = new Map<string, Outgoing>();
  private readonly threads = new Map<string, Thread>();
  private asked: Promise<Session> | null = null;

  /** @param self the id of the staff member */
  constructor(
    private readonly api: CommunicatorApi,
    subject: string,
    private readonly self: string,
  ) {
    this.shelf = new Shelf(`communicator:${subject}:`);
    this.drafts = new Drafts(this.shelf);
    for (const place of this.shelf.keys(OUTGOING)) {
      this.outgoingTo(place.slice(OUTGOING.length));
    }
  }

  session(): Promise<Session> {
    this.asked ??= this.api.session().catch((error: unknown) => {
      this.asked = null;
      throw error;
    });
    return this.asked;
  }

  /** The thread of a client: one for all elements of the page. */
  clientThread(clientId: string): Thread {
    const source: ThreadSource = {
      list: (cursor) => this.api.clientMessages(clientId, cursor),
      holds: (message) => message.clientId === clientId,
    };
    return this.thread(clientPlace(clientId), source);
  }

  /** Tries now what could not be sent before. */
  hurry(): void {
    this.outgoing.forEach((outgoing) => outgoing.hurry());
  }

  private thread(place: string, source: ThreadSource): Thread {
    const open = this.threads.get(place) ?? new Thread(source, this.self, this.outgoingTo(place));
    this.threads.set(place, open);
    return open;
  }

  private outgoingTo(place: string): Outgoing {
    const known = this.outgoing.get(place);
    if (known !== undefined) {
      return known;
    }
    const accept = (message: Message) => this.threads.get(place)?.accept(message);
    const created = new Outgoing((text, key) => this.post(place, text, key), accept, this.shelf, OUTGOING + place);
    this.outgoing.set(place, created);
    return created;
  }

  private post(place: string, text: string, key: string): Promise<Message> {
    return this.api.postClientMessage(place.slice(CLIENT.length), text, key);
  }
}

const CLIENT = 'client/';

/** The name under which a client's draft and unsent messages are kept. */
export function clientPlace(clientId: string): string {
  return CLIENT + clientId;
}
