import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from '../../api/types.js';
import type { ShownUnsent } from '../../state/outgoing.js';
import type { OlderPhase } from '../../state/thread.js';
import { catalogueFor } from '../../text/catalogue.js';
import { Times } from '../../text/times.js';
import { basics } from '../../theme/tokens.js';
import { channelTagStyles } from '../channel-tag/channel-tag.js';
import { define } from '../define.js';
import { icon } from '../icon/icon.js';
import { bubble, groupHeading, type BubbleContext } from './bubble.js';
import { daysOf, type Group } from './groups.js';
import { newcomers, type News } from './newcomers.js';
import { ScrollKeeper } from './scroll-keeper.js';
import { threadStyles } from './thread-styles.js';

/**
 * Messages as bubbles, grouped by author and day, the newest at the bottom.
 *
 * @fires communicator-load-older - The reader comes near the oldest message that is loaded.
 * @fires communicator-send-again - `detail.message` failed and is wanted once more.
 * @fires communicator-try-now - What waits to be sent is to be tried now.
 * @fires communicator-take-back - `detail.key` is no longer to be sent; `detail.edit` puts it into the composer.
 * @fires communicator-write - The empty thread's invitation was taken.
 */
export class ThreadElement extends LitElement {
  static override styles = [basics, channelTagStyles, threadStyles];

  /** Oldest first. */
  @property({ attribute: false }) messages: readonly Message[] = [];
  @property({ attribute: false }) unsent: readonly ShownUnsent[] = [];
  /** Whose messages are "You". */
  @property() self = '';
  /** With whom one talks here. */
  @property() heading = '';
  @property({ type: Boolean }) loading = false;
  /** Whether the empty thread invites to write. */
  @property({ type: Boolean }) writable = false;
  @property() older: OlderPhase = 'none';
  @property() locale = 'en';

  @state() private missed = 0;
  @state() private away = false;
  @state() private announced: readonly string[] = [];

  @query('.scroller') private readonly scroller!: HTMLElement | null;

