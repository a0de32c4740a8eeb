// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { Problem, Unreachable } from '../../../main/ts/api/problem.js';
import type { Message, MessagePage } from '../../../main/ts/api/types.js';
import { Outgoing } from '../../../main/ts/state/outgoing.js';
import { Shelf } from '../../../main/ts/state/shelf.js';
import { Thread } from '../../../main/ts/state/thread.js';
import { deferred, live, message, settled, storage } from '../fixtures.js';

const SIZE = 3;

/** A history from which pages of three are read. */
class History {
  messages: Message[];
  reads: (string | null)[] = [];
  failing: Error | null = null;

  constructor(count: number) {
    this.messages = Array.from({ length: count }, () => message());
  }

  list = (cursor: string | null): Promise<MessagePage> => {
    this.reads.push(cursor);
    if (this.failing !== null) {
      return Promise.reject(this.failing);
    }
    const newestFirst = [...this.messages].reverse();
    const start = cursor === null ? 0 : newestFirst.findIndex((one) => one.id === cursor) + 1;
    const items = newestFirst.slice(start, start + SIZE);
    return Promise.resolve({ items, next: start + SIZE < newestFirst.length ? (items.at(-1)?.id ?? null) : null });
  };
}

function threadOver(list: (cursor: string | null) => Promise<MessagePage>) {
  const outgoing = new Outgoing(() => deferred<Message>().promise, () => undefined, new Shelf('test:', storage()), 'outgoing:x');
  return new Thread({ list, holds: (one) => one.clientId === 'c-1' }, 's-dana', outgoing);
}

describe('a thread', () => {
  test('loads the newest page and, on demand, what is older, to the beginning', async () => {
    const history = new History(7);
    const thread = threadOver(history.list);
    await thread.reload();
    expect(thread.messages).toEqual(history.messages.slice(-3));
    expect(thread.older).toBe('more');
    await thread.loadOlder();
    await thread.loadOlder();
    expect(thread.messages).toEqual(history.messages);
    expect(thread.older).toBe('none');
  });

  test('asks for each older page once', async () => {
    const history = new History(7);
    const thread = threadOver(history.list);
    await thread.reload();
    await Promise.all([thread.loadOlder(), thread.loadOlder()]);
    expect(history.reads).toHaveLength(2);
  });

  test('says why it could not load, and loads when asked again', async () => {
    const history = new History(2);
    history.failing = new Unreachable('gone');
    const thread = threadOver(history.list);
    await thread.reload();
    expect(thread.phase).toBe('failed');
    expect(thread.trouble).toBeInstanceOf(Unreachable);
    history.failing = null;
    await thread.reload();
    expect(thread.phase).toBe('ready');
    expect(thread.trouble).toBeNull();
  });

  test('keeps what is there when a later load fails', async () => {
    const history = new History(2);
    const thread = threadOver(history.list);
    await thread.reload();
    history.failing = new Problem(503, 'unavailable', '');
    await thread.reload();
    expect(thread.phase).toBe('ready');
    expect(thread.messages).toHaveLength(2);
  });

  test('can be asked for older messages again after that failed', async () => {
    const history = new History(5);
    const thread = threadOver(history.list);
    await thread.reload();
    history.failing = new Unreachable('gone');
    await thread.loadOlder();
    expect(thread.older).toBe('failed');
    history.failing = null;
    await thread.loadOlder();
    expect(thread.messages).toHaveLength(5);
  });

  test('does not lose what it hears while it loads', async () => {
    const page = deferred<MessagePage>();
    const thread = threadOver(() => page.promise);
    const loading = thread.reload();
    const heard = message();
    thread.hear(live(heard));
    page.resolve({ items: [], next: null });
    await loading;
    expect(thread.messages).toEqual([heard]);
  });

  test('knows where older messages begin although it heard one before the first page came', async () => {
    const history = new History(5);
    const thread = threadOver(history.list);
    thread.hear(live(history.messages[4] ?? message()));
    await thread.reload();
    expect(thread.older).toBe('more');
  });

  test('after a gap joins the new messages to those that are loaded', async () => {
    const history = new History(5);
    const thread = threadOver(history.list);
    await thread.reload();
    await thread.loadOlder();
    history.messages.push(message(), message());
    await thread.reload();
    expect(thread.messages).toEqual(history.messages);
    expect(thread.older).toBe('none');
  });

  test('after a long gap begins anew and leaves no hole', async () => {
    const history = new History(4);
    const thread = threadOver(history.list);
    await thread.reload();
    history.messages.push(...Array.from({ length: 40 }, () => message()));
    await thread.reload();
    const from = history.messages.indexOf(thread.messages[0] ?? message());
    expect(thread.messages).toEqual(history.messages.slice(from));
    expect(thread.older).toBe('more');
  });

  test('loads once more when a gap is told while it loads', async () => {
    const history = new History(1);
    const thread = threadOver(history.list);
    const loading = thread.reload();
    void thread.reload();
    await loading;
    await settled();
    expect(history.reads).toHaveLength(2);
  });

  test('does not take what belongs to others', async () => {
    const thread = threadOver(new History(0).list);
    await thread.reload();
    expect(thread.hear(live(message({ clientId: 'c-2' })))).toBe(false);
    expect(thread.messages).toEqual([]);
  });

  test('leaves a hole-making status of a message that is not loaded alone', async () => {
    const history = new History(5);
    const thread = threadOver(history.list);
    await thread.reload();
    const old = history.messages[0] ?? message();
    thread.hear(live({ ...old, status: 'DELIVERED' }, 'status'));
    expect(thread.messages).toHaveLength(SIZE);
  });

  test('shows an own message that it hears once, beside its unsent twin', async () => {
    const thread = threadOver(new History(0).list);
    await thread.reload();
    thread.outgoing.send('Hello');
    thread.hear(live(message({ text: 'Hello' })));
    expect(thread.messages).toHaveLength(1);
    expect(thread.outgoing.unsent).toHaveLength(0);
  });

  test('does not mistake a colleague’s equal words for its own', async () => {
    const thread = threadOver(new History(0).list);
    await thread.reload();
    thread.outgoing.send('Hello');
    thread.hear(live(message({ text: 'Hello', author: { id: 's-amir', name: 'Amir Khan' } })));
    expect(thread.outgoing.unsent).toHaveLength(1);
  });
});
