// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem, Unreachable } from '../../../main/ts/api/problem.js';
import type { Message } from '../../../main/ts/api/types.js';
import { Outgoing, type Post } from '../../../main/ts/state/outgoing.js';
import { Shelf } from '../../../main/ts/state/shelf.js';
import { deferred, message, settled, storage } from '../fixtures.js';

const PLACE = 'outgoing:client/c-1';

function outgoing(post: Post, shelf = new Shelf('test:', storage())) {
  const accepted: Message[] = [];
  return { accepted, shelf, box: new Outgoing(post, (one) => accepted.push(one), shelf, PLACE) };
}

describe('outgoing messages', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('stand there at once, and leave for the accepted message when the server has answered', async () => {
    const answer = deferred<Message>();
    const { box, accepted } = outgoing(() => answer.promise);
    box.send('Hello');
    expect(box.unsent).toMatchObject([{ text: 'Hello', state: 'sending' }]);
    const stored = message({ text: 'Hello' });
    answer.resolve(stored);
    await settled();
    expect(box.unsent).toEqual([]);
    expect(accepted).toEqual([stored]);
  });

  test('are tried again with the same key after no answer came', async () => {
    const keys: string[] = [];
    const { box } = outgoing((text, key) => {
      keys.push(key);
      return keys.length === 1 ? Promise.reject(new Unreachable('gone')) : Promise.resolve(message({ text }));
    });
    box.send('Hello');
    await settled();
    expect(box.unsent).toMatchObject([{ state: 'waiting', retractable: false }]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(box.unsent).toEqual([]);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  test('are tried again when the server is not available', async () => {
    const post = vi.fn<Post>().mockRejectedValueOnce(new Problem(503, 'unavailable', '')).mockResolvedValue(message());
    const { box } = outgoing(post);
    box.send('Hello');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(post).toHaveBeenCalledTimes(2);
  });

  test('keep their order: the second waits for the first', async () => {
    const texts: string[] = [];
    let down = true;
    const { box } = outgoing((text) => {
      texts.push(text);
      return down ? Promise.reject(new Unreachable('gone')) : Promise.resolve(message({ text }));
    });
    box.send('first');
    await settled();
    box.send('second');
    await settled();
    down = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(texts.filter((text, index) => texts.indexOf(text) === index)).toEqual(['first', 'second']);
    expect(texts.at(-1)).toBe('second');
    expect(texts.filter((text) => text === 'second')).toHaveLength(1);
  });

  test('say so when they are refused, are not tried again, and hold up nobody', async () => {
    const post = vi
      .fn<Post>()
      .mockRejectedValueOnce(new Problem(422, 'client-unreachable', 'Nobody can be reached.'))
      .mockResolvedValue(message({ text: 'second' }));
    const { box, accepted } = outgoing(post);
    box.send('first');
    box.send('second');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(box.unsent).toMatchObject([{ text: 'first', state: 'refused', retractable: true }]);
    expect(accepted).toHaveLength(1);
    expect(post).toHaveBeenCalledTimes(2);
  });

  test('can be taken back when it is certain that they did not arrive', async () => {
    const { box } = outgoing(() => Promise.reject(new Problem(422, 'invalid', 'Too long.')));
    box.send('Hello');
    await settled();
    const key = box.unsent[0]?.key ?? '';
    expect(box.takeBack(key)).toBe('Hello');
    expect(box.unsent).toEqual([]);
  });

  test('cannot be taken back while they may have arrived', async () => {
    const { box } = outgoing(() => Promise.reject(new Unreachable('cut')));
    box.send('Hello');
    await settled();
    expect(box.takeBack(box.unsent[0]?.key ?? '')).toBeNull();
    expect(box.unsent).toHaveLength(1);
  });

  test('do not stand there twice when the live stream is quicker than the answer', async () => {
    const answer = deferred<Message>();
    const { box, accepted } = outgoing(() => answer.promise);
    box.send('Hello');
    const stored = message({ text: 'Hello' });
    box.hear(stored);
    expect(box.unsent).toEqual([]);
    answer.resolve(stored);
    await settled();
    expect(accepted).toEqual([stored]);
    expect(box.unsent).toEqual([]);
  });

  test('with the same text each find a twin of their own', () => {
    const { box } = outgoing(() => deferred<Message>().promise);
    box.send('Yes');
    box.send('Yes');
    box.hear(message({ text: 'Yes' }));
    expect(box.unsent).toHaveLength(1);
    box.hear(message({ text: 'Yes' }));
    expect(box.unsent).toHaveLength(0);
  });

  test('outlive a reload, and are sent with the key they had', async () => {
    const keys: string[] = [];
    const before = outgoing((_, key) => {
      keys.push(key);
      return Promise.reject(new Unreachable('gone'));
    });
    before.box.send('Hello');
    await settled();
    const after = outgoing((text, key) => {
      keys.push(key);
      return Promise.resolve(message({ text }));
    }, before.shelf);
    await settled();
    expect(after.accepted).toHaveLength(1);
    expect(new Set(keys).size).toBe(1);
    expect(before.shelf.keys('outgoing:')).toEqual([]);
  });

  test('that were refused outlive a reload without being sent', async () => {
    const before = outgoing(() => Promise.reject(new Problem(422, 'invalid', 'No.')));
    before.box.send('Hello');
    await settled();
    const post = vi.fn<Post>();
    const after = outgoing(post, before.shelf);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(after.box.unsent).toMatchObject([{ text: 'Hello', state: 'refused' }]);
    expect(post).not.toHaveBeenCalled();
  });
});
