import { moduleBase } from './api/module-base.js';
import { hubAt } from './state/hub.js';
import type { TokenProvider } from './state/token-source.js';
import { registerFont } from './theme/font.js';
import './views/messages/messages.js';

export type { TokenProvider } from './state/token-source.js';
export type { MessagesElement } from './views/messages/messages.js';
export type { Message } from './api/types.js';

/** What all elements of a page share. */
export interface Configuration {
  /** Gives a fresh token for the person who is signed in: called at first, before it expires, and after a 401. */
  tokenProvider: TokenProvider;
  /** The server's address; by default the one this module came from. */
  base?: string;
}

/** Tells all elements of the page who is signed in; an alternative to each element's `tokenProvider`. */
export function configure({ tokenProvider, base = moduleBase }: Configuration): void {
  hubAt(base).tokens.use(tokenProvider);
}

registerFont();