  private keeper: ScrollKeeper | null = null;
  private readonly fresh = new Set<string>();
  private readonly resizes = new ResizeObserver(() => this.keepAtEnd());
  private readonly actions = {
    onSendAgain: (message: Message) => this.emit('communicator-send-again', { message }),
    onTryNow: () => this.emit('communicator-try-now', {}),
    onTakeBack: (unsent: ShownUnsent, edit: boolean) => this.emit('communicator-take-back', { key: unsent.key, edit }),
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.observe();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('messages') || changed.has('unsent')) {
      this.keeper?.remember();
      this.welcome(changed.has('loading') ? undefined : changed.get('messages'), changed.get('unsent'));
    }
  }

  protected override firstUpdated(): void {
    if (this.scroller !== null) {
      this.keeper = new ScrollKeeper(this.scroller);
      this.observe();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('messages') || changed.has('unsent') || changed.has('loading')) {
      this.keeper?.restore();
    }
    this.askForOlder();
  }

  protected override render(): TemplateResult {
    const text = catalogueFor(this.locale);
    return html`
      <div class="scroller" part="thread" role="region" tabindex="0" aria-label=${text.thread.label(this.heading)}
        aria-busy=${this.loading} @scroll=${this.onScroll}>
        ${this.loading ? this.skeleton(text.thread.loading) : this.content()}
      </div>
      ${this.away ? this.pill() : nothing}
      <div class="unseen" role="log" aria-live="polite">${this.announced.map((line) => html`<p>${line}</p>`)}</div>
    `;
  }

  private content(): TemplateResult {
    const text = catalogueFor(this.locale);
    if (this.messages.length === 0 && this.unsent.length === 0) {
      return html`<div class="empty" part="empty">
        <p>${text.thread.empty(this.heading)}</p>
        ${this.writable
          ? html`<button class="plain" type="button" @click=${() => this.emit('communicator-write', {})}>${text.thread.write}</button>`
          : nothing}
      </div>`;
    }
    const times = new Times(this.locale, text);
    const context: BubbleContext = { text, times, actions: this.actions, isFresh: (key) => this.fresh.has(key) };
    const days = daysOf(this.messages, this.unsent, this.self, (at) => times.dayKey(at));
    return html`<div class="content">
      <div class="older">${this.olderLine()}</div>
      ${repeat(
        days,
        (day) => day.key,
        (day) => html`<section aria-label=${times.dayName(day.at)}>
          <div class="day" part="day" aria-hidden="true">${times.dayName(day.at)}</div>
          ${repeat(day.groups, keyOf, (group) => this.group(group, context))}
        </section>`,
      )}
    </div>`;
  }

  private group(group: Group, context: BubbleContext): TemplateResult {
    const automatic = group.kind === 'CONFIRMATION' || group.kind === 'CAMPAIGN' ? 'automatic' : '';
    return html`<div class="group ${group.inbound ? 'inbound' : 'outbound'} ${automatic}" part="group">
      ${groupHeading(group, context)}
      <ol>
        ${repeat(group.entries, (entry) => entry.key, (entry, index) => bubble(entry, index, group, context))}
      </ol>
    </div>`;
  }

  private olderLine(): TemplateResult | string {
    const text = catalogueFor(this.locale);
    switch (this.older) {
      case 'failed':
        return html`<span role="alert">${text.thread.olderFailed}
          <button class="link" type="button" @click=${this.loadOlder}>${text.trouble.retry}</button></span>`;
      case 'none':
        return text.thread.beginning(this.heading);
      default:
        return html`<span class="unseen">${text.thread.loadingOlder}</span>`;
    }
  }

  private skeleton(label: string): TemplateResult {
    return html`<div class="content skeleton" part="skeleton">
      <span class="unseen">${label}</span>
      <i class="line"></i><i class="block w1"></i>
      <i class="line mine"></i><i class="block mine w2"></i>
      <i class="line"></i><i class="block w3"></i>
      <i class="line mine"></i><i class="block mine w4"></i>
    </div>`;
  }

  private pill(): TemplateResult {
    const text = catalogueFor(this.locale);
    const label = this.missed > 0 ? text.thread.newMessages(this.missed) : '';
    return html`<button class="pill ${this.missed > 0 ? 'unread' : ''}" part="pill" type="button"
      aria-label=${label === '' ? text.thread.toNewest : label} @click=${this.toNewest}>
      ${label}${icon('down', 16)}
    </button>`;
  }

  /** Tells of what is new at the end, and moves there for one's own. */
  private welcome(before: readonly Message[] | undefined, unsentBefore: readonly ShownUnsent[] | undefined): void {
    const own = unsentBefore !== undefined && this.unsent.length > unsentBefore.length;
    if (own && this.keeper !== null) {
      this.keeper.atEnd = true;
      this.unsent.slice(unsentBefore.length).forEach((entry) => this.fresh.add(entry.key));
    }
    const news: News = before === undefined ? { arrived: [], failed: [] } : newcomers(before, this.messages);
    const others = news.arrived.filter((message) => message.direction === 'INBOUND' || message.author?.id !== this.self);
    others.forEach((message) => this.fresh.add(message.id));
    this.announce(others, news.failed);
    if (this.keeper?.atEnd === false) {
      this.missed += others.length;
    } else {
      this.missed = 0;
      this.away = false;
    }
  }

  private announce(arrived: readonly Message[], failed: readonly Message[]): void {
    const text = catalogueFor(this.locale);
    const lines = [
      ...arrived.map((message) => text.thread.says(message.author?.name ?? message.from, message.text)),
      ...failed.map((message) => text.thread.failedTo(message.text)),
    ];
    if (lines.length > 0) {
      this.announced = [...this.announced, ...lines].slice(-3);
    }
  }

  private observe(): void {
    this.renderRoot.querySelectorAll('.scroller').forEach((element) => this.resizes.observe(element));
  }

  private keepAtEnd(): void {
    if (this.keeper?.atEnd === true) {
      this.keeper.toEnd();
    }
    this.askForOlder();
  }

  private readonly onScroll = (): void => {
    this.keeper?.scrolled();
    this.away = this.keeper?.atEnd === false;
    if (!this.away) {
      this.missed = 0;
    }
    this.askForOlder();
  };

  private readonly toNewest = (): void => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.keeper?.toEnd(still ? 'instant' : 'smooth');
    this.scroller?.focus({ preventScroll: true });
  };

  private askForOlder(): void {
    if (this.older === 'more' && !this.loading && this.keeper?.nearStart === true) {
      this.loadOlder();
    }
  }

  private readonly loadOlder = (): void => this.emit('communicator-load-older', {});

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

define('communicator-thread', ThreadElement);

function keyOf(group: Group): string {
  return group.entries[0]?.key ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'communicator-thread': ThreadElement;
  }
}
