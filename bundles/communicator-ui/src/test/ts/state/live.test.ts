import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveEvent } from '../../../main/ts/api/types.js';
import { Hub } from '../../../main/ts/state/hub.js';
import { MockApi, mockToken } from '../../dev/mock-api.mjs';

/** Real HTTP against a stand-in of the server: what a stream of events must survive. */
describe('the live connection', () => {
  let api: MockApi;
  let hub: Hub;
  let stops: (() => void)[];

  beforeEach(async () => {
    api = await new MockApi().start();
    api.addClient('c-1', { name: 'Karen Adams' });
    hub = new Hub(api.base);
    hub.tokens.use(() => Promise.resolve(mockToken()));
    stops = [];
  });

  afterEach(async () => {
    stops.forEach((stop) => stop());
    await api.stop();
  });

  function listen() {
    const heard: LiveEvent[] = [];
    const gaps: number[] = [];
    const stop = hub.live.listen({ onMessage: (event) => heard.push(event), onGap: () => gaps.push(heard.length) });
    stops.push(stop);
    return { texts: () => heard.map((event) => event.message.text), gaps, stop };
  }

  const opened = (streams = 1) => vi.waitFor(() => expect([hub.live.state, api.openStreams]).toEqual(['open', streams]), 10_000);

  test('is one for all who listen', async () => {
    const one = listen();
    const other = listen();
    await opened();
    api.addMessage('c-1', { text: 'Hello' });
    await vi.waitFor(() => expect([...one.texts(), ...other.texts()]).toEqual(['Hello', 'Hello']));
    expect(api.requests.filter((request) => request.path === '/events')).toHaveLength(1);
  });

  test('sends the token in the header and never in an address', async () => {
    listen();
    await opened();
    expect(api.requests[0]?.headers.authorization).toMatch(/^Bearer /);
    expect(api.requests.every((request) => !/token|eyJ/.test(request.url))).toBe(true);
  });

  test('says at the beginning that what was before is to be loaded', async () => {
    const { gaps } = listen();
    await opened();
    expect(gaps).toEqual([0]);
  });

  test('resumes after a cut without loss, without doubles, and without loading again', async () => {
    const { texts, gaps } = listen();
    await opened();
    api.addMessage('c-1', { text: 'before' });
    await vi.waitFor(() => expect(texts()).toEqual(['before']));
    api.cutStreams();
    api.addMessage('c-1', { text: 'meanwhile' });
    await vi.waitFor(() => expect(texts()).toEqual(['before', 'meanwhile']), 10_000);
    api.addMessage('c-1', { text: 'after' });
    await vi.waitFor(() => expect(texts()).toEqual(['before', 'meanwhile', 'after']), 10_000);
    expect(gaps).toHaveLength(1);
  });

  test('says that something may be missing when the server no longer knows', async () => {
    const { gaps } = listen();
    await opened();
    api.cutStreams();
    api.addMessage('c-1', { text: 'lost' });
    api.forgetEvents();
    await vi.waitFor(() => expect(gaps).toHaveLength(2), 10_000);
  });

  test('says that it is broken, and why, until it is open again', async () => {
    listen();
    await opened();
    api.fault = 503;
    api.cutStreams();
    await vi.waitFor(() => expect(hub.live.trouble).toMatchObject({ status: 503 }), 10_000);
    expect(hub.live.state).toBe('broken');
    api.fault = null;
    hub.live.hurry();
    await opened();
    expect(hub.live.trouble).toBeNull();
  });

  test('asks for a new token after a 401', async () => {
    const tokens = [mockToken(), mockToken()];
    api.refusedTokens.add(tokens[0] ?? '');
    const provider = vi.fn(() => Promise.resolve(tokens.shift() ?? mockToken()));
    hub.tokens.use(provider);
    listen();
    await opened();
    expect(provider).toHaveBeenCalledTimes(2);
  });

  test('connects anew with a new token before the old one expires', async () => {
    hub.tokens.use(() => Promise.resolve(mockToken({ seconds: 2 })));
    const { gaps } = listen();
    await opened();
    await vi.waitFor(() => expect(api.requests.filter((request) => request.path === '/events').length).toBeGreaterThan(1), 10_000);
    await opened();
    const [first, second] = api.requests.map((request) => request.headers.authorization);
    expect(second).not.toBe(first);
    expect(gaps).toHaveLength(1);
  });

  test('ends when nobody listens any more', async () => {
    const { stop } = listen();
    await opened();
    stop();
    await vi.waitFor(() => expect(api.openStreams).toBe(0), 10_000);
    expect(hub.live.state).toBe('idle');
  });

  test('lives on when an element leaves the page and comes back at once', async () => {
    const { stop } = listen();
    await opened();
    stop();
    listen();
    await opened();
    expect(api.requests.filter((request) => request.path === '/events')).toHaveLength(1);
  });
});
