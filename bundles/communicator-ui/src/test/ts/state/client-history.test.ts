import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveEvent } from '../../../main/ts/api/types.js';
import { ClientHistory } from '../../../main/ts/state/client-history.js';
import { Hub } from '../../../main/ts/state/hub.js';
import { MockApi, mockToken } from '../../dev/mock-api.mjs';

describe('a client’s history', () => {
  let api: MockApi;
  let hub: Hub;
  let histories: ClientHistory[];
  let sub: string;

  beforeEach(async () => {
    sessionStorage.clear();
    api = await new MockApi().start();
    api.addClient('c-1', { name: 'Karen Adams' });
    api.addClient('c-2', { name: 'Bob Smith' });
    hub = new Hub(api.base);
    sub = 's-dana';
    hub.tokens.use(() => Promise.resolve(mockToken({ sub })));
    histories = [];
  });

  afterEach(async () => {
    histories.forEach((history) => history.close());
    await api.stop();
  });

  async function open(client = 'c-1', told: LiveEvent[] = []) {
    const history = new ClientHistory(hub, client, (event) => told.push(event));
    histories.push(history);
    await history.open();
    return history;
  }

  const texts = (history: ClientHistory) => history.thread?.messages.map((message) => message.text);
  const eventually = (check: () => void) => vi.waitFor(check, 10_000);

  test('shows what was written, who it is, and how the next message would travel', async () => {
    api.addMessage('c-1', { text: 'Hello' });
    const history = await open();
    await eventually(() => expect(texts(history)).toEqual(['Hello']));
    expect(history.card?.name).toBe('Karen Adams');
    expect(history.card?.channel.ghostText).toBe('Messages will be sent via SMS.');
  });

  test('hears what the client answers, and tells', async () => {
    const told: LiveEvent[] = [];
    const history = await open('c-1', told);
    await eventually(() => expect(history.thread?.phase).toBe('ready'));
    api.addMessage('c-1', { direction: 'INBOUND', text: 'Thank you' });
    api.addMessage('c-2', { direction: 'INBOUND', text: 'From somebody else' });
    await eventually(() => expect(texts(history)).toEqual(['Thank you']));
    expect(told.map((event) => event.message.text)).toEqual(['Thank you']);
  });

  test('sends, shows the message once, and follows it until it is delivered', async () => {
    const history = await open();
    history.send('Hello');
    await eventually(() => expect(history.thread?.messages[0]?.status).toBe('DELIVERED'));
    expect(texts(history)).toEqual(['Hello']);
    expect(history.thread?.outgoing.unsent).toEqual([]);
  });

  test('sends once although the answer was lost', async () => {
    const history = await open();
    await eventually(() => expect(history.thread?.phase).toBe('ready'));
    let cut = true;
    api.fault = (method) => {
      const down = method === 'POST' && cut;
      cut = cut && !down;
      return down ? 'down' : null;
    };
    history.send('Hello');
    await eventually(() => expect(history.thread?.messages[0]?.status).toBe('DELIVERED'));
    const keys = api.requests.filter((request) => request.method === 'POST').map((request) => request.headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(texts(history)).toEqual(['Hello']);
  });

  test('forgets the draft when it is sent, and keeps it when one only leaves', async () => {
    const history = await open();
    history.draft = 'Dear Karen';
    history.close();
    expect((await open('c-2')).draft).toBe('');
    const again = await open('c-1');
    expect(again.draft).toBe('Dear Karen');
    again.send(again.draft);
    expect(again.draft).toBe('');
  });

  test('asks anew how the client can be reached after the client wrote', async () => {
    const history = await open();
    await eventually(() => expect(history.thread?.phase).toBe('ready'));
    api.addClient('c-1', { name: 'Karen Adams', channel: { channel: null, address: null, ghostText: 'Nobody can be reached.', reasons: [] } });
    api.addMessage('c-1', { direction: 'INBOUND', text: 'STOP' });
    await eventually(() => expect(history.card?.channel.channel).toBeNull());
  });

  test('says when there is no such client', async () => {
    const history = await open('nobody');
    expect(history.trouble).toMatchObject({ status: 404 });
  });

  test('begins anew for another person, without the first one’s draft', async () => {
    const history = await open();
    history.draft = 'Dear Karen';
    sub = 's-amir';
    hub.tokens.refuse(await hub.tokens.get());
    await hub.tokens.get();
    await eventually(() => expect(history.card?.name).toBe('Karen Adams'));
    expect(history.draft).toBe('');
  });

  test('is loaded after the live stream is open, so that nothing falls between the two', async () => {
    const history = await open();
    await eventually(() => expect(history.thread?.phase).toBe('ready'));
    const order = api.requests.map((request) => request.path).filter((path) => /events|messages/.test(path));
    expect(order).toEqual(['/events', '/clients/c-1/messages']);
  });

  test('is loaded also when there is no live stream', async () => {
    api.addMessage('c-1', { text: 'Hello' });
    api.fault = (_, path) => (path === '/events' ? 503 : null);
    const history = await open();
    await eventually(() => expect(texts(history)).toEqual(['Hello']));
  });
});
