import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChannelChoice } from '../../api/types.js';
import { readable } from '../../text/addresses.js';
import { catalogueFor } from '../../text/catalogue.js';
import { basics } from '../../theme/tokens.js';
import { channelTag, channelTagStyles } from '../channel-tag/channel-tag.js';
import { define } from '../define.js';
import { icon } from '../icon/icon.js';
import { composerStyles } from './composer-styles.js';

const SHOW_LEFT = 200;

/**
 * Where one writes. Its ghost text says how a message will travel, or why none can.
 *
 * @fires communicator-draft - `detail.text` is what stands there now.
 * @fires communicator-send - `detail.text` is to be sent.
 */
export class ComposerElement extends LitElement {
  static override styles = [basics, channelTagStyles, composerStyles];

  /** How the next message would travel; null while that is not known. */
  @property({ attribute: false }) choice: ChannelChoice | null = null;
  /** What stands there; the owner keeps it. */
  @property() value = '';
  /** To whom one writes here. */
  @property() heading = '';
  /** Why one may not write here at all. */
  @property() blocked = '';
  /** How many UTF-16 units a message holds. */
  @property({ type: Number }) limit = 1600;
  @property() locale = 'en';

  @state() private explained = false;

  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override render(): TemplateResult {
    const text = catalogueFor(this.locale);
    if (this.blocked !== '') {
      return html`<form part="composer"><p class="blocked">${this.blocked}</p></form>`;
    }
    if (this.choice === null) {
      return html`<form part="composer" aria-busy="true"><div class="ghost"></div><div class="foot"></div></form>`;
    }
    const disabled = this.choice.channel === null;
    return html`<form part="composer" @submit=${this.onSubmit}>
      <div class="field ${disabled ? 'disabled' : ''}" part="field">
        <textarea
          part="input"
          rows=${disabled ? 3 : 1}
          dir="auto"
          .value=${live(this.value)}
          placeholder=${this.choice.ghostText}
          aria-label=${text.composer.label(this.heading)}
          aria-describedby="foot"
          enterkeyhint="send"
          ?disabled=${disabled}
          @input=${this.onInput}
          @keydown=${this.onKeyDown}
        ></textarea>
        ${disabled ? nothing : this.sendButton(text.composer.send)}
      </div>
      <div class="foot" id="foot" part="foot">${disabled ? this.reasons() : this.foot(this.choice)}</div>
    </form>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('value') && !CSS.supports('field-sizing', 'content')) {
      this.grow();
    }
  }

  private sendButton(label: string): TemplateResult {
    return html`<button class="send" part="send" type="submit" title=${label} aria-label=${label}
      aria-disabled=${!this.sendable}>${icon('up', 18)}</button>`;
  }

  private foot(choice: ChannelChoice): TemplateResult {
    const text = catalogueFor(this.locale);
    const channel = choice.channel === null ? '' : text.channel[choice.channel];
    const why = choice.reasons.length > 0;
    return html`
      <span class="via">
        ${choice.channel === null ? nothing : channelTag(choice.channel, text)}
        ${choice.address === null ? nothing : html`<bdi>${readable(choice.address)}</bdi>`}
      </span>
      ${why
        ? html`<button class="link" type="button" aria-expanded=${this.explained} @click=${this.explain}>
            ${text.composer.why(channel)}
          </button>`
        : nothing}
      ${this.count()}
      ${why && this.explained ? this.reasons() : nothing}
    `;
  }

  private count(): TemplateResult {
    const text = catalogueFor(this.locale).composer;
    const left = this.limit - this.value.length;
    if (left < 0) {
      return html`<span class="end tooLong" role="status">${text.tooLong(-left, this.limit)}</span>`;
    }
    return left <= SHOW_LEFT
      ? html`<span class="end">${text.left(left)}</span>`
      : html`<span class="end hint">${text.hint}</span>`;
  }

  private reasons(): TemplateResult {
    const text = catalogueFor(this.locale);
    return html`<ul part="reasons">
      ${this.untold().map((reason) => html`<li>${channelTag(reason.channel, text)}${reason.text}</li>`)}
    </ul>`;
  }

  /** The reasons that the ghost text does not tell already. */
  private untold(): ChannelChoice['reasons'] {
    const { reasons = [], ghostText = '' } = this.choice ?? {};
    return reasons.filter((reason) => !ghostText.includes(reason.text));
  }

  private get sendable(): boolean {
    return this.choice?.channel != null && this.value.trim() !== '' && this.value.length <= this.limit;
  }

  private readonly explain = (): void => {
    this.explained = !this.explained;
  };

  private readonly onInput = (): void => {
    this.value = this.field?.value ?? '';
    this.emit('communicator-draft', this.value);
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word; Safari tells only by the code.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composing) {
      event.preventDefault();
      this.send();
    }
  };

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.send();
    this.focus();
  };

  private send(): void {
    if (this.sendable) {
      const text = this.value.trim();
      this.value = '';
      this.emit('communicator-send', text);
    }
  }

  private grow(): void {
    if (this.field !== null) {
      this.field.style.blockSize = 'auto';
      this.field.style.blockSize = `${this.field.scrollHeight}px`;
    }
  }

  private emit(type: string, text: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { text } }));
  }
}

define('communicator-composer', ComposerElement);

declare global {
  interface HTMLElementTagNameMap {
    'communicator-composer': ComposerElement;
  }
}
