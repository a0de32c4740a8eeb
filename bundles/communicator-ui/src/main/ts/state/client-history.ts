import { troubleOf, type Trouble } from '../api/problem.js';
import type { ClientCard, LiveEvent, Session } from '../api/types.js';
import { clientPlace, type Desk } from './desk.js';
import type { Hub } from './hub.js';
import type { LiveListener } from './live.js';
import { Observable } from './observable.js';
import type { Thread } from './thread.js';

/** How long the messages wait for the live stream, so that nothing falls between the two. */
const LIVE_FIRST_MS = 300;

/** One client's history on one element: who it is, how to reach them, and the thread. */
export class ClientHistory extends Observable implements LiveListener {
  session: Session | null = null;
  card: ClientCard | null = null;
  thread: Thread | null = null;
  /** Why there is nothing to show. */
  trouble: Trouble | null = null;

  private desk: Desk | null = null;
  private endings: (() => void)[] = [];
  private firstLoad: ReturnType<typeof setTimeout> | undefined;

  /** @param onEvent told of each live event of this client */
  constructor(
    readonly hub: Hub,
    readonly clientId: string,
    private readonly onEvent: (event: LiveEvent) => void,
  ) {
    super();
  }

  async open(): Promise<void> {
    this.endings.push(this.hub.subscribe(() => void this.restart()));
    this.endings.push(this.hub.live.subscribe(() => this.changed()));
    document.addEventListener('visibilitychange', this.refreshCard);
    this.endings.push(() => document.removeEventListener('visibilitychange', this.refreshCard));
    await this.start();
  }

  close(): void {
    this.endings.forEach((end) => end());
    this.endings = [];
    clearTimeout(this.firstLoad);
  }

  /** Begins anew after a failure or for another person. */
  async restart(): Promise<void> {
    this.close();
    this.session = null;
    this.card = null;
    this.thread = null;
    this.trouble = null;
    this.changed();
    await this.open();
  }

  get draft(): string {
    return this.desk?.drafts.of(clientPlace(this.clientId)) ?? '';
  }

  set draft(text: string) {
    this.desk?.drafts.keep(clientPlace(this.clientId), text);
    this.changed();
  }

  /** Sends the text and forgets the draft. */
  send(text: string): void {
    this.draft = '';
    this.thread?.outgoing.send(text);
  }

  onGap(): void {
    clearTimeout(this.firstLoad);
    void this.thread?.reload();
  }

  onMessage(event: LiveEvent): void {
    if (event.message.clientId !== this.clientId) {
      return;
    }
    this.thread?.hear(event);
    if (event.message.direction === 'INBOUND') {
      // A client's words can change how they may be reached.
      this.refreshCard();
    }
    this.onEvent(event);
  }

  /** Asks again who this is and how they can be reached. */
  refreshCard = (): void => {
    if (this.card !== null && document.visibilityState !== 'hidden') {
      void this.hub.api.client(this.clientId).then(
        (card) => this.learn({ card }),
        () => undefined,
      );
    }
  };

  private async start(): Promise<void> {
    const stillOpen = this.endings;
    try {
      const desk = await this.hub.desk();
      if (stillOpen === this.endings) {
        this.begin(desk);
        const [session, card] = await Promise.all([desk.session(), this.hub.api.client(this.clientId)]);
        this.learn({ session, card });
      }
    } catch (error) {
      if (stillOpen === this.endings) {
        this.learn({ trouble: troubleOf(error) });
      }
    }
  }

  private begin(desk: Desk): void {
    this.desk = desk;
    this.thread = desk.clientThread(this.clientId);
    this.endings.push(this.thread.subscribe(() => this.changed()));
    this.endings.push(this.hub.live.listen(this));
    if (this.hub.live.state === 'open') {
      void this.thread.reload();
    } else {
      this.firstLoad = setTimeout(() => void this.thread?.reload(), LIVE_FIRST_MS);
    }
    this.changed();
  }

  private learn(what: Partial<Pick<ClientHistory, 'session' | 'card' | 'trouble'>>): void {
    Object.assign(this, what);
    this.changed();
  }
}
