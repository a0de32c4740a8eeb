import { html, nothing, type TemplateResult } from 'lit';
import type { DeliveryStatus, Message } from '../../api/types.js';
import { Problem, TokenRefused } from '../../api/problem.js';
import type { ShownUnsent } from '../../state/outgoing.js';
import type { Catalogue } from '../../text/en.js';
import { icon, type IconName } from '../icon/icon.js';

const icons: Record<DeliveryStatus, IconName> = {
  RECEIVED: 'sent',
  SCHEDULED: 'queued',
  QUEUED: 'queued',
  SENDING: 'sending',
  SENT: 'sent',
  DELIVERED: 'delivered',
  READ: 'delivered',
  FAILED: 'failed',
  CANCELLED: 'failed',
};

/** What a status line can ask for. */
export interface DeliveryActions {
  onSendAgain: (message: Message) => void;
  onTryNow: () => void;
  onTakeBack: (unsent: ShownUnsent, edit: boolean) => void;
}

/** Where an outbound message stands, in an icon and words. */
export function deliveryOf(message: Message, text: Catalogue, time: TemplateResult, actions: DeliveryActions): TemplateResult {
  if (message.status === 'FAILED') {
    return failed(message, text, time, actions);
  }
  const reached = message.status === 'READ' ? 'read' : '';
  return html`<p class="meta ${reached}" part="status" data-status=${message.status}>
    ${icon(icons[message.status], 14)}<span>${text.status[message.status]}</span>${time}
  </p>`;
}

function failed(message: Message, text: Catalogue, time: TemplateResult, actions: DeliveryActions): TemplateResult {
  const { failure } = message;
  return html`<div class="failure" part="status" data-status="FAILED">
    <p class="meta danger">${icon('failed', 14)}<strong>${text.status.FAILED}</strong>${time}</p>
    ${failure === null ? nothing : html`<p class="cause">${text.cause(failure.text, failure.next)}</p>`}
    <p class="actions">
      <button class="link" type="button" @click=${() => actions.onSendAgain(message)}>${text.sendAgain}</button>
    </p>
  </div>`;
}

/** What holds up a message that is not sent yet, and what one can do. */
export function unsentState(unsent: ShownUnsent, text: Catalogue, actions: DeliveryActions): TemplateResult {
  if (unsent.state === 'sending') {
    return html`<p class="meta" part="status" data-status="UNSENT">${icon('sending', 14)}<span>${text.unsent.sending}</span></p>`;
  }
  const refused = unsent.state === 'refused';
  return html`<div class="failure" part="status" data-status=${refused ? 'REFUSED' : 'WAITING'}>
    <p class="meta ${refused ? 'danger' : ''}">${icon(refused ? 'failed' : 'queued', 14)}<span>${reason(unsent, text)}</span></p>
    <p class="actions">
      ${refused || unsent.attempts === 0 ? nothing : html`<button class="link" type="button" @click=${actions.onTryNow}>${text.unsent.tryNow}</button>`}
      ${unsent.retractable
        ? html`<button class="link" type="button" @click=${() => actions.onTakeBack(unsent, true)}>${text.unsent.edit}</button>
            <button class="link" type="button" @click=${() => actions.onTakeBack(unsent, false)}>${text.unsent.discard}</button>`
        : nothing}
    </p>
  </div>`;
}

function reason({ state, trouble, attempts }: ShownUnsent, text: Catalogue): string {
  if (state === 'refused') {
    return trouble instanceof Problem ? `${text.unsent.refused} ${trouble.detail}` : text.unsent.refused;
  }
  if (attempts === 0) {
    return text.unsent.after;
  }
  if (trouble instanceof TokenRefused || (trouble instanceof Problem && trouble.status === 401)) {
    return text.unsent.signedOut;
  }
  return trouble instanceof Problem ? text.unsent.busy : text.unsent.offline;
}
