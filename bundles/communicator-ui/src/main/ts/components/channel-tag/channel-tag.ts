import { css, html, type TemplateResult } from 'lit';
import type { Channel } from '../../api/types.js';
import type { Catalogue } from '../../text/en.js';
import { icon, type IconName } from '../icon/icon.js';

const icons: Record<Channel, IconName> = { SMS: 'sms', EMAIL: 'email', PUSH: 'push', INTERNAL: 'place' };

/** An icon and a word, never colour alone. */
export function channelTag(channel: Channel, text: Catalogue): TemplateResult {
  return html`<span class="tag" part="tag">${icon(icons[channel], 12)}<span>${text.channel[channel]}</span></span>`;
}

export const channelTagStyles = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 6px;
    block-size: 18px;
    border: 1px solid var(--hairline);
    border-radius: 6px;
    font-size: 11px;
    line-height: 16px;
    font-weight: 500;
    color: var(--ink-soft);
    background: var(--surface);
    white-space: nowrap;
  }
`;
