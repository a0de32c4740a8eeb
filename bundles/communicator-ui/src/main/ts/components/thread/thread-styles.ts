import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 0;
    min-inline-size: 0;
    flex: 1;
  }
  .scroller {
    position: absolute;
    inset: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
    display: flex;
    flex-direction: column;
    background: var(--ground);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .content {
    inline-size: 100%;
    max-inline-size: 860px;
    margin-inline: auto;
    margin-block-start: auto;
    padding: 8px 20px 20px;
  }
  @media (width < 480px) {
    .content {
      padding-inline: 12px;
    }
  }

  .older {
    min-block-size: 32px;
    display: grid;
    place-items: center;
    color: var(--ink-soft);
    font-size: 12px;
    line-height: 16px;
    padding-block: 8px;
    text-align: center;
  }

  .day {
    position: sticky;
    inset-block-start: 8px;
    z-index: 1;
    inline-size: fit-content;
    margin: 16px auto 12px;
    padding: 1px 9px;
    border-radius: 10px;
    border: 1px solid var(--hairline);
    background: var(--surface);
    color: var(--ink-soft);
    font-size: 12px;
    font-weight: 500;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }

  .group {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    margin-block-end: 16px;
  }
  .group.outbound {
    align-items: flex-end;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 0;
    margin-block-end: 4px;
    padding-inline: 4px;
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-soft);
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .outbound .heading {
    justify-content: flex-end;
  }
  .heading .tag {
    margin-inline-start: 8px;
  }
  .byline {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .author {
    font-weight: 500;
    color: var(--ink);
  }
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    font-weight: 500;
    color: var(--ink);
  }
  .dot {
    white-space: pre;
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: flex;
    flex-direction: column;
    align-items: inherit;
    gap: 2px;
    max-inline-size: min(68ch, 84%);
    min-inline-size: 0;
  }
  @media (width < 480px) {
    ol {
      max-inline-size: 90%;
    }
  }
  .row {
    display: flex;
    flex-direction: column;
    align-items: inherit;
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  .bubble {
    --joint: var(--radius-joint);
    max-inline-size: 100%;
    padding: 8px 13px;
    border-radius: var(--radius-bubble);
    border: 1px solid var(--hairline);
    background: var(--surface);
    color: var(--ink);
    font-size: 14px;
    line-height: 21px;
    overflow: clip;
    position: relative;
  }
  .outbound .bubble {
    background: var(--outbound);
    border-color: transparent;
  }
  .automatic .bubble {
    background: var(--ground);
    border: 1px dashed color-mix(in oklab, var(--accent) 45%, var(--hairline));
  }
  .inbound .bubble.joined-above {
    border-start-start-radius: var(--joint);
  }
  .inbound .bubble.joined-below {
    border-end-start-radius: var(--joint);
  }
  .outbound .bubble.joined-above {
    border-start-end-radius: var(--joint);
  }
  .outbound .bubble.joined-below {
    border-end-end-radius: var(--joint);
  }
  .bubble.unsent {
    opacity: 0.72;
  }
  .words {
    display: block;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    text-align: start;
  }

  .meta {
    display: flex;
    align-items: center;
    gap: 4px;
    margin: 2px 0 4px;
    padding-inline: 4px;
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .meta time::before {
    content: '·';
    margin-inline-end: 4px;
  }
  .meta time:first-child::before {
    content: none;
  }
  .meta.read svg {
    color: var(--accent-text);
  }
  .meta.danger {
    color: var(--danger);
  }
  .meta strong {
    font-weight: 600;
  }
  .row:not(:last-child) > .failure {
    margin-block-end: 6px;
  }
  .failure {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    max-inline-size: 100%;
    padding-inline: 4px;
    font-size: 12px;
    line-height: 18px;
  }
  .failure .meta {
    margin-block-end: 0;
    padding-inline: 0;
  }
  .failure p {
    margin-block: 2px 0;
    text-align: end;
  }
  .failure svg {
    align-self: flex-start;
    margin-block-start: 2px;
  }
  .cause,
  .older,
  .empty p,
  details p {
    unicode-bidi: plaintext;
  }
  .cause {
    color: var(--ink-soft);
    max-inline-size: 52ch;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .actions {
    display: flex;
    gap: 12px;
  }
  .actions:empty {
    display: none;
  }

  .routed {
    align-items: flex-start;
    flex-wrap: wrap;
  }
  details {
    min-inline-size: 0;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    padding-inline: 4px;
    margin-inline-start: -1px;
    border-radius: 5px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    color: var(--ink);
    background: color-mix(in oklab, var(--ink) 6%, transparent);
  }
  .because {
    text-decoration: underline dotted;
    text-underline-offset: 3px;
    margin-inline-start: 4px;
  }
  summary svg:last-child {
    transition: rotate var(--quick);
  }
  :host(:dir(rtl)) summary svg:last-child {
    scale: -1 1;
  }
  details[open] summary svg:last-child {
    rotate: 90deg;
  }
  details p {
    margin: 2px 4px 4px;
    color: var(--ink);
    max-inline-size: 52ch;
    overflow-wrap: anywhere;
  }

  .fresh .bubble {
    animation: arrive 160ms ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }

  .pill {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 32px;
    block-size: 32px;
    justify-content: center;
    padding-inline: 8px;
    border-radius: 16px;
    border: 1px solid var(--hairline);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--float);
    font-size: 13px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    animation: arrive 140ms ease-out;
  }
  .pill:hover {
    background: var(--surface-hover);
  }
  .pill.unread {
    padding-inline: 14px 12px;
    background: var(--accent);
    border-color: transparent;
    color: var(--on-accent);
  }

  .empty {
    margin: auto;
    padding: 24px;
    text-align: center;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }
  .empty p {
    margin: 0 0 12px;
  }

  .skeleton {
    margin-block-start: auto;
    animation: appear 0s 150ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .skeleton i {
    display: block;
    background: var(--skeleton);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .skeleton .line {
    inline-size: 120px;
    block-size: 10px;
    border-radius: 5px;
    margin: 4px 4px 8px;
  }
  .skeleton .block {
    block-size: 39px;
    border-radius: var(--radius-bubble);
    margin-block-end: 24px;
  }
  .w1 {
    inline-size: 46%;
  }
  .w2 {
    inline-size: 38%;
  }
  .w3 {
    inline-size: 58%;
  }
  .w4 {
    inline-size: 30%;
  }
  .skeleton .mine {
    margin-inline-start: auto;
  }
  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }
`;
