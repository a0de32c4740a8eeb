import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { moduleBase } from '../../api/module-base.js';
import { fetchToken } from '../../api/token-url.js';
import { TokenRefused, type Trouble } from '../../api/problem.js';
import type { LiveEvent, Message } from '../../api/types.js';
import type { ComposerElement } from '../../components/composer/composer.js';
import { define } from '../../components/define.js';
import { noticeCard, noticeStyles } from '../../components/notice/notice.js';
import { ClientHistory } from '../../state/client-history.js';
import { hubAt, type Hub } from '../../state/hub.js';
import type { TokenProvider } from '../../state/token-source.js';
import { catalogueFor, localeOf } from '../../text/catalogue.js';
import { tell } from '../../text/troubles.js';
import { basics, shelter, tokens } from '../../theme/tokens.js';
import '../../components/composer/composer.js';
import '../../components/thread/thread.js';
import { messagesStyles } from './messages-styles.js';

const NO_TOKEN_MS = 5_000;
const WRITE = 'messages.write';

/**
 * The Messages tab of a client's profile: the client's whole history over all channels as one
 * timeline, and the composer. One tag and a way to a token are enough:
 *
 * ```html
 * <script type="module" src="https://messages.example.com/communicator/ui/communicator.js"></script>
 * <communicator-messages client="c-1" token-url="/session/token"></communicator-messages>
 * ```
 *
 * It fills the height that its place gives it.
 *
 * @element communicator-messages
 *
 * @attr {string} client - The host's id of the client.
 * @attr {string} base - The server's address; by default the one this module came from.
 * @attr {string} token-url - An address of the host that answers a POST by `{"token": "…"}`.
 * @attr {'light'|'dark'|'auto'} theme - `auto` follows the system; without it the page's `color-scheme` counts.
 * @attr {string} lang - The language; by default the page's.
 *
 * @fires communicator-message-received - A client wrote; `detail.message`, and `detail.alert` when this person is to be told.
 * @fires communicator-message-sent - The server took a message of this person; `detail.message`.
 * @fires communicator-message-status - A message's delivery moved on; `detail.message`.
 * @fires communicator-message-failed - A message could not be delivered; `detail.message`.
 * @fires communicator-connection - The live connection changed; `detail.state` is `connecting`, `open` or `broken`.
 *
 * @cssprop [--communicator-accent=#0b6b63] - The accent; outbound bubbles are a tint of it.
 * @cssprop [--communicator-on-accent=#ffffff] - Text on the accent.
 * @cssprop --communicator-ground - Behind the bubbles.
 * @cssprop --communicator-surface - Inbound bubbles, fields, what floats.
 * @cssprop --communicator-ink - Text.
 * @cssprop [--communicator-radius=10px] - Corners of cards and fields.
 * @cssprop [--communicator-bubble-radius=16px] - Corners of bubbles.
 * @cssprop --communicator-font - The font family; Inter by default.
 *
 * @csspart thread - The scrolling timeline.
 * @csspart day - The name of a day.
 * @csspart group - Bubbles of one author.
 * @csspart heading - Author, location and channel above a group.
 * @csspart bubble - A message; also `bubble-inbound` or `bubble-outbound`.
 * @csspart status - Where an outbound message stands.
 * @csspart routing - Why an inbound message is where it is.
 * @csspart tag - A channel's icon and word.
 * @csspart kind - What kind of automated message it is.
 * @csspart pill - The button to the newest messages.
 * @csspart composer - The form one writes in; in it `field`, `input`, `send`, `foot` and `reasons`.
 * @csspart notice - What went wrong, with the way out.
 */
export class MessagesElement extends LitElement {
  static override styles = [tokens, shelter, basics, noticeStyles, messagesStyles];

  @property() client = '';
  @property() base = moduleBase;
  @property({ attribute: 'token-url' }) tokenUrl = '';
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | '' = '';

  /** Gives a fresh token for the person who is signed in; shared by all elements of the same server. */
  @property({ attribute: false }) tokenProvider: TokenProvider | null = null;

  @state() private waited = false;

  @query('communicator-composer') private readonly composer!: ComposerElement | null;

