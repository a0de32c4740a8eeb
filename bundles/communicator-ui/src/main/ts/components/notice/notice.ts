import { css, html, nothing, type TemplateResult } from 'lit';

export interface Notice {
  title: string;
  detail: string;
  /** The way out. */
  action?: { label: string; run: () => void };
}

/** Says in place what went wrong, and offers the way out. */
export function noticeCard({ title, detail, action }: Notice): TemplateResult {
  return html`
    <div class="notice" part="notice" role="alert">
      <p class="notice-title">${title}</p>
      <p class="notice-detail">${detail}</p>
      ${action === undefined ? nothing : html`<button class="plain" type="button" @click=${action.run}>${action.label}</button>`}
    </div>
  `;
}

export const noticeStyles = css`
  .notice {
    margin: auto;
    max-inline-size: 44ch;
    padding: 24px;
    text-align: center;
  }
  .notice p {
    margin: 0;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .notice-title {
    font-weight: 600;
  }
  .notice-detail {
    color: var(--ink-soft);
    margin-block: 4px 16px !important;
    text-wrap: balance;
  }
`;
