// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { TokenRefused } from '../../../main/ts/api/problem.js';
import { TokenSource } from '../../../main/ts/state/token-source.js';
import { mockToken } from '../../dev/mock-api.mjs';
import { settled } from '../fixtures.js';

function at(start: number) {
  const clock = { now: start };
  const changed = vi.fn();
  return { clock, changed, tokens: new TokenSource(changed, () => clock.now) };
}

describe('a source of tokens', () => {
  test('asks the host once for all who want one at the same time', async () => {
    const { tokens } = at(Date.now());
    const provider = vi.fn(() => Promise.resolve(mockToken()));
    tokens.use(provider);
    const [one, other] = await Promise.all([tokens.get(), tokens.get()]);
    expect(one).toBe(other);
    expect(provider).toHaveBeenCalledTimes(1);
  });

  test('keeps a token while it is good, and renews it before it expires', async () => {
    const { tokens, clock } = at(Date.now());
    const provider = vi.fn(() => Promise.resolve(mockToken({ seconds: 240 })));
    tokens.use(provider);
    await tokens.get();
    clock.now += 200_000;
    await tokens.get();
    expect(provider).toHaveBeenCalledTimes(1);
    clock.now += 15_000;
    await tokens.get();
    expect(provider).toHaveBeenCalledTimes(2);
  });

  test('trusts the token for its lifetime, however wrong the clock of this machine is', async () => {
    const { tokens } = at(Date.now());
    tokens.use(() => Promise.resolve(mockToken({ seconds: 240, skewSeconds: -7200 })));
    await tokens.get();
    expect(tokens.renewInMs).toBe(210_000);
  });

  test('asks anew after the server refused the token', async () => {
    const { tokens } = at(Date.now());
    const provider = vi.fn(() => Promise.resolve(mockToken()));
    tokens.use(provider);
    tokens.refuse(await tokens.get());
    await tokens.get();
    expect(provider).toHaveBeenCalledTimes(2);
  });

  test('keeps a newer token when an older one is refused', async () => {
    const { tokens } = at(Date.now());
    const provider = vi.fn(() => Promise.resolve(mockToken()));
    tokens.use(provider);
    const old = await tokens.get();
    tokens.refuse(old);
    const fresh = await tokens.get();
    tokens.refuse(old);
    expect(await tokens.get()).toBe(fresh);
  });

  test('waits for a host that says later who is signed in', async () => {
    const { tokens } = at(Date.now());
    const waiting = tokens.get();
    await settled();
    expect(tokens.ready).toBe(false);
    const token = mockToken();
    tokens.use(() => Promise.resolve(token));
    expect(await waiting).toBe(token);
  });

  test('says that the host gave none, and asks again the next time', async () => {
    const { tokens } = at(Date.now());
    const token = mockToken();
    tokens.use(vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('signed out')).mockResolvedValue(token));
    await expect(tokens.get()).rejects.toBeInstanceOf(TokenRefused);
    expect(await tokens.get()).toBe(token);
  });

  test('tells when somebody else is signed in', async () => {
    const { tokens, changed, clock } = at(Date.now());
    tokens.use(() => Promise.resolve(mockToken({ sub: 's-dana' })));
    await tokens.get();
    expect(changed).not.toHaveBeenCalled();
    tokens.use(() => Promise.resolve(mockToken({ sub: 's-amir' })));
    clock.now += 300_000;
    await tokens.get();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(tokens.self).toBe('s-amir');
  });

  test('takes a token that is no JWT', async () => {
    const { tokens } = at(Date.now());
    tokens.use(() => Promise.resolve('opaque'));
    expect(await tokens.get()).toBe('opaque');
    expect(tokens.renewInMs).toBeGreaterThan(0);
  });
});