  private history: ClientHistory | null = null;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private connection = 'idle';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  /** Puts the cursor into the composer. */
  override focus(options?: FocusOptions): void {
    this.composer?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tokenProvider') || changed.has('tokenUrl') || changed.has('base')) {
      this.giveToken();
    }
    if (changed.has('client') || changed.has('base')) {
      this.open();
    }
  }

  protected override render(): TemplateResult {
    const locale = localeOf(this);
    const text = catalogueFor(locale);
    const trouble = this.troubleNow();
    return html`<div class="shelter" lang=${locale}>
      ${trouble === null ? this.conversation(locale) : this.failure(trouble)}
      ${trouble === null && this.history?.hub.live.state === 'broken' ? this.broken(text.connection.broken) : nothing}
    </div>`;
  }

  private conversation(locale: string): TemplateResult {
    const { history } = this;
    const thread = history?.thread ?? null;
    const name = history?.card?.name ?? '';
    return html`
      <communicator-thread
        exportparts="thread, day, group, heading, bubble, bubble-inbound, bubble-outbound, status, routing, tag, kind, pill, icon, empty, skeleton"
        .messages=${thread?.messages ?? NONE}
        .unsent=${thread?.outgoing.unsent ?? NONE}
        .self=${history?.session?.staff.id ?? ''}
        .heading=${name}
        .locale=${locale}
        .older=${thread?.older ?? 'none'}
        ?loading=${thread?.phase !== 'ready' || history?.card == null || history.session === null}
        ?writable=${this.blocked() === '' && history?.card?.channel.channel != null}
        @communicator-load-older=${() => void thread?.loadOlder()}
        @communicator-send-again=${(event: CustomEvent<{ message: Message }>) => thread?.outgoing.send(event.detail.message.text)}
        @communicator-try-now=${this.tryNow}
        @communicator-take-back=${this.takeBack}
        @communicator-write=${() => this.focus()}
      ></communicator-thread>
      <communicator-composer
        exportparts="composer, field, input, send, foot, reasons, tag"
        .choice=${history?.session == null ? null : (history.card?.channel ?? null)}
        .value=${history?.draft ?? ''}
        .heading=${name}
        .locale=${locale}
        .blocked=${this.blocked()}
        @communicator-draft=${(event: CustomEvent<{ text: string }>) => this.keepDraft(event.detail.text)}
        @communicator-send=${(event: CustomEvent<{ text: string }>) => history?.send(event.detail.text)}
      ></communicator-composer>
    `;
  }

  private failure(trouble: Trouble): TemplateResult {
    const text = catalogueFor(localeOf(this));
    const detail = this.waited ? text.trouble.noToken : tell(trouble, text);
    const run = () => {
      this.waited = false;
      void this.history?.restart();
    };
    return noticeCard({ title: text.trouble.title, detail, action: { label: text.trouble.retry, run } });
  }

  private broken(words: string): TemplateResult {
    const text = catalogueFor(localeOf(this));
    const signedOut = this.history?.hub.live.trouble instanceof TokenRefused;
    return html`<div class="broken" part="connection" role="status">
      <span>${signedOut ? text.connection.signedOut : words}</span>
      <button class="link" type="button" @click=${this.tryNow}>${text.connection.retry}</button>
    </div>`;
  }

  private troubleNow(): Trouble | null {
    const { history } = this;
    if (this.waited) {
      return new TokenRefused('The page gives no token.');
    }
    return history?.trouble ?? (history?.thread?.phase === 'failed' ? history.thread.trouble : null);
  }

  private blocked(): string {
    const text = catalogueFor(localeOf(this)).composer;
    const { session, card } = this.history ?? { session: null, card: null };
    if (session !== null && !session.rights.includes(WRITE)) {
      return text.readOnly;
    }
    return card?.known === false && card.channel.channel === null ? text.goneClient : '';
  }

  private open(): void {
    this.close();
    if (this.client === '' || !this.isConnected) {
      return;
    }
    const hub = this.hub();
    const history = new ClientHistory(hub, this.client, (event) => this.tellHost(event));
    history.subscribe(() => this.follow(history));
    this.history = history;
    this.patience = setTimeout(() => (this.waited = !hub.tokens.ready), NO_TOKEN_MS);
    void history.open();
  }

  private close(): void {
    clearTimeout(this.patience);
    this.history?.close();
    this.history = null;
  }

  private follow(history: ClientHistory): void {
    if (history !== this.history) {
      return;
    }
    if (history.hub.tokens.ready) {
      this.waited = false;
    }
    const { state } = history.hub.live;
    if (state !== this.connection) {
      this.connection = state;
      this.emit('communicator-connection', { state });
    }
    this.requestUpdate();
  }

  private giveToken(): void {
    const { tokenUrl } = this;
    const provider = this.tokenProvider ?? (tokenUrl === '' ? null : () => fetchToken(tokenUrl));
    if (provider !== null) {
      this.hub().tokens.use(provider);
    }
  }

  private hub(): Hub {
    return hubAt(this.base);
  }

  private readonly keepDraft = (text: string): void => {
    if (this.history !== null) {
      this.history.draft = text;
    }
  };

  private readonly tryNow = (): void => {
    this.history?.hub.live.hurry();
    this.history?.thread?.outgoing.hurry();
  };

  private readonly takeBack = (event: CustomEvent<{ key: string; edit: boolean }>): void => {
    const text = this.history?.thread?.outgoing.takeBack(event.detail.key) ?? null;
    if (text !== null && event.detail.edit) {
      this.keepDraft([this.history?.draft ?? '', text].filter((part) => part !== '').join('\n'));
      this.focus();
    }
  };

  private tellHost({ type, message, alert }: LiveEvent): void {
    if (type === 'message' && message.direction === 'INBOUND') {
      this.emit('communicator-message-received', { message, alert });
    } else if (type === 'message' && message.author?.id === this.history?.session?.staff.id) {
      this.emit('communicator-message-sent', { message });
    } else if (type === 'status') {
      this.emit('communicator-message-status', { message });
      if (message.status === 'FAILED') {
        this.emit('communicator-message-failed', { message });
      }
    }
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

const NONE: readonly never[] = [];

define('communicator-messages', MessagesElement);

declare global {
  interface HTMLElementTagNameMap {
    'communicator-messages': MessagesElement;
  }
}
