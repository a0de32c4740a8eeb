import { TokenRefused } from './problem.js';

/**
 * Asks the host's own page server for a token: POST with the host's cookies, answered by
 * `{"token": "…"}`. The element's `token-url` attribute uses it, so that one tag is enough.
 */
export async function fetchToken(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) {
    throw new TokenRefused(`The host answered ${response.status}.`);
  }
  const { token } = (await response.json()) as { token?: unknown };
  if (typeof token !== 'string' || token === '') {
    throw new TokenRefused('The host answered without a token.');
  }
  return token;
}
