import { css } from 'lit';

/**
 * One set of tokens for both themes: `light-dark()` follows the `color-scheme` of the host's page,
 * which the element's `theme` attribute can override. Hosts set the `--communicator-…` properties.
 */
export const tokens = css`
  :host {
    --accent: var(--communicator-accent, light-dark(#0b6b63, #46b5aa));
    --on-accent: var(--communicator-on-accent, light-dark(#ffffff, #06201d));
    --accent-text: light-dark(
      color-mix(in oklab, var(--accent) 88%, #000),
      color-mix(in oklab, var(--accent) 62%, #fff)
    );
    --ground: var(--communicator-ground, light-dark(#f6f8f9, #12161b));
    --surface: var(--communicator-surface, light-dark(#ffffff, #1d232a));
    --surface-hover: light-dark(#f0f3f5, #262d36);
    --ink: var(--communicator-ink, light-dark(#17202a, #e9eef3));
    --ink-soft: light-dark(#4f5b68, #a3afbc);
    --hairline: light-dark(#e0e5ea, #2f3842);
    --edge: light-dark(#8b97a4, #6d7a88);
    --outbound: light-dark(
      oklch(from var(--accent) 0.932 min(c, 0.026) h),
      oklch(from var(--accent) 0.335 min(c, 0.042) h)
    );
    --danger: light-dark(#b3261e, #ff9d94);
    --danger-ground: light-dark(#fdf1f0, #35201f);
    --fresh: light-dark(#14793f, #5fd08b);
    --skeleton: light-dark(#e6ebef, #262d35);
    --float: 0 1px 2px light-dark(rgb(15 25 35 / 8%), rgb(0 0 0 / 40%)), 0 4px 14px light-dark(rgb(15 25 35 / 10%), rgb(0 0 0 / 40%));
    --radius: var(--communicator-radius, 10px);
    --radius-bubble: var(--communicator-bubble-radius, 16px);
    --radius-joint: 4px;
    --font: var(--communicator-font, 'Communicator Inter', ui-sans-serif, system-ui, sans-serif);
    --quick: 140ms ease-out;
  }
`;

/** What an element needs so that a host page's own rules do not reach into it. */
export const shelter = css`
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  .shelter {
    all: initial;
    color-scheme: inherit;
    box-sizing: border-box;
    font: 400 14px/21px var(--font);
    font-feature-settings: 'cv05', 'ss03';
    -webkit-font-smoothing: antialiased;
    color: var(--ink);
    text-align: start;
  }
`;

/** What all components begin with. */
export const basics = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    cursor: pointer;
    text-align: inherit;
  }
  button.link {
    color: var(--accent-text);
    font-weight: 500;
    border-radius: 4px;
    padding: 2px 4px;
    margin: -2px -4px;
  }
  button.link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  button.plain {
    padding: 6px 12px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    font-weight: 500;
    font-size: 13px;
    line-height: 20px;
    background: var(--surface);
    transition: background var(--quick);
  }
  button.plain:hover {
    background: var(--surface-hover);
  }
  :focus-visible {
    outline: 2px solid var(--accent-text);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    display: block;
    flex: none;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`;
