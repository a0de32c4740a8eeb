import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    background: var(--ground);
    border-block-start: 1px solid var(--hairline);
  }
  form {
    inline-size: 100%;
    max-inline-size: 860px;
    margin-inline: auto;
    padding: 12px 20px max(8px, env(safe-area-inset-bottom));
  }
  @media (width < 480px) {
    form {
      padding-inline: 12px;
    }
  }
  .field {
    display: flex;
    align-items: flex-end;
    gap: 4px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    padding: 3px;
    transition: border-color var(--quick);
  }
  .field:focus-within {
    border-color: var(--accent-text);
    outline: 1px solid var(--accent-text);
  }
  .field.disabled {
    background: transparent;
    border-style: dashed;
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    field-sizing: content;
    min-block-size: 36px;
    max-block-size: min(190px, 30dvh);
    resize: none;
    border: 0;
    outline: none;
    background: transparent;
    color: var(--ink);
    padding: 7px 9px;
    margin: 0;
    font: inherit;
    font-size: 14px;
    line-height: 21px;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
    unicode-bidi: plaintext;
    text-align: start;
  }
  @media (pointer: coarse) {
    /* Smaller text makes phones zoom into the field. */
    textarea {
      font-size: 16px;
    }
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  textarea:disabled {
    cursor: not-allowed;
  }
  .send {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 8px;
    display: grid;
    place-items: center;
    background: var(--accent);
    color: var(--on-accent);
    transition:
      background var(--quick),
      color var(--quick);
  }
  .send:hover:not([aria-disabled='true']) {
    background: color-mix(in oklab, var(--accent) 88%, var(--ink));
  }
  .send[aria-disabled='true'] {
    background: transparent;
    color: var(--edge);
    cursor: default;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-block-size: 20px;
    margin-block-start: 6px;
    padding-inline: 2px;
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .foot .end {
    margin-inline-start: auto;
  }
  .via {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .via bdi {
    overflow-wrap: anywhere;
  }
  .tooLong {
    color: var(--danger);
    font-weight: 500;
  }
  @media (width < 480px), (pointer: coarse) {
    .hint {
      display: none;
    }
  }
  ul {
    list-style: none;
    flex-basis: 100%;
    margin: 2px 0 4px;
    padding: 0;
    display: grid;
    gap: 2px;
  }
  li {
    display: flex;
    align-items: baseline;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  li .tag {
    flex: none;
    min-inline-size: 58px;
  }
  .blocked {
    overflow-wrap: anywhere;
    padding-block: 4px;
  }
  .ghost {
    block-size: 42px;
    border-radius: var(--radius);
    background: var(--skeleton);
    animation: appear 0s 150ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
