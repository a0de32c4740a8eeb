import { css } from 'lit';

export const messagesStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 320px;
    max-block-size: 100dvh;
    contain: content;
  }
  .shelter {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--ground);
  }
  .broken {
    position: absolute;
    z-index: 2;
    inset-block-start: 8px;
    inset-inline: 12px;
    inline-size: fit-content;
    max-inline-size: calc(100% - 24px);
    margin-inline: auto;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: center;
    padding: 6px 14px;
    border-radius: var(--radius);
    border: 1px solid var(--hairline);
    background: var(--surface);
    box-shadow: var(--float);
    font-size: 13px;
    line-height: 20px;
    animation: show 0s 1s both;
  }
  @keyframes show {
    from {
      visibility: hidden;
    }
  }
`;
