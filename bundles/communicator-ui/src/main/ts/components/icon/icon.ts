import { svg, type SVGTemplateResult } from 'lit';

const paths = {
  sms: svg`<path d="M2.5 3.5h11v7.5H8l-3 2.5V11H2.5z"/>`,
  email: svg`<path d="M2 4h12v8.5H2zM2.4 4.4 8 9l5.6-4.6"/>`,
  push: svg`<path d="M4 11.5V7a4 4 0 0 1 8 0v4.5M2.5 11.5h11M6.7 13.6a1.4 1.4 0 0 0 2.6 0"/>`,
  queued: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.2l2 1.3"/>`,
  sending: svg`<path d="M3 8h9.5M9 4.5 12.5 8 9 11.5"/>`,
  sent: svg`<path d="m3.5 8.5 3 3 6-7"/>`,
  delivered: svg`<path d="m1.5 8.5 3 3 6-7M8 10.8l.8.7 6-7"/>`,
  failed: svg`<circle cx="8" cy="8" r="5.8"/><path d="M8 4.8v3.7M8 11v.2"/>`,
  place: svg`<path d="M8 14s4.5-4.1 4.5-7.4a4.5 4.5 0 0 0-9 0C3.5 9.9 8 14 8 14z"/><circle cx="8" cy="6.6" r="1.5"/>`,
  automated: svg`<path d="M9 1.8 3.8 9H8l-1 5.2L12.2 7H8z"/>`,
  up: svg`<path d="M8 13V3.5M4 7.2l4-4 4 4"/>`,
  down: svg`<path d="M8 3v9.5M4 8.8l4 4 4-4"/>`,
  chevron: svg`<path d="m6 4 4 4-4 4"/>`,
};

export type IconName = keyof typeof paths;

/** A drawing beside a word that says the same; screen readers skip it. */
export function icon(name: IconName, size = 16): SVGTemplateResult {
  return svg`<svg part="icon" width=${size} height=${size} viewBox="0 0 16 16" fill="none" stroke="currentColor"
    stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths[name]}</svg>`;
}
