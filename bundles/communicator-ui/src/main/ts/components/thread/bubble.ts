import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../api/types.js';
import type { Catalogue } from '../../text/en.js';
import type { Times } from '../../text/times.js';
import { channelTag } from '../channel-tag/channel-tag.js';
import { icon } from '../icon/icon.js';
import { deliveryOf, unsentState, type DeliveryActions } from './delivery.js';
import type { Entry, Group } from './groups.js';

/** What bubbles need beside their message. */
export interface BubbleContext {
  text: Catalogue;
  times: Times;
  actions: DeliveryActions;
  /** True for what came while the thread was open: it may move in. */
  isFresh: (key: string) => boolean;
}

/** Who writes here, by which channel, and for automated messages what kind they are. */
export function groupHeading(group: Group, { text }: BubbleContext): TemplateResult {
  const kind = text.kind[group.kind];
  return html`<header class="heading" part="heading">
    ${kind === '' ? nothing : html`<span class="kind" part="kind">${icon('automated', 12)}${kind}</span>`}
    ${byline(group, text, kind)}
    ${group.channel === null ? nothing : channelTag(group.channel, text)}
  </header>`;
}

function byline(group: Group, text: Catalogue, kind: string): TemplateResult {
  const author = authorOf(group, text);
  const nameless = kind !== '' && group.author === null;
  const dot = html`<span class="dot"> · </span>`;
  return html`<span class="byline">
    ${nameless ? nothing : html`${kind === '' ? nothing : dot}<bdi class="author">${author}</bdi>`}${group.location === null
      ? nothing
      : html`${dot}<bdi>${group.location.name}</bdi>`}
  </span>`;
}

export function authorOf(group: Group, text: Catalogue): string {
  if (group.own) {
    return text.you;
  }
  return group.author?.name ?? (group.inbound ? group.from : text.automated);
}

/** One message. Its text is only ever text. */
export function bubble(entry: Entry, index: number, group: Group, context: BubbleContext): TemplateResult {
  const last = index === group.entries.length - 1;
  const joints = `${index > 0 ? 'joined-above' : ''} ${last ? '' : 'joined-below'}`;
  const side = group.inbound ? 'inbound' : 'outbound';
  const words = entry.message?.deleted === true ? context.text.deleted : (entry.message?.text ?? entry.unsent?.text ?? '');
  const spoken = `${authorOf(group, context.text)}, ${context.times.ofDay(entry.at)}: `;
  return html`<li class="row ${context.isFresh(entry.key) ? 'fresh' : ''}" data-key=${entry.key} data-side=${side}>
    <div
      class="bubble ${joints} ${entry.unsent === null ? '' : 'unsent'}"
      part="bubble bubble-${side}"
      title=${context.times.full(entry.at)}
    ><span class="unseen">${spoken}</span><span class="words" dir="auto">${words}</span></div>
    ${entry.unsent === null ? under(entry.message, index, group, context) : unsentState(entry.unsent, context.text, context.actions)}
  </li>`;
}

function under(message: Message, index: number, group: Group, context: BubbleContext): TemplateResult | typeof nothing {
  const time = html`<time datetime=${message.at} title=${context.times.full(message.at)}>${context.times.ofDay(message.at)}</time>`;
  if (message.direction === 'OUTBOUND') {
    return deliveryOf(message, context.text, time, context.actions);
  }
  const next = group.entries[index + 1]?.message;
  const sameReason = next?.routing?.because === message.routing?.because;
  return next !== undefined && next !== null && sameReason ? nothing : received(message, time, context.text);
}

function received(message: Message, time: TemplateResult, text: Catalogue): TemplateResult {
  if (message.routing === null) {
    return html`<p class="meta">${time}</p>`;
  }
  const locations = message.routing.locations.map((location) => location.name).join(', ');
  return html`<div class="meta routed">
    ${time}
    <details part="routing">
      <summary>${icon('place', 14)}<bdi>${locations}</bdi><span class="because">${text.hereBecause}</span>${icon('chevron', 12)}</summary>
      <p>${message.routing.because}</p>
    </details>
  </div>`;
}
